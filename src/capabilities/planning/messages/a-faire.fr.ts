import { formatDate } from '#design/index.ts';
import type { SessionAPlanifier } from '../queries/a-faire.query.ts';

const creneaux = (nombre: number): string => `${nombre} créneau${nombre > 1 ? 'x' : ''}`;

/** Ce qui attend la gestion dans le planning. */
export const aFaireFr = {
  titre: {
    sansCreneau: ({ session }) => `Poser les créneaux de «\u00a0${session}\u00a0»`,
    sansFormateur: ({ session, nombre }) =>
      `Trouver un formateur pour ${creneaux(nombre)} de «\u00a0${session}\u00a0»`,
    attendusDeuxFois: ({ session, nombre }) =>
      `${nombre} personne${nombre > 1 ? 's attendues' : ' attendue'} à deux endroits, dont «\u00a0${session}\u00a0»`,
    indisponible: ({ session, nombre }) => `Replacer ${creneaux(nombre)} de «\u00a0${session}\u00a0»`,
  } satisfies Record<SessionAPlanifier['quoi'], (ligne: SessionAPlanifier) => string>,
  pourquoi: {
    sansCreneau: 'La session commence bientôt et son planning est vide.',
    sansFormateur: 'Personne n’est prévu pour animer.',
    attendusDeuxFois: 'Une inscription a changé après que les créneaux ont été posés.',
    indisponible: 'Le formateur ou la salle n’est pas disponible à ce moment.',
  } satisfies Record<SessionAPlanifier['quoi'], string>,
  des: (jour: string) => `dès le ${formatDate(Temporal.PlainDate.from(jour), 'bref')}`,
};
