import { describe, expect, it } from 'vitest';
import { newId } from '#platform/ids.ts';
import { useHouse } from '#tests/support/house.ts';

let now = Temporal.Instant.from('2026-11-24T09:00:00Z');
const test = useHouse({ clock: { now: () => now } });

const PLAINTE = {
  qualite: 'apprenant',
  nom: 'Camille Essai',
  courriel: 'camille@essai.fr',
  objet: 'Cours annulé',
  texte: 'Le cours de lundi a été annulé sans prévenir.',
};

async function slugDe(id: string): Promise<string> {
  const { rows } = await test.house.services.db.pool.query<{ slug: string }>(
    'SELECT slug FROM identite.organisme WHERE id = $1',
    [id],
  );
  return rows[0]?.slug ?? '';
}

describe('a complaint from anybody', () => {
  it('is received once, acknowledged by mail, answered, closed, and followed by an action', async () => {
    const organisme = await test.createOrganisme();
    const chemin = `/reclamer/${await slugDe(organisme.id)}`;
    const passant = test.anonymous();
    // An id made a minute ago: a person has read the form.
    const _id = newId();
    now = Temporal.Now.instant().add({ minutes: 1 });
    const recue = await passant.post(chemin, { ...PLAINTE, _id }, 'envoyer');
    expect(recue.status).toBe(200);
    expect((await passant.post(chemin, { ...PLAINTE, _id }, 'envoyer')).status).toBe(200);
    const accuses = (await test.courriels()).filter(({ a }) => a === PLAINTE.courriel);
    expect(accuses).toHaveLength(1);
    expect(JSON.stringify(accuses)).not.toContain(PLAINTE.texte);

    const qualite = await test.signIn(organisme, ['referent_qualite']);
    const page = `/reclamations/${_id}`;
    expect((await qualite.get('/reclamations')).text).toContain(PLAINTE.objet);
    const tropTot = await qualite.post(page, { issue: 'fondee', conclusion: 'Oui' }, 'clore');
    expect(tropTot.status).toBe(409);
    expect(tropTot.text).toContain('Répondez d’abord');
    expect(
      (await qualite.post(page, { reponse: 'Nous vous présentons nos excuses.' }, 'repondre')).status,
    ).toBe(303);
    expect((await qualite.post(page, { issue: 'fondee', conclusion: 'Oui' }, 'clore')).status).toBe(303);
    const action = { quoi: 'Prévenir par SMS', echeance: '2027-01-15', responsableId: '' };
    expect((await qualite.post(page, action, 'decider')).status).toBe(303);
    expect((await qualite.get(page)).text).toContain('Prévenir par SMS');
    expect((await test.courriels()).filter(({ a }) => a === PLAINTE.courriel)).toHaveLength(2);
    expect((await qualite.get('/ameliorations')).text).toContain('Prévenir par SMS');
  });

  it('is refused to a program that answers at once, and nothing typed is lost', async () => {
    const organisme = await test.createOrganisme();
    const chemin = `/reclamer/${await slugDe(organisme.id)}`;
    now = Temporal.Now.instant().add({ seconds: 1 });
    const vite = await test.anonymous().post(chemin, PLAINTE, 'envoyer');
    expect(vite.status).toBe(429);
    expect(vite.text).toContain(PLAINTE.texte);
  });
});

describe('late complaints', () => {
  it('are on the home page of who treats them, and nowhere for a trainer', async () => {
    const organisme = await test.createOrganisme();
    now = Temporal.Instant.from('2026-10-01T09:00:00Z');
    const qualite = await test.signIn(organisme, ['referent_qualite']);
    const saisie = await qualite.post(
      '/reclamations',
      { canal: 'oral', qualite: 'autre', objet: 'Parking', texte: 'Plus de place.', nom: '', courriel: '' },
      'saisir',
    );
    expect(saisie.status).toBe(303);
    expect((await qualite.get('/')).text).not.toContain('réclamation en retard');
    now = Temporal.Instant.from('2026-10-08T09:00:00Z');
    const encore = await test.signIn(organisme, ['referent_qualite']);
    expect((await encore.get('/')).text).toContain('Répondre à 1 réclamation en retard');
    const formateur = await test.signIn(organisme, ['formateur']);
    expect((await formateur.get('/')).text).not.toContain('réclamation en retard');
    expect((await formateur.get('/reclamations')).status).toBe(403);
  });
});

describe('an action of the plan', () => {
  it('is done with a proof by who has it, then judged once', async () => {
    const organisme = await test.createOrganisme();
    now = Temporal.Instant.from('2026-11-24T09:00:00Z');
    const qualite = await test.signIn(organisme, ['referent_qualite']);
    const formateur = await test.signIn(organisme, ['formateur']);
    const cree = await qualite.post(
      '/ameliorations',
      { quoi: 'Relire le livret', origine: 'idee', echeance: '2026-12-01', responsableId: '' },
      'decider',
    );
    const page = cree.location ?? '';
    const faire = { faiteLe: '2026-11-23', preuve: 'Livret version 3' };
    expect((await formateur.post(page, faire, 'faire')).status).toBe(403);
    expect((await qualite.post(page, { ...faire, faiteLe: '2027-01-01' }, 'faire')).status).toBe(422);
    const juger = { efficacite: 'en_partie', jugement: 'Moins de questions' };
    expect((await qualite.post(page, juger, 'juger')).status).toBe(409);
    expect((await qualite.post(page, faire, 'faire')).status).toBe(303);
    expect((await qualite.post(page, juger, 'juger')).status).toBe(303);
    expect((await qualite.post(page, juger, 'juger')).status).toBe(409);
    expect((await qualite.get(`${page}`)).text).toContain('Efficace en partie');
  });
});
