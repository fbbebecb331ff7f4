import type { NomRemarque, Remarque } from './domain/lheo/remarque.ts';

const REMARQUES: Readonly<Record<NomRemarque, (valeur: string) => string>> = {
  ElementInconnu: (valeur) =>
    `cet élément n’est pas repris${valeur === '' ? '' : `\u00a0: ${cite(valeur)}`}.`,
  ElementAbsent: () => 'cet élément obligatoire manque. Il est laissé vide.',
  ElementEnTrop: (valeur) => `il y a trop d’éléments. Celui-ci n’est pas repris\u00a0: ${cite(valeur)}.`,
  ValeurRefusee: (valeur) => `la valeur ${cite(valeur)} n’est pas admise par LHÉO. Elle n’est pas reprise.`,
  TexteRaccourci: (valeur) => `le texte est trop long pour LHÉO. Il est raccourci\u00a0: ${cite(valeur)}.`,
};

/** Une remarque sur un fichier LHÉO en une phrase : où, quoi, et ce qui est fait. */
export function phraseRemarque({ nom, chemin, ligne, valeur }: Remarque): string {
  const endroit = ligne === null ? chemin : `Ligne ${ligne}, ${chemin}`;
  return `${endroit}\u00a0: ${REMARQUES[nom](valeur)}`;
}

/** Pourquoi un fichier LHÉO est refusé ; les autres refus viennent de la lecture du fichier. */
export const REFUS_LHEO = {
  LheoSansFormation: 'Ce fichier ne contient pas de formation au format LHÉO.',
  LheoVersionInconnue: ({ espace }: { readonly espace: string }) =>
    `Ce fichier n’est pas en LHÉO 2.2 ou 2.3 (espace de noms\u00a0: ${cite(espace === '' ? 'aucun' : espace)}).`,
} as const;

function cite(valeur: string): string {
  return `«\u00a0${valeur}\u00a0»`;
}
