import type { Intervalle } from '#capabilities/planning/index.ts';
import type { HeuresNotees } from '../domain/heures-notees.ts';
import { type Presence, presenceDe } from '../domain/presence.ts';

/** What the trainer or the office says of one person. */
export interface Constat extends HeuresNotees {
  readonly constat: 'present' | 'absent' | 'excuse';
}

/**
 * The presence that somebody states: hours noted count to the minute; without hours the person followed the whole créneau,
 * whatever the hour at which this is said.
 */
export function presenceConstatee(creneau: Intervalle, { constat, arrivee, depart }: Constat): Presence {
  const venue = constat === 'present';
  return presenceDe(
    creneau,
    {
      signeeA: venue ? creneau.debut : null,
      arriveeA: venue ? arrivee : null,
      partieA: venue ? depart : null,
      noteeAbsente: !venue,
      justificatifAccepte: constat === 'excuse',
    },
    {
      decompte: 'demiJournee',
      toleranceRetardMinutes: 0,
      referenceRetard: creneau.debut,
      feuilleClose: true,
    },
  );
}
