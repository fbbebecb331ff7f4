import { sql } from 'kysely';
import {
  constaterDonnees,
  type DonneesSansOrganisme,
  emetteur,
  genererDocument,
  manquesDe,
  type RefusDonnees,
  regenererDocument,
  type RefusRegeneration,
} from '#capabilities/documents/index.ts';
import type { ActionContext } from '#platform/http/route.ts';
import { ok, refuse, type Refusal, type Result } from '#platform/result.ts';
import type { TypeDossier } from '../domain/colonnes.ts';
import type { DocumentEmis } from '../domain/document-emis.ts';
import type { DossierLu, Faits } from '../domain/faits.ts';
import { type ACompleter, aCompleter, empechements } from '../domain/manques.ts';
import type { DocumentPrepare } from '../domain/preparer.ts';

export type RefusProduction =
  | (Refusal<'DocumentACompleter'> & { readonly manques: readonly ACompleter[] })
  | RefusDonnees
  | RefusRegeneration;

export interface Produit {
  readonly documentId: string;
  /** False when the document was already there and still says the truth. */
  readonly nouveau: boolean;
}

type AvecOrganisme = Parameters<typeof manquesDe>[1];

/** All that keeps a document from being made: facts that forbid it, then blanks. `organisme`: from `emetteur`. */
export function manquesDuDocument(
  { type, donnees }: Pick<DocumentPrepare, 'type' | 'donnees'>,
  organisme: Awaited<ReturnType<typeof emetteur>>,
  ou: { readonly faits: Faits; readonly dossier: DossierLu | null },
): readonly ACompleter[] {
  const completes = { ...donnees, organisme } as AvecOrganisme;
  return [...empechements(type, ou), ...aCompleter(manquesDe(type, completes), ou)];
}

interface AProduire {
  readonly faits: Faits;
  /** Null for a document of the whole session. */
  readonly dossier: DossierLu | null;
  readonly preparer: (faits: Faits) => DocumentPrepare;
  readonly existant: DocumentEmis | null;
}

/**
 * Makes a document from the facts of today; the one that exists already is made again when it no longer tells the truth and
 * nobody has signed it. What is missing is told, each with the page that completes it.
 */
export async function produireDocument(
  context: ActionContext,
  id: string,
  { preparer, existant, ...ou }: AProduire,
): Promise<Result<Produit, RefusProduction>> {
  const prepare = preparer(ou.faits);
  const manques = manquesDuDocument(prepare, await emetteur(context), ou);
  if (manques.length > 0) return refuse('DocumentACompleter', { manques });
  if (existant === null) {
    const genere = await genererDocument(context, { id, ...sansDestinataires(prepare) });
    return genere.ok ? ok({ documentId: genere.value.documentId, nouveau: true }) : genere;
  }
  const deja = ok({ documentId: existant.id, nouveau: false });
  if (await constater(context, existant, preparer(leJourDe(ou.faits, existant)))) return deja;
  if (existant.signees.length > 0) return deja;
  await constater(context, existant, prepare);
  const refait = await regenererDocument(context, existant.id);
  return refait.ok ? ok({ documentId: existant.id, nouveau: true }) : refait;
}

/** Tells the document what its data is today. Returns whether it is still true. */
export const constater = (context: ActionContext, { id }: DocumentEmis, { donnees }: DocumentPrepare) =>
  constaterDonnees<TypeDossier>(context, id, donnees as DonneesSansOrganisme<TypeDossier>);

const sansDestinataires = ({ type, objet, sujets, donnees }: DocumentPrepare) => ({
  type,
  objet,
  sujets,
  donnees: donnees as DonneesSansOrganisme<TypeDossier>,
});

/** Documents that print the day they are made: validity of a quote, payments of a contract. */
const DATES: ReadonlySet<string> = new Set(['devis', 'contrat-individuel']);

/** The facts as of the day of a version: a new day alone does not make it false. */
export const leJourDe = (faits: Faits, { type, etabliLe }: Pick<DocumentEmis, 'etabliLe' | 'type'>): Faits =>
  DATES.has(type) ? { ...faits, le: etabliLe } : faits;

/** One document of a kind at a time: two people who ask for it together get the same one. */
export async function verrouiller({ tx }: Pick<ActionContext, 'tx'>, cle: string): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${cle}, 0))`.execute(tx);
}
