import { creerLiens } from '#capabilities/identite/index.ts';
import type { ActionContext } from '#platform/http/route.ts';
import type { Partie } from '../domain/parties.ts';

/** The act that the links of documents open: route access `lien:document`. */
export const BUT_DU_LIEN = 'document';

export interface Destinataire {
  readonly nom: string;
  readonly courriel: string;
  readonly personneId: string | null;
  /** Asked to sign for a party, or to read when null. */
  readonly signePour: Exclude<Partie, 'organisme'> | null;
}

interface Envoi extends Destinataire {
  readonly id: string;
  /** Path of the personal link. */
  readonly chemin: string;
}

/** Writes one sending a person, each with a link of its own that stops at `expireLe`. Two statements, whatever their number. */
export async function ecrireEnvois(
  context: ActionContext,
  document: { readonly id: string; readonly version: number },
  destinataires: readonly Destinataire[],
  expireLe: Temporal.Instant,
): Promise<readonly Envoi[]> {
  const qui = destinataires.map((destinataire) => ({ ...destinataire, id: context.newId() }));
  const liens = await creerLiens(
    context,
    qui.map(({ id, personneId }) => {
      const sujets = { documentId: document.id, envoiId: id };
      return { but: BUT_DU_LIEN, sujets, personneId, expireLe };
    }),
  );
  const lignes = qui.map(({ id, nom, courriel, personneId, signePour }, rang) => ({
    organisme_id: context.organismeId,
    id,
    document_id: document.id,
    version: document.version,
    demande: signePour === null ? 'lire' : 'signer',
    partie: signePour,
    personne_id: personneId,
    nom,
    courriel,
    lien_id: liens[rang]?.lienId ?? '',
    envoye_le: context.clock.now(),
    envoye_par: context.acteurId,
    expire_le: expireLe,
  }));
  await context.tx.insertInto('documents.envoi').values(lignes).execute();
  return qui.map((envoi, rang) => ({ ...envoi, chemin: `/document/${liens[rang]?.jeton}` }));
}
