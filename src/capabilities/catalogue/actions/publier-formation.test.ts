import { beforeAll, describe, expect, it } from 'vitest';
import { type TestOrganisme, useHouse } from '#tests/support/house.ts';
import { sha256OfJson, type JsonValue } from '#platform/canonical-json.ts';
import { ecrireCertification } from '../fixtures/essais.ts';
import { formationPrete, reussi } from '../fixtures/preparer.ts';
import { archiverFormation, retablirFormation } from './archiver-formation.ts';
import { type ChangementsFormation, modifierFormation } from './modifier-formation.ts';
import { publierFormation } from './publier-formation.ts';
import { retirerFormation } from './retirer-formation.ts';

const test = useHouse();
let organisme: TestOrganisme;

beforeAll(async () => {
  organisme = await test.createOrganisme();
  await ecrireCertification(test);
  await ecrireCertification(test, 'RS99002', '2020-01-01');
});

const publier = (id: string, confirmees = false) =>
  test.inside(organisme, (context) => publierFormation(context, id, confirmees));
const modifier = (id: string, changements: ChangementsFormation) =>
  test.inside(organisme, (context) => modifierFormation(context, id, changements, null));
const ligne = (id: string) =>
  test.inside(organisme, ({ tx }) =>
    tx
      .selectFrom('catalogue.publication')
      .selectAll()
      .where('formation_id', '=', id)
      .executeTakeFirstOrThrow(),
  );
const versions = (id: string) =>
  test.inside(organisme, ({ tx }) =>
    tx
      .selectFrom('catalogue.formation_version')
      .selectAll()
      .where('formation_id', '=', id)
      .orderBy('version')
      .execute(),
  );

/** Ôter une rubrique à la fois : la publication réclame celle-là, et aucune autre. */
const OTER: Readonly<Record<string, ChangementsFormation>> = {
  objectifs: { objectifs: [] },
  prerequis: { sans_prerequis: false, prerequis: '' },
  methodes: { methodes: '' },
  evaluation: { evaluation: '' },
  delaiAcces: { delai_acces: '' },
  tarif: { tarif_genre: null, prix_centimes: null },
  contact: { contact_courriel: '', contact_telephone: '' },
  accessibilite: { accessibilite: '' },
  reconnaissance: { reconnaissance: null },
  modalitesPedagogiques: { modalites_pedagogiques: '' },
  financements: { financements: '' },
  objectifBpf: { objectif_bpf: null },
  codeNsf: { nsf: null },
  certificationValide: { reconnaissance: 'certification', certification: 'RS99002' },
  declaration: { presentation: 'Notre déclaration d’activité est le 44680000068.' },
};

describe('publierFormation', () => {
  it.each(Object.entries(OTER))('réclame %s, et rien d’autre', async (regle, changements) => {
    const id = await formationPrete(test, organisme, changements);
    expect(await publier(id)).toEqual({
      ok: false,
      refusal: { refus: 'PublicationIncomplete', manques: [regle] },
    });
    expect(await versions(id)).toEqual([]);
  });

  it('fige une version dont l’empreinte se recalcule, et ouvre la page publique', async () => {
    const id = await formationPrete(test, organisme, {
      lieux: [{ codePostal: '57170', ville: 'Château-Salins' }],
    });
    expect(reussi(await publier(id))).toBe(1);
    const [version] = await versions(id);
    expect(version?.empreinte).toBe(sha256OfJson(version?.contenu as JsonValue));
    expect(await ligne(id)).toMatchObject({
      version: 1,
      intitule: 'Dépannage de réseaux',
      departements: ['57'],
      villes: ['Château-Salins'],
      modalites: ['presentiel'],
      minutes: 2100,
      retiree_le: null,
      slug: `depannage-de-reseaux-${id.slice(-8)}`,
    });
  });

  it('ne refait pas de version sans changement, et garde l’ancienne quand la fiche change', async () => {
    const id = await formationPrete(test, organisme);
    await publier(id);
    expect(reussi(await publier(id))).toBe(1);
    await modifier(id, { methodes: 'Projets' });
    expect(reussi(await publier(id))).toBe(2);
    const gardees = await versions(id);
    expect(gardees.map(({ version }) => version)).toEqual([1, 2]);
    expect(JSON.stringify(gardees[0]?.contenu)).toContain('Travaux pratiques');
    expect(JSON.stringify(gardees[1]?.contenu)).toContain('Projets');
  });

  it('le public lit la version publiée, pas le brouillon', async () => {
    const id = await formationPrete(test, organisme);
    await publier(id);
    await modifier(id, { intitule: 'Titre en travail' });
    expect((await ligne(id)).intitule).toBe('Dépannage de réseaux');
  });

  it('ne publie une mention suspecte que confirmée, et garde ce qui a été confirmé', async () => {
    const id = await formationPrete(test, organisme, { presentation: 'Réussite garantie' });
    expect(await publier(id)).toMatchObject({ refusal: { refus: 'MentionsAConfirmer' } });
    expect(reussi(await publier(id, true))).toBe(1);
    const [version] = await versions(id);
    expect(version?.mentions_confirmees).toEqual([
      { raison: 'resultatGaranti', extrait: 'Réussite garantie' },
    ]);
  });

  it('reprend la certification de la fiche nationale', async () => {
    const id = await formationPrete(test, organisme, {}, { certification: 'RNCP99001' });
    const refus = await publier(id);
    // Les modules repris des blocs n'ont pas encore de contenu.
    expect(refus).toMatchObject({ refusal: { manques: ['contenu'] } });
    await test.inside(organisme, ({ tx }) =>
      tx
        .updateTable('catalogue.module')
        .set({ contenu: 'Programme' })
        .where('formation_id', '=', id)
        .execute(),
    );
    reussi(await publier(id));
    expect(await ligne(id)).toMatchObject({ certification: 'RNCP99001', niveau: 4, rome: ['I1401'] });
  });
});

describe('retirer et archiver', () => {
  it('ferment la page publique sans rien effacer', async () => {
    const id = await formationPrete(test, organisme);
    await publier(id);
    const { slug } = await ligne(id);
    await test.inside(organisme, (context) => retirerFormation(context, id));
    expect((await ligne(id)).retiree_le).not.toBeNull();
    expect(reussi(await publier(id))).toBe(1);
    expect(await ligne(id)).toMatchObject({ retiree_le: null, slug });
    await test.inside(organisme, (context) => archiverFormation(context, id));
    expect((await ligne(id)).retiree_le).not.toBeNull();
    expect(await publier(id)).toMatchObject({ refusal: { refus: 'FormationArchivee' } });
    expect(await modifier(id, { methodes: 'Autres' })).toMatchObject({
      refusal: { refus: 'FormationArchivee' },
    });
    await test.inside(organisme, (context) => retablirFormation(context, id));
    expect(await versions(id)).toHaveLength(1);
    expect(reussi(await publier(id))).toBe(1);
  });

  it('refuse la formation d’un autre organisme', async () => {
    const id = await formationPrete(test, organisme);
    const voisin = await test.createOrganisme('Voisin');
    const refus = { refusal: { refus: 'FormationIntrouvable' } };
    expect(await test.inside(voisin, (c) => publierFormation(c, id, true))).toMatchObject(refus);
    expect(await test.inside(voisin, (c) => retirerFormation(c, id))).toMatchObject(refus);
    expect(await test.inside(voisin, (c) => archiverFormation(c, id))).toMatchObject(refus);
    expect(await test.inside(voisin, (c) => modifierFormation(c, id, { code: 'X' }, null))).toMatchObject(
      refus,
    );
  });
});
