import { describe, expect, it } from 'vitest';
import { writeCsv } from './csv-write.ts';
import type { ExportCell } from './export.ts';
import { readTable } from './read-table.ts';
import { writeTableApart } from './write-table-apart.ts';

const headers = ['Nom', 'Naissance', 'Heures', 'Présent', 'Note'];
const rows: ExportCell[][] = Array.from({ length: 600 }, (_, rank) => [
  `Élève « ${rank} »`,
  Temporal.PlainDate.from('2001-02-03').add({ days: rank }),
  rank / 4,
  rank % 2 === 0,
  rank % 3 === 0 ? null : '=SOMME(A1)',
]);

describe('a table written in a thread', () => {
  it('says in CSV what is said in place', async () => {
    const there = Buffer.from(await writeTableApart('csv', 'Liste', { headers, rows })).toString();
    const here = (await Array.fromAsync(writeCsv({ headers, rows }))).join('');
    expect(there).toBe(here);
  });

  it('keeps every row of a workbook, dates included', async () => {
    const table = await readTable(await writeTableApart('xlsx', 'Liste', { headers, rows }));
    const cells = (await Array.fromAsync(table.rows)).map((row) => row.cells);
    expect(cells).toHaveLength(rows.length);
    expect(cells[599]?.slice(0, 3)).toEqual(['Élève « 599 »', '2002-09-25', '149.75']);
  });
});
