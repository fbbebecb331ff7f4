import { sql } from 'kysely';
import type { Tx } from '#platform/db/types.ts';
import type { DatesDuSignalement, NatureSignalement } from '../domain/signalement.ts';

/** A report without its content. */
export interface SignalementLu extends DatesDuSignalement {
  readonly id: string;
  readonly nature: NatureSignalement;
}

export interface MessageLu {
  readonly id: string;
  readonly auteur: 'declarant' | 'organisme';
  readonly texte: string;
  /** ISO 8601 instant. */
  readonly ecritLe: string;
}

/** The content, for named persons and for whoever holds the code. */
export interface ContenuLu {
  readonly contact: string | null;
  readonly suite: string | null;
  readonly messages: readonly MessageLu[];
}

const ENTETE = sql`SELECT s.id, s.nature, s.recu_le AS "recuLe", s.accuse_le AS "accuseLe", s.clos_le AS "closLe"`;
const CONTENU = sql`, s.contact, s.suite, coalesce((SELECT json_agg(json_build_object('id', m.id, 'auteur', m.auteur, 'texte', m.texte,
  'ecritLe', m.ecrit_le) ORDER BY m.ecrit_le, m.id) FROM signalements.message m
  WHERE m.organisme_id = s.organisme_id AND m.signalement_id = s.id), '[]') AS messages`;

/** Whether this account was named to read reports. One statement. */
export async function estHabilite(tx: Tx, organismeId: string, compteId: string): Promise<boolean> {
  const { rows } = await sql`SELECT FROM signalements.habilite
    WHERE organisme_id = ${organismeId}::uuid AND compte_id = ${compteId}::uuid`.execute(tx);
  return rows.length > 0;
}

/** The register: the latest reports, without their content. One statement. */
export async function registreDesSignalements(
  tx: Tx,
  organismeId: string,
): Promise<readonly SignalementLu[]> {
  const { rows } = await sql<SignalementLu>`${ENTETE} FROM signalements.signalement s
    WHERE s.organisme_id = ${organismeId}::uuid ORDER BY s.clos_le IS NOT NULL, s.recu_le DESC LIMIT 200`.execute(
    tx,
  );
  return rows;
}

/** One report without its content, or null. One statement. */
export async function signalementParId(
  tx: Tx,
  organismeId: string,
  id: string,
): Promise<SignalementLu | null> {
  const { rows } = await sql<SignalementLu>`${ENTETE} FROM signalements.signalement s
    WHERE s.organisme_id = ${organismeId}::uuid AND s.id = ${id}::uuid`.execute(tx);
  return rows[0] ?? null;
}

/** One report with its content, by its id or by the fingerprint of its code. One statement. */
export async function contenuDuSignalement(
  tx: Tx,
  organismeId: string,
  par: { readonly id: string } | { readonly empreinte: Uint8Array },
): Promise<(SignalementLu & ContenuLu) | null> {
  const choix =
    'id' in par ? sql`s.id = ${par.id}::uuid` : sql`s.code_empreinte = ${Buffer.from(par.empreinte)}`;
  const { rows } = await sql<SignalementLu & ContenuLu>`${ENTETE} ${CONTENU} FROM signalements.signalement s
    WHERE s.organisme_id = ${organismeId}::uuid AND ${choix}`.execute(tx);
  return rows[0] ?? null;
}

export interface AccesLu {
  readonly nom: string;
  readonly luLe: Temporal.Instant;
}

/** Who read a report, the latest first. One statement. */
export async function accesAuSignalement(
  tx: Tx,
  organismeId: string,
  id: string,
): Promise<readonly AccesLu[]> {
  const { rows } = await sql<AccesLu>`SELECT u.name AS nom, a.lu_le AS "luLe" FROM signalements.acces a
    JOIN auth."user" u ON u.id = a.compte_id
    WHERE a.organisme_id = ${organismeId}::uuid AND a.signalement_id = ${id}::uuid ORDER BY a.lu_le DESC LIMIT 100`.execute(
    tx,
  );
  return rows;
}

export interface MembreHabilitable {
  readonly compteId: string;
  readonly nom: string;
  readonly habilite: boolean;
}

/** The accounts that may be named, and those that are. One statement. */
export async function membresHabilitables(
  tx: Tx,
  organismeId: string,
  roles: readonly string[],
): Promise<readonly MembreHabilitable[]> {
  const { rows } = await sql<MembreHabilitable>`
    SELECT m.compte_id AS "compteId", u.name AS nom, h.compte_id IS NOT NULL AS habilite
    FROM identite.membre m JOIN auth."user" u ON u.id = m.compte_id
    LEFT JOIN signalements.habilite h ON h.organisme_id = m.organisme_id AND h.compte_id = m.compte_id
    WHERE m.organisme_id = ${organismeId}::uuid AND m.actif AND m.roles && ${roles}::text[] ORDER BY u.name, m.compte_id LIMIT 200`.execute(
    tx,
  );
  return rows;
}
