import type { TableRow } from '#platform/tabular/table.ts';

interface Tableau {
  readonly headers: readonly string[];
  readonly rows: readonly TableRow[];
}

/** Rows among which the names of the columns are looked for. */
const RECHERCHE = 10;

/**
 * A title, a date or a logo's caption may stand above the names of the columns. They are then in the first row where at least
 * two are recognised, when the first line has fewer; what is above is left out.
 * @param reconnus how many of these names are recognised
 */
export function sousLeTitre(tableau: Tableau, reconnus: (entetes: readonly string[]) => number): Tableau {
  if (reconnus(tableau.headers) >= 2) return tableau;
  const rang = tableau.rows.slice(0, RECHERCHE).findIndex((row) => reconnus(entiere(row)) >= 2);
  const titres = tableau.rows[rang];
  if (titres === undefined) return tableau;
  const headers = sansVidesALaFin(entiere(titres));
  const rows = tableau.rows.slice(rang + 1).map((row) => {
    const cells = entiere(row);
    return {
      line: row.line,
      cells: headers.map((_, index) => cells[index] ?? ''),
      overflow: sansVidesALaFin(cells.slice(headers.length)),
    };
  });
  return { headers, rows };
}

const entiere = ({ cells, overflow }: TableRow): readonly string[] => [...cells, ...overflow];

const sansVidesALaFin = (cells: readonly string[]): readonly string[] =>
  cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1);
