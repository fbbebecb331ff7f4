import { ajouterFait } from './ajouter-fait.ts';
import type { EvenementParcours, FaitParcours, GenreFait, Periode } from './faits.ts';
import type { Statut } from './statut.ts';

/** Les actes qu'une personne fait sur un dossier ; l'annulation d'une étape se demande depuis cette étape. */
export const ACTES = [
  'candidature.deposee',
  'entretien.tenu',
  'candidature.admise',
  'inscription.enregistree',
  'parcours.repris',
  'parcours.termine',
  'certification.obtenue',
  'certification.refusee',
  'periode.changee',
  'parcours.interrompu',
  'parcours.abandonne',
  'candidature.refusee',
  'candidature.retiree',
  'inscription.annulee',
] as const satisfies readonly GenreFait[];

export type Acte = (typeof ACTES)[number];

/** Les actes qui ne demandent rien de plus que leur date. */
export const ACTES_SIMPLES = [
  'candidature.deposee',
  'entretien.tenu',
  'candidature.admise',
  'candidature.retiree',
  'inscription.annulee',
  'parcours.repris',
  'parcours.termine',
  'certification.refusee',
] as const satisfies readonly Acte[];

/** Une période quelconque : la possibilité d'un acte ne dépend pas d'elle. */
const exemple = (genre: Acte, periode: Periode): EvenementParcours => {
  switch (genre) {
    case 'inscription.enregistree':
    case 'periode.changee':
      return { genre, periode };
    case 'parcours.interrompu':
    case 'parcours.abandonne':
      return { genre, motif: 'autre' };
    case 'candidature.refusee':
      return { genre, motif: '' };
    case 'certification.obtenue':
      return { genre, partielle: false };
    default:
      return { genre };
  }
};

/** Les actes qui auraient un sens ce jour-là sur ce dossier, les plus courants d'abord. */
export function actesPossibles(
  faits: readonly FaitParcours[],
  jour: Temporal.PlainDate,
  maintenant: Temporal.Instant,
): readonly Acte[] {
  return ACTES.filter((genre) => {
    const evenement = exemple(genre, { debut: jour, fin: jour });
    // L'essai vient après tout ce qui s'est su au même instant : son identifiant est plus grand que tous.
    return ajouterFait(faits, { ...evenement, id: '~', le: jour, connuLe: maintenant }).ok;
  });
}

/** Ce qu'on attend d'un dossier à ce statut ; le reste arrive aussi, mais plus rarement. */
const SUITES: Partial<Readonly<Record<Statut, readonly Acte[]>>> = {
  candidat: ['entretien.tenu', 'candidature.admise', 'candidature.refusee'],
  enEntretien: ['candidature.admise', 'candidature.refusee'],
  admis: ['inscription.enregistree'],
  interrompu: ['parcours.repris', 'parcours.abandonne'],
  termine: ['certification.obtenue', 'certification.refusee'],
};

/** Les actes attendus à ce statut, le premier étant la suite la plus courante ; vide quand il n'y a qu'à laisser faire. */
export const suitesDe = (statut: Statut | null): readonly Acte[] =>
  statut === null ? ['candidature.deposee', 'inscription.enregistree'] : (SUITES[statut] ?? []);
