import { sql } from 'kysely';
import type { TypeDocument } from '#capabilities/documents/index.ts';
import type { Tx } from '#platform/db/types.ts';

export interface MonDocument {
  readonly id: string;
  readonly type: TypeDocument;
  readonly numero: string;
  readonly objet: string;
  readonly version: number;
  readonly creeLe: Temporal.Instant;
  /** The sending by which this person is still asked to sign. */
  readonly envoiASigner: string | null;
  readonly signe: boolean;
}

/** What a learner is given; the convention and its price stay between the organisme and the company. */
const POUR_APPRENANT = [
  'programme',
  'convocation',
  'contrat-individuel',
  'protocole-individuel',
  'certificat-realisation',
  'attestation-fin-formation',
] as const;

/** What a company is given of the people it sends, and its own contracts. */
const POUR_ENTREPRISE = ['devis', 'convention', 'protocole-individuel', 'certificat-realisation'] as const;

/** Documents of the whole organisme that everyone is given. */
const POUR_TOUS = ['reglement-interieur', 'livret-accueil'] as const;

export interface Moi {
  readonly personneId: string;
  /** Also sees what is about the companies she is a contact of. */
  readonly entreprise: boolean;
}

/**
 * The documents that one person may read: her own, those of her companies for a contact of one, and those of everyone.
 * `documentId`: only that one. One statement.
 */
export async function mesDocuments(
  tx: Tx,
  organismeId: string,
  { personneId, entreprise }: Moi,
  documentId: string | null = null,
): Promise<readonly MonDocument[]> {
  const { rows } = await sql<MonDocument>`
    WITH miens AS (
      SELECT su.document_id FROM documents.sujet su
      JOIN documents.document d ON d.organisme_id = su.organisme_id AND d.id = su.document_id
      WHERE su.organisme_id = ${organismeId}::uuid AND su.genre = 'personne' AND su.sujet_id = ${personneId}::uuid
        AND d.type = ANY(${POUR_APPRENANT}::text[])
      UNION
      SELECT su.document_id FROM parcours.inscription i
      JOIN documents.sujet su ON su.organisme_id = i.organisme_id AND su.sujet_id = i.session_id AND su.genre = 'session'
      JOIN documents.document d ON d.organisme_id = su.organisme_id AND d.id = su.document_id AND d.type = 'programme'
      WHERE i.organisme_id = ${organismeId}::uuid AND i.personne_id = ${personneId}::uuid
      UNION
      SELECT su.document_id FROM annuaire.contact ct
      JOIN documents.sujet su ON su.organisme_id = ct.organisme_id AND su.genre = 'entreprise' AND su.sujet_id = ct.entreprise_id
      JOIN documents.document d ON d.organisme_id = su.organisme_id AND d.id = su.document_id
      WHERE ${entreprise}::boolean AND ct.organisme_id = ${organismeId}::uuid AND ct.personne_id = ${personneId}::uuid
        AND ct.retire_le IS NULL AND d.type = ANY(${POUR_ENTREPRISE}::text[])
      UNION
      SELECT d.id FROM documents.document d
      WHERE d.organisme_id = ${organismeId}::uuid AND d.type = ANY(${POUR_TOUS}::text[])
    )
    SELECT d.id, d.type, d.numero, d.objet, d.version, d.cree_le AS "creeLe", d.complet_le IS NOT NULL AS signe,
      (SELECT e.id FROM documents.envoi e WHERE e.organisme_id = d.organisme_id AND e.document_id = d.id AND e.version = d.version
        AND e.personne_id = ${personneId}::uuid AND e.demande = 'signer'
        AND NOT EXISTS (SELECT FROM documents.signature g WHERE g.organisme_id = d.organisme_id AND g.document_id = d.id
          AND g.version = d.version AND g.partie = e.partie)
        ORDER BY e.envoye_le DESC LIMIT 1) AS "envoiASigner"
    FROM documents.document d
    WHERE d.organisme_id = ${organismeId}::uuid AND d.id IN (SELECT document_id FROM miens) AND d.annule_le IS NULL
      AND (${documentId}::uuid IS NULL OR d.id = ${documentId}::uuid)
    ORDER BY d.cree_le DESC, d.id DESC LIMIT 200`.execute(tx);
  return rows;
}
