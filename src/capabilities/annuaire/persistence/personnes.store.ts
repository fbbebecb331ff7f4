import type { Tx } from '#platform/db/types.ts';
import type { DonneesPersonne, Personne } from '../domain/personne.ts';

/** Columns of a person under the names of the code. */
export const COLONNES_PERSONNE = [
  'p.id',
  'p.nom_naissance as nomNaissance',
  'p.nom_usage as nomUsage',
  'p.prenom',
  'p.date_naissance as dateNaissance',
  'p.courriel',
  'p.telephone',
  'p.adresse',
  'p.code_postal as codePostal',
  'p.ville',
  'p.commune',
  'p.reference_externe as referenceExterne',
  'p.archivee_le as archiveeLe',
  'p.fusionnee_dans as fusionneeDans',
  'p.modifie_le as modifieLe',
] as const;

/** The same, the other way: what is written. */
export function ligneDePersonne(personne: DonneesPersonne) {
  return {
    nom_naissance: personne.nomNaissance,
    nom_usage: personne.nomUsage,
    prenom: personne.prenom,
    date_naissance: personne.dateNaissance,
    courriel: personne.courriel,
    telephone: personne.telephone,
    adresse: personne.adresse,
    code_postal: personne.codePostal,
    ville: personne.ville,
    commune: personne.commune,
    reference_externe: personne.referenceExterne,
  };
}

/** One person, archived or merged too. Null when the organisme has none of this id. */
export async function personneParId(tx: Tx, organismeId: string, id: string): Promise<Personne | null> {
  const rows = await personnes(tx, organismeId, [id]);
  return rows[0] ?? null;
}

/** Several persons by their ids; those that do not exist are left out. One statement. */
export async function personnesParIds(
  tx: Tx,
  organismeId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Personne>> {
  if (ids.length === 0) return new Map();
  const rows = await personnes(tx, organismeId, ids);
  return new Map(rows.map((row) => [row.id, row]));
}

function personnes(tx: Tx, organismeId: string, ids: readonly string[]): Promise<Personne[]> {
  return tx
    .selectFrom('annuaire.personne as p')
    .where('p.organisme_id', '=', organismeId)
    .where('p.id', 'in', [...new Set(ids)])
    .select(COLONNES_PERSONNE)
    .execute();
}
