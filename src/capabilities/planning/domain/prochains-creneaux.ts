import { aParis } from '#platform/clock.ts';
import { conflitsDe } from './conflits.ts';
import { instantAParis, seChevauchent, type Intervalle } from './intervalle.ts';
import type { Battements, CleRessource, Occupation } from './occupation.ts';
import type { CalendrierOuverture } from './ouverture.ts';
import { plagesDuJour, type MotifHebdomadaire } from './recurrence.ts';
import { sallesLibres, type BesoinSalle, type Salle } from './salles.ts';

export interface DemandeDePlace {
  readonly dureeMinutes: number;
  /** Groupe, formateurs et personnes qui doivent tous être libres. */
  readonly ressources: readonly CleRessource[];
  /** `null` : pas besoin de salle (à distance). */
  readonly salle: BesoinSalle | null;
  /** La salle que l'on garde si elle est libre. */
  readonly sallePreferee?: string | null;
  /** Le créneau que l'on déplace : sa place actuelle ne le gêne pas. */
  readonly creneauDeplace?: string;
}

export interface Terrain {
  readonly salles: readonly Salle[];
  readonly occupations: readonly Occupation[];
  /** Heures où l'organisme accueille. */
  readonly horaires: readonly MotifHebdomadaire[];
  readonly ouverture: CalendrierOuverture;
  readonly battements: Battements;
}

export interface Proposition extends Intervalle {
  readonly salle: Salle | null;
}

const PAS_MINUTES = 15;

/**
 * Les premières places libres à partir d'un instant, de quart d'heure en quart d'heure, dans les horaires d'accueil. Même
 * question, même réponse : aucun hasard, les plus proches d'abord, deux propositions ne se chevauchent jamais.
 * @param nombre propositions voulues
 * @param joursExplores horizon de recherche
 */
export function prochainesPlaces(
  demande: DemandeDePlace,
  terrain: Terrain,
  apres: Temporal.Instant,
  nombre = 3,
  joursExplores = 28,
): readonly Proposition[] {
  const propositions: Proposition[] = [];
  const premierJour = aParis(apres).toPlainDate();
  for (let rang = 0; rang < joursExplores && propositions.length < nombre; rang += 1) {
    const date = premierJour.add({ days: rang });
    if (terrain.ouverture(date)) continue;
    const occupations = occupationsAutourDe(date, terrain.occupations, demande.creneauDeplace);
    for (const place of placesDuJour(date, demande.dureeMinutes, terrain.horaires)) {
      const dernier = propositions.at(-1);
      const tropTot = Temporal.Instant.compare(place.debut, dernier?.fin ?? apres) < 0;
      if (tropTot || propositions.length >= nombre) continue;
      const proposition = essayer(place, demande, { ...terrain, occupations });
      if (proposition) propositions.push(proposition);
    }
  }
  return propositions;
}

/** Ce qui peut gêner un créneau de ce jour : le jour lui-même et ses voisins, pour les battements. */
function occupationsAutourDe(
  date: Temporal.PlainDate,
  occupations: readonly Occupation[],
  creneauDeplace: string | undefined,
): readonly Occupation[] {
  const minuit = new Temporal.PlainTime();
  const voisinage = {
    debut: instantAParis(date.subtract({ days: 1 }), minuit),
    fin: instantAParis(date.add({ days: 2 }), minuit),
  };
  return occupations.filter(
    (occupation) => occupation.id !== creneauDeplace && seChevauchent(occupation, voisinage),
  );
}

function essayer(place: Intervalle, demande: DemandeDePlace, terrain: Terrain): Proposition | null {
  const { occupations, battements, salles } = terrain;
  const occupation: Occupation = { ...place, id: '', nature: 'creneau', ressources: demande.ressources };
  if (conflitsDe([occupation], occupations, battements).length > 0) return null;
  if (!demande.salle) return { ...place, salle: null };
  const libres = sallesLibres(salles, demande.salle, place, occupations, battements.salle);
  const salle = libres.find(({ id }) => id === demande.sallePreferee) ?? libres[0];
  return salle ? { ...place, salle } : null;
}

function* placesDuJour(
  date: Temporal.PlainDate,
  dureeMinutes: number,
  horaires: readonly MotifHebdomadaire[],
): Generator<Intervalle> {
  for (const plage of plagesDuJour({ motifs: horaires }, date)) {
    const fermeture = instantAParis(date, plage.fin);
    let debut = instantAParis(date, plage.debut);
    let fin = debut.add({ minutes: dureeMinutes });
    while (Temporal.Instant.compare(fin, fermeture) <= 0) {
      yield { debut, fin };
      debut = debut.add({ minutes: PAS_MINUTES });
      fin = debut.add({ minutes: dureeMinutes });
    }
  }
}
