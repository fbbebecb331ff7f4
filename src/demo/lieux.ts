import type { DemoContext } from './ecrire.ts';
import type { OrganismeDemo } from './organismes.ts';

/** Writes the site of an organisme and its rooms. Returns their ids by name. */
export async function ecrireLieux(
  { tx, organismeId, newId }: DemoContext,
  organisme: OrganismeDemo,
): Promise<Map<string, string>> {
  const lieuId = newId();
  const { adresse, codePostal, ville } = organisme;
  await tx
    .insertInto('planning.lieu')
    .values({
      organisme_id: organismeId,
      id: lieuId,
      nom: organisme.nom,
      adresse,
      code_postal: codePostal,
      ville,
      acces: 'Arrêt de bus à trois minutes à pied. Parking à vélos dans la cour.',
    })
    .execute();
  const salles = organisme.salles.map(({ nom, capacite, equipements, accessible }) => ({
    organisme_id: organismeId,
    id: newId(),
    lieu_id: lieuId,
    nom,
    capacite,
    equipements: [...equipements],
    accessible,
  }));
  await tx.insertInto('planning.salle').values(salles).execute();
  return new Map(salles.map(({ nom, id }) => [nom, id]));
}
