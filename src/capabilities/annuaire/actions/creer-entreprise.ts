import { consigner } from '#capabilities/registre/index.ts';
import { brokenConstraint } from '#platform/db/violation.ts';
import { ok, refuse, type Result } from '#platform/result.ts';
import { type DonneesEntreprise, nomEntreprise } from '../domain/entreprise.ts';
import { ligneDEntreprise } from '../persistence/entreprises.store.ts';
import type { ContexteAnnuaire } from './contexte.ts';

export type RefusEntreprise = { readonly refus: 'SiretDejaConnu'; readonly siret: string };

/** A new company. `id` is made by the caller: creating twice does it once. */
export type NouvelleEntreprise = DonneesEntreprise & { readonly id: string };

/** Adds an establishment to the annuaire. One SIRET is one company of an organisme. Records `entreprise.creee`. */
export async function creerEntreprise(
  context: ContexteAnnuaire,
  entreprise: NouvelleEntreprise,
): Promise<Result<{ readonly entrepriseId: string; readonly dejaFaite: boolean }, RefusEntreprise>> {
  const { tx, organismeId, clock } = context;
  try {
    const created = await tx
      .insertInto('annuaire.entreprise')
      .values({ organisme_id: organismeId, id: entreprise.id, ...ligneDEntreprise(entreprise) })
      .onConflict((conflict) => conflict.columns(['organisme_id', 'id']).doNothing())
      .returning('id')
      .executeTakeFirst();
    if (created === undefined) return ok({ entrepriseId: entreprise.id, dejaFaite: true });
  } catch (error) {
    return siretConnu(error, entreprise);
  }
  await consigner(context, {
    type: 'entreprise.creee',
    survenuLe: clock.now(),
    sujets: { entreprise: entreprise.id },
    donnees: { nom: nomEntreprise(entreprise), siret: entreprise.siret },
  });
  return ok({ entrepriseId: entreprise.id, dejaFaite: false });
}

/** The refusal when the SIRET is already another company's; any other failure goes on. */
export function siretConnu(error: unknown, { siret }: DonneesEntreprise) {
  if (brokenConstraint(error) !== 'entreprise_organisme_id_siret_key') throw error;
  return refuse('SiretDejaConnu', { siret });
}
