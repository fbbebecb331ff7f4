import { sql } from 'kysely';
import { consigner } from '#capabilities/registre/index.ts';
import { today } from '#platform/clock.ts';
import type { ActionContext } from '#platform/http/route.ts';
import { ok, type Result } from '#platform/result.ts';
import { empreinteDe } from '../domain/empreinte.ts';
import { ecrireNumero } from '../domain/numerotation.ts';
import { partiesAttendues } from '../domain/parties.ts';
import { type SujetDocument, sujetsDuFait } from '../domain/sujets.ts';
import type { Donnees, DonneesPartielles, TypeDocument } from '../domain/types-document.ts';
import { type RefusDonnees, verifierDonnees } from '../domain/verifier-donnees.ts';
import { prendreRang } from '../persistence/numeros.store.ts';
import { ecrireVersion } from '../persistence/versions.store.ts';
import { emetteurPour } from '../queries/emetteur.query.ts';

/** The data of a document, its letterhead apart: the organisme in force puts its own. */
export type DonneesSansOrganisme<Type extends TypeDocument> = Omit<DonneesPartielles<Type>, 'organisme'>;

export interface DocumentAGenerer<Type extends TypeDocument> {
  /** Chosen by the caller: asking twice makes one document. */
  readonly id: string;
  readonly type: Type;
  /** What it is about, in one line, for lists. */
  readonly objet: string;
  readonly donnees: DonneesSansOrganisme<Type>;
  readonly sujets: readonly SujetDocument[];
  /** The document that it amends. */
  readonly modifie?: string;
}

export interface DocumentGenere {
  readonly documentId: string;
  readonly numero: string;
}

/**
 * Issues a document: checks what the law asks, takes its number, keeps its data. The PDF follows in a job.
 * Refusals: `DonneesRefusees`, `MentionsManquantes`, `VersementsRefuses`.
 */
export async function genererDocument<Type extends TypeDocument>(
  context: ActionContext,
  demande: DocumentAGenerer<Type>,
): Promise<Result<DocumentGenere, RefusDonnees>> {
  const { tx, organismeId, clock } = context;
  const connu = await tx
    .selectFrom('documents.document')
    .where('organisme_id', '=', organismeId)
    .where('id', '=', demande.id)
    .select(['id', 'numero'])
    .executeTakeFirst();
  if (connu) return ok({ documentId: connu.id, numero: connu.numero });
  const organisme = await emetteurPour(context, demande.type);
  const verdict = verifierDonnees(demande.type, { ...demande.donnees, organisme });
  if (!verdict.ok) return verdict;
  const numero = await ecrireDocument(context, demande, verdict.value);
  const version = { documentId: demande.id, version: 1, type: demande.type, donnees: verdict.value };
  const [faitId = null] = await consigner(context, {
    type: 'document.genere',
    survenuLe: clock.now(),
    sujets: sujetsDuFait(demande.id, demande.sujets),
    donnees: { numero, document: demande.type, empreinte: empreinteDe(demande.type, verdict.value) },
  });
  await ecrireVersion(context, { ...version, lieu: organisme.adresse.commune, faitId });
  return ok({ documentId: demande.id, numero });
}

async function ecrireDocument<Type extends TypeDocument>(
  context: ActionContext,
  { id, type, objet, sujets, modifie }: DocumentAGenerer<Type>,
  donnees: Donnees<Type>,
): Promise<string> {
  const { tx, organismeId, acteurId, clock } = context;
  const annee = today(clock).year;
  const empreinte = empreinteDe(type, donnees);
  const rang = await prendreRang(context, { type, annee });
  const numero = ecrireNumero({ type, annee, rang });
  await tx
    .insertInto('documents.document')
    .values({
      organisme_id: organismeId,
      id,
      type,
      annee,
      rang,
      numero,
      objet,
      donnees_actuelles: sql`${JSON.stringify(donnees)}::jsonb`,
      empreinte_actuelle: empreinte,
      empreinte,
      parties: [...partiesAttendues(type, donnees)],
      modifie_document: modifie ?? null,
      constate_le: clock.now(),
      cree_le: clock.now(),
      cree_par: acteurId,
    })
    .execute();
  if (sujets.length > 0) {
    const lignes = sujets.map((sujet) => ({
      organisme_id: organismeId,
      document_id: id,
      genre: sujet.genre,
      sujet_id: sujet.id,
    }));
    await tx.insertInto('documents.sujet').values(lignes).execute();
  }
  return numero;
}
