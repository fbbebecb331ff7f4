import type { ChampPersonne, DonneesPersonne } from './personne.ts';

/** Fields that two records may say differently. The external reference stays with each: imports find both by it. */
export const CHAMPS_FUSIONNES = [
  'prenom',
  'nomNaissance',
  'nomUsage',
  'dateNaissance',
  'courriel',
  'telephone',
  'adresse',
  'codePostal',
  'ville',
  'commune',
] as const satisfies readonly ChampPersonne[];

export type ChampFusionne = (typeof CHAMPS_FUSIONNES)[number];

/** Which record is right about a field. */
export type Choix = 'gardee' | 'absorbee';

/** The fields where the two records differ. */
export function desaccords(gardee: DonneesPersonne, absorbee: DonneesPersonne): readonly ChampFusionne[] {
  return CHAMPS_FUSIONNES.filter((champ) => gardee[champ] !== absorbee[champ]);
}

/** What is proposed: the record kept, where it says something; else the other one. */
export function choixPropose(champ: ChampFusionne, gardee: DonneesPersonne): Choix {
  return gardee[champ] === null ? 'absorbee' : 'gardee';
}

/** The record kept after the merge. A field without a choice follows the proposal. */
export function reunir<Garde extends DonneesPersonne>(
  gardee: Garde,
  absorbee: DonneesPersonne,
  choix: Readonly<Partial<Record<ChampFusionne, Choix>>>,
): Garde {
  const pris = desaccords(gardee, absorbee)
    .filter((champ) => (choix[champ] ?? choixPropose(champ, gardee)) === 'absorbee')
    .map((champ) => [champ, absorbee[champ]] as const);
  return { ...gardee, ...Object.fromEntries(pris) };
}
