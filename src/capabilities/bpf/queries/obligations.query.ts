import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#platform/db/types.ts';
import type { Nature } from '../domain/obligations.ts';

export interface Obligation {
  readonly id: string;
  readonly nature: Nature;
  readonly titre: string;
  readonly echeance: string;
  readonly reference: string;
  readonly lien: string;
  readonly responsable: string | null;
  readonly faitLe: string | null;
  readonly preuve: string | null;
}

/**
 * What is to be done, then what was done in the last year, by day; and, read from the catalogue, the end of the registration of
 * each certification that is taught. One statement.
 */
export async function obligations(tx: Tx, organismeId: string, jour: string): Promise<readonly Obligation[]> {
  const { rows } = await sql<Obligation>`
    SELECT * FROM (
      SELECT o.id::text, o.nature, o.titre, o.echeance, o.reference, o.lien, o.fait_le AS "faitLe", o.preuve,
        p.prenom || ' ' || coalesce(p.nom_usage, p.nom_naissance) AS responsable
      FROM bpf.obligation o
      LEFT JOIN annuaire.personne p ON p.organisme_id = o.organisme_id AND p.id = o.responsable_id
      WHERE o.organisme_id = ${organismeId}::uuid AND (o.fait_le IS NULL OR o.fait_le > ${jour}::date - 366)
      UNION ALL
      SELECT DISTINCT 'certification-' || c.numero, 'habilitation', c.numero || ' : ' || c.intitule, c.date_fin_enregistrement, '',
        '/certifications/' || c.numero, NULL::date, NULL::text, NULL::text
      FROM catalogue.formation f
      JOIN referentiels.certification c ON c.numero = f.certification AND c.date_fin_enregistrement IS NOT NULL
      WHERE f.organisme_id = ${organismeId}::uuid AND f.archivee_le IS NULL
    ) o ORDER BY o."faitLe" DESC NULLS FIRST, o.echeance, o.titre LIMIT 500`.execute(tx);
  return rows;
}

/** Members of the team, to be in charge. One statement. */
export async function responsablesPossibles(
  tx: Tx,
  organismeId: string,
): Promise<readonly { readonly value: string; readonly label: string }[]> {
  const { rows } = await sql<{ value: string; label: string }>`
    SELECT DISTINCT p.id AS value, p.prenom || ' ' || coalesce(p.nom_usage, p.nom_naissance) AS label
    FROM identite.membre m JOIN annuaire.personne p ON p.organisme_id = m.organisme_id AND p.id = m.personne_id
    WHERE m.organisme_id = ${organismeId}::uuid AND m.actif AND NOT (m.roles && ARRAY['apprenant', 'entreprise', 'auditeur'])
    ORDER BY 2`.execute(tx);
  return rows;
}

export interface ObligationProche {
  readonly id: string;
  readonly titre: string;
  readonly echeance: string;
}

/** Not done, and due within thirty days. */
export const obligationsProches = (organismeId: string, jour: string): RawBuilder<ObligationProche> => sql`
  SELECT o.id, o.titre, o.echeance FROM bpf.obligation o
  WHERE o.organisme_id = ${organismeId}::uuid AND o.fait_le IS NULL AND o.echeance <= ${jour}::date + 30
  ORDER BY o.echeance, o.id LIMIT 10`;
