import { beforeAll, describe, expect, it } from 'vitest';
import type { Clock } from '#platform/clock.ts';
import { newId } from '#platform/ids.ts';
import { type TestClient, type TestOrganisme, useHouse } from '#tests/support/house.ts';
import { creerSeance, type Seance } from '#tests/support/seance.ts';

/** A clock that the tests move; sessions of the library live on the real one, so it stays near. */
const horloge: Clock & { instant: Temporal.Instant } = {
  instant: Temporal.Now.instant(),
  now: () => horloge.instant,
};
const test = useHouse({ clock: horloge });

const DEBUT = Temporal.Now.instant().round('minute').add({ minutes: 5 });
const FIN = DEBUT.add({ hours: 3 });

let organisme: TestOrganisme;
let seance: Seance;
let formateur: TestClient;
let apprenants: TestClient[];

async function nouvelleSeance(apprenantsAttendus = 3): Promise<void> {
  seance = await creerSeance(test, organisme, { debut: DEBUT, fin: FIN, apprenants: apprenantsAttendus });
  formateur = await test.signIn(organisme, ['formateur'], seance.formateurId);
  apprenants = [];
  for (const { personneId } of seance.apprenants)
    apprenants.push(await test.signIn(organisme, ['apprenant'], personneId));
}

const feuille = () => `/creneaux/${seance.creneauId}/emargement`;
const signer = () => `/signer/${seance.creneauId}`;

async function codeAffiche(): Promise<string> {
  const { text } = await formateur.get(`/creneaux/${seance.creneauId}/code`);
  const code = /room-code">([^<]+)</u.exec(text)?.[1];
  if (code === undefined) throw new Error('no code on the screen of the room');
  return code;
}

const presences = () =>
  test.house.services.db.forTenant({ organismeId: organisme.id, acteurId: null }, (tx) =>
    tx
      .selectFrom('emargement.presence')
      .where('creneau_id', '=', seance.creneauId)
      .selectAll()
      .orderBy('minutes', 'desc')
      .execute(),
  );

const faits = () =>
  test.house.services.db.forTenant({ organismeId: organisme.id, acteurId: null }, (tx) =>
    tx
      .selectFrom('registre.fait as f')
      .innerJoin('registre.fait_sujet as s', 's.fait_id', 'f.id')
      .where('s.sujet_id', '=', seance.creneauId)
      .select('f.type')
      .orderBy('f.id')
      .execute(),
  );

beforeAll(async () => {
  organisme = await test.createOrganisme();
});

describe('signing a créneau', () => {
  beforeAll(async () => {
    horloge.instant = DEBUT.subtract({ minutes: 3 });
    await nouvelleSeance();
  });

  it('is refused before the trainer opens', async () => {
    const answer = await apprenants[0]?.post(signer(), { code: 'CCCCCC' });
    expect(answer?.status).toBe(409);
    expect(answer?.text).toContain('pas encore ouvert');
  });

  it('opens for its trainer only, and shows a code that turns', async () => {
    const autre = await test.signIn(organisme, ['formateur'], seance.apprenants[0]?.personneId);
    expect((await autre.post(feuille(), {}, 'ouvrir')).text).toContain('Seul un formateur de ce créneau');
    expect((await formateur.post(feuille(), {}, 'ouvrir')).status).toBe(303);
    const first = await codeAffiche();
    horloge.instant = horloge.instant.add({ seconds: 31 });
    expect(await codeAffiche()).not.toBe(first);
  });

  it('refuses a wrong code, counts the try and keeps what was typed', async () => {
    const answer = await apprenants[0]?.post(signer(), { code: 'XXX-YYY' });
    expect(answer?.status).toBe(409);
    expect(answer?.text).toContain('Il vous reste 4 essais');
    expect(answer?.text).toContain('XXX-YYY');
  });

  it('refuses a code of a minute before', async () => {
    const old = await codeAffiche();
    horloge.instant = horloge.instant.add({ seconds: 80 });
    const answer = await apprenants[1]?.post(signer(), { code: old });
    expect(answer?.text).toContain('Ce code a changé');
  });

  it('takes the code of the room, once', async () => {
    const code = await codeAffiche();
    expect((await apprenants[0]?.post(signer(), { code }))?.status).toBe(303);
    expect((await apprenants[0]?.get(signer()))?.text).toContain('Votre présence est enregistrée');
    const again = await apprenants[0]?.postRaw(signer(), { _csrf: '', code, _id: newId() });
    expect(again?.status).toBe(403);
    expect(await presences()).toHaveLength(1);
    expect((await faits()).map(({ type }) => type)).toEqual(['creneau.ouvert', 'creneau.signe']);
  });

  it('does one signature when the same form is sent twice', async () => {
    const code = await codeAffiche();
    const page = await apprenants[1]?.get(signer());
    const [, csrf = ''] = /name="_csrf" value="([^"]+)"/u.exec(page?.text ?? '') ?? [];
    const [, id = ''] = /name="_id" value="([^"]+)"/u.exec(page?.text ?? '') ?? [];
    const fields = { _csrf: csrf, _id: id, _acte: 'signer', code };
    expect((await apprenants[1]?.postRaw(signer(), fields))?.status).toBe(303);
    expect((await apprenants[1]?.postRaw(signer(), fields))?.status).toBe(303);
    expect(await presences()).toHaveLength(2);
    const other = await apprenants[1]?.postRaw(signer(), { ...fields, _id: newId() });
    expect(other?.text).toContain('Votre présence est enregistrée');
    expect(await presences()).toHaveLength(2);
  });

  it('does not show a créneau to someone who is not expected', async () => {
    const ailleurs = await test.signIn(organisme, ['apprenant'], seance.formateurId);
    expect((await ailleurs.get(signer())).status).toBe(404);
  });
});

describe('closing and correcting a sheet', () => {
  beforeAll(async () => {
    horloge.instant = DEBUT.subtract({ minutes: 3 });
    await nouvelleSeance();
    await formateur.post(feuille(), {}, 'ouvrir');
    await apprenants[0]?.post(signer(), { code: await codeAffiche() });
  });

  it('does not close while someone is uncertain, nor before the end', async () => {
    expect((await formateur.post(feuille(), {}, 'clore')).text).toContain('Vous pourrez contresigner');
    horloge.instant = FIN;
    expect((await formateur.post(feuille(), {}, 'clore')).text).toContain('2 personnes n’ont pas signé');
  });

  it('notes late and absent people in one go, in minutes', async () => {
    const [, retard, absent] = seance.apprenants;
    const arrivee = DEBUT.add({ minutes: 45 })
      .toZonedDateTimeISO('Europe/Paris')
      .toPlainTime()
      .toString()
      .slice(0, 5);
    const answer = await formateur.post(
      feuille(),
      {
        [`constat.${retard?.inscriptionId}`]: 'present',
        [`arrivee.${retard?.inscriptionId}`]: arrivee,
        [`constat.${absent?.inscriptionId}`]: 'absent',
      },
      'noter',
    );
    expect(answer.status).toBe(303);
    const rows = await presences();
    expect(rows.map(({ statut, minutes }) => [statut, minutes])).toEqual([
      ['present', 180],
      ['retard', 135],
      ['absent', 0],
    ]);
  });

  it('closes with the countersignature; then nothing is signed or noted any more', async () => {
    expect((await formateur.post(feuille(), {}, 'clore')).status).toBe(303);
    expect((await formateur.get(feuille())).text).toContain('Feuille close');
    expect((await faits()).at(-1)?.type).toBe('creneau.clos');
  });

  it('changes a closed sheet by a reasoned correction that keeps both', async () => {
    const bureau = await test.signIn(organisme, ['assistant']);
    const absent = seance.apprenants[2]?.inscriptionId ?? '';
    const url = `/creneaux/${seance.creneauId}/corriger/${absent}`;
    const before = (await presences()).find((row) => row.inscription_id === absent);
    const fields = { _id: newId(), remplaceId: before?.id ?? '', constat: 'excuse', motif: 'court' };
    expect((await bureau.post(url, fields)).text).toContain('10 caractères au moins');
    const motif = 'Certificat médical reçu le lendemain';
    expect((await bureau.post(url, { ...fields, motif })).status).toBe(303);
    const rows = (await presences()).filter((row) => row.inscription_id === absent);
    expect(rows.map(({ statut, remplacee_par }) => [statut, remplacee_par === null]).toSorted()).toEqual([
      ['absent', false],
      ['excuse', true],
    ]);
    expect((await bureau.post(url, { ...fields, _id: newId(), motif })).text).toContain(
      'Relisez sa correction',
    );
  });

  it('gives a trainer no right to correct, and a learner no right to the sheet', async () => {
    const url = `/creneaux/${seance.creneauId}/corriger/${seance.apprenants[0]?.inscriptionId}`;
    expect((await formateur.get(url)).status).toBe(403);
    expect((await apprenants[0]?.get(feuille()))?.status).toBe(403);
  });

  it('lets the application neither change nor delete a presence', async () => {
    const { db } = test.house.services;
    const scope = { organismeId: organisme.id, acteurId: null };
    await expect(db.forTenant(scope, (tx) => tx.deleteFrom('emargement.presence').execute())).rejects.toThrow(
      /permission denied/u,
    );
    await expect(
      db.forTenant(scope, (tx) => tx.updateTable('emargement.presence').set({ minutes: 1 }).execute()),
    ).rejects.toThrow(/permission denied/u);
  });
});
