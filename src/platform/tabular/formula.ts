/**
 * A cell that starts with one of these is run as a formula by spreadsheets (OWASP, CSV Injection). Apostrophes already in
 * front are counted in, so that protecting and unprotecting are exact opposites.
 */
const FORMULA = /^'*[=+\-@\t\r]/;
const PROTECTED = /^'+[=+\-@\t\r]/;

/** Signed numbers and telephone numbers start like a formula and do no harm; an apostrophe would spoil them. */
const HARMLESS = /^[+-]\d[\d .,()-]*$/;

/** Text of a CSV cell that no spreadsheet runs. */
export function neutralised(cell: string): string {
  return FORMULA.test(cell) && !HARMLESS.test(cell) ? `'${cell}` : cell;
}

/** Opposite of `neutralised`: what our own exports protect comes back as it was. */
export function withoutNeutralisation(cell: string): string {
  return PROTECTED.test(cell) ? cell.slice(1) : cell;
}
