import type { Tx } from '#platform/db/types.ts';
import type { LinkActor } from '#platform/http/actor.ts';
import type { Partie } from '../domain/parties.ts';
import type { TypeDocument } from '../domain/types-document.ts';

/** What the page of an act link shows. */
export interface ActeLu {
  readonly type: TypeDocument;
  readonly numero: string;
  readonly objet: string;
  readonly organisme: string;
  readonly nom: string;
  readonly partie: Partie | null;
  readonly ouvertLe: Temporal.Instant | null;
  readonly luLe: Temporal.Instant | null;
  readonly signeLe: Temporal.Instant | null;
  readonly annule: boolean;
  readonly remplace: boolean;
}

/** The document that a link was made for, and what its holder has done of it. One statement. */
export async function acteDuLien(tx: Tx, { organismeId, lienId, sujets }: LinkActor): Promise<ActeLu | null> {
  const lu = await tx
    .selectFrom('documents.envoi as e')
    .innerJoin('documents.document as d', (join) =>
      join.onRef('d.organisme_id', '=', 'e.organisme_id').onRef('d.id', '=', 'e.document_id'),
    )
    .innerJoin('identite.organisme as o', 'o.id', 'e.organisme_id')
    .leftJoin('documents.signature as g', (join) =>
      join.onRef('g.organisme_id', '=', 'e.organisme_id').onRef('g.envoi_id', '=', 'e.id'),
    )
    .where('e.organisme_id', '=', organismeId)
    .where('e.id', '=', sujets['envoiId'] ?? '')
    .where('e.lien_id', '=', lienId)
    .select(['d.type', 'd.numero', 'd.objet', 'd.annule_le', 'd.version as enVigueur', 'o.nom as organisme'])
    .select(['e.nom', 'e.partie', 'e.version', 'e.ouvert_le', 'e.lu_le', 'g.signe_le'])
    .executeTakeFirst();
  if (!lu) return null;
  return {
    type: lu.type as TypeDocument,
    numero: lu.numero,
    objet: lu.objet,
    organisme: lu.organisme,
    nom: lu.nom,
    partie: lu.partie as Partie | null,
    ouvertLe: lu.ouvert_le,
    luLe: lu.lu_le,
    signeLe: lu.signe_le,
    annule: lu.annule_le !== null,
    remplace: lu.version !== lu.enVigueur,
  };
}
