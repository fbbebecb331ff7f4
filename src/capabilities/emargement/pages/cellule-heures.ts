import { formatDuree } from '#design/index.ts';

/** Minutes in a table: nothing is easier to read than a zero. */
export const cellule = (minutes: number | undefined): string =>
  minutes === undefined || minutes === 0 ? '–' : formatDuree(minutes);

/** The sum of a column. */
export const somme = <Row>(rows: readonly Row[], minutes: (row: Row) => number): number =>
  rows.reduce((total, row) => total + minutes(row), 0);
