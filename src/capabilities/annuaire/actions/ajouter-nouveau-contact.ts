import type { Result } from '#platform/result.ts';
import type { DonneesPersonne } from '../domain/personne.ts';
import { ajouterContact, type NouveauContact, type RefusContact } from './ajouter-contact.ts';
import { ajouterPersonne, type RefusAjout } from './ajouter-personne.ts';
import type { ContexteAnnuaire } from './contexte.ts';

/** Somebody already known by her id, or what is known of somebody new. */
export type Interlocuteur =
  | { readonly personneId: string }
  | { readonly personneId: null; readonly donnees: DonneesPersonne };

/** Adds a contact to a company, and her record when she is new: both, or neither. */
export async function ajouterNouveauContact(
  context: ContexteAnnuaire,
  contact: Omit<NouveauContact, 'personneId'> & { readonly qui: Interlocuteur },
): Promise<Result<{ readonly change: boolean }, RefusContact | RefusAjout>> {
  const { qui, ...lien } = contact;
  if (qui.personneId !== null) return ajouterContact(context, { ...lien, personneId: qui.personneId });
  // Person and contact share the id of the form: sending it again finds both.
  const ajoutee = await ajouterPersonne(context, { id: contact.id, ...qui.donnees }, false);
  return ajoutee.ok ? ajouterContact(context, { ...lien, personneId: contact.id }) : ajoutee;
}
