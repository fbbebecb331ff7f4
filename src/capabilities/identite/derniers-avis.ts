import { sql } from 'kysely';
import type { AskContext, HomePart } from '#platform/capability.ts';
import { part } from '#platform/db/together.ts';
import { formatMoment } from '#design/index.ts';
import { messages } from './messages.fr.ts';

const AU_PLUS = 3;

interface Ligne {
  readonly titre: string;
  readonly le: string;
}

/** The home page shows the newest unread notices of the organisme in force. Opening one is done in the inbox. */
export function derniersAvis({ actor }: AskContext): HomePart | null {
  const { organismeId, compteId, avisNonLus } = actor;
  if (organismeId === null || avisNonLus === 0) return null;
  return {
    title: messages.avis.derniers,
    rank: 30,
    more: { href: '/avis', label: messages.avis.tous },
    items: part(
      sql<Ligne>`SELECT v.titre, v.cree_le AS le FROM identite.avis v
        WHERE v.organisme_id = ${organismeId}::uuid AND v.compte_id = ${compteId}::uuid AND v.lu_le IS NULL
        ORDER BY v.id DESC LIMIT ${AU_PLUS}::integer`,
      (rows) =>
        rows.map(({ titre, le }) => ({
          href: '/avis',
          title: titre,
          when: formatMoment(Temporal.Instant.from(le), 'bref'),
        })),
    ),
  };
}
