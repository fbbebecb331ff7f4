import { createHash } from 'node:crypto';

/**
 * Tire des dossiers au sort avec une graine. Chaque dossier a pour rang l'empreinte SHA-256 (hexadécimale) de `graine:dossier` ;
 * les plus petites sortent, dans l'ordre. L'ordre de la population n'y change rien : avec `sha256sum`, chacun refait le tirage.
 */
export function tirer(graine: string, population: readonly string[], taille: number): readonly string[] {
  return [...new Set(population)]
    .map((dossier) => ({
      dossier,
      rang: createHash('sha256').update(`${graine}:${dossier}`, 'utf8').digest('hex'),
    }))
    .toSorted((a, b) => (a.rang < b.rang ? -1 : 1))
    .slice(0, taille)
    .map(({ dossier }) => dossier);
}
