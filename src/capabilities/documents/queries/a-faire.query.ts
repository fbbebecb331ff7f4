import { type RawBuilder, sql } from 'kysely';
import type { TypeDocument } from '../domain/types-document.ts';
import { aSigner, enCours, perime } from './liste-documents.query.ts';

/** Beyond, « 100 » says enough. */
const COMPTES = 100;

/** Documents that wait for the organisme: its signature, or a new version. Each counted up to a hundred; 0 without the right. */
export const documentsEnAttente = (
  organismeId: string,
  { signe, gere }: { readonly signe: boolean; readonly gere: boolean },
): RawBuilder<{ aSigner: number; aRegenerer: number }> => sql`
  SELECT (SELECT count(*) FROM (
      SELECT FROM documents.document d
      WHERE ${signe}::boolean AND d.organisme_id = ${organismeId}::uuid AND ${aSigner} AND ${enCours} AND 'organisme' = ANY (d.parties)
        AND NOT EXISTS (SELECT FROM documents.signature g WHERE g.organisme_id = d.organisme_id AND g.document_id = d.id
                          AND g.version = d.version AND g.partie = 'organisme')
      LIMIT ${COMPTES}::int) s) AS "aSigner",
    (SELECT count(*) FROM (
      SELECT FROM documents.document d WHERE ${gere}::boolean AND d.organisme_id = ${organismeId}::uuid AND ${perime} AND ${enCours}
      LIMIT ${COMPTES}::int) p) AS "aRegenerer"`;

interface DocumentTrouve {
  readonly id: string;
  readonly type: TypeDocument;
  readonly numero: string;
  readonly objet: string;
}

/** The newest documents whose number or object hold every word. */
export const documentsTrouves = (
  organismeId: string,
  mots: string,
  limite: number,
): RawBuilder<DocumentTrouve> => sql`
  SELECT d.id, d.type, d.numero, d.objet FROM documents.document d
  WHERE d.organisme_id = ${organismeId}::uuid AND d.id = ANY (ARRAY(SELECT documents.documents_trouves(${mots})))
    AND ${enCours}
  ORDER BY d.cree_le DESC, d.id DESC LIMIT ${limite}`;
