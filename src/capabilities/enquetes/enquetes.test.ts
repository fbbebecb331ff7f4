import { beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#platform/ids.ts';
import { type TestClient, type TestOrganisme, useHouse } from '#tests/support/house.ts';
import { creerSeance, type Seance } from '#tests/support/seance.ts';
import { ouvrirCampagne } from './actions/ouvrir-campagne.ts';
import { ouvrirCampagnesDues } from './actions/ouvrir-campagnes-dues.ts';
import { relancer } from './actions/relancer.ts';

const horloge = { instant: Temporal.Instant.from('2026-11-24T09:00:00Z'), now: () => horloge.instant };
const test = useHouse({ clock: horloge });
const JOUR = Temporal.PlainDate.from('2026-11-24');
const TOUT_VA = { satisfaction: '4', utile: '4', explications: '3', conditions: '3', mieux: '' };

let organisme: TestOrganisme;
let seance: Seance;

beforeAll(async () => {
  organisme = await test.createOrganisme();
  const debut = Temporal.Instant.from('2026-11-20T08:00:00Z');
  seance = await creerSeance(test, organisme, { debut, fin: debut.add({ hours: 3 }), apprenants: 6 });
  await test.inside(organisme, async ({ tx }) => {
    for (const [rang, { personneId }] of seance.apprenants.entries())
      await tx
        .updateTable('annuaire.personne')
        .set({ courriel: `a${rang}@exemple.fr` })
        .where('id', '=', personneId)
        .execute();
    await tx
      .updateTable('parcours.session')
      .set({ fin: '2026-11-23' })
      .where('id', '=', seance.sessionId)
      .execute();
  });
});

const chemins = async (): Promise<string[]> => {
  const mails = await test.courriels();
  return mails.flatMap(({ chemin, a }) =>
    chemin?.startsWith('/enquete/') === true && a.startsWith('a') ? [chemin] : [],
  );
};

const le = (jours: number) => test.inside(organisme, (c) => relancer(c, JOUR.add({ days: jours })));

describe('a survey at the end of a session', () => {
  let anonyme: TestClient;
  let liens: string[];
  let campagneId: string;
  let csrf = '';

  beforeAll(() => {
    anonyme = test.anonymous();
  });

  it('opens by itself, once, for its learners and its trainer, and writes to those who have an address', async () => {
    expect(await test.inside(organisme, (context) => ouvrirCampagnesDues(context, JOUR))).toBe(2);
    expect(await test.inside(organisme, (context) => ouvrirCampagnesDues(context, JOUR))).toBe(0);
    liens = await chemins();
    expect(liens).toHaveLength(6);
    const campagne = await test.inside(organisme, ({ tx }) =>
      tx
        .selectFrom('enquetes.campagne')
        .where('genre', '=', 'a_chaud')
        .select('id')
        .executeTakeFirstOrThrow(),
    );
    campagneId = campagne.id;
  });

  it('is answered without account nor script; a missing answer keeps the others and says which', async () => {
    const shown = await anonyme.get(liens[0] ?? '');
    expect(shown.status).toBe(200);
    expect(shown.text).not.toContain('<script');
    csrf = /name="_csrf" value="([^"]+)"/u.exec(shown.text)?.[1] ?? '';
    const refused = await anonyme.post(
      liens[0] ?? '',
      { satisfaction: '4', mieux: 'Plus de pratique' },
      'repondre',
    );
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('Choisissez une réponse.');
    expect(refused.text).toContain('Plus de pratique');
    const sent = await anonyme.post(liens[0] ?? '', TOUT_VA, 'repondre');
    expect(sent.status).toBe(303);
    expect((await anonyme.get(sent.location ?? '')).text).toContain('Merci');
  });

  it('keeps the first answer when it is answered twice, and says when it was given', async () => {
    const again = await anonyme.postRaw(liens[0] ?? '', {
      ...TOUT_VA,
      satisfaction: '1',
      _csrf: csrf,
      _acte: 'repondre',
    });
    expect(again.status).toBe(409);
    expect(again.text).toMatch(/Vous avez déjà répondu le [^.]*24\s+novembre\s+2026/u);
    const reponses = await test.inside(organisme, ({ tx }) =>
      tx.selectFrom('enquetes.reponse').select('reponses').execute(),
    );
    expect(reponses).toEqual([{ reponses: { satisfaction: 4, utile: 4, explications: 3, conditions: 3 } }]);
  });

  it('refuses an answer that is not on the scale', async () => {
    const wrong = await anonyme.post(liens[1] ?? '', { ...TOUT_VA, satisfaction: '5' }, 'repondre');
    expect(wrong.status).toBe(422);
  });

  it('makes somebody decide of an unfavourable answer, once', async () => {
    await anonyme.post(
      liens[1] ?? '',
      { ...TOUT_VA, satisfaction: '1', mieux: 'Salle trop froide' },
      'repondre',
    );
    const referent = await test.signIn(organisme, ['referent_qualite']);
    expect((await referent.get('/')).text).toContain('Traiter 1 réponse défavorable');
    const list = (await referent.get('/enquetes/reponses')).text;
    const href = /\/enquetes\/reponses\/[0-9a-f-]{36}/u.exec(list)?.[0] ?? '';
    expect((await referent.get(href)).text).toContain('Salle trop froide');
    const bare = await referent.post(href, { suite: 'action', motif: '' }, 'decider');
    expect(bare.status).toBe(422);
    const done = await referent.post(href, { suite: 'action', motif: 'Chauffage réparé' }, 'decider');
    expect(done.status).toBe(303);
    expect((await referent.get(href)).text).toContain('Chauffage réparé');
    const twice = await referent.postRaw(href, {
      _acte: 'decider',
      _csrf: /name="_csrf" value="([^"]+)"/u.exec(list)?.[1] ?? '',
      suite: 'sans_action',
      motif: 'Non',
    });
    expect(twice.status).toBe(409);
  });

  it('shows counts to the trainer without any name, and nothing to the trainer of another session', async () => {
    const formateur = await test.signIn(organisme, ['formateur'], seance.formateurId);
    const page = await formateur.get(`/enquetes/${campagneId}`);
    expect(page.text).toContain('2 réponses sur 6');
    expect(page.text).toContain('Salle trop froide');
    expect(page.text).not.toContain('Apprenant 1');
    const autre = await test.signIn(organisme, ['formateur'], seance.apprenants[0]?.personneId);
    expect((await autre.get(`/enquetes/${campagneId}`)).status).toBe(404);
  });

  it('reminds twice those who have not answered, and nobody else, and never more', async () => {
    expect([await le(2), await le(3), await le(4), await le(10), await le(12)]).toEqual([0, 4, 0, 4, 0]);
    expect(await chemins()).toHaveLength(6 + 8);
  });

  it('says in clear words that it is over', async () => {
    horloge.instant = Temporal.Instant.from('2027-01-10T09:00:00Z');
    const late = await anonyme.get(liens[2] ?? '');
    expect(late.text).toMatch(/On pouvait répondre jusqu’au [^.]*24\s+décembre\s+2026/u);
    horloge.instant = Temporal.Instant.from('2026-11-24T09:00:00Z');
  });
});

describe('the evaluation of teaching', () => {
  const BULLETIN = { contenu: '4', explications: '2', rythme: '3', exercices: '3' };
  let campagneId: string;
  let sollicitations: readonly string[];
  let direction: TestClient;

  beforeAll(async () => {
    direction = await test.signIn(organisme, ['direction']);
    const ouverte = await test.inside(organisme, async (context) => {
      const { id: moduleId } = await context.tx
        .selectFrom('catalogue.module')
        .select('id')
        .executeTakeFirstOrThrow();
      return ouvrirCampagne(context, {
        id: newId(),
        genre: 'enseignements',
        sessionId: seance.sessionId,
        moduleId,
        mois: 0,
        le: JOUR,
        personneIds: seance.apprenants.map(({ personneId }) => personneId),
      });
    });
    campagneId = ouverte?.campagneId ?? '';
    sollicitations = ouverte?.sollicitationIds ?? [];
  });

  const voter = async (rang: number, changer: string) => {
    const { personneId } = seance.apprenants[rang] ?? { personneId: '' };
    const { rows } = await test.house.services.db.pool.query<{ id: string }>(
      'SELECT id FROM enquetes.sollicitation WHERE campagne_id = $1 AND personne_id = $2',
      [campagneId, personneId],
    );
    const client = await test.signIn(organisme, ['apprenant'], personneId);
    return client.postRaw(`/mes-enquetes/${rows[0]?.id}`, {
      ...BULLETIN,
      changer,
      _acte: 'repondre',
      _csrf: /name="_csrf" value="([^"]+)"/u.exec((await client.get('/')).text)?.[1] ?? '',
    });
  };

  it('shows nothing under five answers, on screen or in a file', async () => {
    for (const rang of [3, 0, 2, 1]) expect((await voter(rang, `Avis du rang ${rang}`)).status).toBe(303);
    const page = (await direction.get(`/enquetes/${campagneId}`)).text;
    expect(page).toContain('à partir de 5 réponses. Il y en a 4');
    expect(page).not.toContain('Avis du rang');
    expect((await direction.get(`/enquetes/${campagneId}?export=csv`)).text).not.toContain('Avis du rang');
  });

  it('shows its results from the fifth answer', async () => {
    await voter(4, 'Avis du rang 4');
    const page = (await direction.get(`/enquetes/${campagneId}`)).text;
    for (const rang of [0, 1, 2, 3, 4]) expect(page).toContain(`Avis du rang ${rang}`);
  });

  it('cannot be answered twice', async () => {
    expect((await voter(4, 'Encore')).status).toBe(409);
  });

  it('cannot be joined to a person by a superuser: no key, no time, no order, no shared transaction', async () => {
    const { pool } = test.house.services.db;
    const { rows: urne } = await pool.query<{ ligne: Record<string, unknown>; xmin: string }>(
      'SELECT to_jsonb(u) AS ligne, xmin::text FROM enquetes.urne u WHERE campagne_id = $1',
      [campagneId],
    );
    expect(urne).toHaveLength(5);
    const cles = new Set(urne.flatMap(({ ligne }) => Object.keys(ligne)));
    expect([...cles].toSorted()).toEqual(['campagne_id', 'organisme_id', 'question', 'valeurs']);
    const textes = urne.find(({ ligne }) => ligne['question'] === 'changer')?.ligne['valeurs'];
    expect(textes).toEqual([0, 1, 2, 3, 4].map((rang) => `Avis du rang ${rang}`));
    const { rows: jetons } = await pool.query<{ ligne: Record<string, unknown>; xmin: string }>(
      'SELECT to_jsonb(s) AS ligne, xmin::text FROM enquetes.sollicitation s WHERE campagne_id = $1',
      [campagneId],
    );
    expect(jetons).toHaveLength(sollicitations.length);
    for (const { ligne } of jetons)
      expect(Object.keys(ligne).toSorted()).toEqual([
        'campagne_id',
        'courriel',
        'id',
        'nom',
        'organisme_id',
        'personne_id',
        'relances',
        'repondue_le',
      ]);
    expect(jetons.map(({ ligne }) => ligne['repondue_le']).filter(Boolean)).toEqual(
      Array.from({ length: 5 }, () => '2026-11-24'),
    );
    // The box has one age for all its answers: that of the last one dropped, whichever it is.
    expect(new Set(urne.map(({ xmin }) => xmin)).size).toBe(1);
    const { rows: faits } = await pool.query<{ texte: string }>(
      `SELECT to_jsonb(f)::text || (SELECT jsonb_agg(to_jsonb(s))::text FROM registre.fait_sujet s WHERE s.fait_id = f.id) AS texte
       FROM registre.fait f WHERE f.type = 'evaluation.deposee'`,
    );
    expect(faits).toHaveLength(5);
    const secrets = [...sollicitations, ...seance.apprenants.map(({ personneId }) => personneId)];
    for (const { texte } of faits) {
      expect(secrets.filter((un) => texte.includes(un))).toEqual([]);
      expect(texte).not.toContain('Avis du rang');
    }
    const { rows: nommees } = await pool.query('SELECT id FROM enquetes.reponse WHERE campagne_id = $1', [
      campagneId,
    ]);
    expect(nommees).toEqual([]);
  });

  it('is given back in a meeting, once, not in the future', async () => {
    const reunion = {
      participants: ['formateurs', 'apprenants'],
      synthese: 'Explications à revoir',
      decisions: 'Reprendre le chapitre 2',
    };
    const href = `/enquetes/${campagneId}`;
    expect((await direction.post(href, { ...reunion, le: '2026-12-01' }, 'restituer')).status).toBe(422);
    expect((await direction.post(href, { ...reunion, le: '2026-11-24' }, 'restituer')).status).toBe(303);
    expect((await direction.get(href)).text).toContain('Reprendre le chapitre 2');
    const formateur = await test.signIn(organisme, ['formateur'], seance.formateurId);
    const seen = (await formateur.get(href)).text;
    expect(seen).toContain('Reprendre le chapitre 2');
    expect(seen).not.toContain('value="restituer"');
  });
});

describe('the results shown to the public', () => {
  it('need five answers, then carry their headcount, period and method', async () => {
    const direction = await test.signIn(organisme, ['direction']);
    const publier = () => direction.post('/enquetes/resultats', { formation: seance.formationId }, 'publier');
    const early = await publier();
    expect(early.status).toBe(409);
    expect(early.text).toContain('au moins 5 réponses');
    const liens = await chemins();
    for (const rang of [2, 3, 4]) await test.anonymous().post(liens[rang] ?? '', TOUT_VA, 'repondre');
    expect((await publier()).status).toBe(303);
    const [montre] = await test.inside(organisme, ({ tx }) =>
      tx.selectFrom('catalogue.indicateur_publie').selectAll().execute(),
    );
    expect(montre).toMatchObject({
      code: 'satisfaction',
      effectif: 5,
      unite: 'part',
      periode_fin: '2026-11-24',
    });
    expect(Number(montre?.valeur)).toBeCloseTo(0.8);
    expect(montre?.methode).toContain('divisées par toutes les réponses');
  });
});
