import { sql } from 'kysely';
import type { Tx } from '#platform/db/types.ts';
import type { DocumentEmis } from '../domain/document-emis.ts';

/** The documents about a session (or about one of its files), not annulled, the newest first. One statement. */
export async function documentsEmis(
  tx: Tx,
  organismeId: string,
  sujetId: string,
): Promise<readonly DocumentEmis[]> {
  const { rows } = await sql<DocumentEmis>`
    SELECT d.id, d.type, d.numero, d.version, v.etabli_le::text AS "etabliLe", d.empreinte,
      
      d.empreinte <> d.empreinte_actuelle AND d.empreinte_avenant IS DISTINCT FROM d.empreinte_actuelle AS perime, v.fichier IS NOT NULL AS bati, d.parties AS attendues,
      ARRAY(SELECT g.partie FROM documents.signature g WHERE g.organisme_id = d.organisme_id AND g.document_id = d.id
        AND g.version = d.version) AS signees,
      e.envois, e.ouverts, e.lus,
      CASE WHEN d.type = 'feuille-emargement' THEN v.donnees ->> 'debut' END AS debut,
      CASE WHEN d.type = 'feuille-emargement' THEN v.donnees ->> 'groupe' END AS groupe,
      ARRAY(SELECT s.sujet_id::text FROM documents.sujet s WHERE s.organisme_id = d.organisme_id AND s.document_id = d.id
        AND s.genre = 'inscription') AS "inscriptionIds",
      ARRAY(SELECT s.sujet_id::text FROM documents.sujet s WHERE s.organisme_id = d.organisme_id AND s.document_id = d.id
        AND s.genre = 'entreprise') AS "entrepriseIds"
    FROM documents.sujet su
    JOIN documents.document d ON d.organisme_id = su.organisme_id AND d.id = su.document_id
    JOIN documents.version v ON v.organisme_id = d.organisme_id AND v.document_id = d.id AND v.version = d.version
    CROSS JOIN LATERAL (SELECT count(*)::int AS envois, count(ouvert_le)::int AS ouverts, count(lu_le)::int AS lus
      FROM documents.envoi e WHERE e.organisme_id = d.organisme_id AND e.document_id = d.id AND e.version = d.version) e
    WHERE su.organisme_id = ${organismeId}::uuid AND su.sujet_id = ${sujetId}::uuid AND d.annule_le IS NULL
    ORDER BY d.cree_le DESC, d.id DESC`.execute(tx);
  return rows;
}
