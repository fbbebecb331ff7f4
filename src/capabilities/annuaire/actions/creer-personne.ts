import { consigner } from '#capabilities/registre/index.ts';
import { today } from '#platform/clock.ts';
import { brokenConstraint } from '#platform/db/violation.ts';
import { ok, refuse, type Result } from '#platform/result.ts';
import { type DonneesPersonne, nomComplet } from '../domain/personne.ts';
import { ligneDePersonne } from '../persistence/personnes.store.ts';
import type { ContexteAnnuaire } from './contexte.ts';

export type RefusPersonne =
  | { readonly refus: 'DateNaissanceFuture' }
  | { readonly refus: 'ReferenceDejaPrise'; readonly reference: string };

/** A new person. `id` is made by the caller (the form's `_id`): creating twice does it once. */
export type NouvellePersonne = DonneesPersonne & { readonly id: string };

/** Adds a person to the annuaire. `dejaFaite` when this id was already created. Records `personne.creee`. */
export async function creerPersonne(
  context: ContexteAnnuaire,
  personne: NouvellePersonne,
): Promise<Result<{ readonly personneId: string; readonly dejaFaite: boolean }, RefusPersonne>> {
  const { tx, organismeId, clock } = context;
  if (naitraPlusTard(context, personne)) return refuse('DateNaissanceFuture');
  try {
    const created = await tx
      .insertInto('annuaire.personne')
      .values({ organisme_id: organismeId, id: personne.id, ...ligneDePersonne(personne) })
      .onConflict((conflict) => conflict.columns(['organisme_id', 'id']).doNothing())
      .returning('id')
      .executeTakeFirst();
    if (created === undefined) return ok({ personneId: personne.id, dejaFaite: true });
  } catch (error) {
    return referencePrise(error, personne);
  }
  await consigner(context, {
    type: 'personne.creee',
    survenuLe: clock.now(),
    sujets: { personne: personne.id },
    donnees: { nom: nomComplet(personne) },
  });
  return ok({ personneId: personne.id, dejaFaite: false });
}

export function naitraPlusTard(
  { clock }: Pick<ContexteAnnuaire, 'clock'>,
  { dateNaissance }: Pick<DonneesPersonne, 'dateNaissance'>,
): boolean {
  return dateNaissance !== null && dateNaissance > today(clock).toString();
}

/** The refusal when the reference is already somebody else's; any other failure goes on. */
export function referencePrise(error: unknown, { referenceExterne }: DonneesPersonne) {
  if (brokenConstraint(error) !== 'personne_reference') throw error;
  return refuse('ReferenceDejaPrise', { reference: referenceExterne ?? '' });
}
