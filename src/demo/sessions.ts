/** When a session of the demonstration takes place, in weeks around the week of today. */
export interface SessionDemo {
  readonly code: string;
  readonly formation: string;
  readonly intitule: string;
  /** Weeks from today's week to its first one. */
  readonly debut: number;
  readonly semaines: number;
  readonly apprenants: number;
  readonly salle: string;
  /** Rank of its trainers among those of the organisme. */
  readonly formateurs: readonly number[];
  /** One week at the centre out of this many; every week when absent. */
  readonly alternance?: { readonly sur: number; readonly decalage: number };
  /** Days of the week at the centre, 1 for Monday. */
  readonly jours: readonly number[];
  /** Half-days: morning, afternoon or both. */
  readonly demiJournees: 'matin' | 'apres-midi' | 'journee';
  readonly distance?: boolean;
}

const SEMAINE = [1, 2, 3, 4, 5] as const;

export const SESSIONS_CAMPUS: readonly SessionDemo[] = [
  {
    code: 'DIA-26',
    formation: 'DIA',
    intitule: 'Développeur en intelligence artificielle, promotion 2026',
    debut: -12,
    semaines: 42,
    apprenants: 16,
    salle: 'Salle Hopper',
    formateurs: [0],
    alternance: { sur: 3, decalage: 0 },
    jours: SEMAINE,
    demiJournees: 'journee',
  },
  {
    code: 'DWWM-26',
    formation: 'DWWM',
    intitule: 'Développeur web, promotion 2026',
    debut: -12,
    semaines: 42,
    apprenants: 24,
    salle: 'Salle Ada',
    formateurs: [2, 3],
    alternance: { sur: 3, decalage: 0 },
    jours: SEMAINE,
    demiJournees: 'journee',
  },
  {
    code: 'CDA-26',
    formation: 'CDA',
    intitule: 'Concepteur développeur, promotion 2026',
    debut: -11,
    semaines: 42,
    apprenants: 22,
    salle: 'Salle Babbage',
    formateurs: [4, 5],
    alternance: { sur: 3, decalage: 1 },
    jours: SEMAINE,
    demiJournees: 'journee',
  },
  {
    code: 'FIBRE-26',
    formation: 'FIBRE',
    intitule: 'Technicien fibre optique, promotion 2026',
    debut: -12,
    semaines: 40,
    apprenants: 23,
    salle: 'Salle Turing',
    formateurs: [6, 7],
    alternance: { sur: 2, decalage: 0 },
    jours: SEMAINE,
    demiJournees: 'journee',
  },
  {
    code: 'CIEL-26',
    formation: 'CIEL',
    intitule: 'BTS CIEL, première année',
    debut: -12,
    semaines: 40,
    apprenants: 20,
    salle: 'Laboratoire réseaux',
    formateurs: [8, 9],
    alternance: { sur: 2, decalage: 1 },
    jours: SEMAINE,
    demiJournees: 'journee',
  },
  {
    code: 'FPA-26',
    formation: 'FPA',
    intitule: 'Formateur d’adultes, automne',
    debut: -6,
    semaines: 14,
    apprenants: 12,
    salle: 'Salle Curie',
    formateurs: [10],
    jours: [1, 2, 4],
    demiJournees: 'journee',
  },
  {
    code: 'RGAA-26-1',
    formation: 'RGAA',
    intitule: 'Audit RGAA, octobre',
    debut: -6,
    semaines: 1,
    apprenants: 8,
    salle: 'Salle Curie',
    formateurs: [4],
    jours: [3, 5],
    demiJournees: 'journee',
  },
  {
    code: 'RGAA-26-2',
    formation: 'RGAA',
    intitule: 'Audit RGAA, décembre',
    debut: 2,
    semaines: 1,
    apprenants: 7,
    salle: 'Salle Curie',
    formateurs: [4],
    jours: [3, 5],
    demiJournees: 'journee',
  },
  {
    code: 'BUREAU-26',
    formation: 'BUREAU',
    intitule: 'Numérique au bureau, novembre',
    debut: -1,
    semaines: 3,
    apprenants: 10,
    salle: 'Atelier fibre',
    formateurs: [10],
    jours: [5],
    demiJournees: 'apres-midi',
    distance: true,
  },
  {
    code: 'FPA-25',
    formation: 'FPA',
    intitule: 'Formateur d’adultes, printemps',
    debut: -34,
    semaines: 14,
    apprenants: 8,
    salle: 'Salle Curie',
    formateurs: [10],
    jours: [1, 2, 4],
    demiJournees: 'journee',
  },
];

export const SESSIONS_SAULNOIS: readonly SessionDemo[] = [
  {
    code: 'AMIS-26',
    formation: 'AMIS',
    intitule: 'Agent de médiation, Château-Salins',
    debut: -5,
    semaines: 18,
    apprenants: 12,
    salle: 'Grande salle',
    formateurs: [0],
    jours: [1, 4],
    demiJournees: 'journee',
  },
  {
    code: 'DROITS-26',
    formation: 'DROITS',
    intitule: 'Médiateurs des mairies du Saulnois',
    debut: -2,
    semaines: 20,
    apprenants: 11,
    salle: 'Grande salle',
    formateurs: [1],
    jours: [2, 3],
    demiJournees: 'journee',
  },
  {
    code: 'QUOTIDIEN-26',
    formation: 'QUOTIDIEN',
    intitule: 'Le numérique de tous les jours, Dieuze',
    debut: -8,
    semaines: 4,
    apprenants: 9,
    salle: 'Salle de Dieuze',
    formateurs: [1],
    jours: [3],
    demiJournees: 'matin',
  },
  {
    code: 'TABLEUR-27',
    formation: 'TABLEUR',
    intitule: 'Tableur pour les artisans',
    debut: 3,
    semaines: 3,
    apprenants: 6,
    salle: 'Petit salon',
    formateurs: [2],
    jours: [5],
    demiJournees: 'matin',
  },
];
