import type { Tx } from '#platform/db/types.ts';
import type { DonneesEntreprise, Entreprise } from '../domain/entreprise.ts';

/** Columns of a company under the names of the code. */
export const COLONNES_ENTREPRISE = [
  'e.id',
  'e.siret',
  'e.raison_sociale as raisonSociale',
  'e.enseigne',
  'e.naf',
  'e.idcc',
  'e.effectif',
  'e.opco',
  'e.adresse',
  'e.code_postal as codePostal',
  'e.ville',
  'e.telephone',
  'e.courriel',
  'e.archivee_le as archiveeLe',
  'e.modifie_le as modifieLe',
] as const;

/** The same, the other way: what is written. */
export function ligneDEntreprise(entreprise: DonneesEntreprise) {
  return {
    siret: entreprise.siret,
    raison_sociale: entreprise.raisonSociale,
    enseigne: entreprise.enseigne,
    naf: entreprise.naf,
    idcc: entreprise.idcc,
    effectif: entreprise.effectif,
    opco: entreprise.opco,
    adresse: entreprise.adresse,
    code_postal: entreprise.codePostal,
    ville: entreprise.ville,
    telephone: entreprise.telephone,
    courriel: entreprise.courriel,
  };
}

/** One company, archived too. Null when the organisme has none of this id. */
export async function entrepriseParId(tx: Tx, organismeId: string, id: string): Promise<Entreprise | null> {
  const row = await tx
    .selectFrom('annuaire.entreprise as e')
    .where('e.organisme_id', '=', organismeId)
    .where('e.id', '=', id)
    .select(COLONNES_ENTREPRISE)
    .executeTakeFirst();
  return row ?? null;
}
