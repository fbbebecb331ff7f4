import type { ActionContext } from '#platform/http/route.ts';
import type { Partie } from '../domain/parties.ts';
import { documentAModifier } from '../queries/document-a-modifier.query.ts';
import { ecrireEnvois } from './ecrire-envois.ts';

const MINUTES_DU_LIEN = 60;

/**
 * Gives a person who is signed in the page where a document that was sent to her is read and signed: a new link, without a
 * mail, for an hour. The caller has checked that the sending is hers. Null when the version in force is another one.
 */
export async function ouvrirEnvoi(context: ActionContext, envoiId: string): Promise<string | null> {
  const envoi = await context.tx
    .selectFrom('documents.envoi')
    .where('organisme_id', '=', context.organismeId)
    .where('id', '=', envoiId)
    .select(['document_id', 'version', 'nom', 'courriel', 'personne_id', 'partie'])
    .executeTakeFirst();
  if (!envoi) return null;
  const document = await documentAModifier(context, envoi.document_id);
  if (document === null || document.annule || document.version !== envoi.version) return null;
  const { nom, courriel, personne_id: personneId } = envoi;
  const signePour = envoi.partie as Exclude<Partie, 'organisme'> | null;
  const expireLe = context.clock.now().add({ minutes: MINUTES_DU_LIEN });
  const destinataire = { nom, courriel, personneId, signePour };
  const [ouvert] = await ecrireEnvois(context, document, [destinataire], expireLe);
  return ouvert?.chemin ?? null;
}
