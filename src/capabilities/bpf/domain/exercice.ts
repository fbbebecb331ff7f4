/** The law asks for the report before 30 April after the end of the exercise (art. R. 6352-23 C. trav.). */
export const ECHEANCE_LEGALE = { mois: 4, jour: 30, reference: 'C. trav., art. R. 6352-23' } as const;

/** The next 30 April after the end of the exercise. Each year's extension is typed by hand, never supposed. */
export function echeanceLegale(fin: Temporal.PlainDate): Temporal.PlainDate {
  const cette = fin.with({ month: ECHEANCE_LEGALE.mois, day: ECHEANCE_LEGALE.jour });
  return Temporal.PlainDate.compare(cette, fin) > 0 ? cette : cette.add({ years: 1 });
}
