import { sql } from 'kysely';
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres';
import type { Tx } from '#platform/db/types.ts';
import { type EtatDocument, etatDocument } from '../domain/etat.ts';
import type { Partie } from '../domain/parties.ts';
import type { TypeDocument } from '../domain/types-document.ts';
import { perime } from './liste-documents.query.ts';

export interface EnvoiDuDocument {
  readonly id: string;
  readonly version: number;
  readonly nom: string;
  readonly courriel: string;
  readonly partie: Partie | null;
  readonly envoyeLe: Temporal.Instant;
  readonly expireLe: Temporal.Instant;
  readonly ouvertLe: Temporal.Instant | null;
  readonly luLe: Temporal.Instant | null;
}

export interface SignatureDuDocument {
  readonly id: string;
  readonly version: number;
  readonly partie: Partie;
  readonly nom: string;
  readonly methode: 'lien' | 'compte';
  readonly signeLe: Temporal.Instant;
  readonly fichier: string;
  readonly preuve: Readonly<Record<string, string | null>>;
}

export interface DocumentLu {
  readonly id: string;
  readonly type: TypeDocument;
  readonly numero: string;
  readonly objet: string;
  readonly version: number;
  readonly etat: EtatDocument;
  readonly aRegenerer: boolean;
  readonly etabliLe: string;
  readonly creeLe: Temporal.Instant;
  readonly empreinte: string;
  readonly fichier: string | null;
  readonly octets: number | null;
  /** What sealed its file, and when; null when it is not sealed. */
  readonly sceau: { readonly certificat: string; readonly le: Temporal.Instant } | null;
  readonly attendues: readonly Partie[];
  readonly motifAnnulation: string | null;
  /** Kept out of daily work until this day, since that instant; null for a document at work. */
  readonly restriction: { readonly depuis: Temporal.Instant; readonly jusquAu: string } | null;
  readonly donnees: unknown;
  readonly donneesActuelles: unknown;
  /** As the last amendment leaves it; null without one. */
  readonly donneesAvenant: unknown;
  /** The document that this one amends, and those that amend it. */
  readonly origine: { readonly id: string; readonly numero: string } | null;
  readonly avenants: readonly { readonly id: string; readonly numero: string; readonly complet: boolean }[];
  /** Of every version, the newest first. */
  readonly envois: readonly EnvoiDuDocument[];
  readonly signatures: readonly SignatureDuDocument[];
}

/** A document with all that is known of it. One statement. */
export async function lireDocumentComplet(
  { tx, organismeId }: { readonly tx: Tx; readonly organismeId: string },
  documentId: string,
): Promise<DocumentLu | null> {
  const lu = await tx
    .selectFrom('documents.document as d')
    .innerJoin('documents.version as v', (join) =>
      join
        .onRef('v.organisme_id', '=', 'd.organisme_id')
        .onRef('v.document_id', '=', 'd.id')
        .onRef('v.version', '=', 'd.version'),
    )
    .leftJoin('documents.cachet as k', (join) =>
      join.onRef('k.organisme_id', '=', 'v.organisme_id').onRef('k.id', '=', 'v.cachet'),
    )
    .where('d.organisme_id', '=', organismeId)
    .where('d.id', '=', documentId)
    .where('d.efface_le', 'is', null)
    .selectAll('v')
    .select([
      'd.id',
      'd.type',
      'd.numero',
      'd.objet',
      'd.annule_le',
      'd.motif_annulation',
      'd.parties',
      'd.donnees_actuelles',
      'd.donnees_avenant',
      'k.empreinte as certificat',
    ])
    .select(perime.as('perime'))
    .select((eb) => [
      jsonObjectFrom(
        eb
          .selectFrom('documents.document as o')
          .whereRef('o.organisme_id', '=', 'd.organisme_id')
          .whereRef('o.id', '=', 'd.modifie_document')
          .select(['o.id', 'o.numero']),
      ).as('origine'),
      jsonArrayFrom(
        eb
          .selectFrom('documents.document as a')
          .whereRef('a.organisme_id', '=', 'd.organisme_id')
          .whereRef('a.modifie_document', '=', 'd.id')
          .where('a.annule_le', 'is', null)
          .orderBy('a.cree_le')
          .orderBy('a.id')
          .select(['a.id', 'a.numero', sql<boolean>`a.complet_le IS NOT NULL`.as('complet')]),
      ).as('avenants'),
      jsonObjectFrom(
        eb
          .selectFrom('documents.restriction as r')
          .whereRef('r.organisme_id', '=', 'd.organisme_id')
          .whereRef('r.document_id', '=', 'd.id')
          .orderBy('r.jusqu_au', 'desc')
          .limit(1)
          .select([sql<string>`r.depuis`.as('depuis'), 'r.jusqu_au as jusquAu']),
      ).as('restriction'),
      jsonArrayFrom(
        eb
          .selectFrom('documents.envoi as e')
          .whereRef('e.organisme_id', '=', 'd.organisme_id')
          .whereRef('e.document_id', '=', 'd.id')
          .orderBy('e.id', 'desc')
          .select(['e.id', 'e.version', 'e.nom', 'e.courriel', 'e.partie'])
          .select(['e.envoye_le', 'e.expire_le', 'e.ouvert_le', 'e.lu_le']),
      ).as('envois'),
      jsonArrayFrom(
        eb
          .selectFrom('documents.signature as g')
          .whereRef('g.organisme_id', '=', 'd.organisme_id')
          .whereRef('g.document_id', '=', 'd.id')
          .orderBy('g.id', 'desc')
          .select(['g.id', 'g.version', 'g.partie', 'g.nom', 'g.methode', 'g.fichier', 'g.preuve'])
          .select(sql<string>`g.signe_le`.as('signe_le')),
      ).as('signatures'),
    ])
    .executeTakeFirst();
  if (!lu) return null;
  const envois = lu.envois.map(({ envoye_le, expire_le, ouvert_le, lu_le, partie, ...reste }) => ({
    ...reste,
    partie: partie as Partie | null,
    envoyeLe: instant(envoye_le),
    expireLe: instant(expire_le),
    ouvertLe: ouvert_le === null ? null : instant(ouvert_le),
    luLe: lu_le === null ? null : instant(lu_le),
  }));
  const signatures = lu.signatures.map(({ signe_le, ...reste }) => ({
    ...(reste as Omit<SignatureDuDocument, 'signeLe'>),
    signeLe: instant(signe_le),
  }));
  const enVigueur = ({ version }: { readonly version: number }) => version === lu.version;
  const envoyes = envois.filter(enVigueur);
  return {
    id: lu.id,
    type: lu.type as TypeDocument,
    numero: lu.numero,
    objet: lu.objet,
    version: lu.version,
    etat: etatDocument({
      annule: lu.annule_le !== null,
      bati: lu.fichier !== null,
      attendues: lu.parties,
      signees: signatures.filter(enVigueur).map(({ partie }) => partie),
      envois: envoyes.length,
      lectures: envoyes.filter(({ luLe }) => luLe !== null).length,
    }),
    aRegenerer: lu.perime,
    etabliLe: lu.etabli_le,
    creeLe: lu.cree_le,
    empreinte: lu.empreinte,
    fichier: lu.fichier,
    octets: lu.octets,
    sceau:
      lu.certificat !== null && lu.bati_le !== null ? { certificat: lu.certificat, le: lu.bati_le } : null,
    attendues: lu.parties as Partie[],
    motifAnnulation: lu.motif_annulation,
    restriction: lu.restriction && { ...lu.restriction, depuis: instant(lu.restriction.depuis) },
    donnees: lu.donnees,
    donneesActuelles: lu.donnees_actuelles,
    donneesAvenant: lu.donnees_avenant,
    origine: lu.origine,
    avenants: lu.avenants,
    envois,
    signatures,
  };
}

/** An instant as PostgreSQL writes it inside JSON. */
const instant = (texte: unknown): Temporal.Instant => Temporal.Instant.from(String(texte));
