import type { EtatJalon } from '../domain/progression.ts';

/** How the design names the state of a milestone. */
export const ETAPE_VUE: Readonly<Record<EtatJalon, 'done' | 'current' | 'blocked' | 'todo'>> = {
  fait: 'done',
  encours: 'current',
  bloque: 'blocked',
  avenir: 'todo',
};
