import type { Chance } from './random.ts';

/** A SIRET whose two keys are right (Luhn) and whose SIREN begins with 00, which no real firm has. */
export function siretFictif(hasard: Chance): string {
  const siren = luhnComplete(`00${String(hasard.below(1_000_000)).padStart(6, '0')}`);
  return luhnComplete(`${siren}0001`);
}

/** Adds the digit that makes the whole divisible by Luhn's rule. */
function luhnComplete(digits: string): string {
  const sum = [...digits].toReversed().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return digits + String((10 - (sum % 10)) % 10);
}
