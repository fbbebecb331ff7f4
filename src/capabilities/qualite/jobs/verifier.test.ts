import { describe, expect, it } from 'vitest';
import { useHouse } from '#tests/support/house.ts';
import { creerSeance } from '#tests/support/seance.ts';
import { recalculerTendance, verifierPartout } from './verifier.ts';

const test = useHouse();
const aujourdhui = Temporal.Now.plainDateISO('Europe/Paris');

describe('the night and the trend', () => {
  it('checks every organisme, and does it again without harm', async () => {
    const organismes = [await test.createOrganisme('Un'), await test.createOrganisme('Deux')];
    for (let nuit = 0; nuit < 2; nuit += 1) await verifierPartout(test.house.services);
    for (const organisme of organismes) {
      const jours = await test.inside(organisme, ({ tx }) =>
        tx.selectFrom('qualite.releve').select('jour').execute(),
      );
      expect(jours).toHaveLength(33);
    }
  });

  it('computes past days from dated facts, in the framework of each day, and says so', async () => {
    const organisme = await test.createOrganisme();
    const debut = Temporal.Now.instant().add({ hours: 2 });
    const { apprenants } = await creerSeance(test, organisme, {
      debut,
      fin: debut.add({ hours: 3 }),
      apprenants: 2,
    });
    const positionne_le = Temporal.Now.instant().subtract({ hours: 24 * 3 });
    await test.inside(organisme, ({ tx }) =>
      tx
        .updateTable('parcours.inscription')
        .set({ positionne_le })
        .where('id', '=', apprenants[0]?.inscriptionId ?? '')
        .execute(),
    );
    await recalculerTendance(test.house.services, { organismeId: organisme.id, jours: 5 });
    await verifierPartout(test.house.services);
    const manquants = await test.inside(organisme, ({ tx }) =>
      tx
        .selectFrom('qualite.releve')
        .where('numero', '=', 8)
        .orderBy('jour')
        .select(['jour', 'manquants'])
        .execute(),
    );
    expect(manquants.at(-1)).toMatchObject({ jour: aujourdhui.toString(), manquants: 1 });
    expect(manquants.map((releve) => releve.manquants)).toEqual([2, 2, 1, 1, 1, 1]);
    const referent = await test.signIn(organisme, ['referent_qualite']);
    const page = await referent.get('/qualite/indicateurs/8');
    expect(page.text).toContain('5\u00a0jours ont été recalculés');
    expect(page.text).toContain('2 le ');
  });
});
