import { dimancheDePaques } from './paques.ts';

/**
 * Où se trouve le site. `alsaceMoselle` : départements 57, 67 et 68 (art. L. 3134-1 C. trav.).
 * `vendrediSaint` : la commune a un temple protestant ou une église mixte (art. L. 3134-13, 2°), ce que l'organisme déclare
 * une fois par site ; il peut aussi choisir d'être fermé ce jour-là dans tout le département.
 */
export interface Territoire {
  readonly alsaceMoselle: boolean;
  readonly vendrediSaint: boolean;
}

export type CleJourFerie =
  | 'jourDeLAn'
  | 'vendrediSaint'
  | 'lundiDePaques'
  | 'feteDuTravail'
  | 'huitMai'
  | 'ascension'
  | 'lundiDePentecote'
  | 'quatorzeJuillet'
  | 'assomption'
  | 'toussaint'
  | 'onzeNovembre'
  | 'noel'
  | 'saintEtienne';

export interface JourFerie {
  readonly date: Temporal.PlainDate;
  readonly cle: CleJourFerie;
  /** Article du code du travail. */
  readonly reference: string;
}

interface RegleJourFerie {
  readonly cle: CleJourFerie;
  readonly quand: { readonly mois: number; readonly jour: number } | { readonly apresPaques: number };
  readonly territoire: 'national' | 'alsaceMoselle' | 'vendrediSaint';
  readonly reference: string;
  /** Entrée en vigueur de l'article, codification de 2008 (ordonnance n° 2007-329). */
  readonly depuis: string;
}

const national = (cle: CleJourFerie, quand: RegleJourFerie['quand'], rang: number): RegleJourFerie => ({
  cle,
  quand,
  territoire: 'national',
  reference: `C. trav., art. L. 3133-1, ${rang}°`,
  depuis: '2008-05-01',
});

/** Les fêtes légales et, pour l'Alsace et la Moselle, celles que l'art. L. 3134-13 ajoute. */
const REGLES: readonly RegleJourFerie[] = [
  national('jourDeLAn', { mois: 1, jour: 1 }, 1),
  national('lundiDePaques', { apresPaques: 1 }, 2),
  national('feteDuTravail', { mois: 5, jour: 1 }, 3),
  national('huitMai', { mois: 5, jour: 8 }, 4),
  national('ascension', { apresPaques: 39 }, 5),
  national('lundiDePentecote', { apresPaques: 50 }, 6),
  national('quatorzeJuillet', { mois: 7, jour: 14 }, 7),
  national('assomption', { mois: 8, jour: 15 }, 8),
  national('toussaint', { mois: 11, jour: 1 }, 9),
  national('onzeNovembre', { mois: 11, jour: 11 }, 10),
  national('noel', { mois: 12, jour: 25 }, 11),
  {
    cle: 'vendrediSaint',
    quand: { apresPaques: -2 },
    territoire: 'vendrediSaint',
    reference: 'C. trav., art. L. 3134-13, 2°',
    depuis: '2008-05-01',
  },
  {
    cle: 'saintEtienne',
    quand: { mois: 12, jour: 26 },
    territoire: 'alsaceMoselle',
    reference: 'C. trav., art. L. 3134-13, 12°',
    depuis: '2008-05-01',
  },
];

const DEPARTEMENTS_ALSACE_MOSELLE: ReadonlySet<string> = new Set(['57', '67', '68']);

/**
 * Le droit local d'un site.
 * @param codeCommune code INSEE de la commune (les deux premiers caractères donnent le département)
 * @param vendrediSaint la commune a un temple protestant ou une église mixte
 */
export function territoireDuSite(codeCommune: string, vendrediSaint: boolean): Territoire {
  const alsaceMoselle = DEPARTEMENTS_ALSACE_MOSELLE.has(codeCommune.slice(0, 2));
  return { alsaceMoselle, vendrediSaint: alsaceMoselle && vendrediSaint };
}

function dateDe(regle: RegleJourFerie, annee: number): Temporal.PlainDate {
  if ('apresPaques' in regle.quand) return dimancheDePaques(annee).add({ days: regle.quand.apresPaques });
  return Temporal.PlainDate.from({ year: annee, month: regle.quand.mois, day: regle.quand.jour });
}

function sApplique(regle: RegleJourFerie, territoire: Territoire): boolean {
  return regle.territoire === 'national' || territoire[regle.territoire];
}

/**
 * Les jours fériés d'une année dans un territoire, triés par date. Deux fêtes peuvent tomber le même jour
 * (Ascension et 8 mai 2059) : les deux sont rendues.
 */
export function joursFeries(annee: number, territoire: Territoire): readonly JourFerie[] {
  return REGLES.filter((regle) => sApplique(regle, territoire))
    .map((regle) => ({ regle, date: dateDe(regle, annee) }))
    .filter(({ regle, date }) => Temporal.PlainDate.compare(date, regle.depuis) >= 0)
    .map(({ regle, date }) => ({ date, cle: regle.cle, reference: regle.reference }))
    .toSorted((a, b) => Temporal.PlainDate.compare(a.date, b.date));
}
