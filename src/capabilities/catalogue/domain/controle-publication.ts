import type { Formation } from './formation.ts';
import { REGLES_PUBLICATION, type ReglePublication } from './regles-publication.ts';

/** Un manque constaté sur une fiche. */
export type ManquePublication = Omit<ReglePublication, 'manque'>;

/** Une règle en vigueur, et si la fiche la respecte. */
export interface Constat extends ManquePublication {
  readonly respectee: boolean;
}

/** Toutes les règles qui valent pour une fiche à une date, dans l'ordre des rubriques. */
export function constater(fiche: Formation, date: Temporal.PlainDate): readonly Constat[] {
  return REGLES_PUBLICATION.filter((regle) => estApplicable(regle, fiche, date)).map((regle) => {
    const { manque, ...constat } = regle;
    return { ...constat, respectee: !manque(fiche, date) };
  });
}

/**
 * Ce qui manque à une fiche pour être publiée à une date, dans l'ordre des rubriques : une vieille fiche se relit avec les
 * règles de son époque. Une animation hors du champ de la formation (art. L. 6313-1) ne suit que les règles de publicité.
 */
export function controlerPublication(
  fiche: Formation,
  date: Temporal.PlainDate,
): readonly ManquePublication[] {
  return constater(fiche, date)
    .filter(({ respectee }) => !respectee)
    .map(({ respectee: _respectee, ...manque }) => manque);
}

/** Vrai si rien n'empêche de publier ; les mentions à confirmer le sont par `mentionsConfirmees`. */
export function estPubliable(manques: readonly ManquePublication[], mentionsConfirmees: boolean): boolean {
  return manques.every(
    ({ niveau }) => niveau === 'conseil' || (niveau === 'aConfirmer' && mentionsConfirmees),
  );
}

const REGLES_HORS_CHAMP: ReadonlySet<string> = new Set([
  'intitule',
  'declaration',
  'mentions',
  'objectifBpf',
  'contact',
]);

function estApplicable(
  { id, depuis }: ReglePublication,
  { nature }: Formation,
  date: Temporal.PlainDate,
): boolean {
  const enVigueur = Temporal.PlainDate.compare(depuis, date) <= 0;
  return enVigueur && (nature !== 'horsChamp' || REGLES_HORS_CHAMP.has(id));
}
