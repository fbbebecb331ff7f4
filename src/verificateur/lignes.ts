import { PHRASES, textes, VERDICTS } from './phrases.fr.ts';
import type { Rapport } from './verifier.ts';

/** Facts told at most under a verdict: the first ones explain the others. */
const MONTREES = 30;

/** A report in French lines, for a terminal. */
export function enLignes(rapport: Rapport): readonly string[] {
  const { verdict, anomalies } = rapport;
  return [
    `${VERDICTS[verdict].toUpperCase()}. ${textes.explications[verdict]}`,
    ...anomalies
      .slice(0, MONTREES)
      .map((anomalie) => `  - ${PHRASES[anomalie.classe](anomalie)} [${anomalie.classe}]`),
    ...(anomalies.length > MONTREES ? [`  … et ${anomalies.length - MONTREES} autres.`] : []),
    ...descriptionDe(rapport).map(([nom, valeur]) => `${nom}\u00a0: ${valeur}`),
    ...bilanDe(rapport),
  ];
}

/** What the bundle is about, and what signs it. */
export function descriptionDe({ liste, tete }: Rapport): readonly (readonly [string, string])[] {
  return [
    ...(liste === null
      ? []
      : ([
          [textes.objet, liste.objet],
          [textes.organisme, `${liste.organisme.nom} (${liste.organisme.id})`],
          [textes.etabliLe, momentDe(liste.etabliLe)],
        ] as const)),
    ...(tete === null
      ? []
      : ([
          [textes.registre, textes.registreDe(tete.taille, momentDe(tete.horodatage))],
          [textes.cle, tete.cleId],
        ] as const)),
  ];
}

/** What was checked, in sentences. */
export function bilanDe({
  verdict,
  faits,
  fichiers,
  coherences,
  dates,
  confirmations,
}: Rapport): readonly string[] {
  if (verdict === 'refuse' || verdict === 'incomplet') return [];
  const effaces = faits.filter(({ etat }) => etat === 'efface').length;
  const { cle, tetes, tetesSansLien, recus } = confirmations;
  return [
    `${textes.actes(faits.filter(({ etat }) => etat === 'intact').length)}.`,
    ...(effaces === 0 ? [] : [`${textes.effaces(effaces)}.`]),
    `${textes.documents(fichiers.filter(({ intact }) => intact).length)}.`,
    ...(coherences === 0 ? [] : [`${textes.coherences(coherences)}.`]),
    ...(dates.length === 0 ? [] : [`${textes.dates(dates.length)}.`]),
    ...dates
      .flatMap(({ atteste }) => (atteste === null ? [] : [textes.attestee(momentDe(atteste))]))
      .slice(0, 1),
    ...(tetes === 0 ? [] : [`${textes.tetesComparees(tetes)}.`]),
    ...(tetesSansLien === 0 ? [] : [textes.tetesSansLien(tetesSansLien)]),
    ...(recus === 0 ? [] : [`${textes.recus(recus)}.`]),
    cle ? textes.cleConfirmee : textes.aConfirmer,
  ];
}

/** An instant of the bundle, in Paris; as it is written when it cannot be read. */
export function momentDe(instant: string): string {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return instant;
  return new Intl.DateTimeFormat('fr-FR', {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Europe/Paris',
  }).format(date);
}
