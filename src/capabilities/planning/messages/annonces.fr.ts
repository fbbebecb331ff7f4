import type { Nouvelle } from '../actions/prevenir.ts';
import { enumerer, quand } from './horaires.fr.ts';

/** Une nouvelle à dire à quelqu'un : une phrase, puis ce qu'il faut savoir. */
export interface Annonce {
  readonly titre: string;
  readonly lignes: readonly string[];
}

const QUOI: Readonly<Record<Nouvelle['quoi'], string>> = {
  planifie: 'Nouveau créneau',
  deplace: 'Créneau changé',
  annule: 'Créneau annulé',
  retabli: 'Créneau rétabli',
};

/** Ce que l'on dit aux personnes concernées par un créneau. */
export function annonce({ quoi, creneau, avant, motif, terrain }: Nouvelle): Annonce {
  const contenu = creneau.intitule ?? terrain.module ?? terrain.session?.intitule ?? '';
  const lignes = [
    `${terrain.session?.intitule ?? ''}\u00a0: ${contenu}, ${quand(creneau)}.`,
    ...(quoi === 'annule' ? [] : ou(creneau.salleId, terrain)),
    ...(quoi === 'annule' || terrain.formateurs.length === 0
      ? []
      : [`Avec ${enumerer(terrain.formateurs.map(({ nom }) => nom))}.`]),
    ...(avant !== undefined && !memesHeures(avant, creneau) ? [`Il était prévu ${quand(avant)}.`] : []),
    ...(motif === undefined ? [] : [`Motif\u00a0: ${motif}`]),
  ];
  return { titre: `${QUOI[quoi]}\u00a0: ${contenu}, ${quand(creneau)}`, lignes };
}

function ou(salleId: string | null, { salles }: Nouvelle['terrain']): readonly string[] {
  const salle = salles.find(({ id }) => id === salleId);
  return salle === undefined ? [] : [`Salle\u00a0: ${salle.nom}, ${salle.lieu}.`];
}

const memesHeures = (a: Nouvelle['creneau'], b: Nouvelle['creneau']): boolean =>
  a.debut.equals(b.debut) && a.fin.equals(b.fin);
