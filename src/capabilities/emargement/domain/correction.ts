import type { Intervalle } from '#capabilities/planning/index.ts';
import type { Feuille } from './feuille.ts';
import type { Constats } from './presence.ts';

/** Un motif plus court n'explique rien à qui relira. */
export const MOTIF_MINIMUM = 10;

/** Une correction garde l'avant et l'après, son auteur et sa raison ; l'original n'est jamais effacé. */
export interface Correction {
  readonly id: string;
  readonly personneId: string;
  /** La correction que celle-ci remplace, `null` pour la feuille d'origine. */
  readonly remplace: string | null;
  readonly avant: Constats;
  readonly apres: Constats;
  readonly motif: string;
  readonly auteurId: string;
  readonly a: Temporal.Instant;
}

export type RefusCorrection =
  | { readonly refus: 'CreneauPasClos' }
  | { readonly refus: 'MotifTropCourt'; readonly minimum: number }
  | { readonly refus: 'RienNeChange' }
  | { readonly refus: 'HeureHorsCreneau' }
  | { readonly refus: 'HeuresInversees' }
  /** Quelqu'un a corrigé entre-temps : relire avant de corriger à nouveau. */
  | { readonly refus: 'DejaCorrige'; readonly correction: Correction };

/** Les constats d'une personne à chaque étape : l'original puis chaque correction, la dernière fait foi. */
export interface HistoriqueConstats {
  readonly origine: Constats;
  readonly corrections: readonly Correction[];
  readonly enVigueur: Constats;
}

/** L'historique d'une personne sur une feuille close, en suivant la chaîne des remplacements. */
export function historiqueDe(origine: Constats, corrections: readonly Correction[]): HistoriqueConstats {
  const parRemplacee = new Map(corrections.map((correction) => [correction.remplace, correction]));
  const chaine: Correction[] = [];
  for (let suite = parRemplacee.get(null); suite; suite = parRemplacee.get(suite.id)) chaine.push(suite);
  return { origine, corrections: chaine, enVigueur: chaine.at(-1)?.apres ?? origine };
}

/** Pourquoi une correction est refusée, ou `null`. */
export function refusDeCorriger(
  correction: Correction,
  feuille: Feuille,
  creneau: Intervalle,
  historique: HistoriqueConstats,
): RefusCorrection | null {
  if (feuille.etat !== 'clos' && feuille.etat !== 'corrige') return { refus: 'CreneauPasClos' };
  const derniere = historique.corrections.at(-1);
  if (derniere && derniere.id !== correction.remplace) return { refus: 'DejaCorrige', correction: derniere };
  if ([...correction.motif.trim()].length < MOTIF_MINIMUM)
    return { refus: 'MotifTropCourt', minimum: MOTIF_MINIMUM };
  return (
    refusDHeures(correction.apres, creneau) ?? refusSansChangement(historique.enVigueur, correction.apres)
  );
}

function refusDHeures({ arriveeA, partieA }: Constats, { debut, fin }: Intervalle): RefusCorrection | null {
  const dehors = [arriveeA, partieA].some(
    (heure) =>
      heure && (Temporal.Instant.compare(heure, debut) < 0 || Temporal.Instant.compare(heure, fin) > 0),
  );
  if (dehors) return { refus: 'HeureHorsCreneau' };
  const inversees = arriveeA && partieA && Temporal.Instant.compare(arriveeA, partieA) >= 0;
  return inversees ? { refus: 'HeuresInversees' } : null;
}

function refusSansChangement(avant: Constats, apres: Constats): RefusCorrection | null {
  return empreinte(avant) === empreinte(apres) ? { refus: 'RienNeChange' } : null;
}

const empreinte = ({ signeeA, arriveeA, partieA, noteeAbsente, justificatifAccepte }: Constats): string =>
  [signeeA, arriveeA, partieA, noteeAbsente, justificatifAccepte].map(String).join('|');
