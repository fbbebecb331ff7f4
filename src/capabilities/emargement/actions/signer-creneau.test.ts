import { beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#platform/ids.ts';
import { type TestOrganisme, useHouse } from '#tests/support/house.ts';
import { type Classe, nouvelleClasse, nouvelleHorloge } from '../fixtures/classe.ts';

const horloge = nouvelleHorloge();
const test = useHouse({ clock: horloge });
const DEBUT = Temporal.Now.instant().round('minute').add({ minutes: 5 });
const FIN = DEBUT.add({ hours: 3 });

let organisme: TestOrganisme;
let classe: Classe;

async function rentree(apprenants = 3): Promise<void> {
  horloge.instant = DEBUT.subtract({ minutes: 3 });
  classe = await nouvelleClasse(test, organisme, { debut: DEBUT, fin: FIN, apprenants });
}

beforeAll(async () => {
  organisme = await test.createOrganisme();
});

describe('signing a créneau', () => {
  beforeAll(() => rentree());

  it('says that it is too early, before asking for a code, and refuses it', async () => {
    const shown = await classe.apprenant(0).get(classe.signer);
    expect(shown.text).toContain('On ne peut pas encore signer');
    expect(shown.text).not.toContain('name="code"');
    const answer = await classe
      .apprenant(0)
      .post(classe.signer, { _id: newId(), code: 'CCCCCC' }, 'signer', '/avis');
    expect(answer.status).toBe(409);
  });

  it('opens for its trainer only, and shows a code that turns', async () => {
    const autre = await test.signIn(organisme, ['formateur'], classe.seance.apprenants[0]?.personneId);
    const refused = await autre.postRaw(classe.feuille, await jetons(autre, '/avis', 'ouvrir'));
    expect(refused.text).toContain('Seul un formateur de ce créneau');
    expect((await classe.ouvrir()).location).toBe(`/creneaux/${classe.seance.creneauId}/code`);
    const first = await classe.code();
    horloge.instant = horloge.instant.add({ seconds: 31 });
    expect(await classe.code()).not.toBe(first);
  });

  it('refuses a wrong code, counts the try and keeps what was typed', async () => {
    const answer = await classe.apprenant(0).post(classe.signer, { code: 'XXX-YYY' });
    expect(answer.status).toBe(409);
    expect(answer.text).toContain('Il vous reste 4 essais');
    expect(answer.text).toContain('XXX-YYY');
  });

  it('refuses a code of a minute before', async () => {
    const old = await classe.code();
    horloge.instant = horloge.instant.add({ seconds: 80 });
    const answer = await classe.apprenant(1).post(classe.signer, { code: old });
    expect(answer.text).toContain('Ce code a changé');
  });

  it('takes the code of the room, once', async () => {
    const code = await classe.code();
    expect((await classe.apprenant(0).post(classe.signer, { code })).status).toBe(303);
    expect((await classe.apprenant(0).get(classe.signer)).text).toContain('Votre présence est enregistrée');
    const again = await classe.apprenant(0).postRaw(classe.signer, { _csrf: '', code, _id: newId() });
    expect(again.status).toBe(403);
    expect(await classe.presences()).toHaveLength(1);
    expect(await classe.faits()).toEqual(['creneau.ouvert', 'creneau.signe']);
  });

  it('does one signature when the same form is sent twice', async () => {
    const code = await classe.code();
    const fields = { ...(await jetons(classe.apprenant(1), classe.signer, 'signer')), code };
    expect((await classe.apprenant(1).postRaw(classe.signer, fields)).status).toBe(303);
    expect((await classe.apprenant(1).postRaw(classe.signer, fields)).status).toBe(303);
    expect(await classe.presences()).toHaveLength(2);
    const other = await classe.apprenant(1).postRaw(classe.signer, { ...fields, _id: newId() });
    expect(other.text).toContain('Votre présence est enregistrée');
    expect(await classe.presences()).toHaveLength(2);
  });

  it('does not show a créneau to someone who is not expected', async () => {
    const ailleurs = await test.signIn(organisme, ['apprenant'], classe.seance.formateurId);
    expect((await ailleurs.get(classe.signer)).status).toBe(404);
  });
});

describe('signing with the square of the room', () => {
  beforeAll(async () => {
    await rentree(2);
    await classe.ouvrir();
  });

  it('needs one touch: the code is already there, and stays good while the person reads', async () => {
    const code = (await classe.code()).replaceAll(/\s/gu, '');
    const url = `${classe.signer}?code=${code}`;
    const shown = await classe.apprenant(0).get(url);
    expect(shown.text).toContain('Touchez le bouton pour signer');
    expect(shown.text).not.toContain('<label');
    const fields = await jetons(classe.apprenant(0), url, 'signer');
    horloge.instant = horloge.instant.add({ seconds: 200 });
    expect((await classe.apprenant(0).postRaw(classe.signer, fields)).status).toBe(303);
  });

  it('gives nothing to somebody else, nor to a code read too late', async () => {
    const code = (await classe.code()).replaceAll(/\s/gu, '');
    const siens = await jetons(classe.apprenant(1), classe.signer, 'signer');
    const { lecture } = await jetons(classe.formateur, `${classe.signer}?code=${code}`, 'signer');
    horloge.instant = horloge.instant.add({ seconds: 90 });
    const late = await classe.apprenant(1).get(`${classe.signer}?code=${code}`);
    expect(late.text).toContain('Le code a changé depuis');
    const forged = await classe
      .apprenant(1)
      .postRaw(classe.signer, { ...siens, code, lecture: lecture ?? '9.forged' });
    expect(forged.text).toContain('Ce code a changé');
  });
});

describe('an absence noted too early', () => {
  it('gives way to the signature of the person who comes after all, and is kept', async () => {
    await rentree(1);
    await classe.ouvrir();
    const page = `/creneaux/${classe.seance.creneauId}/presence/${classe.inscription(0)}`;
    expect((await classe.formateur.post(page, { constat: 'absent' })).status).toBe(303);
    horloge.instant = DEBUT.add({ minutes: 40 });
    const answer = await classe.apprenant(0).post(classe.signer, { code: await classe.code() });
    expect(answer.status).toBe(303);
    const [note, signature] = await classe.presences();
    expect(note).toMatchObject({ statut: 'absent', remplacee_par: signature?.id });
    expect(signature).toMatchObject({
      statut: 'retard',
      minutes: 140,
      remplace_id: note?.id,
      remplacee_par: null,
    });
  });
});

/** The hidden fields of a form of a page, as a browser would send them. */
async function jetons(
  client: Classe['formateur'],
  url: string,
  acte: string,
): Promise<Record<string, string>> {
  const { text } = await client.get(url);
  const fields = [...text.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/gu)];
  return { ...Object.fromEntries(fields.map(([, name = '', value = '']) => [name, value])), _acte: acte };
}
