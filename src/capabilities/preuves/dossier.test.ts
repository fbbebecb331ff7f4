import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { consigner, effacerFaits, scellerTout } from '#capabilities/registre/index.ts';
import { httpTimestamp } from '#platform/timestamp/timestamp.ts';
import { type TestClient, type TestOrganisme, useHouse } from '#tests/support/house.ts';
import { creerSeance, type Seance } from '#tests/support/seance.ts';
import { laisserExpirer } from './actions/laisser-expirer.ts';
import { eraser } from './eraser.ts';
import { ancrer } from '../registre/actions/ancrer.ts';
import { horodater } from '../registre/actions/horodater.ts';
import { ouvrirAutorite } from '../registre/fixtures/autorite.ts';
import { verifier } from '../../verificateur/verifier.ts';

const test = useHouse();
let organisme: TestOrganisme;
let seance: Seance;
let direction: TestClient;

const signature = (rang: number) => {
  const { personneId: personne = '', inscriptionId: inscription = '' } = seance.apprenants[rang] ?? {};
  return {
    type: 'creneau.signe',
    survenuLe: Temporal.Now.instant(),
    sujets: { personne, creneau: seance.creneauId, inscription },
    donnees: { presence: inscription, methode: 'code', minutes: 180, statut: 'present' },
  };
};

beforeAll(async () => {
  organisme = await test.createOrganisme();
  const debut = Temporal.Now.instant().round('minute').subtract({ hours: 4 });
  seance = await creerSeance(test, organisme, { debut, fin: debut.add({ hours: 3 }), apprenants: 2 });
  direction = await test.signIn(organisme, ['direction']);
  for (const rang of [0, 1, 0]) {
    await test.inside(organisme, (context) => consigner(context, signature(rang)));
    await scellerTout(test.house.services);
  }
});

async function telecharger(page: string): Promise<Uint8Array<ArrayBuffer>> {
  const fait = await direction.post(page, {}, 'demander');
  expect(fait.status).toBe(303);
  await test.house.runDueJobs();
  const liste = await direction.get(page);
  const [, chemin] = /href="(\/preuves\/[0-9a-f-]{36})"/u.exec(liste.text) ?? [];
  const { status, bytes } = await direction.get(chemin ?? '');
  expect(status).toBe(200);
  return new Uint8Array(bytes);
}

const pageDe = (rang: number) => `/inscriptions/${seance.apprenants[rang]?.inscriptionId ?? ''}/preuve`;

describe('an evidence bundle', () => {
  it('holds the acts of one person, and is valid to a verifier that knows nothing of us', async () => {
    const zip = await telecharger(pageDe(0));
    const rapport = await verifier(zip);
    expect(rapport.anomalies).toEqual([]);
    expect(rapport.verdict).toBe('valide');
    expect(rapport.faits.map(({ type }) => type)).toEqual(['creneau.signe', 'creneau.signe']);
    expect(rapport.coherences).toBeGreaterThan(0);
    expect(rapport.fichiers.map(({ nom }) => nom)).toContain('dossier.pdf');
    expect(Object.keys(unzipSync(zip))).toContain('verifier.html');
  });

  it('leaves out an act that also speaks of somebody else', async () => {
    const [moi, autre] = seance.apprenants as [Seance['apprenants'][0], Seance['apprenants'][0]];
    const partage = { document: crypto.randomUUID(), personne: moi.personneId, personne_2: autre.personneId };
    const fait = { type: 'document.signe', survenuLe: Temporal.Now.instant(), sujets: partage, donnees: {} };
    await test.inside(organisme, (context) => consigner(context, fait));
    const { faits } = await verifier(await telecharger(pageDe(0)));
    expect(faits.map(({ type }) => type)).toEqual(['creneau.signe', 'creneau.signe']);
    const { faits: tous } = await verifier(await telecharger(`/sessions/${seance.sessionId}/preuve`));
    expect(tous.map(({ type }) => type)).toContain('document.signe');
  });

  it('of a session holds the acts of all its people', async () => {
    const rapport = await verifier(await telecharger(`/sessions/${seance.sessionId}/preuve`));
    expect(rapport.anomalies).toEqual([]);
    expect(rapport.faits).toHaveLength(4);
  });

  it('says that a content was lawfully erased, and stays valid', async () => {
    const { personneId = '' } = seance.apprenants[1] ?? {};
    await test.inside(organisme, (context) => effacerFaits(context, { personneId, base: 'art. 17 RGPD' }));
    const rapport = await verifier(await telecharger(pageDe(1)));
    expect(rapport.anomalies).toEqual([]);
    expect(rapport.faits[0]).toMatchObject({ etat: 'efface', efface: { base: 'art. 17 RGPD' } });
  });

  it('with a changed act or a changed document is named for what it is', async () => {
    const files = unzipSync(await telecharger(pageDe(0)));
    const { 'faits.json': faits = strToU8(''), 'dossier.pdf': pdf = strToU8('') } = files;
    const menti = new TextDecoder().decode(faits).replace('180', '240');
    const classes = async (changes: Record<string, Uint8Array>) => {
      const { anomalies } = await verifier(new Uint8Array(zipSync({ ...files, ...changes })));
      return anomalies.map(({ classe }) => classe);
    };
    expect(await classes({})).toEqual([]);
    expect(await classes({ 'faits.json': strToU8(menti) })).toEqual(['contenu-modifie']);
    expect(await classes({ 'dossier.pdf': strToU8(`${String(pdf.length)}`) })).toEqual(['fichier-remplace']);
  });

  it('tells when an outside authority dated the register, and a date that is about something else', async () => {
    const temporaire = await mkdtemp(join(tmpdir(), 'autorite-'));
    const autorite = await ouvrirAutorite(temporaire);
    const services = { ...test.house.services, timestamp: httpTimestamp(autorite.url) };
    await ancrer(services);
    await horodater(services);
    const zip = await telecharger(pageDe(0));
    await autorite.fermer();
    await rm(temporaire, { recursive: true });
    const { anomalies, dates } = await verifier(zip);
    expect(anomalies).toEqual([]);
    expect(dates.map(({ atteste }) => atteste?.slice(0, 4))).toEqual([String(new Date().getUTCFullYear())]);
    const files = unzipSync(zip);
    const [datation] = JSON.parse(strFromU8(files['horodatages.json'] ?? new Uint8Array())) as [
      { jeton: string; rang: number },
    ];
    const autre = Buffer.from(datation.jeton, 'base64')
      .map((byte) => byte ^ 1)
      .toString();
    for (const faux of [{ jeton: Buffer.from(autre).toString('base64') }, { rang: datation.rang + 1 }]) {
      const horodatages = strToU8(JSON.stringify([{ ...datation, ...faux }]));
      const altere = await verifier(new Uint8Array(zipSync({ ...files, 'horodatages.json': horodatages })));
      expect(altere.anomalies.map(({ classe }) => classe)).toEqual(['horodatage-faux']);
    }
  });

  it('is given to a learner for herself, and never that of somebody else', async () => {
    const [moi, autre] = seance.apprenants as [Seance['apprenants'][0], Seance['apprenants'][0]];
    const client = await test.signIn(organisme, ['apprenant'], moi.personneId);
    const demande = await client.post('/mes-preuves', {}, 'demander');
    expect(demande.status).toBe(303);
    const refus = await client.post('/mes-preuves', { inscriptionId: autre.inscriptionId }, 'demander');
    expect(refus.status).toBe(404);
    await test.house.runDueJobs();
    const [, chemin = ''] =
      /href="(\/mes-preuves\/[0-9a-f-]{36})"/u.exec((await client.get('/mes-preuves')).text) ?? [];
    const { verdict, faits } = await verifier(new Uint8Array((await client.get(chemin)).bytes));
    expect([verdict, faits.length]).toEqual(['valide', 2]);
    const voisine = await test.signIn(organisme, ['apprenant'], autre.personneId);
    expect((await voisine.get(chemin)).status).toBe(404);
    expect((await voisine.get(chemin.replace('mes-preuves', 'preuves'))).status).toBe(403);
  });

  it('is let go at its term, and when the person is erased', async () => {
    await telecharger(pageDe(0));
    const { personneId = '' } = seance.apprenants[0] ?? {};
    const laches = await test.inside(organisme, (context) => eraser.run(context, { personneId, months: 0 }));
    expect(laches.length).toBeGreaterThan(0);
    const archives = () =>
      test.inside(organisme, ({ tx }) =>
        tx.selectFrom('preuves.dossier').where('fichier', 'is not', null).select('fichier').execute(),
      );
    const avant = await archives();
    expect(avant.length).toBeGreaterThan(0);
    const plusTard = { now: () => Temporal.Now.instant().add({ hours: 24 * 31 }) };
    await laisserExpirer({ ...test.house.services, clock: plusTard });
    expect(await archives()).toEqual([]);
  });

  it('is not given to another organisme, nor to a trainer', async () => {
    const page = pageDe(0);
    const autre = await test.signIn(await test.createOrganisme(), ['direction']);
    expect((await autre.get(page)).status).toBe(404);
    const formateur = await test.signIn(organisme, ['formateur']);
    expect((await formateur.get(page)).status).toBe(403);
  });
});
