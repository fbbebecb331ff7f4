import { describe, expect, it } from 'vitest';
import { memoryKeys } from '#platform/keys/index.ts';
import { useHouse } from '#tests/support/house.ts';
import { remplacerCle } from '../actions/cle-courante.ts';
import { effacerFaits } from '../actions/effacer-faits.ts';
import { scellerTout } from '../actions/sceller-lot.ts';
import { contenuCanonique, engagement } from '../domain/contenu.ts';
import { type TeteSignee, texteDeTete } from '../domain/tete.ts';
import { consignerDes, fait } from '../fixtures/faits.ts';
import { useJournaux } from '../fixtures/journaux.ts';
import { consigner, dernieresTetes } from '../index.ts';
import { ROLE_REGISTRE } from '../persistence/role.ts';
import { contenuDe } from '../queries/faits.query.ts';

const test = useHouse();
const {
  journal,
  verifier,
  classes,
  ligne,
  en,
  enTantQueProprietaire,
  refaireEtSigner,
  modifierJusquALaFeuille,
  supprimerFait,
  echanger,
  MODIFIER,
} = useJournaux(test);

describe('a register left alone', () => {
  it('verifies, with the heads kept elsewhere', async () => {
    const { organisme, tetes } = await journal();
    await test.inside(organisme, (context) => consignerDes(context, 2));
    const rapport = await verifier(organisme, tetes);
    expect(rapport).toMatchObject({
      intact: true,
      taille: 12,
      enAttente: 2,
      alterations: [],
      effacements: [],
    });
    expect(rapport.tetes).toEqual({ total: 4, signaturesVerifiees: 4, conservees: 4 });
    await scellerTout(test.house.services);
    expect(await verifier(organisme, tetes)).toMatchObject({ intact: true, taille: 14, enAttente: 0 });
  });

  it('verifies when it is empty, and over several subtrees', async () => {
    const organisme = await test.createOrganisme();
    expect(await verifier(organisme)).toMatchObject({ intact: true, taille: 0, tete: null });
    await test.inside(organisme, (context) => consignerDes(context, 700));
    await scellerTout(test.house.services);
    expect(await verifier(organisme)).toMatchObject({ intact: true, taille: 700 });
    await en(
      organisme,
      `UPDATE registre.noeud SET empreinte = sha256('x') WHERE organisme_id = $1 AND indice = 1`,
    );
    expect(await classes(organisme)).toEqual(['etat-interne']);
  });
});

describe('the tamper catalogue, as superuser', () => {
  it('content edited', async () => {
    const { organisme, ids } = await journal();
    await en(organisme, MODIFIER, ids[4]);
    const { alterations } = await verifier(organisme);
    expect(alterations).toEqual([{ classe: 'contenu-modifie', indice: 4, faitId: ids[4] }]);
  });

  it('commitment edited; a subject added; the day of recording changed', async () => {
    const { organisme, ids } = await journal();
    const personne = test.house.services.newId();
    await en(
      organisme,
      `UPDATE registre.fait SET engagement = sha256('x') WHERE organisme_id = $1 AND id = $2`,
      ids[0],
    );
    expect(await classes(organisme)).toEqual(['contenu-modifie']);
    await en(organisme, `INSERT INTO registre.fait_sujet VALUES ($1, $2, 'personne', $3)`, ids[1], personne);
    await en(
      organisme,
      `UPDATE registre.fait SET consigne_le = consigne_le - interval '2 days' WHERE organisme_id = $1 AND id = $2`,
      ids[2],
    );
    expect(await classes(organisme)).toEqual(['contenu-modifie', 'contenu-modifie', 'fait-antidate']);
  });

  it('content and leaf edited', async () => {
    const { organisme, ids } = await journal();
    await modifierJusquALaFeuille(organisme, ids[4] as string);
    const { alterations } = await verifier(organisme);
    expect(alterations).toEqual([{ classe: 'feuille-modifiee', indice: 3, jusqua: 5, taille: 6 }]);
  });

  it('fact deleted', async () => {
    const { organisme, ids } = await journal();
    await supprimerFait(organisme, ids[7] as string);
    expect((await verifier(organisme)).alterations).toEqual([
      { classe: 'fait-supprime', indice: 7, faitId: ids[7] },
    ]);
  });

  it('fact and leaf deleted, with a hole or with the rest moved up', async () => {
    for (const referme of [false, true]) {
      const { organisme, ids } = await journal();
      await supprimerFait(organisme, ids[7] as string);
      await en(organisme, 'DELETE FROM registre.feuille WHERE organisme_id = $1 AND indice = 7');
      if (referme) {
        await en(
          organisme,
          'UPDATE registre.feuille SET indice = indice + 1000 WHERE organisme_id = $1 AND indice > 7',
        );
        await en(
          organisme,
          'UPDATE registre.feuille SET indice = indice - 1001 WHERE organisme_id = $1 AND indice > 7',
        );
      }
      expect(await classes(organisme)).toEqual(['feuille-supprimee']);
    }
  });

  it('fact inserted without a leaf; with one, in the middle; with one, at the end', async () => {
    const copier = `INSERT INTO registre.fait (organisme_id, id, type, acteur_genre, survenu_le, donnees, sel, engagement)
      SELECT organisme_id, $3, type, acteur_genre, survenu_le - interval '30 days', donnees, sel, $4 FROM registre.fait WHERE organisme_id = $1 AND id = $2`;
    for (const ou of [null, 5, 12]) {
      const { organisme, ids } = await journal();
      const id = test.house.services.newId();
      const modele = await ligne(organisme, ids[4] as string);
      const survenuLe = modele.survenu_le.subtract({ hours: 720 });
      const feuille = engagement(
        modele.sel as Buffer,
        contenuCanonique({ ...contenuDe(modele), id, survenuLe }),
      );
      await en(organisme, copier, ids[4], id, feuille);
      if (ou !== null) {
        await en(
          organisme,
          'UPDATE registre.feuille SET indice = indice + 1000 WHERE organisme_id = $1 AND indice >= $2',
          ou,
        );
        await en(
          organisme,
          'UPDATE registre.feuille SET indice = indice - 999 WHERE organisme_id = $1 AND indice >= 1000',
        );
        await en(organisme, 'INSERT INTO registre.feuille VALUES ($1, $2, $3, $4)', ou, id, feuille);
      }
      expect(await classes(organisme)).toEqual(['fait-insere']);
    }
  });

  it('fact back-dated and left to the sequencer', async () => {
    const { organisme } = await journal();
    const hier = Temporal.Now.instant().subtract({ hours: 30 });
    const stamp = hier.epochMilliseconds.toString(16).padStart(12, '0');
    const vieux = `${stamp.slice(0, 8)}-${stamp.slice(8)}-7000-8000-000000000001`;
    await test.inside(organisme, (context) => consigner({ ...context, newId: () => vieux }, fait(1)));
    await en(
      organisme,
      'UPDATE registre.fait SET consigne_le = $3 WHERE organisme_id = $1 AND id = $2',
      vieux,
      hier.toString(),
    );
    await scellerTout(test.house.services);
    const { alterations } = await verifier(organisme);
    expect(alterations).toEqual([{ classe: 'fait-antidate', indice: 12, faitId: vieux }]);
  });

  it('two facts swapped, under one head or under two', async () => {
    for (const [i, j] of [
      [3, 5],
      [4, 7],
    ] as const) {
      const { organisme } = await journal();
      await echanger(organisme, i, j);
      const { alterations } = await verifier(organisme);
      expect(alterations).toEqual([{ classe: 'feuilles-permutees', indice: i, jusqua: j, taille: 6 }]);
    }
  });

  it('tail cut, heads left; heads cut too, but one was kept', async () => {
    const { organisme, ids, tetes } = await journal();
    for (const id of ids.slice(10)) {
      await supprimerFait(organisme, id);
      await en(organisme, 'DELETE FROM registre.feuille WHERE organisme_id = $1 AND fait_id = $2', id);
    }
    expect(await classes(organisme)).toEqual(['queue-coupee']);
    expect((await refaireEtSigner(organisme)).size).toBe(10);
    expect(await classes(organisme)).toEqual([]);
    expect(await classes(organisme, tetes)).toEqual(['queue-coupee']);
  });

  it('log rewritten and signed again: only a kept head tells', async () => {
    const { organisme, ids, tetes } = await journal();
    await modifierJusquALaFeuille(organisme, ids[4] as string);
    expect((await refaireEtSigner(organisme)).size).toBe(12);
    expect(await classes(organisme)).toEqual([]);
    expect((await verifier(organisme, tetes.slice(0, 3))).alterations).toEqual([
      { classe: 'reecriture', taille: 6 },
      { classe: 'reecriture', taille: 9 },
    ]);
  });

  it('two heads of one size shown to two people', async () => {
    const { organisme, ids, tetes } = await journal();
    await modifierJusquALaFeuille(organisme, ids[11] as string);
    expect((await refaireEtSigner(organisme)).size).toBe(12);
    expect((await verifier(organisme, tetes.slice(-1))).alterations).toEqual([
      { classe: 'fourche', taille: 12 },
    ]);
  });

  it('fact moved to another organisme', async () => {
    const { organisme, ids } = await journal();
    const { organisme: autre } = await journal();
    await en(
      organisme,
      'UPDATE registre.fait SET organisme_id = $3 WHERE organisme_id = $1 AND id = $2',
      ids[2],
      autre.id,
    );
    expect(await classes(organisme)).toEqual(['fait-supprime']);
    expect((await verifier(autre, [], [organisme.id, autre.id])).alterations).toEqual([
      { classe: 'autre-organisme', faitId: ids[2], organismeId: organisme.id },
    ]);
  });

  it('head forged; head of another key; head older than a smaller one', async () => {
    const { organisme } = await journal();
    await en(
      organisme,
      `UPDATE registre.tete SET horodatage = horodatage + interval '1 second' WHERE organisme_id = $1 AND taille = 6`,
    );
    expect(await classes(organisme)).toEqual(['tete-falsifiee', 'horloge-reculee']);
    const { organisme: second } = await journal();
    const intruse = memoryKeys().create();
    await enTantQueProprietaire(
      "INSERT INTO registre.cle (id, publique, debut, fin) VALUES ($1, $2, now() - interval '1 hour', now() + interval '1 hour')",
      intruse.id,
      intruse.publicKey,
    );
    const [tete] = await test.inside(second, (context) => dernieresTetes(context, 1));
    await en(
      second,
      'UPDATE registre.tete SET cle_id = $2, signature = $3 WHERE organisme_id = $1 AND taille = 12',
      intruse.id,
      intruse.sign(texteDeTete(tete as TeteSignee)),
    );
    expect(await classes(second)).toEqual(['cle-substituee']);
    await enTantQueProprietaire('DELETE FROM registre.cle WHERE id = $1', intruse.id);
    expect(await classes(second)).toEqual(['cle-substituee']);
  });

  it('head signed with a key after it was replaced', async () => {
    const { organisme } = await journal();
    await test.house.services.db.forRole(ROLE_REGISTRE, (tx) => remplacerCle(tx, test.house.services));
    expect(await classes(organisme)).toEqual([]);
    const { rows } = await enTantQueProprietaire('SELECT id FROM registre.cle WHERE fin IS NOT NULL');
    const ancienne = test.house.services.keys.get(rows[0]?.id ?? '');
    const [tete] = await test.inside(organisme, (context) => dernieresTetes(context, 1));
    const apres = {
      ...(tete as TeteSignee),
      horodatage: Temporal.Now.instant().add({ minutes: 1 }).round('second'),
    };
    await en(
      organisme,
      'UPDATE registre.tete SET horodatage = $2, signature = $3 WHERE organisme_id = $1 AND taille = 12',
      apres.horodatage.toString(),
      ancienne?.sign(texteDeTete(apres)),
    );
    expect(await classes(organisme)).toEqual(['cle-perimee']);
  });

  it('lawful erasure: the log verifies and says so; the same without a word is tampering', async () => {
    const { organisme } = await journal();
    const personne = test.house.services.newId();
    const autre = test.house.services.newId();
    await test.inside(organisme, async (context) => {
      await consigner(
        context,
        fait(1, { sujets: { personne } }),
        fait(2, { sujets: { personne }, type: 'essai.garde' }),
        fait(3, { sujets: { personne, session: autre } }),
      );
      await consigner(context, { ...fait(4), sujets: { personne: autre } });
    });
    await scellerTout(test.house.services);
    const base = 'RGPD, article 17';
    const n = await test.inside(organisme, (context) =>
      effacerFaits(context, { personneId: personne, base, types: ['essai.fait'] }),
    );
    expect(n).toBe(2);
    for (const sealed of [false, true]) {
      if (sealed) await scellerTout(test.house.services);
      const rapport = await verifier(organisme);
      expect(rapport).toMatchObject({ intact: true, alterations: [] });
      expect(rapport.effacements.map((one) => [one.indice, one.base])).toEqual([
        [12, base],
        [14, base],
      ]);
    }
    await en(
      organisme,
      `UPDATE registre.fait SET donnees = '{}', sel = NULL, efface_le = now(), efface_base = 'RGPD' WHERE organisme_id = $1 AND type = 'essai.garde'`,
    );
    expect(await classes(organisme)).toEqual(['effacement-sans-trace']);
  });
});
