import type { PersonalColumn } from '#platform/capability.ts';

/** One line of the register of processing (RGPD art. 30): what is done with data for one purpose. */
export interface Traitement {
  readonly finalite: string;
  readonly base: PersonalColumn['basis'];
  readonly categories: readonly PersonalColumn['category'][];
  /** Months after the end of the relation; null while it lasts. The longest of its columns. */
  readonly mois: number | null;
  readonly effacements: readonly PersonalColumn['erasure'][];
  readonly colonnes: readonly string[];
}

/** The register, made from what the code declares: a purpose on one legal basis is one line. */
export function registreDesTraitements(declarations: readonly PersonalColumn[]): Traitement[] {
  const groups = Map.groupBy(declarations, ({ purpose, basis }) => `${basis}|${purpose}`);
  return [...groups.values()].map((group) => {
    const [first] = group as [PersonalColumn];
    const mois = group.map(({ retentionMonths }) => retentionMonths);
    return {
      finalite: first.purpose,
      base: first.basis,
      categories: [...new Set(group.map(({ category }) => category))],
      mois: mois.includes(null) ? null : Math.max(...(mois as number[])),
      effacements: [...new Set(group.map(({ erasure }) => erasure))],
      colonnes: group.map(({ column }) => column),
    };
  });
}
