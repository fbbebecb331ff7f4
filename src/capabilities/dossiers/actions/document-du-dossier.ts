import { envoyerDocument, type RefusEnvoi } from '#capabilities/documents/index.ts';
import type { ActionContext } from '#platform/http/route.ts';
import { ok, refuse, type Refusal, type Result } from '#platform/result.ts';
import { type ColonneDocument, estPartage, typeDe } from '../domain/colonnes.ts';
import { type DocumentEmis, documentDe } from '../domain/document-emis.ts';
import type { DossierLu, Faits } from '../domain/faits.ts';
import { type DocumentPrepare, preparer } from '../domain/preparer.ts';
import { documentsEmis } from '../queries/documents-emis.query.ts';
import { dossiersDeSession } from '../queries/dossiers-de-session.query.ts';
import { lireFaits } from './lire-faits.ts';
import { type Produit, produireDocument, type RefusProduction, verrouiller } from './produire.ts';

export interface Demande {
  /** Chosen by the caller: asking twice does it once. */
  readonly id: string;
  readonly inscriptionId: string;
  readonly colonne: ColonneDocument;
}

export type RefusDocument =
  | RefusProduction
  | RefusEnvoi
  | Refusal<'DossierIntrouvable'>
  | Refusal<'DocumentSansObjet'>
  | Refusal<'DejaEnvoye'>
  | (Refusal<'DestinataireSansCourriel'> & { readonly nom: string });

interface Prete {
  readonly faits: Faits;
  readonly dossier: DossierLu;
  readonly preparer: (faits: Faits) => DocumentPrepare;
  readonly existant: DocumentEmis | null;
}

/** Makes the document of a person for a column; made again when it is no longer true. */
export async function produireDuDossier(
  context: ActionContext,
  demande: Demande,
): Promise<Result<Produit, RefusDocument>> {
  const prete = await preparerDemande(context, demande);
  if (!prete.ok) return prete;
  return produireDocument(context, demande.id, prete.value);
}

/**
 * Sends the document of a person to those who must read or sign it; made first if it is not there, or is no longer true.
 * Sent twice only when `encore` says so.
 */
export async function envoyerDuDossier(
  context: ActionContext,
  demande: Demande,
  encore = false,
): Promise<Result<Produit, RefusDocument>> {
  const prete = await preparerDemande(context, demande);
  if (!prete.ok) return prete;
  const { existant, faits, ...prets } = prete.value;
  const prepare = prets.preparer(faits);
  const sansAdresse = prepare.destinataires.find(({ courriel }) => courriel === '');
  if (sansAdresse) return refuse('DestinataireSansCourriel', { nom: sansAdresse.nom });
  const produit = await produireDocument(context, demande.id, prete.value);
  if (!produit.ok) return produit;
  const { documentId, nouveau } = produit.value;
  if (!nouveau && !encore && (existant?.envois ?? 0) > 0) return refuse('DejaEnvoye');
  const destinataires = prepare.destinataires.filter(
    ({ signePour }) => nouveau || signePour === null || !existant?.signees.includes(signePour),
  );
  const envoye = await envoyerDocument(context, { documentId, destinataires });
  return envoye.ok ? ok(produit.value) : envoye;
}

async function preparerDemande(
  context: ActionContext,
  { inscriptionId, colonne }: Demande,
): Promise<Result<Prete, RefusDocument>> {
  const { tx, organismeId } = context;
  const faits = await lireFaits(context, { inscriptionId });
  if (faits === null) return refuse('DossierIntrouvable');
  const sessionId = faits.session.id;
  const dossiers = await dossiersDeSession(tx, organismeId, sessionId);
  const dossier = dossiers.find(({ id }) => id === inscriptionId);
  if (dossier === undefined) return refuse('DossierIntrouvable');
  const type = typeDe(colonne, dossier);
  if (type === null) return refuse('DocumentSansObjet');
  const entrepriseId = dossier.entreprise?.id ?? null;
  const partage = estPartage(type, dossier);
  await verrouiller(context, `${type} ${sessionId} ${partage ? entrepriseId : inscriptionId}`);
  const documents = await documentsEmis(tx, organismeId, sessionId);
  const existant = documentDe(documents, type, { inscriptionId, entrepriseId });
  return ok({ faits, dossier, existant, preparer: (jour) => preparer(type, jour, dossier, dossiers) });
}
