import { createHash, randomInt } from 'node:crypto';

const NOMBRE = 10;
/** No letter that is read as another, and no digit: 20 letters, eight of them, 34 bits. */
const LETTRES = 'BCDFGHJKMNPQRSTVWXYZ';

const letters = (): string => Array.from({ length: 4 }, () => LETTRES[randomInt(LETTRES.length)]).join('');

/** Codes to keep on paper for the day when the telephone is lost: each serves once. */
export function nouveauxCodesSecours(): string[] {
  return Array.from({ length: NOMBRE }, () => `${letters()}-${letters()}`);
}

/** What is kept of such a code; spaces, case and the dash do not matter. */
export function empreinteCodeSecours(code: string): string {
  const bare = code.toUpperCase().replaceAll(/[^A-Z]/gu, '');
  return createHash('sha256').update(`secours:${bare}`).digest('hex');
}
