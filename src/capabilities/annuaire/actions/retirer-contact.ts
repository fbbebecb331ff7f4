import { consigner } from '#capabilities/registre/index.ts';
import { ok, refuse, type Result } from '#platform/result.ts';
import type { ContexteAnnuaire } from './contexte.ts';

/**
 * Ends a contact, or brings it back. Nothing is lost: who was a contact stays known. Records `contact.retire` or
 * `contact.ajoute`; nothing when it was already so.
 */
export async function retirerContact(
  context: ContexteAnnuaire,
  { entrepriseId, contactId, retire }: { entrepriseId: string; contactId: string; retire: boolean },
): Promise<Result<{ readonly change: boolean }, { readonly refus: 'ContactInconnu' }>> {
  const { tx, organismeId, clock } = context;
  const contact = await tx
    .selectFrom('annuaire.contact')
    .where('organisme_id', '=', organismeId)
    .where('entreprise_id', '=', entrepriseId)
    .where('id', '=', contactId)
    .select(['personne_id', 'fonction', 'tuteur', 'retire_le'])
    .forUpdate()
    .executeTakeFirst();
  if (contact === undefined) return refuse('ContactInconnu');
  if ((contact.retire_le !== null) === retire) return ok({ change: false });
  const now = clock.now();
  await tx
    .updateTable('annuaire.contact')
    .set({ retire_le: retire ? now : null, modifie_le: now })
    .where('organisme_id', '=', organismeId)
    .where('id', '=', contactId)
    .execute();
  await consigner(context, {
    type: retire ? 'contact.retire' : 'contact.ajoute',
    survenuLe: now,
    sujets: { entreprise: entrepriseId, personne: contact.personne_id },
    donnees: { fonction: contact.fonction, tuteur: contact.tuteur },
  });
  return ok({ change: true });
}
