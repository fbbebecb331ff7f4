import { beforeAll, describe, expect, it } from 'vitest';
import { today } from '#platform/clock.ts';
import { type TestClient, type TestOrganisme, useHouse } from '#tests/support/house.ts';
import { type Classe, nouvelleClasse, nouvelleHorloge } from '../fixtures/classe.ts';
import { prevenirAbsences } from '../jobs/prevenir-absences.ts';

const horloge = nouvelleHorloge();
const test = useHouse({ clock: horloge });
const DEBUT = Temporal.Now.instant().round('minute').add({ minutes: 5 });
const FIN = DEBUT.add({ hours: 2 });
const LISTE = '/emargement/absences';
const MIENNES = '/mes-absences';
const PDF = { name: 'certificat.pdf', content: new Uint8Array(Buffer.from('%PDF-1.7\nessai')) };

let organisme: TestOrganisme;
let classe: Classe;
let bureau: TestClient;

const jour = DEBUT.toZonedDateTimeISO('Europe/Paris').toPlainDate().toString();
const personne = (rang: number) => classe.seance.apprenants[rang]?.personneId ?? '';
const depot = (champs: Record<string, string> = {}) => ({
  _acte: 'deposer',
  _id: crypto.randomUUID(),
  du: jour,
  au: jour,
  nature: 'sante',
  ...champs,
});

beforeAll(async () => {
  organisme = await test.createOrganisme();
  bureau = await test.signIn(organisme, ['assistant']);
  horloge.instant = DEBUT.subtract({ minutes: 3 });
  classe = await nouvelleClasse(test, organisme, { debut: DEBUT, fin: FIN, apprenants: 4 });
  await classe.ouvrir();
  horloge.instant = DEBUT.add({ minutes: 30 });
  await classe.apprenant(0).post(classe.signer, { code: await classe.code() }, 'signer');
  horloge.instant = FIN;
});

describe('absences', () => {
  it('are known once the sheet is closed, in minutes', async () => {
    expect((await bureau.get(LISTE)).text).toContain('Personne n’a manqué');
    await classe.clore();
    const { text } = await bureau.get(LISTE);
    expect(text.match(/À justifier<\/span>/gu)).toHaveLength(4);
    expect(text).toContain('30\u00a0min');
    const retards = await bureau.get(`${LISTE}?genre=retard`);
    expect(retards.text).toContain('Essai Apprenant 0');
    expect(retards.text).not.toContain('Essai Apprenant 1');
    const cherche = await bureau.get(`${LISTE}?q=apprenant+3`);
    expect(cherche.text).toContain('Essai Apprenant 3');
    expect(cherche.text).not.toContain('Essai Apprenant 1');
  });

  it('are told to the people concerned the next morning, once', async () => {
    await test.inside(organisme, async ({ tx }) => {
      await tx
        .updateTable('annuaire.personne')
        .set({ courriel: 'tuteur@exemple.fr' })
        .where('id', '=', personne(3))
        .execute();
      await tx
        .updateTable('parcours.inscription')
        .set({ tuteur_id: personne(3) })
        .where('id', '=', classe.inscription(1))
        .execute();
      await tx
        .updateTable('identite.membre')
        .set({ actif: false })
        .where('personne_id', '=', personne(3))
        .execute();
    });
    await prevenirAbsences({}, test.house.services);
    await prevenirAbsences({}, test.house.services);
    const avis = await test.inside(organisme, ({ tx }) =>
      tx.selectFrom('identite.avis').where('organisme_id', '=', organisme.id).select('titre').execute(),
    );
    expect(avis).toEqual([
      { titre: 'Une absence attend un justificatif' },
      { titre: 'Une absence attend un justificatif' },
    ]);
    const sujets = (await test.courriels())
      .filter(({ a }) => a === 'tuteur@exemple.fr')
      .map(({ sujet }) => sujet);
    expect(sujets.toSorted()).toEqual([
      'Apprenant 1 Essai\u00a0: 1 absence en formation',
      'Une absence attend un justificatif',
    ]);
  });

  it('belong to the office; a learner sees his own only', async () => {
    expect((await classe.apprenant(0).get(LISTE)).status).toBe(403);
    expect((await classe.formateur.get('/emargement/justificatifs')).status).toBe(403);
    const { text } = await classe.apprenant(1).get(MIENNES);
    expect(text).toContain('À justifier');
    expect(text).not.toContain('Retard');
  });
});

describe('a proof', () => {
  it('is refused when it is no document, with its days kept', async () => {
    const page = { name: 'certificat.pdf', content: new Uint8Array(Buffer.from('<!doctype html>')) };
    const answer = await classe.apprenant(1).upload(MIENNES, depot(), page);
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('Choisissez une photo');
    expect(answer.text).toContain(`value="${jour}"`);
    const inverse = depot({ au: Temporal.PlainDate.from(jour).subtract({ days: 1 }).toString() });
    expect((await classe.apprenant(1).upload(MIENNES, inverse, PDF)).text).toContain('doit venir après');
  });

  it('is handed in by the learner, once when sent twice, and waits for the office', async () => {
    const champs = depot();
    expect((await classe.apprenant(1).upload(MIENNES, champs, PDF)).status).toBe(303);
    expect((await classe.apprenant(1).upload(MIENNES, champs, PDF)).status).toBe(303);
    const { text } = await bureau.get('/emargement/justificatifs');
    expect(text.match(/Essai Apprenant 1/gu)).toHaveLength(1);
    expect((await bureau.get('/')).text).toContain('Examiner un justificatif');
    expect((await bureau.get(`${LISTE}?etat=a_instruire`)).text).toContain('Essai Apprenant 1');
  });

  it('keeps its document for those who decide and for the person, not for others', async () => {
    const [, id = ''] =
      /justificatifs\/([0-9a-f-]{36})/u.exec((await bureau.get('/emargement/justificatifs')).text) ?? [];
    const piece = await bureau.get(`/emargement/justificatifs/${id}/piece`);
    expect(piece.headers['content-type']).toBe('application/pdf');
    expect(piece.headers['content-disposition']).toContain('attachment');
    expect(piece.text).toContain('%PDF-1.7');
    expect((await classe.apprenant(1).get(`${MIENNES}/${id}/piece`)).status).toBe(200);
    expect((await classe.apprenant(2).get(`${MIENNES}/${id}/piece`)).status).toBe(404);
    const faits = await test.inside(organisme, ({ tx }) =>
      tx.selectFrom('registre.fait').where('type', '=', 'justificatif.depose').select('donnees').execute(),
    );
    expect(JSON.stringify(faits)).not.toContain('sante');
  });

  it('once accepted, excuses the absence and leaves the sheet as it was', async () => {
    const [, href = ''] =
      /href="(\/emargement\/justificatifs\/[0-9a-f-]{36})"/u.exec(
        (await bureau.get('/emargement/justificatifs')).text,
      ) ?? [];
    const court = await bureau.post(href, { decision: 'refuse', motif: 'non' }, 'decider');
    expect(court.text).toContain('10 caractères au moins');
    expect((await bureau.post(href, { decision: 'accepte' }, 'decider')).status).toBe(303);
    expect((await bureau.get(`${LISTE}?etat=excusee`)).text).toContain('Essai Apprenant 1');
    expect((await classe.presences()).filter(({ statut }) => statut === 'excuse')).toEqual([]);
    expect((await bureau.get(classe.feuille)).text).toContain('Absence excusée');
    expect((await classe.apprenant(1).get('/avis')).text).toContain('est accepté');
  });

  it('may be decided again, with a reason that the person reads', async () => {
    const { text } = await bureau.get('/emargement/justificatifs?etat=decides');
    const [, href = ''] = /href="(\/emargement\/justificatifs\/[0-9a-f-]{36})"/u.exec(text) ?? [];
    const motif = 'Le certificat est celui d’une autre personne';
    expect((await bureau.post(href, { decision: 'refuse', motif }, 'decider')).status).toBe(303);
    expect((await bureau.get(`${LISTE}?etat=refusee`)).text).toContain('Essai Apprenant 1');
    expect((await classe.apprenant(1).get(MIENNES)).text).toContain(motif);
  });

  it('may be seen by the office and given back, accepted at once', async () => {
    const url = `${LISTE}/justifier/${personne(2)}?jour=${jour}`;
    const page = await bureau.get(url);
    expect(page.text).toContain('Apprenant 2 Essai');
    const champs = { du: jour, au: jour, nature: 'famille', precisions: '', accepte: 'oui' };
    expect((await bureau.post(url, champs, 'deposer')).status).toBe(303);
    expect((await bureau.get(`${LISTE}?etat=excusee`)).text).toContain('Essai Apprenant 2');
  });
});

describe('a person without account', () => {
  it('is told by mail, and hands in a proof by its link', async () => {
    const courriel = 'sans-compte@exemple.fr';
    const [personneId, inscriptionId] = [crypto.randomUUID(), crypto.randomUUID()];
    await test.inside(organisme, async ({ tx }) => {
      const organisme_id = organisme.id;
      await tx
        .insertInto('annuaire.personne')
        .values({ organisme_id, id: personneId, nom_naissance: 'Sanscompte', prenom: 'Mila', courriel })
        .execute();
      await tx
        .insertInto('parcours.inscription')
        .values({
          organisme_id,
          id: inscriptionId,
          session_id: classe.seance.sessionId,
          personne_id: personneId,
        })
        .execute();
    });
    const url = `/creneaux/${classe.seance.creneauId}/corriger/${inscriptionId}`;
    // Registered after the sheet was closed: a correction adds her.
    await test.inside(organisme, async ({ tx }) => {
      await tx
        .insertInto('parcours.etape')
        .values({
          organisme_id: organisme.id,
          id: crypto.randomUUID(),
          inscription_id: inscriptionId,
          type: 'inscription.enregistree',
          le: today(horloge).subtract({ days: 3 }).toString(),
          donnees: { periode: { debut: jour, fin: jour } },
        })
        .execute();
    });
    const added = await bureau.post(
      url,
      { constat: 'absent', motif: 'Inscrite après la clôture' },
      'corriger',
    );
    expect(added.status).toBe(303);
    await prevenirAbsences({}, test.house.services);
    const mail = (await test.courriels()).find(({ a }) => a === courriel);
    expect(mail?.sujet).toContain('Une absence attend un justificatif');
    const anonyme = test.anonymous();
    const shown = await anonyme.get(mail?.chemin ?? '');
    expect(shown.text).not.toContain('<script');
    const sent = await anonyme.upload(mail?.chemin ?? '', depot(), PDF);
    expect(sent.status).toBe(303);
    expect((await anonyme.get(sent.location ?? '')).text).toContain('Votre justificatif est reçu');
    expect((await bureau.get('/emargement/justificatifs')).text).toContain('Sanscompte Mila');
  });
});

it('gives the list as files', async () => {
  const csv = await bureau.get(`${LISTE}?export=csv`);
  expect(csv.text.split('\n')[0]).toContain('Minutes manquées');
  expect(csv.text).toContain('Essai');
  const xlsx = await bureau.get(`${LISTE}?export=xlsx`);
  expect(xlsx.bytes.length).toBeGreaterThan(500);
});
