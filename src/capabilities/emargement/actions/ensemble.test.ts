import { beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#platform/ids.ts';
import { type TestClient, type TestOrganisme, useHouse } from '#tests/support/house.ts';
import { type Classe, nouvelleClasse, nouvelleHorloge } from '../fixtures/classe.ts';

/** Several people at once on one sheet, on a real database: what is answered is what is kept. */
const horloge = nouvelleHorloge();
const test = useHouse({ clock: horloge });
const DEBUT = Temporal.Now.instant().round('minute').add({ minutes: 5 });
const FIN = DEBUT.add({ hours: 3 });

let organisme: TestOrganisme;
let classe: Classe;

const enVigueur = async () => (await classe.presences()).filter((row) => row.remplacee_par === null);

const absents = (rows: readonly { statut: string }[]) => rows.filter(({ statut }) => statut === 'absent');

async function classeOuverte(apprenants: number): Promise<void> {
  horloge.instant = DEBUT;
  classe = await nouvelleClasse(test, organisme, { debut: DEBUT, fin: FIN, apprenants });
  await classe.ouvrir();
}

/** The form of a page, ready to be sent at any time. */
async function pret(client: TestClient, url: string, acte: string): Promise<Record<string, string>> {
  const { text } = await client.get(url);
  const form = text.split('<form').find((one) => one.includes(`name="_acte" value="${acte}"`)) ?? '';
  return Object.fromEntries(
    [...form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/gu)].map(
      ([, name = '', value = '']) => [name, value],
    ),
  );
}

beforeAll(async () => {
  organisme = await test.createOrganisme();
});

describe('two devices that sign for the same person at once', () => {
  it('make one signature: one is thanked, the other is told', async () => {
    await classeOuverte(1);
    const code = await classe.code();
    const telephone = classe.apprenant(0);
    const tablette = await test.signIn(organisme, ['apprenant'], classe.seance.apprenants[0]?.personneId);
    const forms = await Promise.all([telephone, tablette].map((un) => pret(un, classe.signer, 'signer')));
    const answers = await Promise.all(
      [telephone, tablette].map((un, rang) => un.postRaw(classe.signer, { ...forms[rang], code })),
    );
    expect(await enVigueur()).toHaveLength(1);
    expect((await classe.faits()).filter((type) => type === 'creneau.signe')).toHaveLength(1);
    const [premier, second] = answers.toSorted((a, b) => a.status - b.status);
    expect(premier?.status).toBe(303);
    expect(second?.text).toMatch(/présence est enregistrée|déjà signé/u);
  });
});

describe('the same form sent several times at once', () => {
  it('signs once, and thanks each time', async () => {
    await classeOuverte(1);
    const fields = {
      ...(await pret(classe.apprenant(0), classe.signer, 'signer')),
      code: await classe.code(),
    };
    await Promise.all([1, 2, 3, 4].map(() => classe.apprenant(0).postRaw(classe.signer, fields)));
    expect(await classe.presences()).toHaveLength(1);
    expect((await classe.apprenant(0).postRaw(classe.signer, fields)).status).toBe(303);
  });

  it('notes the whole class once', async () => {
    await classeOuverte(12);
    const absent = { [`constat-${classe.inscription(0)}`]: 'absent', reste: 'present' };
    const fields = { ...(await pret(classe.formateur, classe.feuille, 'valider')), ...absent };
    const answers = await Promise.all([1, 2, 3].map(() => classe.formateur.postRaw(classe.feuille, fields)));
    expect(answers.every(({ status }) => status === 303)).toBe(true);
    expect(await classe.presences()).toHaveLength(12);
    expect((await classe.faits()).filter((type) => type === 'presence.validee')).toHaveLength(11);
  });
});

describe('closing a sheet while thirty people sign', () => {
  it('loses nobody: whoever is thanked is in the closed sheet, whoever is not is told why', async () => {
    await classeOuverte(30);
    horloge.instant = FIN;
    const code = await classe.code();
    const forms = await Promise.all(classe.apprenants.map((un) => pret(un, classe.signer, 'signer')));
    const clore = { ...(await pret(classe.formateur, classe.feuille, 'clore')), absents: 'oui' };
    const [closing, ...signing] = await Promise.all([
      classe.formateur.postRaw(classe.feuille, clore),
      ...classe.apprenants.map((un, rang) => un.postRaw(classe.signer, { ...forms[rang], code })),
    ]);
    expect(closing?.status).toBe(303);
    const lignes = await enVigueur();
    expect(lignes).toHaveLength(30);
    const issues = signing.map(({ status, text }, rang) => {
      const sienne = lignes.find((row) => row.inscription_id === classe.inscription(rang));
      return `${status} ${sienne?.methode}${text.includes('La feuille est close') ? ', close' : ''}`;
    });
    expect(issues.filter((issue) => issue !== '303 code' && issue !== '409 validation, close')).toEqual([]);
    const { donnees } = await test.inside(organisme, ({ tx }) =>
      tx
        .selectFrom('registre.fait')
        .where('type', '=', 'creneau.clos')
        .select('donnees')
        .orderBy('id', 'desc')
        .executeTakeFirstOrThrow(),
    );
    const dits = (donnees as unknown as { presences: { statut: string }[] }).presences;
    expect(absents(dits)).toHaveLength(absents(lignes).length);
  });
});

describe('correcting against closing, and against another correction', () => {
  it('corrects only what is closed, and one correction at a time', async () => {
    await classeOuverte(2);
    await classe.apprenant(0).post(classe.signer, { code: await classe.code() });
    const bureaux = await Promise.all([1, 2].map(() => test.signIn(organisme, ['assistant'])));
    const url = (rang: number) => `/creneaux/${classe.seance.creneauId}/corriger/${classe.inscription(rang)}`;
    const [presence] = await classe.presences();
    const correction = { remplaceId: presence?.id ?? '', constat: 'absent', motif: 'Parti avant le début' };
    horloge.instant = FIN;
    const clore = { ...(await pret(classe.formateur, classe.feuille, 'clore')), absents: 'oui' };
    // Any form of the account holds its token.
    const { text: libre } = await (bureaux[0] as TestClient).get('/compte');
    const jeton = { _csrf: /name="_csrf" value="([^"]+)"/u.exec(libre)?.[1] ?? '' };
    const [closing, early] = await Promise.all([
      classe.formateur.postRaw(classe.feuille, clore),
      bureaux[0]?.postRaw(url(0), { ...jeton, ...correction, _acte: 'corriger', _id: newId() }),
    ]);
    expect(closing?.status).toBe(303);
    // The page of a correction exists only once the sheet is closed.
    expect([303, 404]).toContain(early?.status);
    const siennes = (await classe.presences()).filter((row) => row.inscription_id === classe.inscription(0));
    expect(siennes).toHaveLength(early?.status === 303 ? 2 : 1);

    const absente = (await enVigueur()).find((row) => row.inscription_id === classe.inscription(1));
    const forms = await Promise.all(bureaux.map((un) => pret(un, url(1), 'corriger')));
    const answers = await Promise.all(
      bureaux.map((un, rang) =>
        un.postRaw(url(1), {
          ...forms[rang],
          remplaceId: absente?.id ?? '',
          constat: rang === 0 ? 'present' : 'excuse',
          motif: 'Vérifié auprès du formateur',
        }),
      ),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 409]);
    expect(answers.find(({ status }) => status === 409)?.text).toContain('a corrigé cette présence');
    const versions = (await classe.presences()).filter((row) => row.inscription_id === classe.inscription(1));
    expect(versions.filter((row) => row.remplacee_par === null)).toHaveLength(1);
    expect(versions).toHaveLength(2);
  });
});
