import { ok, refuse, type Result } from '#platform/result.ts';

export type RefusTelephone = { readonly refus: 'TelephoneIllisible' };

/**
 * Reads a telephone number as people write it. French numbers come out as ten digits (`0612345678`), others with their
 * country (`+352621123456`, ITU-T E.164: at most 15 digits).
 */
export function lireTelephone(text: string): Result<string, RefusTelephone> {
  const compact = text
    .replaceAll(/[\s.\u00A0\u202F()/-]/gu, '')
    .replace(/^00/u, '+')
    .replace(/^\+330?/u, '0');
  // A spreadsheet drops the first zero of a number that it takes for a quantity.
  const national = /^[1-9]\d{8}$/u.test(compact) ? `0${compact}` : compact;
  if (/^0[1-9]\d{8}$/u.test(national) || /^\+[1-9]\d{7,14}$/u.test(national)) return ok(national);
  return refuse('TelephoneIllisible');
}

/** `06 12 34 56 78`; a foreign number keeps its form. */
export function telephoneLisible(telephone: string): string {
  return /^\d{10}$/u.test(telephone) ? telephone.replaceAll(/(\d{2})(?=\d)/gu, '$1\u00a0') : telephone;
}
