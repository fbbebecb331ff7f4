import type { DonneesPersonne } from '../../domain/personne.ts';
import type { LigneLue } from './interpreter.ts';

/**
 * Rows of the file already read, by what tells them apart: the same person twice in one file is imported once. The first row
 * wins.
 */
export class DejaVues {
  readonly #lignes = new Map<string, number>();

  /** The row that is the same as this one, or null when this one is the first; it is then remembered. */
  doublure(ligne: number, cles: readonly string[]): number | null {
    for (const cle of cles) {
      const vue = this.#lignes.get(cle);
      if (vue !== undefined) return vue;
    }
    for (const cle of cles) this.#lignes.set(cle, ligne);
    return null;
  }
}

/** What tells the person of a row in a file: her reference alone when there is one, else address and name, name and birth. */
export function clesDePersonne({
  referenceExterne,
  courriel,
  dateNaissance,
  nomNaissance,
  prenom,
}: DonneesPersonne): string[] {
  if (referenceExterne !== null) return [`r|${referenceExterne}`];
  const nom = `${nomNaissance}|${prenom}`.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return [`n|${nom}|${dateNaissance ?? ''}`, ...(courriel === null ? [] : [`c|${courriel}|${nom}`])];
}

export const cleDEntreprise = ({ valeurs }: LigneLue): string => `s|${valeurs.siret}`;
