import { ligneDuNiveau, OBJECTIFS_BPF } from '#capabilities/catalogue/index.ts';
import { TYPES_STAGIAIRE } from '#capabilities/parcours/index.ts';
import type { Participation } from './faits-bilan.ts';

const LIGNES_TYPE = new Map(TYPES_STAGIAIRE.lignes.map(({ code, ligne }) => [code, ligne]));
const LIGNES_OBJECTIF = new Map(OBJECTIFS_BPF.map(({ code, ligne }) => [code, ligne]));

export const ligneF1 = ({ type }: Participation): string | null =>
  type === null ? null : (LIGNES_TYPE.get(type) ?? null);

export const ligneF3 = ({ objectif }: Participation): string | null =>
  objectif === null ? null : LIGNES_OBJECTIF.get(objectif) || null;

/** The « dont » line of F-3 a. */
export const ligneNiveau = ({ objectif, niveau }: Participation): string | null =>
  objectif === 'rncp' ? ligneDuNiveau(niveau) : null;

/** Counted in frame F: some time was followed, by somebody who was not sent by another organisme. */
export const dansF = ({ minutes, recue, objectif }: Participation): boolean =>
  minutes > 0 && !recue && objectif !== 'horsBpf';

export const dansG = ({ minutes, recue, objectif }: Participation): boolean =>
  minutes > 0 && recue && objectif !== 'horsBpf';
