import { describe, expect, it } from 'vitest';
import { type TestOrganisme, useHouse } from '#tests/support/house.ts';
import type { DonneesPersonne } from '../domain/personne.ts';
import { agir } from '../fixtures/maison.ts';
import { unePersonne } from '../fixtures/personne.ts';
import { creerPersonne } from './creer-personne.ts';
import { detecterDoublons, ecarterDoublon } from './detecter-doublons.ts';

const test = useHouse();

async function inscrire(organisme: TestOrganisme, given: Partial<DonneesPersonne>): Promise<string> {
  const id = test.house.services.newId();
  await agir(test, organisme, (context) => creerPersonne(context, { id, ...unePersonne(given) }));
  return id;
}

/** Why each pair found was found, by the towns of its two persons. */
async function paires(organisme: TestOrganisme): Promise<Record<string, string[]>> {
  return agir(test, organisme, async (context) => {
    await detecterDoublons(context);
    const rows = await context.tx
      .selectFrom('annuaire.doublon as d')
      .innerJoin('annuaire.personne as a', 'a.id', 'd.premiere_id')
      .innerJoin('annuaire.personne as b', 'b.id', 'd.seconde_id')
      .where('d.ecarte_le', 'is', null)
      .select(['a.ville as un', 'b.ville as deux', 'd.raisons'])
      .execute();
    return Object.fromEntries(
      rows.map(({ un, deux, raisons }) => [[un, deux].toSorted().join('+'), raisons]),
    );
  });
}

describe('detecterDoublons', () => {
  it('finds the same person under each disguise, and gives the reason', async () => {
    const organisme = await test.createOrganisme();
    const personnes: Partial<DonneesPersonne>[] = [
      { ville: 'A', prenom: 'Zoé', nomNaissance: 'Muller', courriel: 'zoe@exemple.fr' },
      { ville: 'B', prenom: 'ZOE', nomNaissance: 'Müller', dateNaissance: null },
      {
        ville: 'C',
        prenom: 'Amina',
        nomNaissance: 'Autre',
        courriel: 'zoe@exemple.fr',
        dateNaissance: '1970-01-01',
      },
      { ville: 'D', prenom: 'Jean', nomNaissance: 'Nguyen Van' },
      { ville: 'E', prenom: 'Nguyen Van', nomNaissance: 'Jean' },
      { ville: 'F', prenom: 'Bakary', nomNaissance: 'Konaté', telephone: '0600000001' },
      { ville: 'G', prenom: 'Bakari', nomNaissance: 'Konate', telephone: '0600000001' },
    ];
    for (const personne of personnes) await inscrire(organisme, personne);
    expect(await paires(organisme)).toEqual({
      'A+B': ['nom'],
      'A+C': ['courriel'],
      'D+E': ['nom_inverse'],
      'F+G': ['nom_proche', 'telephone'],
    });
  });

  it('leaves homonyms born on other days, families on one telephone, and other organismes alone', async () => {
    const [organisme, voisin] = [await test.createOrganisme(), await test.createOrganisme()];
    await inscrire(organisme, { ville: 'A', dateNaissance: '1990-01-01', telephone: '0600000001' });
    await inscrire(organisme, { ville: 'B', dateNaissance: '1991-01-01' });
    await inscrire(organisme, {
      ville: 'C',
      prenom: 'Fatou',
      dateNaissance: '2010-05-05',
      telephone: '0600000001',
    });
    await inscrire(voisin, { ville: 'D', dateNaissance: '1990-01-01' });
    expect(await paires(organisme)).toEqual({});
  });

  it('forgets a pair that is one no longer, and never brings back what was set aside', async () => {
    const organisme = await test.createOrganisme();
    const un = await inscrire(organisme, { ville: 'A' });
    const deux = await inscrire(organisme, { ville: 'B' });
    expect(Object.keys(await paires(organisme))).toEqual(['A+B']);
    await agir(test, organisme, (context) => ecarterDoublon(context, [deux, un], true));
    expect(await paires(organisme)).toEqual({});
    await agir(test, organisme, (context) => ecarterDoublon(context, [un, deux], false));
    expect(Object.keys(await paires(organisme))).toEqual(['A+B']);
    await agir(test, organisme, ({ tx }) =>
      tx.updateTable('annuaire.personne').set({ prenom: 'Fatou' }).where('id', '=', deux).execute(),
    );
    expect(await paires(organisme)).toEqual({});
  });
});
