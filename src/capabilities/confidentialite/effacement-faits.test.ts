import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { consigner, scellerTout, verifierRegistre } from '#capabilities/registre/index.ts';
import { creerSeance } from '#tests/support/seance.ts';
import { type TestOrganisme, useHouse } from '#tests/support/house.ts';
import { effacerAuTerme, effacerPersonne } from './actions/effacer-personne.ts';
import { createPlan } from './plan-de-la-maison.ts';

const test = useHouse();
const plan = () => createPlan(() => test.house.capabilities);
const NOM = 'Schœnberger-Kreutzwald';

/** A learner with a fact that proves nothing of her training, one that does, and one about somebody else too. */
async function histoire() {
  const organisme = await test.createOrganisme();
  const debut = test.house.services.clock.now();
  const seance = await creerSeance(test, organisme, { debut, fin: debut.add({ hours: 3 }), apprenants: 2 });
  const [elle, autre] = seance.apprenants.map(({ personneId }) => personneId);
  const fait = (type: string, sujets: Record<string, string>) => ({
    type,
    sujets,
    survenuLe: debut,
    donnees: { nom: NOM },
  });
  await test.inside(organisme, (context) =>
    consigner(
      context,
      fait('personne.modifiee', { personne: elle as string }),
      fait('creneau.signe', { personne: elle as string, creneau: seance.creneauId }),
      fait('personne.modifiee', { personne: autre as string }),
    ),
  );
  await scellerTout(test.house.services);
  return { organisme, personneId: elle as string };
}

const quiParle = (organisme: TestOrganisme) =>
  test.inside(organisme, async ({ tx }) => {
    const { rows } = await sql<{ type: string }>`
      SELECT type FROM registre.fait WHERE donnees ->> 'nom' = ${NOM} ORDER BY type`.execute(tx);
    return rows.map(({ type }) => type);
  });

async function verifie(organisme: TestOrganisme) {
  await scellerTout(test.house.services);
  const { intact, effacements } = await verifierRegistre(test.house.services, organisme.id);
  return { intact, bases: [...new Set(effacements.map(({ base }) => base))].toSorted() };
}

describe('facts of a person who is erased', () => {
  it('go on request when they prove nothing; the proof goes at its term; the register still verifies', async () => {
    const { organisme, personneId } = await histoire();
    await test.inside(organisme, async (context) => {
      expect(await effacerPersonne(context, personneId, plan())).toMatchObject({ ok: true });
    });
    expect(await quiParle(organisme)).toEqual(['creneau.signe', 'personne.modifiee']);
    expect(await verifie(organisme)).toEqual({
      intact: true,
      bases: ['demande de la personne, RGPD art. 17'],
    });
    await test.inside(organisme, (context) => effacerAuTerme(context, personneId, plan(), 36));
    expect(await quiParle(organisme)).toEqual(['creneau.signe', 'personne.modifiee']);
    await test.inside(organisme, (context) => effacerAuTerme(context, personneId, plan(), 72));
    expect(await quiParle(organisme)).toEqual(['personne.modifiee']);
    expect(await verifie(organisme)).toEqual({
      intact: true,
      bases: ['demande de la personne, RGPD art. 17', 'durée de conservation atteinte, RGPD art. 5'],
    });
  });
});
