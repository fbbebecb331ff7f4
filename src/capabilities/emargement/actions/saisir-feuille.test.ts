import { beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#platform/ids.ts';
import { type Answer, type TestClient, type TestOrganisme, useHouse } from '#tests/support/house.ts';
import { type Classe, nouvelleClasse, nouvelleHorloge } from '../fixtures/classe.ts';

const horloge = nouvelleHorloge();
const test = useHouse({ clock: horloge });
const DEBUT = Temporal.Now.instant().round('minute').add({ minutes: 5 });
const FIN = DEBUT.add({ hours: 3 });
const SCAN = { name: 'feuille signée.pdf', content: new TextEncoder().encode('%PDF-1.7 scan') };
const MOTIF = 'Panne du réseau dans la salle';

let organisme: TestOrganisme;
let classe: Classe;
let bureau: TestClient;

const page = () => `/creneaux/${classe.seance.creneauId}/saisie`;
const constat = (rang: number, mot: string) => ({ [`constat-${classe.inscription(rang)}`]: mot });
const saisir = (champs: Record<string, string>, fichier = SCAN): Promise<Answer> =>
  bureau.upload(page(), { _id: newId(), motif: MOTIF, ...champs }, fichier);

beforeAll(async () => {
  organisme = await test.createOrganisme();
  bureau = await test.signIn(organisme, ['assistant']);
});

describe('a paper sheet, entered by the office', () => {
  beforeAll(async () => {
    horloge.instant = DEBUT;
    classe = await nouvelleClasse(test, organisme, { debut: DEBUT, fin: FIN, apprenants: 4 });
  });

  it('waits for the end of the créneau', async () => {
    expect((await bureau.get(classe.feuille)).text).not.toContain('Saisir la feuille papier');
    expect((await saisir({ reste: 'present' })).text).toContain('n’est pas fini');
    expect(await classe.presences()).toHaveLength(0);
  });

  it('asks for the scan, a reason, and a word on each person', async () => {
    horloge.instant = FIN.add({ hours: 50 });
    expect((await bureau.get(classe.feuille)).text).toContain('Saisir la feuille papier');
    const sans = await bureau.post(page(), { motif: MOTIF, reste: 'present' }, 'saisir');
    expect(sans.status).toBe(422);
    const image = await saisir({ reste: 'present' }, { name: 'x.exe', content: new Uint8Array([77, 90]) });
    expect(image.status).toBe(422);
    expect((await saisir({ reste: 'present', motif: 'panne' })).text).toContain('10 caractères au moins');
    const muette = await saisir(constat(0, 'present'));
    expect(muette.status).toBe(409);
    expect(muette.text).toContain('3 personnes n’ont pas signé');
    expect(await classe.presences()).toHaveLength(0);
    expect(await classe.faits()).toEqual([]);
  });

  it('writes all lines once, marked, closed without countersignature, with its scan', async () => {
    const arrivee = DEBUT.add({ minutes: 30 }).toZonedDateTimeISO('Europe/Paris').toPlainTime();
    const champs = {
      _id: newId(),
      ...constat(1, 'absent'),
      [`arrivee-${classe.inscription(2)}`]: arrivee.toString({ smallestUnit: 'minute' }),
      reste: 'present',
    };
    const ensemble = await Promise.all([saisir(champs), saisir(champs)]);
    expect(ensemble.map(({ status }) => status)).toEqual([303, 303]);
    const lignes = await classe.presences();
    expect(lignes.map(({ inscription_id, statut, minutes }) => [inscription_id, statut, minutes])).toEqual(
      expect.arrayContaining([
        [classe.inscription(0), 'present', 180],
        [classe.inscription(1), 'absent', 0],
        [classe.inscription(2), 'retard', 150],
        [classe.inscription(3), 'present', 180],
      ]),
    );
    expect(lignes).toHaveLength(4);
    expect(new Set(lignes.map(({ methode, motif }) => `${methode} ${motif}`))).toEqual(
      new Set([`saisie ${MOTIF}`]),
    );
    const { text } = await bureau.get(classe.feuille);
    expect(text).toContain('Feuille papier');
    expect(text).toContain(MOTIF);
    expect(text).not.toContain('Contresignée à');
    const scan = await bureau.get(`${page()}/scan`);
    expect(Buffer.from(scan.bytes).toString()).toBe('%PDF-1.7 scan');
  });

  it('is closed for good: another entry is refused, a correction keeps both', async () => {
    expect((await bureau.get(page())).status).toBe(404);
    const corriger = `/creneaux/${classe.seance.creneauId}/corriger/${classe.inscription(1)}`;
    const motif = 'Signature illisible, vérifiée auprès du formateur';
    expect((await bureau.post(corriger, { constat: 'present', motif }, 'corriger')).status).toBe(303);
    const siennes = (await classe.presences()).filter((row) => row.inscription_id === classe.inscription(1));
    expect(siennes.map(({ methode, statut }) => [methode, statut])).toEqual([
      ['saisie', 'absent'],
      ['correction', 'present'],
    ]);
  });

  it('is an anomaly to look at, and a fact about each person', async () => {
    const { text } = await bureau.get('/emargement/anomalies');
    expect(text).toContain('Feuille papier saisie');
    expect(text).toContain('2 jours après');
    expect((await classe.faits()).filter((type) => type === 'presence.saisie')).toHaveLength(4);
    expect(await classe.faits()).toContain('creneau.clos');
  });

  it('is for the office alone; its scan, for those who read sheets', async () => {
    expect((await classe.formateur.get(page())).status).toBe(403);
    expect((await classe.formateur.get(`${page()}/scan`)).status).toBe(200);
    expect((await classe.apprenant(0).get(`${page()}/scan`)).status).toBe(403);
  });
});

describe('a sheet left open by its trainer', () => {
  it('keeps the signatures by phone, and takes the rest from paper', async () => {
    horloge.instant = DEBUT;
    classe = await nouvelleClasse(test, organisme, { debut: DEBUT, fin: FIN, apprenants: 2 });
    await classe.ouvrir();
    await classe.apprenant(0).post(classe.signer, { code: await classe.code() });
    horloge.instant = FIN.add({ hours: 30 });
    expect((await saisir(constat(1, 'present'))).status).toBe(303);
    expect((await classe.presences()).map(({ methode }) => methode).toSorted()).toEqual(['code', 'saisie']);
  });
});
