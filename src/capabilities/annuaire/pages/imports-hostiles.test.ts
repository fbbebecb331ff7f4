import { describe, expect, it } from 'vitest';
import { archiveOf, hostileArchives } from '#tests/support/hostile-archives.ts';
import { useHouse } from '#tests/support/house.ts';
import { chiffres, csv, importeur, xlsx } from '../fixtures/imports.ts';

const test = useHouse();

async function bureau() {
  const organisme = await test.createOrganisme();
  const client = await test.signIn(organisme, ['direction']);
  return { client, ...importeur(test, organisme, client) };
}

const classeur = (feuille: string) =>
  archiveOf({
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': '<workbook><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>',
    'xl/worksheets/sheet1.xml': feuille,
  });

const texte = (content: string | Uint8Array) => Buffer.from(content);

/** What people send by mistake or by malice, with a word of the sentence that answers. */
const REFUSES: readonly (readonly [string, Uint8Array, RegExp])[] = [
  ['nothing', texte(''), /vide|en-tête|noms des colonnes/u],
  ['blank lines', texte('\n\n ;;; \n'), /noms des colonnes/u],
  ['headers alone', csv('Nom;Prénom'), /rien à importer/u],
  ['NUL characters', texte('Nom;Prénom\nWe\0ber;Anna\n'), /pas un texte lisible/u],
  [
    'a photograph',
    texte(Uint8Array.from({ length: 4_000 }, (_, n) => (n * 7919) % 251)),
    /texte|encodage|ligne/iu,
  ],
  ['a PDF', texte('%PDF-1.7\n%\u00e2\u00e3\0\0stream'), /pas un texte lisible/u],
  ['an old workbook', texte(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)), /ancien format/u],
  [
    'a quote that nobody closes',
    csv('Nom;Prénom', `"Weber;${'x'.repeat(600_000)}`),
    /guillemet|trop longue/u,
  ],
  ['a cell of 100 kB', csv('Nom;Prénom', `${'x'.repeat(100_000)};Anna`), /trop long/u],
  ['a million columns', csv(`Nom${';x'.repeat(200_000)}`, 'a'), /trop de colonnes/u],
  [
    'UTF-8 that breaks on the way',
    Buffer.concat([csv('Nom;Prénom', `é;${'x'.repeat(5000)}`), Buffer.from([0xff, 0xfe])]),
    /encodage/u,
  ],
  [
    'an entity in a workbook',
    classeur('<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><worksheet>&e;</worksheet>'),
    /DOCTYPE/u,
  ],
  [
    'a cell far away',
    classeur('<worksheet><sheetData><row r="1"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>'),
    /trop de/u,
  ],
  ['a workbook without sheets', archiveOf({ 'xl/workbook.xml': '<workbook/>' }), /lisible/u],
  [
    'a bomb',
    archiveOf({ 'xl/workbook.xml': '<workbook/>', 'xl/worksheets/sheet1.xml': '0'.repeat(64_000_000) }),
    /volumineux/u,
  ],
];

const ARCHIVES = hostileArchives()
  .filter(({ attack }) => attack !== 'no archive')
  .map(({ attack, bytes }) => [attack, bytes, /./u] as const);

describe('a file that cannot be read', () => {
  it.each([...REFUSES, ...ARCHIVES])(
    '%s is refused beside its field, in one sentence',
    async (_name, content, phrase) => {
      const { client } = await bureau();
      const id = test.house.services.newId();
      const answer = await client.upload(
        '/annuaire/imports',
        { genre: 'personnes', _id: id },
        { name: 'liste.xlsx', content },
      );
      expect(answer.status).toBe(422);
      const sentence =
        /id="champ-fichier-erreur"[^]*?<\/p>/u.exec(answer.text)?.[0].replaceAll(/<[^>]+>/gu, '') ?? '';
      expect(sentence).toMatch(phrase);
      expect(sentence).not.toMatch(/undefined|Error/u);
      expect((await client.get('/annuaire/imports')).text).not.toContain('Derniers imports');
    },
  );
});

describe('a file that can be read', () => {
  it.each([
    ['UTF-16', Buffer.from('\uFEFFNom;Prénom\r\nMüller;Zoé\r\n', 'utf16le')],
    ['Windows-1252', Buffer.from('Nom;Prénom\r\nMüller;Zoé\r\n', 'latin1')],
    ['commas and lone carriage returns', texte('Nom,Prénom\rMüller,Zoé\r')],
    [
      'UTF-8, under a title',
      csv('Stagiaires au 1er mars;;', '', 'Groupe A', 'Nom;Prénom;Note', 'Müller;Zoé;'),
    ],
  ])('in %s is read as it was written', async (_name, content) => {
    const { client, envoyer, controler, appliquer } = await bureau();
    const url = await envoyer(content);
    expect(chiffres(await controler(url))).toEqual([1, 0, 0, 0]);
    await appliquer(url);
    expect((await client.get('/personnes')).text).toContain('Müller Zoé');
  });

  it('with hostile cells is imported without them, and nothing of it runs or hides', async () => {
    const { client, envoyer, controler, appliquer } = await bureau();
    const url = await envoyer(
      csv(
        'Nom;Prénom;Ville;__proto__;constructor;<script>alert(1)</script>\u202E',
        'Web\u202Eer;Anna;;x;x;x',
        '<img src=x onerror=alert(1)>;Anna;Di\u200Beuze;x;x;x',
        '=HYPERLINK("http://x");Paul;;x;x;x',
        'ＦＵＬＬ;Ｗｉｄｅ;;x;x;x',
      ),
    );
    const columns = (await client.get(url)).text;
    expect(columns).not.toContain('<script>alert');
    expect(columns).not.toContain('\u202E');
    const report = await controler(url);
    expect(chiffres(report)).toEqual([3, 0, 0, 1]);
    expect(report).toContain('caractères invisibles');
    expect(report).not.toMatch(/[\u202E\u200B]/u);
    await appliquer(url);
    const { text } = await client.get('/personnes');
    expect(text).toContain('&lt;img src=x');
    expect(text).not.toContain('<img src=x');
    expect((await client.get('/personnes?export=csv')).text).toContain(`'=HYPERLINK`);
  });

  it('as a workbook with characters that no database holds says so for the cell', async () => {
    const { envoyer, controler } = await bureau();
    const url = await envoyer(
      await xlsx(
        ['Nom', 'Prénom', 'Ville'],
        [
          ['Weber', 'Anna', 'Di\u{1F600}euze'],
          ['We\uD800ber', 'Paul', ''],
        ],
      ),
    );
    const report = await controler(url);
    expect(chiffres(report)[0]).toBeGreaterThanOrEqual(1);
  });
});
