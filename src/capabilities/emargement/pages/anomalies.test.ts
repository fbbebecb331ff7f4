import { beforeAll, describe, expect, it } from 'vitest';
import { type TestClient, type TestOrganisme, useHouse } from '#tests/support/house.ts';
import { type Classe, nouvelleClasse, nouvelleHorloge } from '../fixtures/classe.ts';
import { controlerTout } from '../jobs/controler.ts';

const horloge = nouvelleHorloge();
const test = useHouse({ clock: horloge });
const DEBUT = Temporal.Now.instant().round('minute').add({ minutes: 5 });
const FIN = DEBUT.add({ hours: 3 });
const LISTE = '/emargement/anomalies';

let organisme: TestOrganisme;
let classe: Classe;
let responsable: TestClient;

const controler = () => controlerTout({}, test.house.services);
const lignes = async (etat = 'a_regarder'): Promise<string[]> => {
  const { text } = await responsable.get(`${LISTE}?etat=${etat}`);
  return [...text.matchAll(/<th scope="row"><a href="([^"]+)"/gu)].map(([, href = '']) => href);
};

/** The learner signs from the device of another. */
async function signerAvec(rang: number, appareil: string): Promise<void> {
  classe.apprenant(rang).setCookie('appareil', appareil);
  await classe.apprenant(rang).post(classe.signer, { code: await classe.code() }, 'signer');
}

async function rentree(): Promise<void> {
  horloge.instant = DEBUT.subtract({ minutes: 3 });
  classe = await nouvelleClasse(test, organisme, { debut: DEBUT, fin: FIN, apprenants: 3 });
  await classe.ouvrir();
}

beforeAll(async () => {
  organisme = await test.createOrganisme();
  responsable = await test.signIn(organisme, ['responsable_pedagogique']);
  await rentree();
});

describe('anomalies', () => {
  const tablette = '01890000-0000-7000-8000-000000000001';

  it('are none in a class where each has his phone', async () => {
    await signerAvec(0, '01890000-0000-7000-8000-00000000000a');
    await signerAvec(1, tablette);
    horloge.instant = DEBUT.add({ minutes: 5 });
    await controler();
    expect((await responsable.get(LISTE)).text).toContain('Aucune anomalie à regarder');
  });

  it('see one device for two people, once, whatever the number of controls', async () => {
    await signerAvec(2, tablette);
    await controler();
    await controler();
    expect(await lignes()).toHaveLength(1);
    const { text } = await responsable.get(LISTE);
    expect(text).toContain('Le même appareil a signé pour Apprenant 1 Essai et Apprenant 2 Essai');
    expect((await responsable.get('/')).text).toContain('Regarder une anomalie de signature');
  });

  it('see an old code that travelled', async () => {
    const vieux = await classe.code();
    horloge.instant = horloge.instant.add({ minutes: 4 });
    const absent = await nouvelleClasse(test, organisme, { debut: DEBUT, fin: FIN, apprenants: 1 });
    await absent.ouvrir();
    const sien = await absent.code();
    horloge.instant = horloge.instant.add({ minutes: 6 });
    await absent.apprenant(0).post(absent.signer, { code: vieux }, 'signer');
    await absent.apprenant(0).post(absent.signer, { code: sien }, 'signer');
    await controler();
    const { text } = await responsable.get(`${LISTE}?nom=CodeTransmis`);
    expect(text).toContain('un code a été essayé 6 minutes après');
  });

  it('belong to those who run the training', async () => {
    expect((await classe.formateur.get(LISTE)).status).toBe(403);
    expect((await classe.apprenant(0).get(LISTE)).status).toBe(403);
  });

  it('are concluded by a person, with what she checked, once', async () => {
    const [href = ''] = (await lignes()).slice(-1);
    const page = await responsable.get(href);
    expect(page.text).toContain('une personne prête son téléphone');
    const court = await responsable.post(href, { decision: 'normale', commentaire: 'vu' }, 'traiter');
    expect(court.text).toContain('10 caractères au moins');
    const fields = { decision: 'appareil_prete', commentaire: 'C’est la tablette de l’accueil.' };
    expect((await responsable.post(href, fields, 'traiter')).status).toBe(303);
    expect(await lignes('traitees')).toEqual([href]);
    const again = await responsable.post(href, fields, 'traiter', '/avis');
    expect(again.text).toContain('Une autre personne a déjà conclu');
    expect(await classe.faits()).toContain('anomalie.traitee');
  });

  it('are not found again on a device that the organisme lends', async () => {
    const avant = await lignes('toutes');
    await rentree();
    await signerAvec(0, tablette);
    await signerAvec(1, tablette);
    horloge.instant = DEBUT.add({ minutes: 5 });
    await controler();
    expect(await lignes('toutes')).toEqual(avant);
  });

  it('are looked for soon after a sheet is closed', async () => {
    await signerAvec(2, '01890000-0000-7000-8000-00000000000a');
    classe.apprenant(2).setCookie('appareil', '');
    horloge.instant = FIN;
    await classe.formateur.post(classe.feuille, { absents: 'oui' }, 'clore');
    const jobs = await test.house.services.db.pool.query(
      `SELECT run_at FROM graphile_worker.jobs WHERE task_identifier = 'emargement.controler'`,
    );
    expect(jobs.rows).toHaveLength(1);
  });

  it('are given as a file', async () => {
    const csv = await responsable.get(`${LISTE}?etat=toutes&export=csv`);
    expect(csv.headers['content-type']).toContain('text/csv');
    expect(csv.text).toContain('Cet appareil est prêté');
  });
});
