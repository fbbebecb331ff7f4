import { consigner } from '#capabilities/registre/index.ts';
import { ok, refuse, type Result } from '#platform/result.ts';
import type { ContexteAnnuaire } from './contexte.ts';

export type RefusContact = { readonly refus: 'PersonneInconnue' } | { readonly refus: 'EntrepriseInconnue' };

export interface NouveauContact {
  /** Made by the caller: adding twice does it once. */
  readonly id: string;
  readonly entrepriseId: string;
  readonly personneId: string;
  /** Her function there, as the company says it. */
  readonly fonction: string;
  /** She may follow learners there: tuteur or maître d'apprentissage. */
  readonly tuteur: boolean;
}

/**
 * Says that a person works in a company. When she was already one of its contacts, her function is brought up to date, and a
 * contact that had ended comes back. Records `contact.ajoute` when something changed.
 */
export async function ajouterContact(
  context: ContexteAnnuaire,
  contact: NouveauContact,
): Promise<Result<{ readonly change: boolean }, RefusContact>> {
  const { tx, organismeId, clock } = context;
  const { id, entrepriseId, personneId, fonction, tuteur } = contact;
  const known = await tx
    .selectNoFrom((eb) => [
      eb.exists(presence(tx, 'personne', organismeId, personneId)).as('personne'),
      eb.exists(presence(tx, 'entreprise', organismeId, entrepriseId)).as('entreprise'),
    ])
    .executeTakeFirstOrThrow();
  if (known.personne !== true) return refuse('PersonneInconnue');
  if (known.entreprise !== true) return refuse('EntrepriseInconnue');
  const written = await tx
    .insertInto('annuaire.contact')
    .values({
      organisme_id: organismeId,
      id,
      entreprise_id: entrepriseId,
      personne_id: personneId,
      fonction,
      tuteur,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['organisme_id', 'entreprise_id', 'personne_id'])
        .doUpdateSet({ fonction, tuteur, retire_le: null, modifie_le: clock.now() })
        .where((eb) =>
          eb.or([
            eb('annuaire.contact.fonction', '<>', fonction),
            eb('annuaire.contact.tuteur', '<>', tuteur),
            eb('annuaire.contact.retire_le', 'is not', null),
          ]),
        ),
    )
    .returning('id')
    .executeTakeFirst();
  if (written === undefined) return ok({ change: false });
  await consigner(context, {
    type: 'contact.ajoute',
    survenuLe: clock.now(),
    sujets: { entreprise: entrepriseId, personne: personneId },
    donnees: { fonction, tuteur },
  });
  return ok({ change: true });
}

function presence(
  tx: ContexteAnnuaire['tx'],
  genre: 'personne' | 'entreprise',
  organismeId: string,
  id: string,
) {
  return tx
    .selectFrom(`annuaire.${genre}`)
    .where('organisme_id', '=', organismeId)
    .where('id', '=', id)
    .select('id');
}
