import { sql } from 'kysely';
import { dossiersDe, NOM } from '../../controles/fragments.ts';
import type { Ici } from '../../controles/controle.ts';

/** Ce qu'un dossier tiré montre d'abord. */
export interface DossierTire {
  readonly id: string;
  readonly nom: string;
  readonly session: string;
  readonly presences: number;
  readonly absences: number;
  /** Numéro et objet des documents qui valent. */
  readonly documents: readonly string[];
  readonly faits: number;
  /** Faits déjà scellés au registre : chacun a son reçu. */
  readonly scelles: number;
}

/** Tous les dossiers parmi lesquels un auditeur peut tirer : ceux que les contrôles regardent. Une requête. */
export async function population(ici: Ici): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`SELECT i.id ${dossiersDe(ici)} ORDER BY i.id`.execute(ici.tx);
  return rows.map(({ id }) => id);
}

/** Les dossiers tirés, résumés ; un dossier effacé depuis manque. Une requête. */
export async function dossiersTires(
  { tx, organismeId }: Pick<Ici, 'tx' | 'organismeId'>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, DossierTire>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<DossierTire>`
    SELECT i.id, ${NOM} AS nom, s.code || ', ' || s.intitule AS session,
      pr.presences, pr.absences, dc.documents, fa.faits, fa.scelles
    FROM parcours.inscription i
    JOIN parcours.session s ON s.organisme_id = i.organisme_id AND s.id = i.session_id
    JOIN annuaire.personne p ON p.organisme_id = i.organisme_id AND p.id = i.personne_id
    CROSS JOIN LATERAL (
      SELECT count(*) FILTER (WHERE e.statut NOT IN ('absent', 'excuse'))::int AS presences,
        count(*) FILTER (WHERE e.statut IN ('absent', 'excuse'))::int AS absences
      FROM emargement.presence e
      WHERE e.organisme_id = i.organisme_id AND e.inscription_id = i.id AND e.remplacee_par IS NULL) pr
    CROSS JOIN LATERAL (
      SELECT coalesce(jsonb_agg(d.numero || ', ' || d.objet ORDER BY d.cree_le), '[]') AS documents
      FROM documents.sujet x JOIN documents.document d ON d.organisme_id = x.organisme_id AND d.id = x.document_id
      WHERE x.organisme_id = i.organisme_id AND x.genre = 'inscription' AND x.sujet_id = i.id
        AND d.annule_le IS NULL) dc
    CROSS JOIN LATERAL (
      SELECT count(*)::int AS faits, count(l.fait_id)::int AS scelles
      FROM registre.fait_sujet y LEFT JOIN registre.feuille l ON l.organisme_id = y.organisme_id AND l.fait_id = y.fait_id
      WHERE y.organisme_id = i.organisme_id AND y.sujet_id = i.id) fa
    WHERE i.organisme_id = ${organismeId}::uuid AND i.id = ANY(${ids}::uuid[])`.execute(tx);
  return new Map(rows.map((row) => [row.id, row]));
}

/** Les dossiers parmi lesquels un tirage s'est fait ; `null` si cet audit n'a pas ce tirage. Une requête. */
export async function populationDe(
  { tx, organismeId }: Pick<Ici, 'tx' | 'organismeId'>,
  auditId: string,
  tirageId: string,
): Promise<readonly string[] | null> {
  const { rows } = await sql<{ population: string[] }>`
    SELECT to_jsonb(population) AS population FROM qualite.audit_tirage
    WHERE organisme_id = ${organismeId}::uuid AND audit_id = ${auditId}::uuid AND id = ${tirageId}::uuid`.execute(
    tx,
  );
  return rows[0]?.population ?? null;
}
