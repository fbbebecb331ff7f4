import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { ActionContext } from '#platform/http/route.ts';
import type { SujetDocument } from '../domain/sujets.ts';
import type { Donnees, TypeDocument } from '../domain/types-document.ts';
import { enCours } from './liste-documents.query.ts';

/** A document at work and its version in force, locked until the transaction ends; restricted or erased, it takes no act. */
export interface DocumentAModifier {
  readonly id: string;
  readonly type: TypeDocument;
  readonly numero: string;
  readonly objet: string;
  readonly version: number;
  readonly annule: boolean;
  readonly donnees: Donnees<TypeDocument>;
  readonly empreinte: string;
  readonly donneesActuelles: Donnees<TypeDocument>;
  readonly empreinteActuelle: string;
  /** As its last amendment leaves it; null without one. */
  readonly donneesAvenant: unknown;
  readonly empreinteAvenant: string | null;
  /** The document that it amends. */
  readonly modifie: string | null;
  /** Day printed on the version in force. */
  readonly etabliLe: string;
  readonly fichier: string | null;
  readonly sujets: readonly SujetDocument[];
  /** Parties whose signature is expected, and those that have signed. */
  readonly attendues: readonly string[];
  readonly signees: readonly string[];
}

export async function documentAModifier(
  { tx, organismeId }: Pick<ActionContext, 'tx' | 'organismeId'>,
  documentId: string,
): Promise<DocumentAModifier | null> {
  const lu = await tx
    .selectFrom('documents.document as d')
    .innerJoin('documents.version as v', (join) =>
      join
        .onRef('v.organisme_id', '=', 'd.organisme_id')
        .onRef('v.document_id', '=', 'd.id')
        .onRef('v.version', '=', 'd.version'),
    )
    .where('d.organisme_id', '=', organismeId)
    .where('d.id', '=', documentId)
    .where(enCours)
    .forUpdate('d')
    .select(['d.id', 'd.type', 'd.numero', 'd.objet', 'd.version', 'd.annule_le', 'v.donnees', 'v.empreinte'])
    .select(['d.donnees_avenant', 'd.empreinte_avenant', 'd.modifie_document', 'v.etabli_le'])
    .select(['d.donnees_actuelles', 'd.empreinte_actuelle', 'v.fichier', 'd.parties'])
    .select((eb) => [
      jsonArrayFrom(
        eb
          .selectFrom('documents.sujet as s')
          .whereRef('s.organisme_id', '=', 'd.organisme_id')
          .whereRef('s.document_id', '=', 'd.id')
          .orderBy('s.genre')
          .orderBy('s.sujet_id')
          .select(['s.genre', 's.sujet_id as id']),
      ).as('sujets'),
      jsonArrayFrom(
        eb
          .selectFrom('documents.signature as g')
          .whereRef('g.organisme_id', '=', 'd.organisme_id')
          .whereRef('g.document_id', '=', 'd.id')
          .whereRef('g.version', '=', 'd.version')
          .select('g.partie'),
      ).as('signatures'),
    ])
    .executeTakeFirst();
  if (!lu) return null;
  return {
    id: lu.id,
    type: lu.type as TypeDocument,
    numero: lu.numero,
    objet: lu.objet,
    version: lu.version,
    annule: lu.annule_le !== null,
    donnees: lu.donnees as unknown as Donnees<TypeDocument>,
    empreinte: lu.empreinte,
    donneesActuelles: lu.donnees_actuelles as unknown as Donnees<TypeDocument>,
    empreinteActuelle: lu.empreinte_actuelle,
    donneesAvenant: lu.donnees_avenant,
    empreinteAvenant: lu.empreinte_avenant,
    modifie: lu.modifie_document,
    etabliLe: lu.etabli_le,
    fichier: lu.fichier,
    sujets: lu.sujets as SujetDocument[],
    attendues: lu.parties,
    signees: lu.signatures.map(({ partie }) => partie),
  };
}
