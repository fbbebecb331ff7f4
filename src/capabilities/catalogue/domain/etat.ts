/** Où en est une formation : `modifiee` veut dire publiée, puis changée sans être publiée de nouveau. */
export const ETATS = ['brouillon', 'publiee', 'modifiee', 'archivee'] as const;
export type EtatFormation = (typeof ETATS)[number];

interface Datee {
  readonly publieeLe: Temporal.Instant | null;
  readonly archiveeLe: Temporal.Instant | null;
  readonly modifieLe: Temporal.Instant;
}

/** L'état d'une formation, calculé de ses dates. */
export function etatDe({ archiveeLe, publieeLe, modifieLe }: Datee): EtatFormation {
  if (archiveeLe !== null) return 'archivee';
  if (publieeLe === null) return 'brouillon';
  return Temporal.Instant.compare(modifieLe, publieeLe) > 0 ? 'modifiee' : 'publiee';
}
