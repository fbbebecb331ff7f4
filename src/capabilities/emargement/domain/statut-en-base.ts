import type { StatutPresence } from './presence.ts';

/** The word of the table for a presence; someone late who also left early is kept as late, with both hours. */
export type StatutEnBase = 'present' | 'retard' | 'depart_anticipe' | 'absent' | 'excuse';

const EN_BASE: Readonly<Record<Exclude<StatutPresence, 'attendue'>, StatutEnBase>> = {
  presente: 'present',
  retard: 'retard',
  departAnticipe: 'depart_anticipe',
  retardEtDepart: 'retard',
  absente: 'absent',
  absenteExcusee: 'excuse',
};

/** The stored status of a presence. Someone still awaited has no row: asking for one is a fault. */
export function statutEnBase(statut: StatutPresence): StatutEnBase {
  if (statut === 'attendue') throw new Error('someone awaited has no presence to store');
  return EN_BASE[statut];
}

/** Whether a stored status says that the person did not come. */
export const estAbsence = (statut: string): boolean => statut === 'absent' || statut === 'excuse';
