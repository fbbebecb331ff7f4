import type { Nouvelle } from '../actions/prevenir.ts';
import type { DemandeCreneau } from '../domain/demande.ts';
import type { Terrain } from '../domain/terrain.ts';
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

/** Ce que l'on dit aux personnes concernées par toute une série. */
export function annonceDeSerie(
  creneaux: readonly DemandeCreneau[],
  { session, formateurs }: Terrain,
): Annonce {
  const [premier] = creneaux;
  const dernier = creneaux.at(-1) ?? premier;
  const titre = `${creneaux.length} nouveau${creneaux.length > 1 ? 'x' : ''} créneau${creneaux.length > 1 ? 'x' : ''}\u00a0: ${session?.intitule ?? ''}`;
  if (premier === undefined || dernier === undefined) return { titre, lignes: [] };
  return {
    titre,
    lignes: [
      `Le premier est ${quand(premier)}, le dernier ${quand(dernier)}.`,
      ...(formateurs.length === 0 ? [] : [`Avec ${enumerer(formateurs.map(({ nom }) => nom))}.`]),
      'Tous sont dans votre planning.',
    ],
  };
}

/** Une série annulée ou rétablie, d'un coup. */
export const annonceDAnnulation = (session: string, nombre: number, retablie: boolean): Annonce => {
  const combien = `${nombre} créneau${nombre > 1 ? 'x' : ''}`;
  const quoi = retablie ? 'rétabli' : 'annulé';
  return {
    titre: `${combien} ${quoi}${nombre > 1 ? 's' : ''}\u00a0: ${session}`,
    lignes: ['Votre planning est à jour.'],
  };
};

function ou(salleId: string | null, { salles }: Nouvelle['terrain']): readonly string[] {
  const salle = salles.find(({ id }) => id === salleId);
  return salle === undefined ? [] : [`Salle\u00a0: ${salle.nom}, ${salle.lieu}.`];
}

const memesHeures = (a: Nouvelle['creneau'], b: Nouvelle['creneau']): boolean =>
  a.debut.equals(b.debut) && a.fin.equals(b.fin);
