export const GENRES_AUDIT = ['initial', 'surveillance', 'renouvellement', 'blanc'] as const;
export type GenreAudit = (typeof GENRES_AUDIT)[number];

export const GENRES_CONSTAT = ['force', 'note', 'mineure', 'majeure'] as const;
export type GenreConstat = (typeof GENRES_CONSTAT)[number];

interface DelaisDeReponse {
  /** Premier jour des constats qui les suivent, `YYYY-MM-DD`. */
  readonly du: string;
  readonly reference: string;
  readonly mois: Readonly<Partial<Record<GenreConstat, number>>>;
}

/** Délais pour répondre à une non-conformité, du plus ancien au plus récent. */
const DELAIS: readonly [DelaisDeReponse, ...DelaisDeReponse[]] = [
  {
    du: '2019-06-08',
    reference:
      'Arrêté du 6 juin 2019 relatif aux modalités d’audit associées au référentiel national qualité',
    mois: { mineure: 6, majeure: 3 },
  },
];

/** Les délais en vigueur un jour ; avant les premiers, les premiers. */
const delaisLe = (jour: Temporal.PlainDate): DelaisDeReponse =>
  DELAIS.findLast(({ du }) => du <= jour.toString()) ?? DELAIS[0];

/** Dernier jour pour répondre à un constat écrit ce jour-là ; `null` s'il n'attend pas de réponse. */
export function echeanceDe(genre: GenreConstat, jour: Temporal.PlainDate): Temporal.PlainDate | null {
  const months = delaisLe(jour).mois[genre];
  return months === undefined ? null : jour.add({ months });
}
