/** The official form that the frames follow, and when it was compared to it. */
export const FORMULAIRE = {
  numero: 'cerfa 10443*17',
  notice: '50199#17',
  verifieLe: '2026-11-22',
  references: ['L. 6352-11', 'R. 6352-22', 'R. 6352-23', 'L. 6351-6', 'L. 6355-15', 'R. 6352-24'],
} as const;

export type Cadre = 'C' | 'D' | 'E' | 'F1' | 'F2' | 'F3' | 'F4' | 'G';
export type Colonne = 'euros' | 'pourcent' | 'stagiaires' | 'heures';

/** One line of the form. `somme`: a total of other lines. `dont`: a part of another line, never added to it. */
export interface LigneFormulaire {
  readonly id: string;
  readonly cadre: Cadre;
  readonly colonnes: readonly Colonne[];
  readonly somme?: readonly string[];
  readonly dont?: string;
}

const euros = (...ids: readonly string[]): LigneFormulaire[] =>
  ids.map((id) => ({ id, cadre: id.startsWith('C') ? 'C' : 'D', colonnes: ['euros'] }));
const comptes = (cadre: Cadre, ...ids: readonly string[]): LigneFormulaire[] =>
  ids.map((id) => ({ id, cadre, colonnes: ['stagiaires', 'heures'] }));
const dont = (de: string, ...ids: readonly string[]): LigneFormulaire[] =>
  ids.map((id) => ({ id, cadre: 'F3', colonnes: ['stagiaires', 'heures'], dont: de }));
const total = (id: string, cadre: Cadre, colonnes: readonly Colonne[], somme: readonly string[]) => ({
  id,
  cadre,
  colonnes,
  somme,
});

const GESTIONNAIRES = ['C.2a', 'C.2b', 'C.2c', 'C.2d', 'C.2e', 'C.2f', 'C.2g', 'C.2h'] as const;
const SUITE_C = ['C.3', 'C.4', 'C.5', 'C.6', 'C.7', 'C.8', 'C.9', 'C.10', 'C.11'] as const;
const TYPES = ['F1.a', 'F1.b', 'F1.c', 'F1.d', 'F1.e'] as const;
export const NIVEAUX = ['F3.a68', 'F3.a5', 'F3.a4', 'F3.a3', 'F3.a2', 'F3.acqp'] as const;
const OBJECTIFS = ['F3.b', 'F3.c', 'F3.d', 'F3.e', 'F3.f'] as const;
/** The five places for specialities (frame F-4). */
export const SPECIALITES = ['F4.1', 'F4.2', 'F4.3', 'F4.4', 'F4.5'] as const;
const DEUX = ['stagiaires', 'heures'] as const;

/** The figures of the form, in its order. Frames A, B and H are words: see `identite-bilan.ts`. */
export const LIGNES: readonly LigneFormulaire[] = [
  ...euros('C.1', ...GESTIONNAIRES),
  total('C.2', 'C', ['euros'], GESTIONNAIRES),
  ...euros(...SUITE_C),
  total('C.total', 'C', ['euros'], ['C.1', 'C.2', ...SUITE_C]),
  { id: 'C.part', cadre: 'C', colonnes: ['pourcent'] },
  ...euros('D.total', 'D.salaires', 'D.achats'),
  ...comptes('E', 'E.1', 'E.2'),
  ...comptes('F1', ...TYPES),
  total('F1.total', 'F1', DEUX, TYPES),
  ...comptes('F2', 'F2'),
  ...comptes('F3', 'F3.a'),
  ...dont('F3.a', ...NIVEAUX),
  ...comptes('F3', ...OBJECTIFS),
  total('F3.total', 'F3', DEUX, ['F3.a', ...OBJECTIFS]),
  ...comptes('F4', ...SPECIALITES, 'F4.autres'),
  total('F4.total', 'F4', DEUX, [...SPECIALITES, 'F4.autres']),
  ...comptes('G', 'G'),
];

export const CADRES: readonly Cadre[] = ['C', 'D', 'E', 'F1', 'F2', 'F3', 'F4', 'G'];

export const ligneParId = (id: string): LigneFormulaire | undefined =>
  LIGNES.find((ligne) => ligne.id === id);

/** Accounts of the « dont » lines of frame D, by the beginning of their number. */
export const COMPTES: Readonly<Record<'D.salaires' | 'D.achats', readonly string[]>> = {
  'D.salaires': ['6411'],
  'D.achats': ['604', '6226'],
};

/** What could not be checked against the notice, and the lines where it acts. */
export const NON_VERIFIE = [
  { regle: 'comptage', lignes: ['F1.total', 'F3.total', 'F4.total'] },
  { regle: 'gEtF', lignes: ['G'] },
  { regle: 'coanimation', lignes: ['E.1', 'E.2'] },
] as const;
export type RegleNonVerifiee = (typeof NON_VERIFIE)[number]['regle'];
