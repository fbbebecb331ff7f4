import { sql } from 'kysely';
import type { Tx } from '#platform/db/types.ts';
import type { NatureAmenagement } from '../domain/amenagement.ts';

/** What the staff may read: what to do, never why. */
export interface AmenagementLu {
  readonly id: string;
  readonly nature: NatureAmenagement;
  readonly consigne: string | null;
  /** ISO 8601 calendar dates. */
  readonly du: string;
  readonly au: string | null;
}

/** What the référent handicap alone reads. */
export interface BesoinLu {
  readonly id: string;
  readonly dossierId: string;
  readonly nom: string;
  readonly session: string;
  readonly besoin: string;
  readonly exprimeLe: string;
  readonly accordLe: Temporal.Instant | null;
  readonly sansSuiteLe: Temporal.Instant | null;
  readonly amenagements: readonly AmenagementLu[];
}

/** The accommodations in force in a file, if the person agreed that the staff knows them. Reads no need. One statement. */
export async function amenagementsDuDossier(
  tx: Tx,
  organismeId: string,
  inscriptionId: string,
  jour: Temporal.PlainDate,
): Promise<readonly AmenagementLu[]> {
  const { rows } = await sql<AmenagementLu>`
    SELECT a.id, a.nature, a.consigne, a.du::text, a.au::text FROM accompagnement.amenagement a
    JOIN accompagnement.besoin b ON b.organisme_id = a.organisme_id AND b.id = a.besoin_id
    WHERE b.organisme_id = ${organismeId}::uuid AND b.dossier_id = ${inscriptionId}::uuid AND b.accord_le IS NOT NULL
      AND (a.au IS NULL OR a.au >= ${jour.toString()}::date)
    ORDER BY a.du, a.id LIMIT 50`.execute(tx);
  return rows;
}

/** Needs with their accommodations: those of one file, or all, those without decision first. One statement. */
export async function besoins(
  tx: Tx,
  organismeId: string,
  inscriptionId: string | null,
): Promise<readonly BesoinLu[]> {
  const seul = inscriptionId === null ? sql`` : sql`AND b.dossier_id = ${inscriptionId}::uuid`;
  const { rows } = await sql<BesoinLu>`
    SELECT b.id, b.dossier_id AS "dossierId", concat_ws(' ', coalesce(p.nom_usage, p.nom_naissance), p.prenom) AS nom, s.intitule AS session,
      b.besoin, b.exprime_le::text AS "exprimeLe", b.accord_le AS "accordLe", b.sans_suite_le AS "sansSuiteLe",
      coalesce((SELECT json_agg(json_build_object('id', a.id, 'nature', a.nature, 'consigne', a.consigne, 'du', a.du, 'au', a.au)
        ORDER BY a.du, a.id) FROM accompagnement.amenagement a
        WHERE a.organisme_id = b.organisme_id AND a.besoin_id = b.id), '[]') AS amenagements
    FROM accompagnement.besoin b
    JOIN parcours.inscription i ON i.organisme_id = b.organisme_id AND i.id = b.dossier_id
    JOIN parcours.session s ON s.organisme_id = i.organisme_id AND s.id = i.session_id
    JOIN annuaire.personne p ON p.organisme_id = i.organisme_id AND p.id = i.personne_id
    WHERE b.organisme_id = ${organismeId}::uuid ${seul}
    ORDER BY b.sans_suite_le IS NOT NULL, EXISTS (SELECT FROM accompagnement.amenagement a
      WHERE a.organisme_id = b.organisme_id AND a.besoin_id = b.id), b.exprime_le, b.id LIMIT 200`.execute(
    tx,
  );
  return rows;
}

/** How many needs wait for a decision (indicator 26): a count, nothing of whom or what. One statement. */
export async function besoinsSansDecision(
  tx: Tx,
  organismeId: string,
): Promise<{ readonly besoins: number; readonly sansDecision: number }> {
  const { rows } = await sql<{ besoins: number; sansDecision: number }>`
    SELECT count(*)::integer AS besoins, (count(*) FILTER (WHERE b.sans_suite_le IS NULL AND NOT EXISTS (
      SELECT FROM accompagnement.amenagement a WHERE a.organisme_id = b.organisme_id AND a.besoin_id = b.id)))::integer AS "sansDecision"
    FROM accompagnement.besoin b WHERE b.organisme_id = ${organismeId}::uuid`.execute(tx);
  return rows[0] ?? { besoins: 0, sansDecision: 0 };
}

export interface PartenaireLu {
  readonly id: string;
  readonly nom: string;
  readonly aide: string;
  readonly contact: string;
}

/** Who helps outside: Agefiph, Cap emploi… One statement. */
export async function partenaires(tx: Tx, organismeId: string): Promise<readonly PartenaireLu[]> {
  const { rows } = await sql<PartenaireLu>`SELECT id, nom, aide, contact FROM accompagnement.partenaire
    WHERE organisme_id = ${organismeId}::uuid ORDER BY nom, id LIMIT 100`.execute(tx);
  return rows;
}
