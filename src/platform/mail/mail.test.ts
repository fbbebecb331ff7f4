import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Rollback } from '#platform/db/database.ts';
import { useHouse } from '#tests/support/house.ts';
import { startSmtp, type TestSmtp } from '#tests/support/smtp.ts';
import { type Courriel, envoyerCourriel, envoyerCourriels } from './courriel.ts';
import { rendreCourriel } from './rendu.ts';
import { type MailTransport, smtpTransport } from './transport.ts';

let smtp: TestSmtp;
let road: MailTransport;
beforeAll(async () => {
  smtp = await startSmtp();
  road = smtpTransport(smtp.url);
});
afterAll(() => smtp.stop());
beforeEach(() => smtp.refuseWith(null));

const test = useHouse({
  mail: {
    from: 'ne-pas-repondre@essai.fr',
    transport: { send: (message) => road.send(message), close: () => road.close() },
  },
});

const mail = (other: Partial<Courriel> = {}): Courriel => ({
  a: 'lea@essai.fr',
  nom: 'Léa Fürst',
  sujet: 'Votre convocation',
  lignes: ['La session commence lundi.'],
  lien: { libelle: 'Ouvrir la convocation', chemin: '/documents/1' },
  signature: 'Campus Alpha',
  ...other,
});

const received = (address: string) => smtp.received.filter((text) => text.includes(`<${address}>`));

async function stateOf(id: string) {
  const { db } = test.house.services;
  return db.forInstance((tx) =>
    tx.selectFrom('plateforme.courriel').where('id', '=', id).selectAll().executeTakeFirstOrThrow(),
  );
}

async function retryNow(): Promise<void> {
  await test.house.services.db.pool.query(
    'SELECT graphile_worker.reschedule_jobs(array_agg(id), now()) FROM graphile_worker.jobs',
  );
  await test.house.runDueJobs();
}

describe('mail', () => {
  it('leaves once the transaction has committed, then forgets its words', async () => {
    const organisme = await test.createOrganisme();
    const id = await test.inside(organisme, (context) => envoyerCourriel(context, mail()));
    expect(received('lea@essai.fr')).toEqual([]);
    await test.house.runDueJobs();
    const [text = ''] = received('lea@essai.fr');
    expect(text).toContain(`Message-ID: <${id}@localhost>`);
    expect(text).toContain('Campus Alpha <ne-pas-repondre@essai.fr>');
    expect(text).toContain('http://localhost/documents/1');
    const kept = await stateOf(id);
    expect(kept.envoye_le).not.toBeNull();
    expect(kept.contenu).toBeNull();
  });

  it('does not leave when the transaction rolls back', async () => {
    const organisme = await test.createOrganisme();
    await test.inside(organisme, async (context) => {
      await envoyerCourriel(context, mail({ a: 'personne@essai.fr' }));
      throw new Rollback(null);
    });
    await test.house.runDueJobs();
    expect(received('personne@essai.fr')).toEqual([]);
  });

  it('leaves once for one key, in each organisme', async () => {
    const [alpha, beta] = [await test.createOrganisme('Alpha'), await test.createOrganisme('Beta')];
    const one = mail({ a: 'cle@essai.fr', cle: 'convocation:1' });
    const ids = await test.inside(alpha, (context) => envoyerCourriels(context, [one, one]));
    expect(ids[0]).toBe(ids[1]);
    expect(await test.inside(alpha, (context) => envoyerCourriel(context, one))).toBe(ids[0]);
    expect(await test.inside(beta, (context) => envoyerCourriel(context, one))).not.toBe(ids[0]);
    await test.house.runDueJobs();
    expect(received('cle@essai.fr')).toHaveLength(2);
  });

  it('tries again after a passing fault', async () => {
    const organisme = await test.createOrganisme();
    smtp.refuseWith(450);
    const id = await test.inside(organisme, (context) => envoyerCourriel(context, mail({ a: 'b@essai.fr' })));
    await test.house.runDueJobs();
    expect((await stateOf(id)).envoye_le).toBeNull();
    smtp.refuseWith(null);
    await retryNow();
    expect(received('b@essai.fr')).toHaveLength(1);
  });

  it('gives up, with the reason, when the server refuses for good', async () => {
    const organisme = await test.createOrganisme();
    smtp.refuseWith(550);
    const id = await test.inside(organisme, (context) => envoyerCourriel(context, mail({ a: 'c@essai.fr' })));
    await test.house.runDueJobs();
    smtp.refuseWith(null);
    await retryNow();
    const kept = await stateOf(id);
    expect(kept.refuse_le).not.toBeNull();
    expect(kept.erreur).toContain('mailbox trouble');
    expect(received('c@essai.fr')).toEqual([]);
  });

  it('shows an organisme its own mails only', async () => {
    const [alpha, beta] = [await test.createOrganisme('Alpha'), await test.createOrganisme('Beta')];
    const id = await test.inside(alpha, (context) => envoyerCourriel(context, mail()));
    const seenBy = (organisme: typeof alpha) =>
      test.inside(organisme, ({ tx }) =>
        tx.selectFrom('plateforme.courriel').where('id', '=', id).select('id').execute(),
      );
    expect(await seenBy(alpha)).toHaveLength(1);
    expect(await seenBy(beta)).toEqual([]);
  });

  it('writes foreign words as text, never as markup', () => {
    const { html } = rendreCourriel(
      { nom: '<b>Zoé</b>', signature: 'A & "B"', lignes: ['<script>alert(1)</script>'] },
      'https://x.fr',
    );
    expect(html).not.toMatch(/<script|<b>/u);
    expect(html).toContain('A &amp; &quot;B&quot;');
  });
});
