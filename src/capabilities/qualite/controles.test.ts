import { describe, expect, it } from 'vitest';
import { useHouse } from '#tests/support/house.ts';
import { creerSeance } from '#tests/support/seance.ts';
import { verifier } from './actions/verifier.ts';
import { TOUS_LES_CONTROLES } from './controles/index.ts';

const test = useHouse();

describe('verifier', () => {
  it('a new organisme: what was not examined is said so, nothing is conforme without proof', async () => {
    const organisme = await test.createOrganisme();
    const lignes = await test.inside(organisme, async (context) => {
      await verifier(context);
      return context.tx.selectFrom('qualite.constat').selectAll().execute();
    });
    expect(lignes.map(({ controle }) => controle).toSorted()).toEqual(
      TOUS_LES_CONTROLES.map(({ id }) => id).toSorted(),
    );
    const examines = lignes.filter(({ examines }) => examines > 0).map(({ controle }) => controle);
    expect(examines).toEqual(['reglement-et-livret']);
    const etats = await test.inside(organisme, ({ tx }) =>
      tx.selectFrom('qualite.releve').select('etat').execute(),
    );
    expect(etats).toHaveLength(33);
    expect(new Set(etats.map(({ etat }) => etat))).toEqual(new Set(['a-completer']));
  });

  it('shows the board and each indicator to the quality referent', async () => {
    const organisme = await test.createOrganisme();
    const debut = Temporal.Now.instant().add({ hours: 2 });
    await creerSeance(test, organisme, { debut, fin: debut.add({ hours: 3 }), apprenants: 2 });
    const referent = await test.signIn(organisme, ['referent_qualite']);
    const verifie = await referent.post('/qualite', {}, 'verifier');
    expect(verifie.status).toBe(303);
    const tableau = await referent.get('/qualite');
    expect(tableau.text).toContain('Écart possible');
    const huit = await referent.get('/qualite/indicateurs/8');
    expect(huit.text).toContain('2 sur 2 à compléter');
    expect((await referent.get('/qualite/indicateurs/33')).status).toBe(200);
    expect((await referent.get('/qualite/indicateurs/33?version=2019')).status).toBe(404);
    expect((await referent.get('/qualite/indicateurs/34')).status).toBe(404);
  });
});
