import { nouveauJeton } from './jeton.ts';

/** What every key starts with: tools that look for leaked secrets find it. */
export const PREFIXE_CLE = 'ancrage_';

/** How long a key may live, in days. */
export const DUREES_CLE = [30, 90, 180, 365] as const;

/** A new key, and its beginning, shown in lists to tell keys apart. */
export function nouvelleCle(): { readonly cle: string; readonly apercu: string } {
  const cle = `${PREFIXE_CLE}${nouveauJeton()}`;
  return { cle, apercu: cle.slice(0, PREFIXE_CLE.length + 6) };
}
