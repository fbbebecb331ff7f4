import type { Tx } from '#platform/db/types.ts';

/** A session with its formation. */
export interface Session {
  readonly id: string;
  readonly code: string;
  readonly intitule: string;
  readonly formationId: string;
  readonly formation: string;
  /** What the formation leads to: `attestation` when it is no certification; null when it is not said yet. */
  readonly reconnaissance: string | null;
  /** `AAAA-MM-JJ`. */
  readonly debut: string;
  /** Last day, included. */
  readonly fin: string;
  readonly capacite: number | null;
  readonly alternance: boolean;
  readonly responsableId: string | null;
  readonly responsable: string | null;
  readonly lienVisio: string | null;
  readonly lieu: string;
  readonly publique: boolean;
  readonly recrutementSuspendu: boolean;
  readonly confirmeeLe: Temporal.Instant | null;
  readonly annuleeLe: Temporal.Instant | null;
  readonly motifAnnulation: string | null;
}

/** The columns of {@link Session}, from `parcours.session as s`. */
export const selectSessions = (tx: Tx, organismeId: string) =>
  tx
    .selectFrom('parcours.session as s')
    .innerJoin('catalogue.formation as f', (join) =>
      join.onRef('f.organisme_id', '=', 's.organisme_id').onRef('f.id', '=', 's.formation_id'),
    )
    .leftJoin('annuaire.personne as r', (join) =>
      join.onRef('r.organisme_id', '=', 's.organisme_id').onRef('r.id', '=', 's.responsable_id'),
    )
    .where('s.organisme_id', '=', organismeId)
    .select((eb) => [
      's.id',
      's.code',
      's.intitule',
      's.formation_id as formationId',
      'f.intitule as formation',
      'f.reconnaissance',
      's.debut',
      's.fin',
      's.capacite',
      's.alternance',
      's.responsable_id as responsableId',
      eb
        .fn<string | null>('nullif', [
          eb.fn('concat_ws', [eb.val(' '), 'r.prenom', eb.fn.coalesce('r.nom_usage', 'r.nom_naissance')]),
          eb.val(''),
        ])
        .as('responsable'),
      's.lien_visio as lienVisio',
      's.lieu',
      's.publique',
      's.recrutement_suspendu as recrutementSuspendu',
      's.confirmee_le as confirmeeLe',
      's.annulee_le as annuleeLe',
      's.motif_annulation as motifAnnulation',
    ]);

/** One session of the organisme, or null. One statement. */
export async function sessionParId(tx: Tx, organismeId: string, id: string): Promise<Session | null> {
  return (await selectSessions(tx, organismeId).where('s.id', '=', id).executeTakeFirst()) ?? null;
}
