import type { FaitParcours, GenreFait, Periode } from './faits.ts';

/** Où en est une personne dans une formation. Jamais saisi, toujours calculé depuis les faits. */
export type Statut =
  | 'candidat'
  | 'enEntretien'
  | 'admis'
  | 'refuse'
  | 'retire'
  | 'inscrit'
  | 'annule'
  | 'enFormation'
  | 'interrompu'
  | 'abandon'
  | 'termine'
  | 'certifie'
  | 'certifiePartiellement'
  | 'nonCertifie';

/** Statut que les faits donnent seuls : « en formation » et « terminé » viennent aussi du calendrier. */
export type StatutDeBase = Exclude<Statut, 'enFormation'>;

/** L'état après un fait. */
export interface Etat {
  readonly base: StatutDeBase | null;
  readonly periode: Periode | null;
}

export const ETAT_INITIAL: Etat = { base: null, periode: null };

type Transition = { readonly depuis: readonly (Statut | null)[]; readonly vers: StatutDeBase };

const AVANT_DECISION = ['candidat', 'enEntretien'] as const;
const SANS_SUITE = ['refuse', 'retire', 'annule'] as const;

/** Depuis quels statuts un fait a un sens, et où il mène. Une seconde candidature est possible après un refus. */
const TRANSITIONS: Readonly<Record<Exclude<GenreFait, 'fait.annule'>, Transition>> = {
  'candidature.deposee': { depuis: [null, ...SANS_SUITE], vers: 'candidat' },
  'entretien.tenu': { depuis: AVANT_DECISION, vers: 'enEntretien' },
  'candidature.admise': { depuis: AVANT_DECISION, vers: 'admis' },
  'candidature.refusee': { depuis: [...AVANT_DECISION, 'admis'], vers: 'refuse' },
  'candidature.retiree': { depuis: [...AVANT_DECISION, 'admis'], vers: 'retire' },
  'inscription.enregistree': { depuis: [null, ...AVANT_DECISION, 'admis', ...SANS_SUITE], vers: 'inscrit' },
  'inscription.annulee': { depuis: ['inscrit', 'enFormation'], vers: 'annule' },
  'periode.changee': {
    depuis: ['inscrit', 'enFormation', 'interrompu', 'termine', 'nonCertifie'],
    vers: 'inscrit',
  },
  'parcours.interrompu': { depuis: ['enFormation'], vers: 'interrompu' },
  'parcours.repris': { depuis: ['interrompu'], vers: 'inscrit' },
  'parcours.abandonne': { depuis: ['enFormation', 'interrompu'], vers: 'abandon' },
  'parcours.termine': { depuis: ['enFormation', 'interrompu'], vers: 'termine' },
  'certification.obtenue': {
    depuis: ['enFormation', 'termine', 'nonCertifie', 'certifiePartiellement'],
    vers: 'certifie',
  },
  'certification.refusee': { depuis: ['enFormation', 'termine'], vers: 'nonCertifie' },
};

/** L'état après un fait, ou `null` si le fait n'a pas de sens ce jour-là (une reprise sans interruption). */
export function apres(etat: Etat, fait: FaitParcours): Etat | null {
  if (fait.genre === 'fait.annule') return null;
  const transition = TRANSITIONS[fait.genre];
  if (!transition.depuis.includes(statutDuJour(etat, fait.le))) return null;
  const periode = 'periode' in fait ? fait.periode : etat.periode;
  return { base: versDe(fait, etat, transition), periode };
}

function versDe(fait: FaitParcours, etat: Etat, { vers }: Transition): StatutDeBase {
  if (fait.genre === 'certification.obtenue' && fait.partielle) return 'certifiePartiellement';
  // Une période décalée pendant une interruption ne vaut pas reprise.
  if (fait.genre === 'periode.changee' && etat.base === 'interrompu') return 'interrompu';
  return vers;
}

/** Le statut d'un état un jour donné : une inscription devient formation, puis fin de formation, avec le calendrier. */
export function statutDuJour({ base, periode }: Etat, jour: Temporal.PlainDate): Statut | null {
  if (base !== 'inscrit' || !periode) return base;
  if (Temporal.PlainDate.compare(jour, periode.debut) < 0) return 'inscrit';
  return Temporal.PlainDate.compare(jour, periode.fin) <= 0 ? 'enFormation' : 'termine';
}
