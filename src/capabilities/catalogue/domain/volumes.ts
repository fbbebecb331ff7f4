/** Comment un module est suivi. `foad` : formation à distance sans formateur présent (art. D. 6313-3-1 C. trav.). */
export const MODALITES = ['presentiel', 'distanceSynchrone', 'foad', 'entreprise'] as const;
export type Modalite = (typeof MODALITES)[number];

/** Minutes entières par modalité : des heures à virgule perdraient des minutes en s'additionnant. */
export type Volumes = Readonly<Record<Modalite, number>>;

export const VOLUMES_NULS: Volumes = { presentiel: 0, distanceSynchrone: 0, foad: 0, entreprise: 0 };

const parModalite = (minutes: (modalite: Modalite) => number): Volumes => ({
  presentiel: minutes('presentiel'),
  distanceSynchrone: minutes('distanceSynchrone'),
  foad: minutes('foad'),
  entreprise: minutes('entreprise'),
});

/** La somme de plusieurs volumes. */
export const additionner = (volumes: readonly Volumes[]): Volumes =>
  parModalite((modalite) => volumes.reduce((somme, v) => somme + v[modalite], 0));

/** `a - b` par modalité, jamais sous zéro. */
export const retirer = (a: Volumes, b: Volumes): Volumes =>
  parModalite((modalite) => Math.max(0, a[modalite] - b[modalite]));

/** Minutes toutes modalités confondues. */
export const totalDe = (volumes: Volumes): number => MODALITES.reduce((somme, m) => somme + volumes[m], 0);

/** Minutes d'enseignement : tout, sauf le temps en entreprise. */
export const enseignementDe = (volumes: Volumes): number => totalDe(volumes) - volumes.entreprise;

/** Vrai si chaque volume est un nombre entier de minutes, positif ou nul. */
export const sontDesVolumes = (volumes: Volumes): boolean =>
  MODALITES.every((modalite) => Number.isSafeInteger(volumes[modalite]) && volumes[modalite] >= 0);
