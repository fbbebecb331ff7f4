import { describe, expect, it } from 'vitest';
import { fixedClock } from '#platform/clock.ts';
import { newId } from '#platform/ids.ts';
import { type TestClient, type TestOrganisme, useHouse } from '#tests/support/house.ts';
import { formationEssai, inscriptionEssai, personneEssai, sessionEssai } from '../fixtures/parcours.ts';

const test = useHouse({ clock: fixedClock('2026-10-05T08:00:00Z') });

const financement = {
  typeStagiaire: 'rechercheEmploi',
  prix: '2 500,00',
  origine1: 'region',
  part1: '',
  financeur1: 'Grand Est',
};
const dates = { le: '2026-10-05', debut: '2026-09-07', fin: '2027-06-25' };

const maison = async () => {
  const organisme = await test.createOrganisme();
  const assistant = await test.signIn(organisme, ['assistant']);
  const sessionId = await test.inside(organisme, (context) => sessionEssai(context));
  return { organisme, assistant, sessionId };
};

/** A file opened in the session, as its page shows it. */
const dossier = async (organisme: TestOrganisme, sessionId: string) =>
  test.inside(organisme, async (context) =>
    inscriptionEssai(context, sessionId, await personneEssai(context)),
  );

const dernierDossier = async (client: TestClient, sessionId: string) => {
  const fiche = await client.get(`/sessions/${sessionId}`);
  return /href="(\/inscriptions\/[^"]+)"/u.exec(fiche.text)?.[1] ?? '';
};

describe('the sessions', () => {
  it('are opened from a form that proposes a name and a code, and listed', async () => {
    const { organisme, assistant } = await maison();
    const formation = await test.inside(organisme, (context) => formationEssai(context));
    const faite = await assistant.post('/sessions/nouvelle', {
      _id: newId(),
      formationId: formation.id,
      debut: '2026-11-02',
      fin: '2026-11-06',
      capacite: '12',
    });
    expect(faite.status).toBe(303);
    const fiche = await assistant.get(faite.location ?? '');
    expect(fiche.text).toContain('Conseiller numérique');
    expect(fiche.text).toContain('-2026-11');
    const liste = await assistant.get('/sessions?etat=prevue');
    expect(liste.text).toContain('du 2 au 6\u00a0novembre');
    expect(liste.text).toContain('0 sur 12');
    expect(liste.text).not.toContain('Promotion d’essai');
  });

  it('keep all that was typed when a date is wrong', async () => {
    const { organisme, assistant } = await maison();
    const formation = await test.inside(organisme, (context) => formationEssai(context));
    const refus = await assistant.post('/sessions/nouvelle', {
      _id: newId(),
      formationId: formation.id,
      intitule: 'Rentrée',
      debut: '2026-11-06',
      fin: '2026-11-02',
    });
    expect(refus.status).toBe(422);
    expect(refus.text).toContain('Le dernier jour est avant le premier');
    expect(refus.text).toContain('value="Rentrée"');
  });

  it('are exported as a table', async () => {
    const { assistant } = await maison();
    const csv = await assistant.get('/sessions?export=csv');
    expect(csv.headers['content-type']).toContain('text/csv');
    expect(csv.text).toContain('Promotion d’essai');
    expect((await assistant.get('/sessions?export=xlsx')).headers['content-type']).toContain('spreadsheetml');
  });

  it('go from page to page without losing or repeating one', async () => {
    const { organisme, assistant } = await maison();
    const formation = await test.inside(organisme, (context) => formationEssai(context));
    await test.inside(organisme, async (context) => {
      for (let rang = 0; rang < 59; rang += 1) await sessionEssai(context, { formationId: formation.id });
    });
    const vues = async (adresse: string): Promise<string[]> => {
      const { text } = await assistant.get(adresse);
      const ici = [...text.matchAll(/<th scope="row"><a href="\/sessions\/([^"]+)"/gu)].map(
        ([, id]) => id ?? '',
      );
      const suite = /href="(\/sessions\?[^"]*apres=[^"]+)"/u.exec(text)?.[1];
      return suite === undefined ? ici : [...ici, ...(await vues(suite.replaceAll('&amp;', '&')))];
    };
    const toutes = await vues('/sessions');
    expect(toutes.length).toBe(60);
    expect(new Set(toutes).size).toBe(60);
  });

  it('are confirmed, cancelled with a reason and restored', async () => {
    const { assistant, sessionId } = await maison();
    const adresse = `/sessions/${sessionId}`;
    await assistant.post(adresse, {}, 'confirmer');
    expect((await assistant.get(adresse)).text).toContain('Revenir à');
    expect((await assistant.post(adresse, { motif: '' }, 'annuler')).status).toBe(422);
    await assistant.post(adresse, { motif: 'Pas assez d’inscrits' }, 'annuler');
    const annulee = await assistant.get(adresse);
    expect(annulee.text).toContain('Pas assez d’inscrits');
    expect(annulee.text).not.toContain(`${adresse}/inscrire`);
    await assistant.post(adresse, {}, 'retablir');
    expect((await assistant.get(adresse)).text).toContain(`${adresse}/inscrire`);
  });

  it('carry their new dates into the files that followed the whole of them', async () => {
    const { organisme, assistant, sessionId } = await maison();
    const inscriptionId = await dossier(organisme, sessionId);
    const change = await assistant.post(`/sessions/${sessionId}/modifier`, {
      intitule: 'Promotion',
      code: 'P1',
      debut: '2026-09-07',
      fin: '2027-07-02',
    });
    expect(change.status).toBe(303);
    expect((await assistant.get(`/inscriptions/${inscriptionId}`)).text).toContain('2\u00a0juillet 2027');
  });
});

describe('registering', () => {
  it('finds a person of the annuaire and opens her file', async () => {
    const { organisme, assistant, sessionId } = await maison();
    await test.inside(organisme, (context) => personneEssai(context, 'Zeller', 'Anaïs'));
    const adresse = `/sessions/${sessionId}/inscrire`;
    const trouvee = await assistant.get(`${adresse}?q=zeller`);
    const choix = /href="([^"]+personneId=[^"]+)"/u.exec(trouvee.text)?.[1] ?? '';
    const formulaire = await assistant.get(choix);
    expect(formulaire.text).toContain('Anaïs Zeller');
    expect(formulaire.text).toContain('value="2500"');
    const personneId = new URLSearchParams(choix.split('?')[1]).get('personneId') ?? '';
    const faite = await assistant.post(
      choix,
      { _id: newId(), personneId, ...financement, ...dates },
      'inscrire',
    );
    expect(faite.status).toBe(303);
    const fiche = await assistant.get(faite.location ?? '');
    expect(fiche.text).toContain('En formation');
    expect(fiche.text).toContain('Région');
    expect(fiche.text).toContain('2\u202f500');
  });

  it('creates a person, but warns before creating her twice', async () => {
    const { assistant, sessionId } = await maison();
    const adresse = `/sessions/${sessionId}/inscrire?nouvelle=oui`;
    const personne = { prenom: 'Yann', nomNaissance: 'Schmitt', courriel: 'yann@exemple.fr', ...financement };
    const envoi = () => ({ _id: newId(), ...personne, ...dates });
    expect((await assistant.post(adresse, envoi(), 'inscrireNouvelle')).status).toBe(303);
    const doublon = await assistant.post(adresse, envoi(), 'inscrireNouvelle');
    expect(doublon.status).toBe(409);
    expect(doublon.text).toContain('peut-être déjà dans l’annuaire');
    expect(doublon.text).toContain(await dernierDossier(assistant, sessionId));
    const confirmee = await assistant.post(adresse, { ...envoi(), autre: 'oui' }, 'inscrireNouvelle');
    expect(confirmee.status).toBe(303);
  });

  it('may record an application only, before anything is known of its payment', async () => {
    const { organisme, assistant, sessionId } = await maison();
    const personneId = await test.inside(organisme, (context) => personneEssai(context));
    const faite = await assistant.post(
      `/sessions/${sessionId}/inscrire?personneId=${personneId}`,
      { _id: newId(), personneId, ...dates, seulement: 'candidature' },
      'inscrire',
    );
    expect((await assistant.get(faite.location ?? '')).text).toContain('Candidature reçue');
  });

  it.each([
    [{ typeStagiaire: '' }, 'Choisissez la situation de la personne'],
    [{ origine1: '' }, 'Choisissez l’origine du financement'],
    [{ part1: '50' }, 'doivent faire 100'],
    [{ part1: '0' }, 'Écrivez une part entre'],
    [{ entreprise: 'Nulle part SARL' }, 'Aucune entreprise de l’annuaire'],
    [{ tuteur: 'Personne Inconnue' }, 'Personne dans l’annuaire ne correspond'],
    [{ fin: '2026-09-01' }, 'Le dernier jour de formation est avant le premier'],
    [{ prix: 'cher' }, 'Écrivez un montant'],
  ])('says beside the field what is wrong: %o', async (ecart, phrase) => {
    const { organisme, assistant, sessionId } = await maison();
    const personneId = await test.inside(organisme, (context) => personneEssai(context));
    const refus = await assistant.post(
      `/sessions/${sessionId}/inscrire?personneId=${personneId}`,
      { _id: newId(), personneId, ...financement, ...dates, ...ecart },
      'inscrire',
    );
    expect(refus.status).toBe(422);
    expect(refus.text).toContain(phrase);
    expect(refus.text).toContain('value="Grand Est"');
  });
});

describe('the file', () => {
  it('proposes what makes sense, records it, and takes a step back without erasing it', async () => {
    const { organisme, assistant, sessionId } = await maison();
    const adresse = `/inscriptions/${await dossier(organisme, sessionId)}`;
    const avant = await assistant.get(adresse);
    expect(avant.text).toContain('etape=parcours.interrompu');
    expect(avant.text).not.toContain('etape=parcours.repris');
    const formulaire = `${adresse}?etape=parcours.interrompu`;
    const pause = { _id: newId(), genre: 'parcours.interrompu', le: '2026-10-05' };
    expect((await assistant.post(formulaire, { ...pause, motif: '' }, 'avancer')).status).toBe(422);
    expect((await assistant.post(formulaire, { ...pause, motif: 'emploi' }, 'avancer')).status).toBe(303);
    const interrompu = await assistant.get(adresse);
    expect(interrompu.text).toContain('Départ pour un emploi');
    expect(interrompu.text).toContain('etape=parcours.repris');
    await assistant.post(adresse, { _id: newId(), etapeId: pause._id }, 'annuler');
    const apres = await assistant.get(adresse);
    expect(apres.text).toContain('<s>Parcours interrompu</s>');
    expect(apres.text).toContain('etape=parcours.interrompu');
  });

  it('refuses an act of another day in a sentence', async () => {
    const { organisme, assistant, sessionId } = await maison();
    const adresse = `/inscriptions/${await dossier(organisme, sessionId)}?etape=parcours.repris`;
    const refus = await assistant.post(
      adresse,
      { _id: newId(), genre: 'parcours.repris', le: '2026-10-05' },
      'avancer',
    );
    expect(refus.status).toBe(409);
    expect(refus.text).toContain('n’est pas possible ce jour-là');
  });

  it('changes the payers, and shows them only to those who may see money', async () => {
    const { organisme, assistant, sessionId } = await maison();
    const adresse = `/inscriptions/${await dossier(organisme, sessionId)}`;
    const parts = {
      origine1: 'opco-plan',
      part1: '66,7',
      origine2: 'entreprise',
      part2: '33,3',
      financeur2: '',
    };
    const change = await assistant.post(`${adresse}/modifier`, {
      typeStagiaire: 'salariePrive',
      prix: '',
      ...parts,
    });
    expect(change.status).toBe(303);
    expect((await assistant.get(adresse)).text).toContain('66,7\u00a0% OPCO');
    const formateur = await test.signIn(organisme, ['formateur']);
    const vue = await formateur.get(adresse);
    expect(vue.status).toBe(200);
    expect(vue.text).not.toContain('OPCO');
    expect(vue.text).not.toContain('Faire avancer');
  });

  it('stays closed to another organisme and to those without the right', async () => {
    const { organisme, sessionId } = await maison();
    const inscriptionId = await dossier(organisme, sessionId);
    const ailleurs = await test.signIn(await test.createOrganisme(), ['direction']);
    const apprenant = await test.signIn(organisme, ['apprenant']);
    for (const adresse of [
      `/inscriptions/${inscriptionId}`,
      `/inscriptions/${inscriptionId}/modifier`,
      `/sessions/${sessionId}`,
      `/sessions/${sessionId}/modifier`,
      `/sessions/${sessionId}/inscrire`,
    ]) {
      expect([adresse, (await ailleurs.get(adresse)).status]).toEqual([adresse, 404]);
      expect([adresse, (await apprenant.get(adresse)).status]).toEqual([adresse, 403]);
    }
  });
});
