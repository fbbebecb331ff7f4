import { beforeEach, describe, expect, it } from 'vitest';
import { fixedClock } from '#platform/clock.ts';
import { newId } from '#platform/ids.ts';
import { type TestClient, type TestOrganisme, useHouse } from '#tests/support/house.ts';
import { creerCreneau } from './actions/creer-creneau.ts';
import { deplacerCreneau } from './actions/deplacer-creneau.ts';
import type { DemandeCreneau } from './domain/demande.ts';
import { le, type TerrainEssai, terrainEssai, uneDemande } from './fixtures/terrain-essai.ts';

const test = useHouse({ clock: fixedClock('2026-11-16T09:00:00Z') });
let organisme: TestOrganisme;
let bureau: TestClient;
let terrain: TerrainEssai;

beforeEach(async () => {
  organisme = await test.createOrganisme();
  bureau = await test.signIn(organisme, ['assistant']);
  terrain = await test.inside(organisme, ({ tx }) => terrainEssai(tx, organisme.id));
});

const poser = async (changements: Partial<DemandeCreneau> = {}) => {
  const done = await test.inside(organisme, (context) =>
    creerCreneau(context, { ...uneDemande(terrain, changements), prevenir: false }),
  );
  if (!done.ok) throw new Error(done.refusal.refus);
  return done.value;
};
const absence = (qui: { personne_id: string } | { salle_id: string }) =>
  test.inside(organisme, ({ tx }) =>
    tx
      .insertInto('planning.indisponibilite')
      .values({
        organisme_id: organisme.id,
        id: newId(),
        periode: '[2026-11-24T00:00+01,2026-11-25T00:00+01)',
        motif: 'Congé',
        ...qui,
      })
      .execute(),
  );

describe('ce qui attend la gestion', () => {
  it('est rien quand tout est en place', async () => {
    await poser();
    const { text } = await bureau.get('/');
    expect(text).not.toContain('Trouver un formateur');
    expect(text).not.toContain('Replacer');
  });

  it('est un formateur à trouver, un créneau à replacer, un planning vide', async () => {
    await poser();
    await poser({ formateurIds: [], debut: le('2026-11-25', '09:00'), fin: le('2026-11-25', '12:00') });
    await absence({ personne_id: terrain.formateurs[0] });
    await test.inside(organisme, ({ tx }) =>
      tx
        .updateTable('parcours.session')
        .set({ debut: '2026-11-23' })
        .where('id', '=', terrain.sessions[1])
        .execute(),
    );
    const { text } = await bureau.get('/');
    expect(text).toContain('Trouver un formateur pour 1 créneau de «\u00a0Promotion A\u00a0»');
    expect(text).toContain('Replacer 1 créneau de «\u00a0Promotion A\u00a0»');
    expect(text).toContain('Poser les créneaux de «\u00a0Promotion B\u00a0»');
    expect(text).toContain(`/sessions/${terrain.sessions[1]}/planifier`);
    const formateur = await test.signIn(organisme, ['formateur'], terrain.formateurs[1]);
    expect((await formateur.get('/')).text).not.toContain('Trouver un formateur');
  });
});

describe('un créneau sans formateur', () => {
  it('attend quelqu’un dès qu’il perd le sien, et plus dès qu’il en a un', async () => {
    const { id } = await poser();
    const changer = (formateurIds: readonly string[]) =>
      test.inside(organisme, (context) =>
        deplacerCreneau(context, { creneauId: id, formateurIds, prevenir: false }),
      );
    expect((await changer([])).ok).toBe(true);
    expect((await bureau.get('/')).text).toContain('Trouver un formateur');
    expect((await changer([terrain.formateurs[1]])).ok).toBe(true);
    expect((await bureau.get('/')).text).not.toContain('Trouver un formateur');
  });
});

/** Lina revient dans sa seconde session après une pause : personne n'a regardé le planning. */
const reprendre = (inscription_id: string) =>
  test.inside(organisme, ({ tx }) =>
    tx
      .insertInto('parcours.etape')
      .values(
        (['parcours.interrompu', 'parcours.repris'] as const).map((type, rang) => ({
          organisme_id: organisme.id,
          id: newId(),
          inscription_id,
          type,
          le: `2026-11-${rang + 14}`,
        })),
      )
      .execute(),
  );

describe('les conflits arrivés après coup', () => {
  it('disent qui est attendu deux fois, et qui n’est pas là', async () => {
    await poser();
    // Le verrou du planning est passé outre : la base ne sait pas qui est attendu.
    await test.inside(organisme, ({ tx }) =>
      tx
        .insertInto('planning.creneau')
        .values({
          organisme_id: organisme.id,
          id: newId(),
          session_id: terrain.sessions[1],
          module_id: terrain.modules[1],
          modalite: 'foad',
          debut: le('2026-11-24', '10:00'),
          fin: le('2026-11-24', '11:00'),
        })
        .execute(),
    );
    expect((await bureau.get('/')).text).not.toContain('à deux endroits');
    await reprendre(terrain.inscriptions.linaAussi);
    const accueil = (await bureau.get('/')).text;
    expect(accueil).toContain('1 personne attendue à deux endroits, dont «\u00a0Promotion B\u00a0»');
    expect(accueil).toContain('href="/planning/conflits"');
    await absence({ salle_id: terrain.salles[0] });
    const { text } = await bureau.get('/planning/conflits');
    expect(text).toContain('Lina Meyer');
    expect(text).toContain('Attendue deux fois');
    expect(text).not.toContain('Noé Klein');
    expect(text).toContain('Salle indisponible');
    expect((await bureau.get('/planning/conflits?export=csv')).text).toContain('Lina Meyer');
  });

  it('sont aucun quand rien ne se chevauche', async () => {
    await poser();
    expect((await bureau.get('/planning/conflits')).text).toContain('Aucun conflit');
  });
});

describe('la recherche et le parcours', () => {
  it('trouvent une salle par des mots de son nom et de son lieu', async () => {
    const { text } = await bureau.get('/recherche?q=amphi%20mulhouse');
    expect(text).toContain(`/planning?vue=salle&amp;id=${terrain.salles[1]}`);
    const apprenant = await test.signIn(organisme, ['apprenant'], terrain.apprenants.noe);
    expect((await apprenant.get('/recherche?q=amphi')).text).not.toContain('Amphithéâtre');
  });

  it('montrent à un apprenant ses prochains créneaux', async () => {
    await poser();
    const noe = await test.signIn(organisme, ['apprenant'], terrain.apprenants.noe);
    const { text } = await noe.get('/mon-parcours');
    expect(text).toContain('Mes prochains créneaux');
    expect(text).toContain('Accueillir un public');
  });
});
