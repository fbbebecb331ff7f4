import { ok, refuse, type Result } from '#platform/result.ts';

export type RefusSiret =
  | { readonly refus: 'SiretIncomplet'; readonly chiffres: number }
  | { readonly refus: 'SiretFaux' };

/** SIREN of La Poste, whose establishments follow a checksum of their own (Insee, répertoire Sirene). */
const LA_POSTE = '356000000';

/**
 * Reads a SIRET as people write it (spaces, dots, a tab left by a spreadsheet).
 * Checks the Luhn key of the SIREN and of the whole number; for La Poste, a sum of digits that is a multiple of 5 will do.
 */
export function lireSiret(text: string): Result<string, RefusSiret> {
  const siret = text.replaceAll(/[\s.\u00A0\u202F-]/gu, '');
  if (!/^\d{14}$/u.test(siret)) {
    return refuse('SiretIncomplet', { chiffres: siret.replaceAll(/\D/gu, '').length });
  }
  return estSiret(siret) ? ok(siret) : refuse('SiretFaux');
}

function estSiret(siret: string): boolean {
  const siren = sirenDe(siret);
  if (siren === '000000000' || !luhn(siren)) return false;
  return luhn(siret) || (siren === LA_POSTE && sommeDesChiffres(siret) % 5 === 0);
}

/** The nine first digits: the company, of which the SIRET is one establishment. */
export function sirenDe(siret: string): string {
  return siret.slice(0, 9);
}

/** `130 025 265 00013`, as official papers write it. */
export function siretLisible(siret: string): string {
  return siret.replace(/^(\d{3})(\d{3})(\d{3})(\d{5})$/u, '$1\u00a0$2\u00a0$3\u00a0$4');
}

function luhn(digits: string): boolean {
  let sum = 0;
  for (const [index, digit] of [...digits].toReversed().entries()) {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1);
    sum += value > 9 ? value - 9 : value;
  }
  return sum % 10 === 0;
}

function sommeDesChiffres(digits: string): number {
  return [...digits].reduce((sum, digit) => sum + Number(digit), 0);
}
