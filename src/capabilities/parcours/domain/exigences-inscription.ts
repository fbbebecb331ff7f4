import { groupeNsf, type ObjectifBpf } from '#capabilities/catalogue/index.ts';
import type { OrigineFinancement, TypeStagiaire } from './codes-bpf.ts';

/** La part d'un financeur, en millièmes entiers : un tiers, un tiers et un tiers font 333 + 333 + 334. */
export interface PartFinancement {
  readonly origine: OrigineFinancement;
  readonly millieme: number;
}

/** Ce que l'inscription doit savoir pour que le bilan pédagogique et financier se calcule seul en avril. */
export interface DonneesBpf {
  readonly typeStagiaire: TypeStagiaire | null;
  readonly financements: readonly PartFinancement[];
  readonly objectif: ObjectifBpf | null;
  readonly codeNsf: string | null;
}

export type ManqueBpf =
  | 'TypeStagiaireManquant'
  | 'FinancementManquant'
  | 'PartsDifferentesDuTout'
  | 'FinancementEnDouble'
  | 'ObjectifManquant'
  | 'CodeNsfManquant';

/** Deux réponses permises chacune, mais rares ensemble : à confirmer, jamais bloquant. */
export type DouteBpf =
  | 'ApprentiSansContrat'
  | 'ContratSansApprenti'
  /** La formation est gratuite pour l'apprenti (art. L. 6211-1 C. trav.). */
  | 'ApprentiQuiPaie'
  | 'ParticulierSansFrais'
  | 'HorsBpfPaye';

/** Ce qui manque pour inscrire (cadres C, F-1, F-3 et F-4) ; vide : l'inscription peut être enregistrée. */
export function manquesBpf({
  typeStagiaire,
  financements,
  objectif,
  codeNsf,
}: DonneesBpf): readonly ManqueBpf[] {
  const manques: ManqueBpf[] = [];
  if (objectif === null) manques.push('ObjectifManquant');
  if (objectif === 'horsBpf') return manques;
  if (typeStagiaire === null) manques.push('TypeStagiaireManquant');
  manques.push(...manquesDeFinancement(financements));
  if (codeNsf === null || groupeNsf(codeNsf) === null) manques.push('CodeNsfManquant');
  return manques;
}

function manquesDeFinancement(financements: readonly PartFinancement[]): readonly ManqueBpf[] {
  if (financements.length === 0) return ['FinancementManquant'];
  const origines = new Set(financements.map(({ origine }) => origine));
  const total = financements.reduce((somme, { millieme }) => somme + millieme, 0);
  const parts = financements.every(({ millieme }) => Number.isInteger(millieme) && millieme > 0);
  return [
    ...(origines.size < financements.length ? (['FinancementEnDouble'] as const) : []),
    ...(total !== 1000 || !parts ? (['PartsDifferentesDuTout'] as const) : []),
  ];
}

/** Ce qu'il faut confirmer (contrôles « apprentis » et « particuliers » du formulaire). */
export function doutesBpf({ typeStagiaire, financements, objectif }: DonneesBpf): readonly DouteBpf[] {
  const paie = (origine: OrigineFinancement) => financements.some((part) => part.origine === origine);
  const doutes: DouteBpf[] = [];
  if (typeStagiaire === 'apprenti' && !paie('opco-apprentissage')) doutes.push('ApprentiSansContrat');
  if (typeStagiaire !== 'apprenti' && paie('opco-apprentissage')) doutes.push('ContratSansApprenti');
  if (typeStagiaire === 'particulier' && !paie('particulier')) doutes.push('ParticulierSansFrais');
  if (typeStagiaire === 'apprenti' && paie('particulier')) doutes.push('ApprentiQuiPaie');
  if (objectif === 'horsBpf' && financements.some(({ origine }) => origine !== 'hors-bpf'))
    doutes.push('HorsBpfPaye');
  return doutes;
}
