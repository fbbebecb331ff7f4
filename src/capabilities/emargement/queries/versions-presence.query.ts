import type { Tx } from '#platform/db/types.ts';

/** One version of a presence, from the first signature to the last correction. */
export interface VersionPresence {
  readonly id: string;
  readonly statut: string;
  readonly methode: string;
  readonly minutes: number;
  readonly signeeLe: Temporal.Instant;
  readonly motif: string | null;
  /** Who wrote it when it was not the person: a trainer, or an account of the office. */
  readonly par: string | null;
}

/** Every version of what a sheet says of one person, newest first. One statement. */
export function versionsDePresence(
  tx: Tx,
  organismeId: string,
  creneauId: string,
  inscriptionId: string,
): Promise<VersionPresence[]> {
  return tx
    .selectFrom('emargement.presence as p')
    .leftJoin('annuaire.personne as f', (join) =>
      join.onRef('f.organisme_id', '=', 'p.organisme_id').onRef('f.id', '=', 'p.saisie_par'),
    )
    .leftJoin('auth.user as u', 'u.id', 'p.saisie_par')
    .where('p.organisme_id', '=', organismeId)
    .where('p.creneau_id', '=', creneauId)
    .where('p.inscription_id', '=', inscriptionId)
    .orderBy('p.id', 'desc')
    .select((eb) => [
      'p.id',
      'p.statut',
      'p.methode',
      'p.minutes',
      'p.signee_le as signeeLe',
      'p.motif',
      eb.fn
        .coalesce('u.name', eb.fn<string>('concat_ws', [eb.val(' '), 'f.prenom', 'f.nom_naissance']))
        .as('par'),
    ])
    .execute();
}
