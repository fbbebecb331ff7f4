import { minutesDe, plusTard, plusTot, type Intervalle } from '#capabilities/planning/index.ts';

/** Comment le temps se compte : à la minute, ou par demi-journée que la signature atteste en entier. */
export type Decompte = 'minute' | 'demiJournee';

/** Ce que l'on sait d'une personne pour un créneau. */
export interface Constats {
  /** Instant de sa signature ou de la validation par le formateur. */
  readonly signeeA: Temporal.Instant | null;
  /** Heure d'arrivée notée par le formateur : elle l'emporte sur l'heure de la signature. */
  readonly arriveeA: Temporal.Instant | null;
  /** Heure de départ notée par le formateur, si la personne est partie avant la fin. */
  readonly partieA: Temporal.Instant | null;
  readonly noteeAbsente: boolean;
  /** Un justificatif reçu et accepté ; sa nature reste dans le dossier, jamais sur la feuille. */
  readonly justificatifAccepte: boolean;
}

export type StatutPresence =
  | 'attendue'
  | 'presente'
  | 'retard'
  | 'departAnticipe'
  | 'retardEtDepart'
  | 'absente'
  | 'absenteExcusee';

/** La présence en minutes ; les quatre dernières font toujours la durée du créneau, sauf tant que la personne est attendue. */
export interface Presence {
  readonly statut: StatutPresence;
  readonly minutesPresentes: number;
  readonly minutesRetard: number;
  readonly minutesDepart: number;
  readonly minutesAbsence: number;
  /** Les minutes manquées sont couvertes par un justificatif. Elles ne sont pas pour autant réalisées. */
  readonly justifiee: boolean;
}

export interface RegleDePresence {
  readonly decompte: Decompte;
  readonly toleranceRetardMinutes: number;
  /** Instant depuis lequel un retard se compte. */
  readonly referenceRetard: Temporal.Instant;
  readonly feuilleClose: boolean;
}

const RIEN = {
  minutesPresentes: 0,
  minutesRetard: 0,
  minutesDepart: 0,
  minutesAbsence: 0,
  justifiee: false,
} as const;

/**
 * La présence d'une personne à un créneau, en minutes entières (art. R. 6313-3 et D. 6211-2 C. trav. : l'heure suivie se
 * prouve, l'absence ne compte pas).
 */
export function presenceDe(creneau: Intervalle, constats: Constats, regle: RegleDePresence): Presence {
  if (!estVenue(constats)) return sansVenue(creneau, constats, regle);
  const arrivee = plusTot(creneau.fin, arriveeRetenue(creneau, constats, regle));
  const depart = plusTot(creneau.fin, constats.partieA ?? creneau.fin);
  if (Temporal.Instant.compare(arrivee, depart) >= 0) return absente(creneau, constats);
  const minutesRetard = minutesDe({ debut: creneau.debut, fin: arrivee });
  // Retard et départ s'arrondissent vers le bas : les secondes restent à la personne.
  const minutesDepart = minutesDe({ debut: depart, fin: creneau.fin });
  return {
    statut: statutDeVenue(minutesRetard, minutesDepart),
    minutesPresentes: minutesDe(creneau) - minutesRetard - minutesDepart,
    minutesRetard,
    minutesDepart,
    minutesAbsence: 0,
    justifiee: constats.justificatifAccepte && minutesRetard + minutesDepart > 0,
  };
}

const estVenue = ({ signeeA, arriveeA, noteeAbsente }: Constats): boolean =>
  !noteeAbsente && (signeeA !== null || arriveeA !== null);

function sansVenue(creneau: Intervalle, constats: Constats, { feuilleClose }: RegleDePresence): Presence {
  if (!feuilleClose && !constats.noteeAbsente) return { ...RIEN, statut: 'attendue' };
  return absente(creneau, constats);
}

function absente(creneau: Intervalle, { justificatifAccepte }: Constats): Presence {
  return {
    ...RIEN,
    statut: justificatifAccepte ? 'absenteExcusee' : 'absente',
    minutesAbsence: minutesDe(creneau),
    justifiee: justificatifAccepte,
  };
}

/** L'arrivée notée par le formateur ; sinon la signature, si elle dépasse la tolérance ; sinon le début. */
function arriveeRetenue(
  creneau: Intervalle,
  { signeeA, arriveeA }: Constats,
  regle: RegleDePresence,
): Temporal.Instant {
  if (arriveeA) return plusTard(creneau.debut, arriveeA);
  if (!signeeA || regle.decompte === 'demiJournee') return creneau.debut;
  const limite = regle.referenceRetard.add({ minutes: regle.toleranceRetardMinutes });
  return Temporal.Instant.compare(signeeA, limite) > 0 ? plusTard(creneau.debut, signeeA) : creneau.debut;
}

function statutDeVenue(retard: number, depart: number): StatutPresence {
  if (retard > 0) return depart > 0 ? 'retardEtDepart' : 'retard';
  return depart > 0 ? 'departAnticipe' : 'presente';
}
