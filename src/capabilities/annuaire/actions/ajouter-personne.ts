import { refuse, type Result } from '#platform/result.ts';
import { personnesProches } from '../queries/personnes-proches.query.ts';
import type { ContexteAnnuaire } from './contexte.ts';
import { creerPersonne, type NouvellePersonne, type RefusPersonne } from './creer-personne.ts';

export type RefusAjout =
  | RefusPersonne
  | { readonly refus: 'PersonneDejaConnue'; readonly personneIds: readonly string[] };

/**
 * Adds a person typed by somebody, unless one like her is already known: the refusal then gives their ids.
 * `autre` says that it was checked and that this is another person.
 */
export async function ajouterPersonne(
  context: ContexteAnnuaire,
  personne: NouvellePersonne,
  autre: boolean,
): Promise<Result<{ readonly personneId: string; readonly dejaFaite: boolean }, RefusAjout>> {
  if (!autre) {
    const proches = await personnesProches(context.tx, context.organismeId, personne);
    // The same form sent twice finds the person that it created the first time.
    const autres = proches.filter(({ id }) => id !== personne.id);
    if (autres.length > 0 && autres.length === proches.length) {
      return refuse('PersonneDejaConnue', { personneIds: autres.map(({ id }) => id) });
    }
  }
  return creerPersonne(context, personne);
}
