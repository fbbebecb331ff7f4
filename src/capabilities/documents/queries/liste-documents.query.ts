import { sql } from 'kysely';
import type { Tx } from '#platform/db/types.ts';
import type { Cursor } from '#platform/http/list.ts';
import { type EtatDocument, etatDocument } from '../domain/etat.ts';
import type { Partie } from '../domain/parties.ts';
import type { TypeDocument } from '../domain/types-document.ts';

export interface FiltreDocuments {
  readonly type?: TypeDocument | undefined;
  /** Words of the number or of the object. */
  readonly mots?: string | undefined;
  /** Person, company, session… that the document is about. */
  readonly sujetId?: string | undefined;
  /** `a-regenerer`: their data has changed since; `a-signer`: a signature is still expected; `restreints`: evidence kept apart. */
  readonly quoi?: 'a-regenerer' | 'a-signer' | 'restreints' | undefined;
}

export interface DocumentListe {
  readonly id: string;
  readonly type: TypeDocument;
  readonly numero: string;
  readonly objet: string;
  readonly version: number;
  readonly creeLe: Temporal.Instant;
  readonly etat: EtatDocument;
  readonly aRegenerer: boolean;
  /** Parties whose signature is still expected. */
  readonly manquent: readonly Partie[];
}

/** The data of a document in force, or its model, has changed since its version was made, or since its last amendment. */
export const perime = sql<boolean>`(d.annule_le IS NULL AND d.empreinte <> d.empreinte_actuelle
  AND d.empreinte_avenant IS DISTINCT FROM d.empreinte_actuelle)`;

/** A document in force waits for a signature. Written as its partial index is. */
export const aSigner = sql<boolean>`(d.annule_le IS NULL AND d.complet_le IS NULL AND d.parties <> '{}')`;

/** Kept as evidence only, at the request of a person that it speaks of. */
const restreint = sql<boolean>`EXISTS (SELECT FROM documents.restriction r
  WHERE r.organisme_id = d.organisme_id AND r.document_id = d.id)`;

/** Neither restricted nor erased: what daily work sees. */
export const enCours = sql<boolean>`(d.efface_le IS NULL AND NOT ${restreint})`;

/** Parties that have signed the version in force. */
const signees = sql<
  string[]
>`ARRAY(SELECT g.partie FROM documents.signature g WHERE g.organisme_id = d.organisme_id
  AND g.document_id = d.id AND g.version = d.version)`;

const envois = sql<[number, number]>`(SELECT ARRAY[count(*), count(e.lu_le)]::int[] FROM documents.envoi e
  WHERE e.organisme_id = d.organisme_id AND e.document_id = d.id AND e.version = d.version)`;

/** Documents, the newest first, `limite` of them after the cursor. One statement. */
export async function listeDocuments(
  { tx, organismeId }: { readonly tx: Tx; readonly organismeId: string },
  { type, mots, sujetId, quoi }: FiltreDocuments,
  { apres, limite }: { readonly apres: Cursor | null; readonly limite: number },
): Promise<DocumentListe[]> {
  let query = tx
    .selectFrom('documents.document as d')
    .innerJoin('documents.version as v', (join) =>
      join
        .onRef('v.organisme_id', '=', 'd.organisme_id')
        .onRef('v.document_id', '=', 'd.id')
        .onRef('v.version', '=', 'd.version'),
    )
    .where('d.organisme_id', '=', organismeId)
    .orderBy('d.cree_le', 'desc')
    .orderBy('d.id', 'desc')
    .limit(limite)
    .select(['d.id', 'd.type', 'd.numero', 'd.objet', 'd.version', 'd.cree_le', 'd.annule_le', 'v.fichier'])
    .select(['d.parties', perime.as('perime'), signees.as('signees'), envois.as('envois')]);
  query = query.where(quoi === 'restreints' ? restreint : enCours);
  if (type) query = query.where('d.type', '=', type);
  if (mots)
    query = query.where(sql<boolean>`d.id = ANY (ARRAY(SELECT documents.documents_trouves(${mots})))`);
  if (quoi === 'a-regenerer') query = query.where(perime);
  if (quoi === 'a-signer') {
    query = query.where(aSigner);
  }
  if (sujetId)
    query = query.where(
      'd.id',
      'in',
      sql<string>`(SELECT s.document_id FROM documents.sujet s
    WHERE s.organisme_id = ${organismeId} AND s.sujet_id = ${sujetId})`,
    );
  if (apres)
    query = query.where(sql<boolean>`(d.cree_le, d.id) < (${apres.key}::timestamptz, ${apres.id}::uuid)`);
  return (await query.execute()).map(ligne);
}

interface LigneLue {
  readonly id: string;
  readonly type: string;
  readonly numero: string;
  readonly objet: string;
  readonly version: number;
  readonly cree_le: Temporal.Instant;
  readonly annule_le: Temporal.Instant | null;
  readonly fichier: string | null;
  readonly parties: readonly string[];
  readonly perime: boolean;
  readonly signees: readonly string[];
  readonly envois: readonly [number, number];
}

function ligne(lu: LigneLue): DocumentListe {
  const [envois, lectures] = lu.envois;
  const annule = lu.annule_le !== null;
  const faits = { annule, bati: lu.fichier !== null, attendues: lu.parties, signees: lu.signees };
  const manquent = annule ? [] : lu.parties.filter((partie) => !lu.signees.includes(partie));
  return {
    id: lu.id,
    type: lu.type as TypeDocument,
    numero: lu.numero,
    objet: lu.objet,
    version: lu.version,
    creeLe: lu.cree_le,
    etat: etatDocument({ ...faits, envois, lectures }),
    aRegenerer: lu.perime,
    manquent: manquent as Partie[],
  };
}
