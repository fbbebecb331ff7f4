const MOIS: readonly (readonly string[])[] = [
  ['janvier', 'janv'],
  ['fevrier', 'fevr', 'fev'],
  ['mars'],
  ['avril', 'avr'],
  ['mai'],
  ['juin'],
  ['juillet', 'juil'],
  ['aout'],
  ['septembre', 'sept'],
  ['octobre', 'oct'],
  ['novembre', 'nov'],
  ['decembre', 'dec'],
];

/**
 * A date as people and spreadsheets write it in France, as `YYYY-MM-DD`: `12/03/1994`, `12.3.1994`, `12 mars 1994`,
 * `1994-03-12`, with or without a time behind. Anything else comes back as it was, for the field to refuse. The day comes
 * first, always: `03/12/1994` is 3 December. A year of two digits is no date: 24 may be a birth or a baby.
 */
export function lireDate(text: string): string {
  const sansHeure = text.replace(/[T ]\d{1,2}[:h]\d{2}.*$/u, '').trim();
  const [, annee, mois, jour] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/u.exec(sansHeure) ?? [];
  if (annee !== undefined) return enIso(annee, mois, jour);
  const [, j, m, a] = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/u.exec(sansHeure) ?? [];
  if (a !== undefined) return enIso(a, m, j);
  const [, jourLu, nom, anneeLue] = /^(\d{1,2})(?:er)?\s+(\p{L}+)\.?\s+(\d{4})$/u.exec(sansHeure) ?? [];
  const rang = MOIS.findIndex((noms) => noms.includes(sansAccent(nom ?? '')));
  return anneeLue === undefined || rang < 0 ? text : enIso(anneeLue, String(rang + 1), jourLu);
}

const enIso = (annee: string, mois = '', jour = ''): string =>
  `${annee}-${mois.padStart(2, '0')}-${jour.padStart(2, '0')}`;

const sansAccent = (mot: string): string => mot.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
