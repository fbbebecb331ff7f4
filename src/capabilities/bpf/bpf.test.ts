import { beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#platform/ids.ts';
import { noterLigne, fermerFeuille } from '#capabilities/emargement/fixtures/feuille-tenue.ts';
import { type TestClient, type TestOrganisme, useHouse } from '#tests/support/house.ts';
import { creerSeance, type Seance } from '#tests/support/seance.ts';

const test = useHouse();
const DEBUT = Temporal.Instant.from('2025-03-12T08:00:00Z');

let organisme: TestOrganisme;
let seance: Seance;
let direction: TestClient;
let assistant: TestClient;
let bilan: string;

/** Three learners: three hours, one hour before leaving, absent. */
beforeAll(async () => {
  organisme = await test.createOrganisme();
  seance = await creerSeance(test, organisme, { debut: DEBUT, fin: DEBUT.add({ hours: 3 }), apprenants: 3 });
  direction = await test.signIn(organisme, ['direction']);
  assistant = await test.signIn(organisme, ['assistant']);
  await test.inside(organisme, async (context) => {
    await noterLigne(context, seance, 0, { statut: 'present', minutes: 180 });
    await noterLigne(context, seance, 1, { statut: 'depart_anticipe', minutes: 60 });
    await noterLigne(context, seance, 2, { statut: 'absent', minutes: 0 });
    await fermerFeuille(context, seance);
    await context.tx.updateTable('catalogue.formation').set({ objectif_bpf: 'autre', nsf: '326' }).execute();
  });
  const ouvert = await direction.post('/bpf', { debut: '2025-01-01', fin: '2025-12-31' }, 'ouvrir');
  bilan = ouvert.location ?? '';
});

const produit = (autres: Record<string, string> = {}) => ({
  le: '2025-04-02',
  payeur: 'Ateliers de la Doller',
  origine: 'entreprise',
  montant: '1 250,50',
  facture: 'F-1',
  rang: '1',
  ...autres,
});

describe('the report', () => {
  it('is opened once for the same days', async () => {
    const { status, text } = await direction.post(
      '/bpf',
      { debut: '2025-06-01', fin: '2026-05-31' },
      'ouvrir',
    );
    expect(status).toBe(409);
    expect(text).toContain('Un exercice couvre déjà');
  });

  it('warns of what is missing, with the page that mends it', async () => {
    const { text } = await direction.get(bilan);
    expect(text).toContain(`/inscriptions/${seance.apprenants[0]?.inscriptionId}/modifier`);
    expect(text).toContain('Type de stagiaire à dire');
    expect(text).toContain('Origine des fonds à dire');
    expect(text).toContain('Formateur de l’organisme ou extérieur');
  });

  it('cannot be closed while a check fails', async () => {
    const { status, text } = await direction.post(bilan, {}, 'clore');
    expect(status).toBe(409);
    expect(text).toContain('Corrigez d’abord');
  });

  it('counts who followed something, and opens on those rows', async () => {
    await test.inside(organisme, (context) =>
      context.tx.updateTable('parcours.inscription').set({ type_stagiaire: 'salariePrive' }).execute(),
    );
    const { text } = await direction.get(`${bilan}/lignes/F1.a`);
    expect(text).toContain('Apprenant 0');
    expect(text).toContain('Apprenant 1');
    expect(text).not.toContain('Apprenant 2');
    const csv = await direction.get(`${bilan}/copier?export=csv`);
    expect(csv.text).toMatch(/F1\.a;[^\n]*Personnes;2;2/u);
    expect(csv.text).toMatch(/F1\.a;[^\n]*Heures;4;4/u);
    expect(csv.text).toMatch(/E\.1;[^\n]*Heures;3;3/u);
  });

  it('counts an invoice once, however often it is typed, and an avoir against it', async () => {
    const trois: Record<string, string>[] = [{}, {}, { facture: 'A-1', montant: '250,50', avoir: 'oui' }];
    for (const autres of trois) await assistant.post('/bpf/produits', produit(autres), 'ajouter');
    const { text } = await direction.get(`${bilan}/copier?export=csv`);
    expect(text).toMatch(/C\.1;[^\n]*Euros;1000;1000/u);
  });

  it('moves a trainer outside from a day on', async () => {
    await direction.post(
      '/bpf/formateurs',
      { personneId: seance.formateurId, statut: 'externe', depuis: '2025-01-01' },
      'dire',
    );
    const { text } = await direction.get(`${bilan}/copier?export=csv`);
    expect(text).toMatch(/E\.2;[^\n]*Heures;3;3/u);
  });

  it('adds what was declared with a partner to G, until it is taken out', async () => {
    const page = `${bilan}/confiee`;
    const declaration = { partenaire: 'AFT Sundgau', sens: 'recue', stagiaires: '4', heures: '35' };
    await direction.post(page, declaration, 'declarer');
    expect((await direction.get(`${bilan}/copier?export=csv`)).text).toMatch(/\nG;[^\n]*Heures;35;35/u);
    const ligneId = /<option value="([0-9a-f-]{36})"/u.exec((await direction.get(page)).text)?.[1] ?? '';
    await direction.post(page, { ligneId, motif: 'Compté deux fois' }, 'retirer');
    expect((await direction.get(`${bilan}/copier?export=csv`)).text).toMatch(/\nG;[^\n]*Heures;0;0/u);
  });

  it('keeps the computed figure beside the one written by hand', async () => {
    const refuse = await direction.post(
      `${bilan}/lignes/C.total`,
      { colonne: 'euros', valeur: '1', motif: 'x' },
      'corriger',
    );
    expect(refuse.status).toBe(409);
    await direction.post(
      `${bilan}/lignes/C.1`,
      { colonne: 'euros', valeur: '1100', motif: 'Facture oubliée' },
      'corriger',
    );
    const { text } = await direction.get(`${bilan}/copier?export=csv`);
    expect(text).toMatch(/C\.1;[^\n]*Euros;1100;1000/u);
    const page = await direction.get(`${bilan}/lignes/C.1`);
    expect(page.text).toContain('Facture oubliée');
  });

  it('is frozen by closing, then says what has changed; opening again needs a reason', async () => {
    expect((await direction.post(bilan, {}, 'clore')).status).toBe(303);
    expect((await direction.get(bilan)).text).toContain('Rien n’a changé depuis.');
    await assistant.post(
      '/bpf/produits',
      produit({ facture: 'F-2', origine: 'cpf', montant: '300' }),
      'ajouter',
    );
    const apres = await direction.get(bilan);
    expect(apres.text).toContain('Ce qui a changé depuis la clôture');
    expect(apres.text).toContain('compte personnel de formation');
    const fait = await test.inside(organisme, ({ tx }) =>
      tx
        .selectFrom('registre.fait')
        .where('type', '=', 'bpf.clos')
        .select('donnees')
        .executeTakeFirstOrThrow(),
    );
    expect(fait.donnees).toMatchObject({ formulaire: 'cerfa 10443*17', lignes: { 'C.1': { euros: 1100 } } });
    expect((await direction.post(bilan, { motif: '' }, 'rouvrir')).status).toBe(422);
    expect((await direction.post(bilan, { motif: 'Facture reçue en retard' }, 'rouvrir')).status).toBe(303);
  });

  it('is written by direction only, products by the office, read by the quality referent', async () => {
    const qualite = await test.signIn(organisme, ['referent_qualite']);
    expect((await qualite.get(bilan)).status).toBe(200);
    expect((await qualite.post('/bpf/produits', produit({ facture: 'F-9' }), 'ajouter')).status).toBe(403);
    expect((await assistant.post(bilan, {}, 'clore')).status).toBe(403);
    expect((await (await test.signIn(organisme, ['formateur'])).get(bilan)).status).toBe(403);
    expect((await direction.get(`/bpf/${newId()}`)).status).toBe(404);
  });
});
