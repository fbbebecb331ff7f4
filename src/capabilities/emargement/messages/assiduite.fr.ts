const absences = (nombre: number): string =>
  nombre === 0 ? 'aucune absence' : `${nombre} absence${nombre > 1 ? 's' : ''} sans excuse`;

export const assiduiteFr = {
  colonne: 'Présence',
  cellule: (presents: number, creneaux: number, absents: number) =>
    `Venue à ${presents} créneau${presents > 1 ? 'x' : ''} sur ${creneaux}, ${absences(absents)}`,
  aucune: 'Pas encore de présence',
  titre: 'Ma présence',
  suivi: 'Présence',
  phrase: (heures: string, absents: number) => `${heures} suivies, ${absences(absents)}`,
} as const;
