import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sharedData } from '#tests/support/shared-data.ts';
import { createReadStream } from 'node:fs';
import { refusable } from '../input/refusal.ts';
import { findColumns } from './columns.ts';
import { readCsv } from './csv-read.ts';
import { writeCsv } from './csv-write.ts';
import type { TableOptions } from './table.ts';

async function rowsOf(text: string | Uint8Array, options?: TableOptions) {
  const table = await readCsv(typeof text === 'string' ? Buffer.from(text) : text, options);
  return { headers: table.headers, rows: await Array.fromAsync(table.rows) };
}

async function written(cell: string): Promise<string> {
  const text = await Array.fromAsync(writeCsv({ headers: ['x'], rows: [[cell]] }));
  return text.join('').replace('\uFEFFx\r\n', '');
}

const refusalOf = (text: string | Uint8Array) => refusable(() => rowsOf(text));

describe('readCsv', () => {
  it.each([';', ',', '\t', '|'])('detects the separator %j', async (delimiter) => {
    const { headers, rows } = await rowsOf(`Nom${delimiter}Ville\n"Zoé ${delimiter} fils"${delimiter}Metz\n`);
    expect(headers).toEqual(['Nom', 'Ville']);
    expect(rows.map(({ cells }) => cells)).toEqual([[`Zoé ${delimiter} fils`, 'Metz']]);
  });

  it('reads UTF-16, Windows-1252 and every end of line', async () => {
    const text = 'Prénom;Ville\r\nZoé;Forbach\r\n';
    const expected = [['Zoé', 'Forbach']];
    for (const bytes of [
      Buffer.from(`\uFEFF${text}`, 'utf16le'),
      Buffer.from(text, 'latin1'),
      text.replaceAll('\r\n', '\r'),
    ]) {
      expect((await rowsOf(bytes)).rows.map(({ cells }) => cells)).toEqual(expected);
    }
  });

  it('keeps zeros in front, drops tabs around SIRET numbers, composes accents', async () => {
    const { rows } = await rowsOf('Code postal;Siret;Ville\n"01000";"\t82948645500019";E\u0301pinal\n');
    expect(rows[0]?.cells).toEqual(['01000', '82948645500019', 'Épinal']);
  });

  it('tells the line where each row begins, and what overflows', async () => {
    const { rows } = await rowsOf('a;b\n"1\n2";x\n\n;\n3;y;z;\n4\n');
    expect(rows).toEqual([
      { line: 2, cells: ['1\n2', 'x'], overflow: [] },
      { line: 6, cells: ['3', 'y'], overflow: ['z'] },
      { line: 7, cells: ['4', ''], overflow: [] },
    ]);
  });

  it('finds the names of the columns under a title', async () => {
    const { headers, rows } = await rowsOf('Liste du 1er mars;;\n\nNom;Prénom;Ville\nA;B;C\n', {
      headersInclude: ['nom', 'PRENOM'],
    });
    expect(headers).toEqual(['Nom', 'Prénom', 'Ville']);
    expect(rows[0]).toMatchObject({ line: 4 });
  });

  it.each([
    ['nothing', '', 'FichierVide'],
    ['blank lines', '\n\n', 'TableauSansEntete'],
    ['a NUL', 'Nom\nZo\0é', 'FichierBinaire'],
    ['a PNG', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'FichierBinaire'],
    ['a quote that is never closed', `Nom;Ville\n"Zoé;Metz\n${'x;y\n'.repeat(10)}`, 'TableauGuillemetIsole'],
    ['a million columns', 'x;'.repeat(1_000_000), 'TableauLigneTropLongue'],
    ['too many columns', 'x;'.repeat(600), 'TableauTropDeColonnes'],
    ['a name of 200 kB', `Nom\n${'x'.repeat(200_000)}\n`, 'TableauCelluleTropLongue'],
    ['one line of 5 MB', `Nom\n${'x'.repeat(5_000_000)}\n`, 'TableauLigneTropLongue'],
  ])('refuses %s', async (_, content, refus) => {
    expect(await refusalOf(content)).toMatchObject({ ok: false, refusal: { refus } });
  });

  const certifInfo = sharedData('certif-info.csv');
  it.skipIf(certifInfo.missing)('reads a real export with quotes inside labels', async () => {
    const table = await readCsv(createReadStream(certifInfo.path));
    const cell = findColumns(table.headers, ['Code_Diplome', 'Libellé diplôme', 'Code_Scolarité']);
    const rows = await Array.fromAsync(table.rows);
    expect(rows).toHaveLength(10_067);
    const found = rows.find((row) => cell(row, 'Code_Diplome') === '83148');
    expect(found && cell(found, 'Libellé diplôme')).toBe(
      "Titre professionnel technicien de maintenance d'engins et de matériels de chantier et de manutention",
    );
  });
});

describe('findColumns', () => {
  it('ignores case, accents and punctuation', () => {
    const cell = findColumns(['N°_Téléphone', 'nom'], ['Nom'], ['n telephone', 'absente']);
    const row = { line: 2, cells: ['03', 'Zoé'], overflow: [] };
    expect([cell(row, 'Nom'), cell(row, 'n telephone'), cell(row, 'absente')]).toEqual(['Zoé', '03', '']);
  });

  it('refuses missing and ambiguous columns by name', async () => {
    expect(await refusable(async () => findColumns(['Nom'], ['Nom', 'Prénom', 'Ville']))).toEqual({
      ok: false,
      refusal: { refus: 'TableauColonnesManquantes', columns: ['Prénom', 'Ville'] },
    });
    expect(await refusable(async () => findColumns(['Nom', 'NOM'], ['Nom']))).toEqual({
      ok: false,
      refusal: { refus: 'TableauColonneEnDouble', column: 'Nom' },
    });
  });
});

describe('writeCsv', () => {
  it.each(['=1+1', '@SUM(A1)', '+cmd|calc', '-2+3', '\t=1', '\r=1'])('protects %j', async (formula) => {
    expect(await written(formula)).toMatch(/^"?'/);
  });

  it.each(['+33 6 12 34 56 78', '+33612345678', '-12,5', 'a=b'])('leaves %j alone', async (harmless) => {
    expect(await written(harmless)).toBe(`${harmless}\r\n`);
  });

  it('writes numbers, dates and answers as a French reader does', async () => {
    const rows = [[12.5, Temporal.PlainDate.from('2026-09-01'), true, null]];
    const text = (await Array.fromAsync(writeCsv({ headers: ['a', 'b', 'c', 'd'], rows }))).join('');
    expect(text).toBe('\uFEFFa;b;c;d\r\n12,5;2026-09-01;oui;\r\n');
  });

  it('gives back through readCsv every text that was written', async () => {
    const cell = fc
      .oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(...'=+-@\'"; \t\r\n0é') }))
      .filter((text) => text === text.trim() && text === text.normalize('NFC') && text !== '')
      .filter((text) => !text.includes('\0') && text.isWellFormed());
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 20 }), async (rows) => {
        const text = (await Array.fromAsync(writeCsv({ headers: ['a', 'b'], rows }))).join('');
        expect((await rowsOf(text)).rows.map(({ cells }) => cells)).toEqual(rows);
      }),
      { numRuns: 300 },
    );
  });
});
