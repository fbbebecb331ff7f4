import { describe, expect, it } from 'vitest';
import { newId } from '#platform/ids.ts';
import { type TestClient, type TestOrganisme, useHouse } from '#tests/support/house.ts';
import { empreinteDe } from './domain/jeton.ts';
import { aviser, type Avis, creerMembre } from './index.ts';

const test = useHouse();

const avis = (other: Partial<Avis> = {}): Avis => ({
  destinataires: { roles: ['direction'] },
  titre: 'La session du 3 mai change de salle',
  lien: '/sessions/1',
  ...other,
});

const tell = (organisme: TestOrganisme, ...all: Avis[]) =>
  test.inside(organisme, (context) => aviser(context, ...all));

const badge = async (client: TestClient) =>
  /href="\/avis"[^>]*aria-label="[^"]*?(\d+)/u.exec((await client.get('/avis')).text)?.[1] ?? '0';

const compteDe = async (client: TestClient) => {
  const { db } = test.house.services;
  const { rows } = await db.pool.query<{ compte_id: string; courriel: string }>(
    'SELECT compte_id, courriel FROM identite.session_active($1)',
    [empreinteDe(client.cookie('ancrage.session')?.split('.')[0] ?? '')],
  );
  return rows[0] ?? { compte_id: '', courriel: '' };
};

describe('notices', () => {
  it('reach members by role, account and person, once a cause, and say who has no account', async () => {
    const organisme = await test.createOrganisme();
    const [personne, absente] = [newId(), newId()];
    await test.inside(organisme, ({ tx }) =>
      tx
        .insertInto('annuaire.personne')
        .values({ organisme_id: organisme.id, id: personne, nom_naissance: 'Fürst', prenom: 'Léa' })
        .execute(),
    );
    await test.signIn(organisme, ['apprenant'], personne);
    await test.signIn(organisme, ['direction', 'assistant']);
    const told = await tell(
      organisme,
      avis({
        destinataires: { roles: ['direction', 'assistant'], personnes: [personne, absente] },
        cle: 'salle:1',
      }),
    );
    expect(told).toEqual({ nombre: 2, sansCompte: [absente] });
    const again = await tell(organisme, avis({ destinataires: { roles: ['direction'] }, cle: 'salle:1' }));
    expect(again.nombre).toBe(0);
  });

  it('are shown, counted, opened and all marked as read', async () => {
    const organisme = await test.createOrganisme();
    const client = await test.signIn(organisme, ['direction']);
    await tell(organisme, avis(), avis({ titre: 'Un dossier est incomplet', lien: '/inscriptions/2' }));
    const inbox = await client.get('/avis');
    expect(inbox.text).toContain('Un dossier est incomplet');
    expect(await badge(client)).toBe('2');
    const first = /name="avis" value="([^"]+)"/u.exec(inbox.text)?.[1] ?? '';
    expect((await client.post('/avis', { avis: first }, 'ouvrir')).location).toBe('/inscriptions/2');
    expect(await badge(client)).toBe('1');
    await client.post('/avis', {}, 'lireTout');
    expect(await badge(client)).toBe('0');
  });

  it('of another organisme puts it in force when opened', async () => {
    const [alpha, beta] = [await test.createOrganisme('Alpha'), await test.createOrganisme('Beta')];
    const client = await test.signIn(alpha, ['direction']);
    const { compte_id: userId } = await compteDe(client);
    await test.inside(beta, ({ tx }) =>
      creerMembre(tx, {
        organismeId: beta.id,
        id: newId(),
        compteId: userId,
        personneId: null,
        roles: ['formateur'],
      }),
    );
    await tell(beta, avis({ destinataires: { comptes: [userId] }, lien: '/avis' }));
    const inbox = await client.get('/avis');
    expect(inbox.text).toContain('Alpha');
    const one = /name="avis" value="([^"]+)"/u.exec(inbox.text)?.[1] ?? '';
    await client.post('/avis', { avis: one }, 'ouvrir');
    const { rows } = await test.house.services.db.pool.query(
      'SELECT organisme_actif FROM identite.session WHERE compte_id = $1',
      [userId],
    );
    expect(rows).toEqual([{ organisme_actif: beta.id }]);
  });

  it('belong to one account: nobody else reads or opens them', async () => {
    const organisme = await test.createOrganisme();
    const owner = await test.signIn(organisme, ['direction']);
    const other = await test.signIn(organisme, ['assistant']);
    await tell(organisme, avis({ titre: 'Pour la direction seule' }));
    const one = /name="avis" value="([^"]+)"/u.exec((await owner.get('/avis')).text)?.[1] ?? '';
    expect((await other.get('/avis')).text).not.toContain('Pour la direction seule');
    expect((await other.post('/avis', { avis: one }, 'ouvrir')).status).toBe(404);
    expect(await badge(owner)).toBe('1');
  });

  it('come by mail as each has chosen, and once', async () => {
    const organisme = await test.createOrganisme();
    const clients = {
      quotidien: await test.signIn(organisme, ['direction']),
      immediat: await test.signIn(organisme, ['direction']),
      hebdomadaire: await test.signIn(organisme, ['direction']),
      jamais: await test.signIn(organisme, ['direction']),
    };
    const address: Record<string, string> = {};
    for (const [frequence, client] of Object.entries(clients)) {
      address[frequence] = (await compteDe(client)).courriel;
      await client.post('/avis', { frequence }, 'regler');
    }
    await tell(organisme, avis(), avis({ titre: 'Autre chose' }));
    const { db } = test.house.services;
    await db.pool.query(
      'SELECT graphile_worker.reschedule_jobs(array_agg(id), now()) FROM graphile_worker.jobs',
    );
    await test.house.runDueJobs();
    const mailsTo = async (frequence: string) =>
      (await test.courriels()).filter(({ a }) => a === address[frequence]);
    expect(await mailsTo('immediat')).toHaveLength(1);
    expect((await mailsTo('immediat'))[0]?.lignes.join(' ')).toContain('Autre chose');
    expect(await mailsTo('quotidien')).toEqual([]);
    for (const _ of ['today', 'again']) {
      await db.pool.query("SELECT graphile_worker.add_job('avis.resumer')");
      await test.house.runDueJobs();
    }
    expect(await mailsTo('quotidien')).toHaveLength(1);
    expect(await mailsTo('immediat')).toHaveLength(1);
    expect(await mailsTo('hebdomadaire')).toEqual([]);
    await db.pool.query("SELECT graphile_worker.add_job('avis.resumer_semaine')");
    await test.house.runDueJobs();
    expect(await mailsTo('hebdomadaire')).toHaveLength(1);
    expect(await mailsTo('jamais')).toEqual([]);
  });
});
