import { type CreneauAEmarger, type Feuille, feuilleDe } from '../domain/feuille.ts';

interface CreneauLu {
  readonly creneauId: string;
  readonly modalite: string;
  readonly debut: Temporal.Instant;
  readonly fin: Temporal.Instant;
  readonly annule: boolean;
}

/** A row of the database as the rules see a créneau. */
export function creneauAEmarger(lu: CreneauLu, formateurIds: readonly string[]): CreneauAEmarger {
  return {
    id: lu.creneauId,
    debut: lu.debut,
    fin: lu.fin,
    modalite: lu.modalite === 'distance' ? 'distanceSynchrone' : 'presentiel',
    annule: lu.annule,
    formateurIds: new Set(formateurIds),
  };
}

/** The sheet's state from its two dates. */
export function feuilleLue({
  ouverteLe,
  closeLe,
}: {
  readonly ouverteLe: Temporal.Instant | null;
  readonly closeLe: Temporal.Instant | null;
}): Feuille {
  return feuilleDe([
    ...(ouverteLe === null ? [] : [{ genre: 'creneau.ouvert' as const, a: ouverteLe }]),
    ...(closeLe === null ? [] : [{ genre: 'creneau.clos' as const, a: closeLe }]),
  ]);
}
