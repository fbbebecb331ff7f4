import { minutesDe, type Intervalle } from './intervalle.ts';

/** Un créneau tel qu'il est planifié. */
export interface CreneauPlanifie extends Intervalle {
  readonly id: string;
  readonly moduleId: string | null;
  readonly modalite: string;
  readonly salleId: string | null;
  readonly formateurIds: readonly string[];
  readonly lienVisio: string | null;
  readonly intitule: string | null;
}

export type Changement =
  | 'annulation'
  | 'horaire'
  | 'salle'
  | 'formateur'
  | 'module'
  | 'modalite'
  | 'lien'
  | 'intitule';

/** La feuille d'émargement du créneau, vue du planning. */
export interface FeuilleVue {
  readonly etat: 'prevu' | 'ouvert' | 'clos' | 'corrige';
  readonly signatures: number;
}

/** Un document déjà produit qui cite le créneau. */
export interface DocumentVu {
  readonly id: string;
  readonly type: string;
  readonly etat: 'brouillon' | 'envoye' | 'signe';
}

/** Ce qu'il faut faire d'un document devenu faux : un document signé ne se refait pas, il reçoit un avenant. */
export interface DocumentPerime {
  readonly document: DocumentVu;
  readonly causes: readonly Changement[];
  readonly suite: 'regenerer' | 'renvoyer' | 'avenant';
}

export interface Apercu {
  readonly changements: readonly Changement[];
  /** Apprenants et formateurs à prévenir, anciens et nouveaux, sans doublon, triés. */
  readonly personnes: readonly string[];
  readonly documents: readonly DocumentPerime[];
  /** Minutes de formation gagnées (positif) ou perdues (négatif). */
  readonly minutes: number;
}

export type RefusChangement =
  /** Une feuille signée est une preuve : elle ne change que par une correction motivée (art. R. 6313-3 C. trav.). */
  | { readonly refus: 'FeuilleDejaSignee'; readonly signatures: number }
  | { readonly refus: 'FeuilleOuverte' }
  | { readonly refus: 'CreneauInchange' };

/**
 * Ce que chaque document dit du créneau : convocation (lieu, heures), information préalable (formateurs, horaires,
 * art. L. 6353-8), convention (durée, période et taux de distance, art. D. 6353-1), contrat individuel (durée et conditions,
 * art. L. 6353-4), protocole individuel (modules et calendrier).
 */
const CAUSES_PAR_DOCUMENT: Readonly<Record<string, readonly Changement[]>> = {
  convocation: ['annulation', 'horaire', 'salle', 'modalite', 'lien'],
  programme: ['annulation', 'horaire', 'formateur', 'module', 'modalite'],
  convention: ['annulation', 'module', 'modalite'],
  'contrat-individuel': ['annulation', 'formateur', 'module', 'modalite'],
  'protocole-individuel': ['annulation', 'horaire', 'module', 'modalite'],
  'feuille-emargement': ['annulation', 'horaire', 'salle', 'formateur', 'module', 'modalite'],
};

const SUITES = { brouillon: 'regenerer', envoye: 'renvoyer', signe: 'avenant' } as const;

/** Pourquoi le créneau ne peut pas changer, ou `null`. `apres` vaut `null` pour une annulation. */
export function refusDeChanger(
  avant: CreneauPlanifie,
  apres: CreneauPlanifie | null,
  feuille: FeuilleVue,
): RefusChangement | null {
  if (feuille.signatures > 0 || feuille.etat === 'clos' || feuille.etat === 'corrige') {
    return { refus: 'FeuilleDejaSignee', signatures: feuille.signatures };
  }
  if (feuille.etat === 'ouvert') return { refus: 'FeuilleOuverte' };
  return changementsEntre(avant, apres).length === 0 ? { refus: 'CreneauInchange' } : null;
}

/** Ce qu'un changement touche, à montrer avant de le confirmer. */
export function apercuDuChangement(
  avant: CreneauPlanifie,
  apres: CreneauPlanifie | null,
  apprenantIds: readonly string[],
  documents: readonly DocumentVu[],
): Apercu {
  const changements = changementsEntre(avant, apres);
  const concernes =
    changements.length === 0 ? [] : [...apprenantIds, ...avant.formateurIds, ...(apres?.formateurIds ?? [])];
  return {
    changements,
    personnes: [...new Set(concernes)].toSorted(),
    documents: documents.flatMap((document) => perime(document, avant, apres, changements)),
    minutes: (apres ? minutesDe(apres) : 0) - minutesDe(avant),
  };
}

function perime(
  document: DocumentVu,
  avant: CreneauPlanifie,
  apres: CreneauPlanifie | null,
  changements: readonly Changement[],
): readonly DocumentPerime[] {
  const causes = changements.filter((changement) => cite(document.type, changement, avant, apres));
  return causes.length === 0 ? [] : [{ document, causes, suite: SUITES[document.etat] }];
}

/** Une convention ou un contrat donne la durée, pas l'heure : seul un horaire qui change la durée les périme. */
function cite(
  type: string,
  changement: Changement,
  avant: CreneauPlanifie,
  apres: CreneauPlanifie | null,
): boolean {
  const causes = CAUSES_PAR_DOCUMENT[type] ?? [];
  if (causes.includes(changement)) return true;
  const donneLaDuree = type === 'convention' || type === 'contrat-individuel';
  return changement === 'horaire' && donneLaDuree && apres !== null && minutesDe(avant) !== minutesDe(apres);
}

/** Les changements entre deux états d'un créneau, dans un ordre fixe. */
export function changementsEntre(
  avant: CreneauPlanifie,
  apres: CreneauPlanifie | null,
): readonly Changement[] {
  if (!apres) return ['annulation'];
  const changements: Changement[] = [];
  if (!avant.debut.equals(apres.debut) || !avant.fin.equals(apres.fin)) changements.push('horaire');
  if (avant.salleId !== apres.salleId) changements.push('salle');
  if (avant.formateurIds.toSorted().join() !== apres.formateurIds.toSorted().join())
    changements.push('formateur');
  if (avant.moduleId !== apres.moduleId) changements.push('module');
  if (avant.modalite !== apres.modalite) changements.push('modalite');
  if (avant.lienVisio !== apres.lienVisio) changements.push('lien');
  if (avant.intitule !== apres.intitule) changements.push('intitule');
  return changements;
}
