import type { Intervalle } from './intervalle.ts';

/** Ce qui ne peut pas être à deux endroits à la fois. */
export type GenreRessource = 'salle' | 'formateur' | 'groupe' | 'personne';

/** Une ressource désignée, par exemple `salle:0198…`. */
export type CleRessource = `${GenreRessource}:${string}`;

export const cleRessource = (genre: GenreRessource, id: string): CleRessource => `${genre}:${id}`;

export function genreDe(cle: CleRessource): GenreRessource {
  return cle.slice(0, cle.indexOf(':')) as GenreRessource;
}

/**
 * Un temps déjà pris. `nature` : un créneau, ou une indisponibilité (congé d'un formateur, travaux dans une salle).
 * Un créneau de groupe cite le groupe et, pour trouver les conflits de personnes, chacun de ses membres.
 */
export interface Occupation extends Intervalle {
  readonly id: string;
  readonly nature: 'creneau' | 'indisponibilite';
  readonly ressources: readonly CleRessource[];
}

/** Minutes de battement à laisser entre deux occupations, par genre de ressource (rangement, trajet). */
export type Battements = Partial<Readonly<Record<GenreRessource, number>>>;
