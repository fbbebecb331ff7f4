import { z } from 'zod';
import { id } from '#platform/http/champs.ts';
import type { FormState } from '#platform/http/form-state.ts';
import { type ActionContext, redirect } from '#platform/http/route.ts';
import { ok } from '#platform/result.ts';
import { type ChangementsFormation, modifierFormation } from '../actions/modifier-formation.ts';
import type { FormationLue } from '../queries/formation.query.ts';
import { fiche as mots } from './messages.fr.ts';
import { cheminFormation } from './parties.tsx';

/** Les paramètres des pages d'une formation. */
export const IdFormation = z.object({ formationId: id() });

/** La date de modification que la personne a sous les yeux, renvoyée avec le formulaire. */
export const VUE_LE = { vueLe: z.string().max(40) };

export const champsCaches = ({ modifieLe }: FormationLue) => ({ vueLe: modifieLe.toString() });

/** Enregistre une partie de la fiche, puis revient à la formation. */
export async function enregistrer(
  context: ActionContext & { readonly params: { readonly formationId: string } },
  changements: ChangementsFormation,
  vueLe: string,
) {
  const { formationId } = context.params;
  const modifiee = await modifierFormation(context, formationId, changements, vueLe);
  if (!modifiee.ok) return modifiee;
  const avis = modifiee.value.length === 0 ? mots.inchangee : mots.enregistree;
  return ok(redirect(cheminFormation(formationId), avis));
}

/** Valeur d'un choix : ce qui a été envoyé, sinon ce qui est enregistré. */
export const choix = (form: FormState, nom: string, initial: string | null) => ({
  name: nom,
  value: form.value(nom, initial),
  error: form.error(nom),
});
