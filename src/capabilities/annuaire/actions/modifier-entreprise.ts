import { consigner } from '#capabilities/registre/index.ts';
import { ok, refuse, type Result } from '#platform/result.ts';
import { differences } from '../domain/differences.ts';
import { CHAMPS_ENTREPRISE, type DonneesEntreprise } from '../domain/entreprise.ts';
import { entrepriseParId, ligneDEntreprise } from '../persistence/entreprises.store.ts';
import type { ContexteAnnuaire } from './contexte.ts';
import { type RefusEntreprise, siretConnu } from './creer-entreprise.ts';

export type RefusModificationEntreprise =
  | RefusEntreprise
  | { readonly refus: 'EntrepriseInconnue' }
  | { readonly refus: 'FicheModifieeEntretemps' };

/** Changes the record of a company, as `modifierPersonne` does for a person. Records `entreprise.modifiee`. */
export async function modifierEntreprise(
  context: ContexteAnnuaire,
  { id, version, ...donnees }: DonneesEntreprise & { readonly id: string; readonly version: string | null },
): Promise<Result<{ readonly champs: readonly string[] }, RefusModificationEntreprise>> {
  const { tx, organismeId, clock } = context;
  const avant = await entrepriseParId(tx, organismeId, id);
  if (avant === null) return refuse('EntrepriseInconnue');
  const champs = differences(CHAMPS_ENTREPRISE, avant, donnees);
  if (Object.keys(champs).length === 0) return ok({ champs: [] });
  if (version !== null && version !== avant.modifieLe.toString()) return refuse('FicheModifieeEntretemps');
  try {
    const { numUpdatedRows } = await tx
      .updateTable('annuaire.entreprise')
      .set({ ...ligneDEntreprise(donnees), modifie_le: clock.now() })
      .where('organisme_id', '=', organismeId)
      .where('id', '=', id)
      .where('modifie_le', '=', avant.modifieLe)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return refuse('FicheModifieeEntretemps');
  } catch (error) {
    return siretConnu(error, donnees);
  }
  await consigner(context, {
    type: 'entreprise.modifiee',
    survenuLe: clock.now(),
    sujets: { entreprise: id },
    donnees: { champs },
  });
  return ok({ champs: Object.keys(champs) });
}
