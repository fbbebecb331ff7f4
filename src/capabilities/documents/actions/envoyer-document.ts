import { consigner } from '#capabilities/registre/index.ts';
import { WALL_ZONE } from '#platform/clock.ts';
import type { ActionContext } from '#platform/http/route.ts';
import { envoyerCourriels } from '#platform/mail/courriel.ts';
import { ok, refuse, type Refusal, type Result } from '#platform/result.ts';
import { ecrireJour } from '../domain/ecriture.ts';
import type { Partie } from '../domain/parties.ts';
import { sujetsDuFait } from '../domain/sujets.ts';
import { messages } from '../messages.fr.ts';
import { type DocumentAModifier, documentAModifier } from '../queries/document-a-modifier.query.ts';
import { emetteur } from '../queries/emetteur.query.ts';
import { type Destinataire, ecrireEnvois } from './ecrire-envois.ts';

const JOURS_DU_LIEN = 30;

export type RefusEnvoi =
  | Refusal<'DocumentInconnu'>
  | Refusal<'DocumentAnnule'>
  | { readonly refus: 'PartieNonAttendue'; readonly partie: Partie }
  | { readonly refus: 'PartieADejaSigne'; readonly partie: Partie };

/** Sends the version in force to people, each with a link of their own, by e-mail after the transaction. */
export async function envoyerDocument(
  context: ActionContext,
  {
    documentId,
    destinataires,
  }: { readonly documentId: string; readonly destinataires: readonly Destinataire[] },
): Promise<Result<{ readonly envois: readonly string[] }, RefusEnvoi>> {
  const document = await documentAModifier(context, documentId);
  if (document === null) return refuse('DocumentInconnu');
  if (document.annule) return refuse('DocumentAnnule');
  const refus = refusDesParties(document, destinataires);
  if (refus) return { ok: false, refusal: refus };
  if (destinataires.length === 0) return ok({ envois: [] });
  const expireLe = context.clock.now().add({ hours: 24 * JOURS_DU_LIEN });
  const envois = await ecrireEnvois(context, document, destinataires, expireLe);
  await ecrireAuxDestinataires(context, document, envois, expireLe);
  await consigner(context, {
    type: 'document.envoye',
    survenuLe: context.clock.now(),
    sujets: sujetsDuFait(documentId, document.sujets),
    donnees: { numero: document.numero, version: document.version, a: envois.map(({ nom }) => nom) },
  });
  return ok({ envois: envois.map(({ id }) => id) });
}

function refusDesParties(
  document: DocumentAModifier,
  destinataires: readonly Destinataire[],
): RefusEnvoi | null {
  for (const { signePour: partie } of destinataires) {
    if (partie === null) continue;
    if (!document.attendues.includes(partie)) return { refus: 'PartieNonAttendue', partie };
    if (document.signees.includes(partie)) return { refus: 'PartieADejaSigne', partie };
  }
  return null;
}

async function ecrireAuxDestinataires(
  context: ActionContext,
  { type, numero, objet }: DocumentAModifier,
  envois: Awaited<ReturnType<typeof ecrireEnvois>>,
  expireLe: Temporal.Instant,
): Promise<void> {
  const { nom: signature, courriel: repondreA } = await emetteur(context);
  const jour = ecrireJour(expireLe.toZonedDateTimeISO(WALL_ZONE).toPlainDate().toString());
  const { courriel: mots, types } = messages;
  await envoyerCourriels(
    context,
    envois.map(({ courriel, nom, signePour, chemin }) => ({
      a: courriel,
      nom,
      signature,
      repondreA: repondreA === '' ? null : repondreA,
      sujet: (signePour === null ? mots.sujetLire : mots.sujetSigner)(types[type], numero),
      lignes: [
        (signePour === null ? mots.ligneLire : mots.ligneSigner)(types[type], objet),
        mots.ligneExpire(jour),
      ],
      lien: {
        libelle: signePour === null ? mots.boutonLire : mots.boutonSigner,
        chemin,
      },
    })),
  );
}
