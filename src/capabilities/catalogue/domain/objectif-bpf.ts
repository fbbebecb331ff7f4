/** Objectif général d'une prestation : cadre F-3 du bilan pédagogique et financier (cerfa 10443*17, notice 50199#17). */
export interface LigneObjectif {
  readonly code: ObjectifBpf;
  readonly ligne: string;
  readonly libelle: string;
}

export type ObjectifBpf = 'rncp' | 'rs' | 'cqp' | 'autre' | 'bilan' | 'vae' | 'horsBpf';

/**
 * `horsBpf` : accompagnement tout public ou animation qui n'est pas une action de l'art. L. 6313-1 C. trav. ; ses heures
 * n'entrent dans aucun cadre.
 */
export const OBJECTIFS_BPF: readonly LigneObjectif[] = [
  { code: 'rncp', ligne: 'F3.a', libelle: 'Diplôme ou titre inscrit au RNCP' },
  { code: 'rs', ligne: 'F3.b', libelle: 'Certification ou habilitation du répertoire spécifique (RS)' },
  { code: 'cqp', ligne: 'F3.c', libelle: 'CQP non enregistré au RNCP ni au RS' },
  { code: 'autre', ligne: 'F3.d', libelle: 'Autre formation professionnelle' },
  { code: 'bilan', ligne: 'F3.e', libelle: 'Bilan de compétences' },
  { code: 'vae', ligne: 'F3.f', libelle: 'Accompagnement à la VAE' },
  { code: 'horsBpf', ligne: '', libelle: 'Hors bilan pédagogique et financier' },
];

/** Niveau d'un titre RNCP vers la sous-ligne « dont » de F-3a ; `null` : CQP enregistré sans niveau. */
export function ligneDuNiveau(niveau: number | null): string | null {
  if (niveau === null) return 'F3.acqp';
  if (niveau >= 6 && niveau <= 8) return 'F3.a68';
  return niveau >= 2 && niveau <= 5 ? `F3.a${niveau}` : null;
}
