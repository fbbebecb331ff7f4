import { sql } from 'kysely';
import type { TypeDocument } from '#capabilities/documents/index.ts';
import type { Tx } from '#platform/db/types.ts';

export interface DocumentDePersonne {
  readonly id: string;
  readonly type: TypeDocument;
  readonly envoye: boolean;
  readonly signe: boolean;
  /** It speaks of other learners too. */
  readonly partage: boolean;
  readonly prenom: string;
  readonly nom: string;
}

/**
 * The documents that speak of a person, not erased yet: about her, sent to her, kept apart for her, or an attendance sheet with
 * her line. Her name is the one that they hold. One statement.
 */
export async function documentsDePersonne(
  tx: Tx,
  organismeId: string,
  personneId: string,
): Promise<readonly DocumentDePersonne[]> {
  const { rows } = await sql<DocumentDePersonne>`
    WITH elle AS (
      SELECT p.organisme_id, p.id, p.prenom, coalesce(p.nom_usage, p.nom_naissance) AS nom, lower(p.courriel) AS courriel
      FROM annuaire.personne p WHERE p.organisme_id = ${organismeId}::uuid AND p.id = ${personneId}::uuid
    ), siens AS (
      SELECT s.document_id FROM elle JOIN documents.sujet s ON s.organisme_id = elle.organisme_id AND s.sujet_id = elle.id
      UNION SELECT r.document_id FROM elle JOIN documents.restriction r
        ON r.organisme_id = elle.organisme_id AND r.personne_id = elle.id
      UNION SELECT e.document_id FROM elle JOIN documents.envoi e ON e.organisme_id = elle.organisme_id
        AND (e.personne_id = elle.id OR lower(e.courriel) = elle.courriel)
      UNION SELECT s.document_id FROM elle
      JOIN parcours.inscription i ON i.organisme_id = elle.organisme_id AND i.personne_id = elle.id
      JOIN documents.sujet s ON s.organisme_id = i.organisme_id AND s.sujet_id = i.session_id AND s.genre = 'session'
      JOIN documents.document d ON d.organisme_id = s.organisme_id AND d.id = s.document_id AND d.type = 'feuille-emargement'
      JOIN documents.version v ON v.organisme_id = d.organisme_id AND v.document_id = d.id
      WHERE v.donnees @> jsonb_build_object('apprenants', jsonb_build_array(jsonb_build_object('prenom', elle.prenom, 'nom', elle.nom)))
    )
    SELECT d.id, d.type, coalesce(r.prenom, elle.prenom) AS prenom, coalesce(r.nom, elle.nom) AS nom,
      EXISTS (SELECT FROM documents.envoi e WHERE e.organisme_id = d.organisme_id AND e.document_id = d.id) AS envoye,
      EXISTS (SELECT FROM documents.signature g WHERE g.organisme_id = d.organisme_id AND g.document_id = d.id) AS signe,
      d.type = 'feuille-emargement' OR EXISTS (SELECT FROM documents.sujet s WHERE s.organisme_id = d.organisme_id
        AND s.document_id = d.id AND s.genre = 'personne' AND s.sujet_id <> elle.id) AS partage
    FROM documents.document d CROSS JOIN elle
    LEFT JOIN documents.restriction r ON r.organisme_id = d.organisme_id AND r.document_id = d.id AND r.personne_id = elle.id
    WHERE d.organisme_id = ${organismeId}::uuid AND d.id IN (SELECT document_id FROM siens) AND d.efface_le IS NULL
    ORDER BY d.id`.execute(tx);
  return rows;
}
