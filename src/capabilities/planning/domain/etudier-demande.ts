import { aParis } from '#platform/clock.ts';
import { conflitsDe, type Conflit } from './conflits.ts';
import { type BesoinEnSalle, type DemandeCreneau, SANS_BESOIN } from './demande.ts';
import { estIntervalle } from './intervalle.ts';
import { occupationDeDemande, occupationsDe } from './occupations-terrain.ts';
import { type ConflitNomme, HEURES_MAXIMUM, type RefusCreneau } from './refus-creneau.ts';
import { type BesoinSalle, manquesDeLaSalle } from './salles.ts';
import type { Occupant, Terrain } from './terrain.ts';

/**
 * Pourquoi la demande ne peut pas être posée, ou `null`. D'abord ce qui n'existe pas, puis ce qui manque, puis les jours
 * fermés, puis les conflits : le premier refus est celui qu'il faut régler d'abord.
 */
export function refusDePoser(
  demande: DemandeCreneau,
  terrain: Terrain,
  besoin: BesoinEnSalle = SANS_BESOIN,
): RefusCreneau | null {
  return (
    refusDeFond(demande, terrain, besoin) ??
    refusDuJour(demande, terrain) ??
    refusDesConflits(demande, terrain)
  );
}

/** Ce qui ne va pas quel que soit le jour : références, heures, salle ou lien qui manquent. */
export function refusDeFond(
  demande: DemandeCreneau,
  terrain: Terrain,
  besoin: BesoinEnSalle = SANS_BESOIN,
): RefusCreneau | null {
  return (
    refusDesReferences(demande, terrain) ??
    refusDesHeures(demande, terrain) ??
    refusDuLieu(demande, terrain, besoin)
  );
}

function refusDesReferences(demande: DemandeCreneau, terrain: Terrain): RefusCreneau | null {
  if (terrain.session === null) return { refus: 'SessionIntrouvable' };
  if (terrain.session.annulee) return { refus: 'SessionAnnuleeSansCreneau' };
  if (demande.moduleId !== null && terrain.module === null) return { refus: 'ModuleHorsFormation' };
  if (demande.groupeId !== null && terrain.groupe === null) return { refus: 'GroupeHorsSession' };
  const connus = new Set(terrain.formateurs.map(({ id }) => id));
  if (demande.formateurIds.some((id) => !connus.has(id))) return { refus: 'FormateurIntrouvable' };
  if (demande.salleId !== null && salleDe(demande, terrain) === undefined)
    return { refus: 'SalleIntrouvable' };
  return null;
}

function refusDesHeures(demande: DemandeCreneau, { session }: Terrain): RefusCreneau | null {
  if (!estIntervalle(demande)) return { refus: 'HeuresDuCreneauInversees' };
  if (demande.debut.until(demande.fin).total('hours') > HEURES_MAXIMUM) return { refus: 'CreneauTropLong' };
  if (session === null) return null;
  const jour = jourDe(demande);
  const dehors =
    Temporal.PlainDate.compare(jour, session.debut) < 0 || Temporal.PlainDate.compare(jour, session.fin) > 0;
  return dehors
    ? { refus: 'CreneauHorsSession', debut: session.debut.toString(), fin: session.fin.toString() }
    : null;
}

/** Une présence veut une salle, ou de dire où l'on va ; une distance veut un lien. */
function refusDuLieu(demande: DemandeCreneau, terrain: Terrain, besoin: BesoinEnSalle): RefusCreneau | null {
  if (demande.modalite === 'presentiel' && demande.salleId === null && demande.intitule === null)
    return { refus: 'SalleManquante' };
  if (
    demande.modalite === 'distance' &&
    demande.lienVisio === null &&
    (terrain.session?.lienVisio ?? null) === null
  )
    return { refus: 'LienVisioManquant' };
  const salle = salleDe(demande, terrain);
  if (salle === undefined) return null;
  const manques = manquesDeLaSalle(salle, besoinDe(terrain, besoin, null));
  return manques.length === 0 ? null : { refus: 'SalleInadaptee', salle: salle.nom, manques };
}

/** Un jour fermé l'est pour le lieu de la salle, ou pour l'organisme sans salle. */
function refusDuJour(demande: DemandeCreneau, terrain: Terrain): RefusCreneau | null {
  if (demande.modalite === 'entreprise' || demande.modalite === 'foad') return null;
  const jour = jourDe(demande);
  const raison = terrain.ouverture(salleDe(demande, terrain)?.siteId ?? null)(jour);
  return raison === null ? null : { refus: 'JourFerme', jour: jour.toString(), raison };
}

function refusDesConflits(demande: DemandeCreneau, terrain: Terrain): RefusCreneau | null {
  const conflits = conflitsNommes(demande, terrain);
  const [premier] = conflits;
  return premier === undefined ? null : { refus: premier.nom, conflits };
}

/** Tous les conflits d'une demande, avec leurs noms ; une seule fois chaque créneau qui gêne par genre de ressource. */
export const conflitsNommes = (demande: DemandeCreneau, terrain: Terrain): readonly ConflitNomme[] =>
  conflitsDesDemandes([demande], terrain).get(demande.id) ?? [];

/** Les conflits de plusieurs demandes d'une même session qui ne se chevauchent pas, par identifiant de demande. */
export function conflitsDesDemandes(
  demandes: readonly DemandeCreneau[],
  terrain: Terrain,
): ReadonlyMap<string, readonly ConflitNomme[]> {
  const sessionId = demandes[0]?.sessionId ?? '';
  const trouves = conflitsDe(
    demandes.map((demande) => occupationDeDemande(demande, terrain)),
    occupationsDe(terrain, sessionId),
  );
  const nommage = {
    noms: nomsDuTerrain(terrain),
    occupants: new Map(terrain.occupants.map((un) => [un.id, un])),
  };
  return new Map(
    [...Map.groupBy(trouves, ({ demande }) => demande)].map(([demande, siens]) => [
      demande,
      nommer(siens, terrain, nommage),
    ]),
  );
}

interface Nommage {
  readonly noms: ReadonlyMap<string, string>;
  readonly occupants: ReadonlyMap<string, Occupant>;
}

/** Quand le groupe est pris, dire que ses membres le sont n'apprend rien. */
function nommer(trouves: readonly Conflit[], terrain: Terrain, nommage: Nommage): readonly ConflitNomme[] {
  const parGroupe = new Set(
    trouves.filter(({ nom }) => nom === 'GroupeOccupe').map(({ occupant }) => occupant),
  );
  const utiles = trouves.filter(({ nom, occupant }) => nom !== 'PersonneOccupee' || !parGroupe.has(occupant));
  const memes = Map.groupBy(utiles, ({ nom, occupant }) => `${nom} ${occupant}`);
  return [...memes.values()].flatMap((uns) => nommerUn(uns, terrain, nommage));
}

function nommerUn(
  memes: readonly Conflit[],
  { groupe, session }: Terrain,
  { noms, occupants }: Nommage,
): readonly ConflitNomme[] {
  const [{ nom, occupant: occupantId }] = memes as [Conflit];
  const occupant = occupants.get(occupantId);
  if (occupant === undefined) return [];
  const { debut, fin, titre, nature } = occupant;
  const qui = nom.startsWith('Groupe')
    ? [groupe ?? session?.intitule ?? '']
    : memes.map(({ ressource }) => noms.get(ressource.slice(ressource.indexOf(':') + 1)) ?? '');
  return [{ nom, qui, titre, debut, fin, creneauId: nature === 'creneau' ? occupant.id : null }];
}

const nomsDuTerrain = ({ salles, formateurs, attendus }: Terrain): ReadonlyMap<string, string> =>
  new Map([...salles, ...formateurs, ...attendus].map(({ id, nom }) => [id, nom]));

const salleDe = ({ salleId }: Pick<DemandeCreneau, 'salleId'>, { salles }: Terrain) =>
  salles.find(({ id }) => id === salleId);

const jourDe = ({ debut }: DemandeCreneau): Temporal.PlainDate => aParis(debut).toPlainDate();

/** Ce qu'il faut de la salle : une place par personne attendue, et ce que l'on demande en plus. */
export const besoinDe = (
  { attendus }: Pick<Terrain, 'attendus'>,
  { equipements, accessible }: BesoinEnSalle,
  siteId: string | null,
): BesoinSalle => ({ places: attendus.length, equipements: new Set(equipements), accessible, siteId });
