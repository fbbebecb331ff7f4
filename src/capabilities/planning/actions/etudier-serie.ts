import type { ActionContext } from '#platform/http/route.ts';
import type { DemandeCreneau } from '../domain/demande.ts';
import { conflitsDesDemandes, refusDeFond } from '../domain/etudier-demande.ts';
import { instantAParis } from '../domain/intervalle.ts';
import type { ConflitNomme, RefusCreneau } from '../domain/refus-creneau.ts';
import { refusDeRecurrence, type RefusRecurrence } from '../domain/refus-recurrence.ts';
import {
  type CreneauxDeSerie,
  creneauxDeSerie,
  type DemandeSerie,
  type PlaceDeSerie,
  type PlacesDeSerie,
  placesDeSerie,
} from '../domain/serie.ts';
import { lireTerrain, type TerrainLu } from '../queries/terrain.ts';

/** Une série étudiée sans rien écrire : ses places, ses créneaux, et les conflits de chaque place. */
export interface EtudeSerie extends PlacesDeSerie, CreneauxDeSerie {
  readonly terrain: TerrainLu;
  /** Par clé de place. */
  readonly conflits: ReadonlyMap<string, readonly ConflitNomme[]>;
}

export type RefusSerie =
  | RefusRecurrence
  | RefusCreneau
  | { readonly refus: 'SerieSansCreneau' }
  | { readonly refus: 'ModulesDejaPlaces' };

type Resultat = { readonly refus: RefusSerie } | { readonly etude: EtudeSerie };

/** Étudie une série : une requête sur toute la période, puis des règles pures. */
export async function etudierSerie(
  { tx, organismeId, newId }: Pick<ActionContext, 'tx' | 'organismeId' | 'newId'>,
  demande: DemandeSerie,
): Promise<Resultat> {
  const malade = refusDeRecurrence(demande.recurrence);
  if (malade !== null) return { refus: malade };
  const { du, au } = demande.recurrence;
  const minuit = new Temporal.PlainTime();
  const fenetre = { debut: instantAParis(du, minuit), fin: instantAParis(au.add({ days: 1 }), minuit) };
  const salleIds = [...sallesVoulues(demande)];
  const terrain = await lireTerrain(tx, organismeId, exemple(demande, newId()), fenetre, salleIds);
  const lieuId = terrain.salles.find(({ id }) => id === demande.salleId)?.siteId ?? null;
  const places = placesDeSerie(demande, terrain.ouverture(lieuId));
  const creneaux = creneauxDeSerie(demande, places.places);
  const refus = refusDesPlaces(demande, places, creneaux, terrain);
  if (refus !== null) return { refus };
  // Une place que les modules n'ont pas remplie ne sera pas posée : ce qui s'y passe ne gêne pas.
  const servies = new Set(creneaux.creneaux.map(({ cle }) => cle));
  const posees = places.places.filter(({ cle }) => servies.has(cle));
  return {
    etude: { ...places, ...creneaux, terrain, conflits: conflitsDesPlaces(demande, posees, terrain) },
  };
}

function sallesVoulues({ salleId, choix }: DemandeSerie): ReadonlySet<string> {
  const autres = [...choix.values()].flatMap((un) => ('salleId' in un ? [un.salleId] : []));
  return new Set([...(salleId === null ? [] : [salleId]), ...autres]);
}

/** Aucun créneau n'a cet identifiant : une série ne se remplace pas elle-même. */
const exemple = ({ sessionId, groupeId, formateurIds, modules }: DemandeSerie, id: string) => ({
  id,
  sessionId,
  groupeId,
  moduleId: modules[0]?.id ?? null,
  formateurIds,
});

function refusDesPlaces(
  demande: DemandeSerie,
  { places }: PlacesDeSerie,
  { creneaux }: CreneauxDeSerie,
  terrain: TerrainLu,
): RefusSerie | null {
  const [premiere] = places;
  const derniere = places.at(-1);
  if (premiere === undefined || derniere === undefined)
    return terrain.session === null ? { refus: 'SessionIntrouvable' } : { refus: 'SerieSansCreneau' };
  if (creneaux.length === 0) return { refus: 'ModulesDejaPlaces' };
  return [premiere, derniere]
    .map((place) => refusDeFond(enDemande(demande, place), terrain))
    .reduce((a, b) => a ?? b);
}

const enDemande = (demande: DemandeSerie, { cle, debut, fin, salleId }: PlaceDeSerie): DemandeCreneau => ({
  id: cle,
  sessionId: demande.sessionId,
  groupeId: demande.groupeId,
  moduleId: demande.modules[0]?.id ?? null,
  modalite: demande.modalite,
  salleId,
  formateurIds: demande.formateurIds,
  lienVisio: demande.lienVisio,
  intitule: demande.intitule,
  debut,
  fin,
});

const conflitsDesPlaces = (demande: DemandeSerie, places: readonly PlaceDeSerie[], terrain: TerrainLu) =>
  conflitsDesDemandes(
    places.map((place) => enDemande(demande, place)),
    terrain,
  );
