import { consigner } from '#capabilities/registre/index.ts';
import { ok, refuse, type Result } from '#platform/result.ts';
import { differences } from '../domain/differences.ts';
import { CHAMPS_PERSONNE, type DonneesPersonne } from '../domain/personne.ts';
import { ligneDePersonne, personneParId } from '../persistence/personnes.store.ts';
import type { ContexteAnnuaire } from './contexte.ts';
import { naitraPlusTard, referencePrise, type RefusPersonne } from './creer-personne.ts';

export type RefusModification =
  | RefusPersonne
  | { readonly refus: 'PersonneInconnue' }
  | { readonly refus: 'FicheModifieeEntretemps' };

/**
 * Changes the record of a person. `version` is the `modifieLe` that the editor saw: when somebody else has written in
 * between, nothing is written. Records `personne.modifiee` with each field before and after; nothing when nothing changed.
 */
export async function modifierPersonne(
  context: ContexteAnnuaire,
  { id, version, ...donnees }: DonneesPersonne & { readonly id: string; readonly version: string | null },
): Promise<Result<{ readonly champs: readonly string[] }, RefusModification>> {
  const { tx, organismeId, clock } = context;
  if (naitraPlusTard(context, donnees)) return refuse('DateNaissanceFuture');
  const avant = await personneParId(tx, organismeId, id);
  if (avant === null) return refuse('PersonneInconnue');
  const champs = differences(CHAMPS_PERSONNE, avant, donnees);
  if (Object.keys(champs).length === 0) return ok({ champs: [] });
  if (version !== null && version !== avant.modifieLe.toString()) return refuse('FicheModifieeEntretemps');
  try {
    const { numUpdatedRows } = await tx
      .updateTable('annuaire.personne')
      .set({ ...ligneDePersonne(donnees), modifie_le: clock.now() })
      .where('organisme_id', '=', organismeId)
      .where('id', '=', id)
      .where('modifie_le', '=', avant.modifieLe)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return refuse('FicheModifieeEntretemps');
  } catch (error) {
    return referencePrise(error, donnees);
  }
  await consigner(context, {
    type: 'personne.modifiee',
    survenuLe: clock.now(),
    sujets: { personne: id },
    donnees: { champs },
  });
  return ok({ champs: Object.keys(champs) });
}
