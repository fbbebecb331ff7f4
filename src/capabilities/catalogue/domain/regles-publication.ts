import { volumesDe, type Formation } from './formation.ts';
import { citeMalLaDeclaration, mentionsSuspectes, textesPublics } from './mentions-trompeuses.ts';
import { groupeNsf } from './nsf.ts';
import { enseignementDe, totalDe } from './volumes.ts';

/** Rubrique de la fiche à compléter. */
export type Rubrique = keyof Formation;

/**
 * `bloquant` : la fiche ne se publie pas. `aConfirmer` : une personne relit et confirme. `conseil` : à améliorer.
 */
export type Niveau = 'bloquant' | 'aConfirmer' | 'conseil';

export interface ReglePublication {
  readonly id: IdRegle;
  readonly rubrique: Rubrique;
  readonly niveau: Niveau;
  readonly reference: string;
  /** Premier jour d'application. */
  readonly depuis: string;
  /** Vrai si la fiche manque à la règle à cette date. */
  readonly manque: (fiche: Formation, date: Temporal.PlainDate) => boolean;
}

export type IdRegle =
  | 'intitule'
  | 'prerequis'
  | 'objectifs'
  | 'duree'
  | 'contenu'
  | 'delaiAcces'
  | 'tarif'
  | 'contact'
  | 'methodes'
  | 'evaluation'
  | 'accessibilite'
  | 'reconnaissance'
  | 'modalitesPedagogiques'
  | 'financements'
  | 'certificationComplete'
  | 'certificationDatee'
  | 'certificationValide'
  | 'distance'
  | 'declaration'
  | 'mentions'
  | 'objectifBpf'
  | 'codeNsf'
  | 'relecture';

const RNQ_2019 = {
  depuis: '2019-06-08',
  reference: 'Référentiel national qualité, indicateur 1 (décret n° 2019-565)',
};
const RNQ_2026 = {
  depuis: '2026-11-01',
  reference: 'Référentiel national qualité, indicateur 1 (décret n° 2026-728)',
};
const INFORMATION = { depuis: '2019-01-01', reference: 'C. trav., art. L. 6353-8' };
const A_DISTANCE = { depuis: '2019-01-01', reference: 'C. trav., art. D. 6313-3-1' };
const BPF = { depuis: '2008-05-01', reference: 'C. trav., art. R. 6352-22 (cerfa 10443, cadres F-3 et F-4)' };

const vide = (texte: string): boolean => texte.trim() === '';
const bloquant = { niveau: 'bloquant' } as const;

/** Ce que la loi et l'indicateur 1 demandent d'une fiche publique, avec les dates d'application. */
export const REGLES_PUBLICATION: readonly ReglePublication[] = [
  { id: 'intitule', rubrique: 'intitule', ...bloquant, ...INFORMATION, manque: (f) => vide(f.intitule) },
  {
    id: 'objectifs',
    rubrique: 'objectifs',
    ...bloquant,
    ...RNQ_2019,
    manque: (f) => f.objectifs.every(vide),
  },
  // Le référentiel n'exige pas de prérequis pour un bilan de compétences.
  {
    id: 'prerequis',
    rubrique: 'prerequis',
    ...bloquant,
    ...RNQ_2019,
    manque: ({ nature, prerequis }) =>
      nature !== 'bilan' && (prerequis === null || (prerequis.genre === 'liste' && vide(prerequis.texte))),
  },
  { id: 'duree', rubrique: 'modules', ...bloquant, ...RNQ_2019, manque: (f) => totalDe(volumesDe(f)) === 0 },
  {
    id: 'contenu',
    rubrique: 'modules',
    ...bloquant,
    ...INFORMATION,
    manque: ({ modules }) => modules.some((m) => vide(m.intitule) || vide(m.contenu)),
  },
  { id: 'methodes', rubrique: 'methodes', ...bloquant, ...RNQ_2019, manque: (f) => vide(f.methodes) },
  { id: 'evaluation', rubrique: 'evaluation', ...bloquant, ...RNQ_2019, manque: (f) => vide(f.evaluation) },
  { id: 'delaiAcces', rubrique: 'delaiAcces', ...bloquant, ...RNQ_2019, manque: (f) => vide(f.delaiAcces) },
  {
    id: 'tarif',
    rubrique: 'tarif',
    ...bloquant,
    ...RNQ_2019,
    manque: ({ tarif }) => tarif === null || (tarif.genre === 'surDevis' && vide(tarif.explication)),
  },
  {
    id: 'contact',
    rubrique: 'contact',
    ...bloquant,
    ...RNQ_2019,
    manque: ({ contact }) => contact === null || (vide(contact.courriel) && vide(contact.telephone)),
  },
  {
    id: 'accessibilite',
    rubrique: 'accessibilite',
    ...bloquant,
    ...RNQ_2019,
    manque: (f) => vide(f.accessibilite),
  },
  {
    id: 'reconnaissance',
    rubrique: 'reconnaissance',
    ...bloquant,
    ...RNQ_2026,
    manque: ({ reconnaissance }) => reconnaissance === null,
  },
  {
    id: 'modalitesPedagogiques',
    rubrique: 'modalitesPedagogiques',
    ...bloquant,
    ...RNQ_2026,
    manque: (f) => vide(f.modalitesPedagogiques),
  },
  {
    id: 'financements',
    rubrique: 'financements',
    ...bloquant,
    ...RNQ_2026,
    manque: (f) => vide(f.financements),
  },
  {
    id: 'certificationComplete',
    rubrique: 'reconnaissance',
    ...bloquant,
    ...RNQ_2019,
    manque: ({ reconnaissance: r }) =>
      (r?.genre === 'rncp' || r?.genre === 'rs') &&
      (!/^(?:RNCP|RS)\d+$/.test(r.code) ||
        vide(r.intitule) ||
        vide(r.certificateur) ||
        (r.enregistreeLe === null && r.expireLe === null)),
  },
  // Des fiches nationales ne disent pas quand l'enregistrement commence ; sa fin suffit à savoir qu'il vaut encore.
  {
    id: 'certificationDatee',
    rubrique: 'reconnaissance',
    niveau: 'conseil',
    ...RNQ_2019,
    manque: ({ reconnaissance: r }) =>
      (r?.genre === 'rncp' || r?.genre === 'rs') && r.enregistreeLe === null && r.expireLe !== null,
  },
  {
    id: 'certificationValide',
    rubrique: 'reconnaissance',
    ...bloquant,
    ...RNQ_2019,
    manque: ({ reconnaissance: r }, date) =>
      (r?.genre === 'rncp' || r?.genre === 'rs') &&
      r.expireLe !== null &&
      Temporal.PlainDate.compare(r.expireLe, date) < 0,
  },
  {
    id: 'distance',
    rubrique: 'distance',
    ...bloquant,
    ...A_DISTANCE,
    manque: (f) => enseignementDe(volumesDe(f)) > volumesDe(f).presentiel && distanceIncomplete(f),
  },
  {
    id: 'declaration',
    rubrique: 'presentation',
    ...bloquant,
    depuis: '2008-05-01',
    reference: 'C. trav., art. L. 6352-12',
    manque: (f) => citeMalLaDeclaration(textesPublics(f)),
  },
  {
    id: 'mentions',
    rubrique: 'presentation',
    niveau: 'aConfirmer',
    depuis: '2019-01-01',
    reference: 'C. trav., art. L. 6352-13',
    manque: (f) => mentionsSuspectes(f).length > 0,
  },
  { id: 'objectifBpf', rubrique: 'objectifBpf', ...bloquant, ...BPF, manque: (f) => f.objectifBpf === null },
  {
    id: 'codeNsf',
    rubrique: 'codeNsf',
    ...bloquant,
    ...BPF,
    manque: ({ objectifBpf, codeNsf }) =>
      objectifBpf !== 'horsBpf' && (codeNsf === null || groupeNsf(codeNsf) === null),
  },
  {
    id: 'relecture',
    rubrique: 'relueLe',
    niveau: 'conseil',
    ...RNQ_2019,
    manque: ({ relueLe }, date) =>
      relueLe === null || Temporal.PlainDate.compare(relueLe.add({ months: 12 }), date) <= 0,
  },
];

function distanceIncomplete({ distance }: Formation): boolean {
  return (
    distance === null ||
    vide(distance.assistance) ||
    vide(distance.activitesEtDurees) ||
    vide(distance.evaluations)
  );
}
