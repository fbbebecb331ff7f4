import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#platform/db/types.ts';
import { type Cursor, PAGE_SIZE } from '#platform/http/list.ts';
import type { Role } from '../domain/roles.ts';

export const ETATS_MEMBRE = ['actif', 'suspendu'] as const;

export interface FiltreMembres {
  readonly q: string;
  readonly role: Role | null;
  readonly etat: (typeof ETATS_MEMBRE)[number] | null;
}

export interface Membre {
  readonly id: string;
  readonly nom: string;
  readonly courriel: string;
  readonly roles: readonly Role[];
  readonly actif: boolean;
  readonly personneId: string | null;
  /** Last use of the account, in any organisme. */
  readonly vuLe: Temporal.Instant | null;
  readonly doubleEtape: boolean;
}

const COLONNES = sql`m.id, u.name AS nom, u.email AS courriel, m.roles, m.actif, m.personne_id AS "personneId",
  (SELECT max(s.vu_le) FROM identite.session s WHERE s.compte_id = m.compte_id) AS "vuLe",
  coalesce(u."twoFactorEnabled", false) AS "doubleEtape"`;

/** The members of an organisme by name, one more than a page. One statement. */
export async function membres(
  tx: Tx,
  organismeId: string,
  filtre: FiltreMembres & { readonly apres: Cursor | null },
  limite = PAGE_SIZE + 1,
): Promise<readonly Membre[]> {
  const { apres } = filtre;
  const suite = apres === null ? sql`` : sql`AND (u.name, m.id) > (${apres.key}, ${apres.id}::uuid)`;
  const { rows } = await sql<Membre>`
    SELECT ${COLONNES}
    FROM identite.membre m JOIN auth."user" u ON u.id = m.compte_id
    WHERE m.organisme_id = ${organismeId}::uuid ${sql.join(conditions(filtre), sql` `)} ${suite}
    ORDER BY u.name, m.id LIMIT ${limite}`.execute(tx);
  return rows;
}

/** One member; null when the organisme has no such member. */
export async function membre(tx: Tx, organismeId: string, membreId: string): Promise<Membre | null> {
  const { rows } = await sql<Membre>`
    SELECT ${COLONNES}
    FROM identite.membre m JOIN auth."user" u ON u.id = m.compte_id
    WHERE m.organisme_id = ${organismeId}::uuid AND m.id = ${membreId}::uuid`.execute(tx);
  return rows[0] ?? null;
}

function conditions({ q, role, etat }: FiltreMembres): RawBuilder<unknown>[] {
  const motif = `%${q.replaceAll(/[\\%_]/gu, String.raw`\$&`)}%`;
  return [
    q === '' ? sql`` : sql`AND (u.name ILIKE ${motif} OR u.email ILIKE ${motif})`,
    role === null ? sql`` : sql`AND ${role} = ANY (m.roles)`,
    etat === null ? sql`` : sql`AND m.actif = ${etat === 'actif'}`,
  ];
}

export interface InvitationEnCours {
  readonly id: string;
  readonly nom: string;
  readonly courriel: string;
  readonly roles: readonly Role[];
  readonly envoyeeLe: Temporal.Instant;
  readonly expireLe: Temporal.Instant;
}

/** Invitations without answer, last sent first. One statement. */
export async function invitationsEnCours(tx: Tx, organismeId: string): Promise<InvitationEnCours[]> {
  const rows = await tx
    .selectFrom('identite.invitation')
    .where('organisme_id', '=', organismeId)
    .where('acceptee_le', 'is', null)
    .where('annulee_le', 'is', null)
    .orderBy('envoyee_le', 'desc')
    .limit(200)
    .select(['id', 'nom', 'courriel', 'roles', 'envoyee_le as envoyeeLe', 'expire_le as expireLe'])
    .execute();
  return rows.map((row) => ({ ...row, roles: row.roles as Role[] }));
}
