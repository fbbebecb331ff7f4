import type { Tx } from '#platform/db/types.ts';
import type { MentionSuspecte } from '../domain/mentions-trompeuses.ts';

/** Une version publiée, telle qu'elle a été figée. */
export interface VersionPubliee {
  readonly version: number;
  readonly publieeLe: Temporal.Instant;
  /** Qui a publié ; `null` pour un import ou un travail de fond. */
  readonly par: string | null;
  /** SHA-256 de la forme canonique (RFC 8785) du contenu. */
  readonly empreinte: string;
  readonly mentionsConfirmees: readonly MentionSuspecte[];
  /** Le contenu figé, pour les versions demandées ; `null` pour les autres. */
  readonly contenu: unknown;
}

/**
 * Les versions d'une formation, la dernière d'abord, avec le contenu de celles demandées seulement : un contenu pèse, la liste
 * n'en a pas besoin. Une requête.
 */
export async function versionsDe(
  tx: Tx,
  organismeId: string,
  formationId: string,
  avecContenu: readonly number[],
): Promise<VersionPubliee[]> {
  const rows = await tx
    .selectFrom('catalogue.formation_version as v')
    .leftJoin('auth.user as u', 'u.id', 'v.publiee_par')
    .where('v.organisme_id', '=', organismeId)
    .where('v.formation_id', '=', formationId)
    .orderBy('v.version', 'desc')
    .select((eb) => [
      'v.version',
      'v.publiee_le as publieeLe',
      'u.name as par',
      'v.empreinte',
      'v.mentions_confirmees as mentions',
      eb
        .case()
        .when('v.version', '=', eb.fn.any(eb.val([...avecContenu])))
        .then(eb.ref('v.contenu'))
        .end()
        .as('contenu'),
    ])
    .execute();
  return rows.map(({ mentions, ...version }) => ({
    ...version,
    mentionsConfirmees: mentions as unknown as MentionSuspecte[],
  }));
}
