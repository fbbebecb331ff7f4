/** Natures d'un justificatif. La santé ne se précise pas : aucun diagnostic n'est demandé. */
export const NATURES = ['sante', 'convocation', 'transport', 'entreprise', 'famille', 'autre'] as const;
export type Nature = (typeof NATURES)[number];

/**
 * Où en est une absence : excusée ; un justificatif attend le secrétariat ; il a été refusé ; le délai court encore ; le délai est
 * passé. Une absence se justifie encore après le délai.
 */
export const ETATS_ABSENCE = [
  'a_justifier',
  'a_instruire',
  'excusee',
  'refusee',
  'sans_justificatif',
] as const;
export type EtatAbsence = (typeof ETATS_ABSENCE)[number];

export interface PeriodeJustifiee {
  readonly du: Temporal.PlainDate;
  readonly au: Temporal.PlainDate;
}

export type RefusPeriode = { readonly refus: 'JoursInverses' } | { readonly refus: 'JustificatifTropLong' };

/** Un an : au-delà, c'est une erreur de saisie, ou une interruption du parcours. */
const JOURS_MAXIMUM = 366;

/** Pourquoi ces jours ne peuvent pas être justifiés d'un coup, ou `null`. */
export function refusDePeriode({ du, au }: PeriodeJustifiee): RefusPeriode | null {
  if (Temporal.PlainDate.compare(du, au) > 0) return { refus: 'JoursInverses' };
  return du.until(au).days > JOURS_MAXIMUM ? { refus: 'JustificatifTropLong' } : null;
}
