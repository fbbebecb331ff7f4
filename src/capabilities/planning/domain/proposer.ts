import { conflitsDe } from './conflits.ts';
import { type BesoinEnSalle, type DemandeCreneau, SANS_BESOIN } from './demande.ts';
import { besoinDe } from './etudier-demande.ts';
import { minutesDe, plusTard } from './intervalle.ts';
import { occupationDeDemande, occupationsDe } from './occupations-terrain.ts';
import { prochainesPlaces, type Proposition } from './prochains-creneaux.ts';
import { type Salle, sallesLibres } from './salles.ts';
import type { Terrain } from './terrain.ts';

/** Ce que l'on propose à la place d'une demande refusée. */
export interface Propositions {
  /** Les salles libres à l'heure demandée ; vides si quelqu'un d'autre est pris à cette heure. */
  readonly salles: readonly Salle[];
  /** Les premières places où tout le monde est libre, avec une salle quand il en faut une. */
  readonly places: readonly Proposition[];
}

/** Combien de choix montrer : au-delà, on ne choisit plus. */
const NOMBRE = 3;

/**
 * Les plus proches choix libres pour une demande. Le terrain doit couvrir les jours explorés.
 * @param jours horizon de recherche des places, en jours à partir du début demandé
 */
export function proposer(
  demande: DemandeCreneau,
  terrain: Terrain,
  {
    besoin = SANS_BESOIN,
    maintenant,
    jours,
  }: { besoin?: BesoinEnSalle; maintenant: Temporal.Instant; jours: number },
): Propositions {
  const siteId = terrain.salles.find(({ id }) => id === demande.salleId)?.siteId ?? null;
  const avecSalle =
    demande.modalite === 'presentiel' && (demande.salleId !== null || demande.intitule === null);
  const salle = avecSalle ? besoinDe(terrain, besoin, siteId) : null;
  const occupations = occupationsDe(terrain, demande.sessionId).filter(({ id }) => id !== demande.id);
  const sansSalle = occupationDeDemande({ ...demande, salleId: null }, terrain);
  const autresLibres = conflitsDe([sansSalle], occupations).length === 0;
  const salles =
    salle === null || !autresLibres ? [] : sallesLibres(terrain.salles, salle, demande, occupations);
  const places = prochainesPlaces(
    {
      dureeMinutes: minutesDe(demande),
      ressources: sansSalle.ressources,
      salle,
      sallePreferee: demande.salleId,
    },
    {
      salles: terrain.salles,
      occupations,
      horaires: terrain.horaires(siteId),
      ouverture: terrain.ouverture(siteId),
      battements: {},
    },
    plusTard(demande.debut, maintenant),
    NOMBRE,
    jours,
  );
  return { salles: salles.filter(({ id }) => id !== demande.salleId).slice(0, NOMBRE), places };
}
