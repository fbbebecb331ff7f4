import { anomalie, type Endroit } from './anomalie.ts';
import type { Certification, CodeLibelle, Habilitation } from './certification.ts';

/** France compétences double les apostrophes (« d''affaires ») : reste d'une écriture SQL. */
export function libelle(texte: string): string {
  return texte.replaceAll("''", "'").replaceAll(/\s+/g, ' ').trim();
}

/** « 251 : Mécanique générale » : le code est répété devant le libellé. */
export function sansCode(code: string, texte: string): string {
  const propre = libelle(texte);
  return propre.startsWith(code) ? propre.slice(code.length).replace(/^\s*:\s*/, '') : propre;
}

/** Date française `jj/mm/aaaa`, ou ISO ; vide : `null`. */
export function date(texte: string, endroit: Endroit, colonne: string): Temporal.PlainDate | null {
  if (texte === '') return null;
  const francaise = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(texte);
  const iso = francaise === null ? texte : `${francaise[3]}-${francaise[2]}-${francaise[1]}`;
  try {
    if (/^\d{4}-\d{2}-\d{2}$/.test(iso)) return Temporal.PlainDate.from(iso);
  } catch (erreur) {
    if (!(erreur instanceof RangeError)) throw erreur;
  }
  return anomalie(endroit, 'DateIllisible', colonne, texte);
}

/** SIRET : 14 chiffres ; les espaces et la tabulation que met l'export sont ôtés. */
export function siret(texte: string, endroit: Endroit, colonne: string): string | null {
  const chiffres = texte.replaceAll(/\s/g, '');
  if (chiffres === '') return null;
  return /^\d{14}$/.test(chiffres) ? chiffres : anomalie(endroit, 'SiretIllisible', colonne, texte);
}

/** « NIV6 » : 6. « REPRISE » et vide : sans niveau. */
export function niveau(texte: string, endroit: Endroit, colonne: string): number | null {
  if (texte === '' || texte === 'REPRISE') return null;
  const chiffre = /^NIV([1-8])$/.exec(texte)?.[1];
  return chiffre === undefined ? anomalie(endroit, 'NiveauInconnu', colonne, texte) : Number(chiffre);
}

/** « ACTIVE » et « INACTIVE » dans les tableaux, « Oui » et « Non » dans le XML. Inconnu : inactive, par prudence. */
export function actif(texte: string, endroit: Endroit, colonne: string): boolean {
  if (texte === 'ACTIVE' || texte === 'Oui') return true;
  if (texte !== 'INACTIVE' && texte !== 'Non') anomalie(endroit, 'EtatInconnu', colonne, texte);
  return false;
}

export function typeEnregistrement(
  texte: string,
  endroit: Endroit,
  colonne: string,
): Certification['typeEnregistrement'] {
  if (texte === '') return null;
  if (texte === 'Enregistrement de droit') return 'droit';
  if (texte === 'Enregistrement sur demande') return 'demande';
  return anomalie(endroit, 'TypeEnregistrementInconnu', colonne, texte);
}

const HABILITATIONS: Readonly<Record<string, Habilitation>> = {
  HABILITATION_ORGA_FORM: 'formerEtEvaluer',
  HABILITATION_FORMER: 'former',
  HABILITATION_ORGANISER: 'evaluer',
};

export function habilitation(texte: string, endroit: Endroit, colonne: string): Habilitation | null {
  if (texte === '') return null;
  return HABILITATIONS[texte] ?? anomalie(endroit, 'HabilitationInconnue', colonne, texte);
}

/** Un code et son libellé ; sans code, la ligne ne dit rien : `null`. */
export function codeLibelle(
  code: string,
  texte: string,
  endroit: Endroit,
  colonne: string,
): CodeLibelle | null {
  return code === ''
    ? anomalie(endroit, 'CodeManquant', colonne, texte)
    : { code, libelle: sansCode(code, texte) };
}
