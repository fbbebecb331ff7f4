import { describe, expect, it } from 'vitest';
import { fixedClock } from '#platform/clock.ts';
import { newId } from '#platform/ids.ts';
import { type TestClient, useHouse } from '#tests/support/house.ts';
import { formationEssai, inscriptionEssai, personneEssai, sessionEssai } from '../fixtures/parcours.ts';

const test = useHouse({ clock: fixedClock('2026-10-05T08:00:00Z') });

const maison = async () => {
  const organisme = await test.createOrganisme();
  const donnees = await test.inside(organisme, async (context) => {
    const formation = await formationEssai(context);
    const sessionId = await sessionEssai(context, { formationId: formation.id });
    return { formationId: formation.id, sessionId, personneId: await personneEssai(context) };
  });
  return { organisme, ...donnees, client: await test.signIn(organisme, ['assistant']) };
};

const json = async (client: TestClient, method: 'GET' | 'POST', url: string, body?: unknown) => {
  const { status, text } = await client.api(method, url, body);
  return { status, corps: JSON.parse(text) };
};

describe('the API of sessions', () => {
  it('opens one once, reads it and lists it by pages', async () => {
    const { client, formationId } = await maison();
    const session = { id: newId(), formationId, intitule: 'Hiver', debut: '2027-01-04', fin: '2027-03-26' };
    for (const _ of [1, 2]) expect((await json(client, 'POST', '/sessions', session)).status).toBe(201);
    const lue = await json(client, 'GET', `/sessions/${session.id}`);
    expect(lue.corps).toMatchObject({ intitule: 'Hiver', etat: 'prevue', capacite: null, publique: true });
    const liste = await json(client, 'GET', '/sessions?etat=prevue');
    expect(liste.corps.sessions.map(({ id }: { id: string }) => id)).toEqual([session.id]);
  });

  it.each([
    [{ fin: '2026-12-01' }, 'SessionDatesInversees'],
    [{ formationId: newId() }, 'SessionFormationIntrouvable'],
    [{ responsableId: newId() }, 'SessionResponsableIntrouvable'],
  ])('refuses %o by its name', async (ecart, refus) => {
    const { client, formationId } = await maison();
    const session = { id: newId(), formationId, intitule: 'Hiver', debut: '2027-01-04', fin: '2027-03-26' };
    const answer = await json(client, 'POST', '/sessions', { ...session, ...ecart });
    expect(answer.corps.refus).toBe(refus);
  });

  it('says which field is wrong', async () => {
    const { client, formationId } = await maison();
    const session = {
      id: newId(),
      formationId,
      intitule: 'x\u0000',
      debut: '2027-02-30',
      fin: '2027-03-26',
      lienVisio: 'ftp://x',
    };
    const answer = await json(client, 'POST', '/sessions', session);
    expect(answer.status).toBe(422);
    const champs: string[] = answer.corps.erreurs.map(({ field }: { field: string }) => field);
    expect([...new Set(champs)].toSorted()).toEqual(['debut', 'intitule', 'lienVisio']);
  });
});

describe('the API of registrations', () => {
  const parts = [
    { origine: 'region', millieme: 500 },
    { origine: 'cpf', millieme: 500, financeur: 'Caisse des dépôts' },
  ];

  it('registers, adds a step, and shows money only to those who may see it', async () => {
    const { organisme, client, sessionId, personneId } = await maison();
    const demande = {
      id: newId(),
      personneId,
      typeStagiaire: 'salariePrive',
      financements: parts,
      prixCentimes: 100_000,
    };
    const faite = await json(client, 'POST', `/sessions/${sessionId}/inscriptions`, demande);
    expect(faite).toEqual({ status: 201, corps: { id: demande.id } });
    const pause = { id: newId(), genre: 'parcours.interrompu', motif: 'emploi' };
    expect((await json(client, 'POST', `/inscriptions/${demande.id}/etapes`, pause)).status).toBe(201);
    const lu = await json(client, 'GET', `/inscriptions/${demande.id}`);
    expect(lu.corps).toMatchObject({ statut: 'interrompu', financement: { prixCentimes: 100_000 } });
    expect(lu.corps.financement.parts.length).toBe(2);
    expect(lu.corps.etapes.map(({ genre }: { genre: string }) => genre)).toEqual([
      'inscription.enregistree',
      'parcours.interrompu',
    ]);
    const formateur = await test.signIn(organisme, ['formateur']);
    expect((await json(formateur, 'GET', `/inscriptions/${demande.id}`)).corps.financement).toBeUndefined();
    const liste = await json(formateur, 'GET', `/sessions/${sessionId}/inscriptions`);
    expect(liste.corps.inscriptions[0].statut).toBe('interrompu');
  });

  it('refuses a step that makes no sense, by its name', async () => {
    const { organisme, client, sessionId, personneId } = await maison();
    const id = await test.inside(organisme, (context) => inscriptionEssai(context, sessionId, personneId));
    const reprise = await json(client, 'POST', `/inscriptions/${id}/etapes`, {
      id: newId(),
      genre: 'parcours.repris',
    });
    expect(reprise.corps.refus).toBe('EtapeImpossible');
    const inconnue = await json(client, 'POST', `/inscriptions/${newId()}/etapes`, {
      id: newId(),
      genre: 'parcours.repris',
    });
    expect(inconnue.status).toBe(404);
  });

  it('gives the path with its hours', async () => {
    const { organisme, client, sessionId, personneId } = await maison();
    const id = await test.inside(organisme, (context) => inscriptionEssai(context, sessionId, personneId));
    const parcours = await json(client, 'GET', `/inscriptions/${id}/parcours`);
    expect(parcours.corps).toMatchObject({ distancePourCent: 33.3, conclu: false });
    expect(parcours.corps.modules.map(({ genre }: { genre: string }) => genre)).toEqual([
      'conserve',
      'conserve',
    ]);
  });
});
