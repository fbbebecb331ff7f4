import { consigner } from '#capabilities/registre/index.ts';
import { today } from '#platform/clock.ts';
import type { ActionContext } from '#platform/http/route.ts';
import { ok, refuse, type Refusal, type Result } from '#platform/result.ts';
import type { Partie } from '../domain/parties.ts';
import { type RefusSignature, refusDeSigner } from '../domain/signature.ts';
import { sujetsDuFait } from '../domain/sujets.ts';
import { messages } from '../messages.fr.ts';
import { type DocumentAModifier, documentAModifier } from '../queries/document-a-modifier.query.ts';
import { ecrireSignature, marquerComplet } from '../persistence/signatures.store.ts';
import { lireDocument, type RefusLecture } from './lire-document.ts';

/** Where the act came from. */
export interface Appareil {
  readonly adresseIp: string | null;
  readonly navigateur: string | null;
}

export interface SignatureFaite {
  readonly signeLe: Temporal.Instant;
}

type RefusSigner = RefusSignature | RefusLecture | Refusal<'DocumentInconnu'>;

/**
 * The holder of a link signs for the party it was sent to, at the simple level (eIDAS, art. 25.1): the link, the reading, the
 * accepted sentence and the fingerprint of the file are kept as evidence. Signing twice by the same link signs once.
 */
export async function signerParLien(
  context: ActionContext,
  appareil: Appareil,
): Promise<Result<SignatureFaite, RefusSigner>> {
  const lecture = await lireDocument(context);
  if (!lecture.ok) return lecture;
  const envoi = lecture.value;
  const document = await documentAModifier(context, envoi.documentId);
  if (document === null || envoi.partie === null) return refuse('EnvoiInconnu');
  const deja = await signeeParEnvoi(context, envoi.id);
  if (deja) return ok({ signeLe: deja });
  const partie = envoi.partie as Partie;
  return signer(context, document, {
    partie,
    envoiId: envoi.id,
    versionMontree: envoi.version,
    nom: envoi.nom,
    preuve: {
      ...appareil,
      courriel: envoi.courriel,
      ouvertLe: envoi.ouvertLe?.toString() ?? null,
      luLe: envoi.luLe?.toString() ?? null,
    },
  });
}

/** Somebody of the organisme signs for it, signed in. `version` is the one that the page showed. */
export async function signerPourOrganisme(
  context: ActionContext,
  { documentId, version, ...appareil }: Appareil & { readonly documentId: string; readonly version: number },
): Promise<Result<SignatureFaite, RefusSigner>> {
  const document = await documentAModifier(context, documentId);
  if (document === null) return refuse('DocumentInconnu');
  const { actor } = context;
  if (actor.kind !== 'compte') throw new Error('an organisme signs by one of its accounts');
  return signer(context, document, {
    partie: 'organisme',
    envoiId: null,
    versionMontree: version,
    nom: actor.nom,
    preuve: { ...appareil, courriel: actor.courriel, compteId: actor.compteId },
  });
}

interface Signature {
  readonly partie: Partie;
  readonly envoiId: string | null;
  readonly versionMontree: number;
  readonly nom: string;
  readonly preuve: Readonly<Record<string, string | null>>;
}

async function signer(
  context: ActionContext,
  document: DocumentAModifier,
  { partie, envoiId, versionMontree, nom, preuve }: Signature,
): Promise<Result<SignatureFaite, RefusSigner>> {
  const refus = refusDeSigner({ ...document, versionMontree }, partie, today(context.clock).toString());
  if (refus) return { ok: false, refusal: refus };
  const signeLe = context.clock.now();
  const { id: documentId, numero, version, empreinte } = document;
  const fichier = document.fichier ?? '';
  const complete = { ...preuve, consentement: messages.consentement(numero), empreinte };
  await ecrireSignature(context, {
    documentId,
    version,
    partie,
    envoiId,
    nom,
    signeLe,
    fichier,
    preuve: complete,
  });
  const complet = document.attendues.every((une) => une === partie || document.signees.includes(une));
  if (complet) await marquerComplet(context, documentId);
  await consigner(context, {
    type: 'document.signe',
    survenuLe: signeLe,
    sujets: sujetsDuFait(documentId, document.sujets),
    donnees: { numero, version, partie, par: nom, fichier, empreinte },
  });
  return ok({ signeLe });
}

async function signeeParEnvoi(
  { tx, organismeId }: ActionContext,
  envoiId: string,
): Promise<Temporal.Instant | null> {
  const signature = await tx
    .selectFrom('documents.signature')
    .where('organisme_id', '=', organismeId)
    .where('envoi_id', '=', envoiId)
    .select('signe_le')
    .executeTakeFirst();
  return signature?.signe_le ?? null;
}
