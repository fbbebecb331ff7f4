import { beforeAll, describe, expect, it } from 'vitest';
import { type TestClient, type TestOrganisme, useHouse } from '#tests/support/house.ts';
import { modifierFormation } from './actions/modifier-formation.ts';
import { publierFormation } from './actions/publier-formation.ts';
import { ecrireCertification } from './fixtures/essais.ts';
import { formationPrete, reussi } from './fixtures/preparer.ts';

const test = useHouse();
let organisme: TestOrganisme;
let direction: TestClient;

beforeAll(async () => {
  organisme = await test.createOrganisme();
  direction = await test.signIn(organisme, ['direction']);
});

const publiee = async (intitule: string, certification: string | null = null) => {
  const id = await formationPrete(test, organisme, {}, { intitule, certification });
  await test.inside(organisme, async (context) => {
    await context.tx
      .updateTable('catalogue.module')
      .set({ contenu: 'x' })
      .where('formation_id', '=', id)
      .execute();
    reussi(await publierFormation(context, id, true));
  });
  return id;
};

describe('ce qui m’attend', () => {
  it('ne dit rien quand tout est à jour', async () => {
    await publiee('À jour');
    const accueil = (await direction.get('/')).text;
    for (const lien of ['alerte=certification', 'etat=modifiee', 'alerte=relecture']) {
      expect(accueil).not.toContain(lien);
    }
  });

  it('signale une certification presque finie, une fiche modifiée, une fiche pas relue', async () => {
    await ecrireCertification(test, 'RNCP99010', '2099-12-31');
    await publiee('Presque finie', 'RNCP99010');
    await ecrireCertification(test, 'RNCP99010', '2026-12-31');
    const modifiee = await publiee('Modifiée depuis');
    await test.inside(organisme, (c) => modifierFormation(c, modifiee, { methodes: 'Autres' }, null));
    const ancienne = await publiee('Pas relue');
    await test.inside(organisme, ({ tx }) =>
      tx
        .updateTable('catalogue.formation')
        .set({ relue_le: '2020-01-01' })
        .where('id', '=', ancienne)
        .execute(),
    );
    const accueil = (await direction.get('/')).text;
    for (const [lien, intitule] of [
      ['alerte=certification', 'Presque finie'],
      ['etat=modifiee', 'Modifiée depuis'],
      ['alerte=relecture', 'Pas relue'],
    ] as const) {
      expect(accueil).toContain(`href="/formations?${lien}"`);
      const liste = (await direction.get(`/formations?${lien}`)).text;
      expect(liste).toContain(intitule);
      expect(liste).not.toContain('À jour');
    }
  });

  it('ne demande rien à qui ne tient pas les formations', async () => {
    const formateur = await test.signIn(organisme, ['formateur']);
    expect((await formateur.get('/')).text).not.toContain('/formations?');
  });
});

describe('la recherche rapide', () => {
  it('trouve une formation pour l’équipe, pas pour un apprenant', async () => {
    const id = await publiee('Soudure à l’arc');
    expect((await direction.get('/recherche?q=soudure')).text).toContain(`/formations/${id}`);
    const apprenant = await test.signIn(organisme, ['apprenant']);
    expect((await apprenant.get('/recherche?q=soudure')).text).not.toContain(`/formations/${id}`);
  });
});
