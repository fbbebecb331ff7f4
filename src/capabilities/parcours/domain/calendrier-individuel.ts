import type { Modalite } from '#capabilities/catalogue/index.ts';
import type { LigneParcours } from './parcours-individuel.ts';

/** Un créneau de la session, vu d'un parcours. */
export interface CreneauDeSession {
  readonly id: string;
  readonly moduleId: string;
  readonly modalite: Modalite;
  readonly debut: Temporal.Instant;
  readonly fin: Temporal.Instant;
}

/** Un module dont les créneaux ne font pas le volume du parcours. */
export interface EcartDeCalendrier {
  readonly moduleId: string;
  readonly modalite: Modalite;
  readonly minutesAttendues: number;
  readonly minutesPlanifiees: number;
}

export interface CalendrierIndividuel {
  readonly aSuivre: readonly CreneauDeSession[];
  /** Créneaux de modules dispensés : la personne n'y est pas attendue, son absence n'en est pas une. */
  readonly dispenses: readonly CreneauDeSession[];
  readonly ecarts: readonly EcartDeCalendrier[];
}

/** Seuls les temps avec un formateur ont des créneaux ; la FOAD et l'entreprise se suivent autrement. */
const AVEC_CRENEAUX: readonly Modalite[] = ['presentiel', 'distanceSynchrone'];

/** Les créneaux qu'une personne doit suivre, selon son parcours, et ce qui reste à planifier ou à retirer. */
export function calendrierIndividuel(
  lignes: readonly LigneParcours[],
  creneaux: readonly CreneauDeSession[],
): CalendrierIndividuel {
  const suivis = new Set(lignes.filter(({ genre }) => genre !== 'dispense').map(({ moduleId }) => moduleId));
  const tries = creneaux.toSorted(
    (a, b) => Temporal.Instant.compare(a.debut, b.debut) || (a.id < b.id ? -1 : Number(a.id > b.id)),
  );
  const aSuivre = tries.filter(({ moduleId }) => suivis.has(moduleId));
  return {
    aSuivre,
    dispenses: tries.filter(({ moduleId }) => !suivis.has(moduleId)),
    ecarts: lignes.flatMap((ligne) => ecartsDuModule(ligne, aSuivre)),
  };
}

function ecartsDuModule(
  { moduleId, volumes }: LigneParcours,
  creneaux: readonly CreneauDeSession[],
): readonly EcartDeCalendrier[] {
  return AVEC_CRENEAUX.map((modalite) => ({
    moduleId,
    modalite,
    minutesAttendues: volumes[modalite],
    minutesPlanifiees: creneaux
      .filter((creneau) => creneau.moduleId === moduleId && creneau.modalite === modalite)
      .reduce((somme, { debut, fin }) => somme + debut.until(fin).total('minutes'), 0),
  })).filter(({ minutesAttendues, minutesPlanifiees }) => minutesAttendues !== minutesPlanifiees);
}
