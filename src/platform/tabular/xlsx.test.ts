import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { archiveOf, hostileArchives } from '#tests/support/hostile-archives.ts';
import { sharedData } from '#tests/support/shared-data.ts';
import { refusable } from '../input/refusal.ts';
import type { ExportCell } from './export.ts';
import { readTable } from './read-table.ts';
import { readXlsx } from './xlsx-read.ts';
import { writeXlsx } from './xlsx-write.ts';

async function rowsOf(bytes: Uint8Array) {
  const table = await readTable(bytes);
  return { headers: table.headers, rows: await Array.fromAsync(table.rows) };
}

function workbookWith(sheet: string): Uint8Array {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  return archiveOf({
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': sheet,
  });
}

const cell = (at: string) =>
  `<worksheet><sheetData><row><c r="${at}"><v>1</v></c></row></sheetData></worksheet>`;

describe('XLSX', () => {
  it('writes and reads back text, numbers, dates and blanks', async () => {
    const rows: ExportCell[][] = [
      ['+33 6 12 34 56 78', '01000', 82948645500019, Temporal.PlainDate.from('2026-02-28'), null],
      ['=1+1', '@SUM(A1)', 0.1 + 0.2, Temporal.PlainDate.from('1999-12-31'), true],
      ['<&>"\u0001é\uD800', 'a\nb', -12.5, null, false],
    ];
    const headers = ['Téléphone', 'Code', 'Nombre', 'Date', 'Réponse'];
    const read = await rowsOf(await writeXlsx({ headers, rows }, 'Liste : [2026]'));
    expect(read.headers).toEqual(headers);
    expect(read.rows.map(({ cells }) => cells)).toEqual([
      ['+33 6 12 34 56 78', '01000', '82948645500019', '2026-02-28', ''],
      ['=1+1', '@SUM(A1)', '0.3', '1999-12-31', 'oui'],
      ['<&>"é', 'a\nb', '-12.5', '', 'non'],
    ]);
  });

  it('cuts a text that Excel could not open', async () => {
    const long = 'é'.repeat(40_000);
    const { rows } = await rowsOf(await writeXlsx({ headers: ['Texte'], rows: [[long]] }, 'x'));
    expect(rows[0]?.cells[0]).toBe(`${'é'.repeat(32_766)}…`);
  });

  it.each([
    ['a cell at the end of the world', workbookWith(cell('XFD1048576')), 'TableauTropDeColonnes'],
    ['a cell far below', workbookWith(cell('CV999999')), 'TableauTropDeLignes'],
    ['an entity', workbookWith(`<!DOCTYPE x [<!ENTITY a "b">]>${cell('A1')}`), 'XmlDtdInterdite'],
    ['an archive that is no workbook', archiveOf({ 'a.txt': 'x' }), 'ClasseurIllisible'],
    ['a sheet that is no XML', workbookWith('Bonjour'), 'ClasseurIllisible'],
    ['the old format', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'ClasseurAncienFormat'],
  ])('refuses %s', async (_, bytes, refus) => {
    expect(await refusable(() => rowsOf(bytes))).toMatchObject({ ok: false, refusal: { refus } });
  });

  it.each(hostileArchives())('refuses a workbook that is a hostile archive: $attack', async ({ bytes }) => {
    expect(await refusable(() => readXlsx(bytes))).toMatchObject({ ok: false });
  });

  it('refuses a sheet that does not exist by its name', async () => {
    const bytes = await writeXlsx({ headers: ['a'], rows: [] }, 'Liste');
    expect(await refusable(() => readXlsx(bytes, { sheet: 'Autre' }))).toEqual({
      ok: false,
      refusal: { refus: 'ClasseurFeuilleInconnue', sheet: 'Autre' },
    });
  });

  const kit = sharedData('kit-apprentissage-2025-01-31.xlsx');
  it.skipIf(kit.missing)('reads a real workbook whose names stand under a blank line', async () => {
    const table = await readXlsx(readFileSync(kit.path), {
      sheet: 'Kit Apprentissage',
      headersInclude: ['Code Diplôme', 'FicheRNCP'],
    });
    const rows = await Array.fromAsync(table.rows);
    expect(rows).toHaveLength(6_822);
    expect(rows[0]).toMatchObject({ line: 3, cells: expect.arrayContaining(['01022001', 'RNCP955']) });
  });
});
