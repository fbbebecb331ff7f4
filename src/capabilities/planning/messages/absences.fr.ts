import { aParis } from '#platform/clock.ts';
import { formatDate, formatPeriode } from '#design/index.ts';
import type { Intervalle } from '../domain/intervalle.ts';
import { quand } from './horaires.fr.ts';

/** « du 23 au 27 novembre 2026 » quand ce sont des jours entiers, sinon avec les heures. */
export function dureeDAbsence({ debut, fin }: Intervalle): string {
  const [a, b] = [aParis(debut), aParis(fin)];
  const entiers = [a, b].every(({ hour, minute }) => hour === 0 && minute === 0);
  if (!entiers) return quand({ debut, fin });
  return formatPeriode(a.toPlainDate(), b.toPlainDate().subtract({ days: 1 }));
}

/** Les mots de la page des indisponibilités. */
export const absences = {
  titre: 'Indisponibilités',
  accroche: 'Quand un formateur ou une salle n’est pas là. Les places libres en tiennent compte.',
  miennes: 'Quand vous n’êtes pas là. On ne vous proposera pas de créneau.',
  legende: 'Indisponibilités à venir',
  declarer: 'Déclarer une indisponibilité',
  declaree: (creneaux: number) =>
    creneaux === 0
      ? 'L’indisponibilité est enregistrée.'
      : `L’indisponibilité est enregistrée. Attention\u00a0: ${creneaux} créneau${creneaux > 1 ? 'x' : ''} déjà posé${creneaux > 1 ? 's' : ''} à ce moment.`,
  retirer: 'Retirer',
  retirerDe: (nom: string) => `\u00a0l’indisponibilité de ${nom}`,
  retiree: 'L’indisponibilité est retirée.',
  vide: 'Aucune indisponibilité à venir',
  videAide: 'Tout le monde est disponible aux heures d’accueil.',
  colonnes: {
    nom: 'Formateur ou salle',
    quand: 'Quand',
    motif: 'Motif',
    creneaux: 'Créneaux posés',
    acte: 'Acte',
  },
  champs: {
    qui: 'Formateur ou salle',
    formateurs: 'Formateurs',
    salles: 'Salles',
    du: 'Du',
    au: 'Au',
    auAide: 'Dernier jour, compris.',
    debut: 'À partir de',
    fin: 'Jusqu’à',
    heuresAide: 'Laissez les heures vides pour des jours entiers.',
    motif: 'Motif',
    motifAide: 'Par exemple «\u00a0Congé\u00a0». N’écrivez jamais une raison de santé.',
    quand: 'Quand',
  },
};

/** Les mots de la page des jours fermés. */
export const fermetures = {
  titre: 'Jours fermés',
  accroche: 'Les jours fériés de vos lieux et vos fermetures\u00a0: les séries de créneaux les sautent.',
  vos: 'Vos fermetures',
  fermer: 'Ajouter une fermeture',
  fermee: 'La fermeture est enregistrée.',
  rouvrir: 'Retirer',
  rouvrirDe: (motif: string) => `\u00a0la fermeture «\u00a0${motif}\u00a0»`,
  rouverte: 'Ces jours sont de nouveau ouverts.',
  vide: 'Aucune fermeture à venir',
  videAide: 'Ajoutez vos congés, vos ponts, vos travaux.',
  tousLieux: 'Tout l’organisme',
  feries: 'Jours fériés des douze prochains mois',
  feriesAide:
    'L’enseignement peut choisir d’ouvrir un jour férié, sauf le 1er mai (code du travail, articles L. 3133-4 et L. 3134-1).',
  colonnes: {
    motif: 'Motif',
    quand: 'Quand',
    lieu: 'Lieu',
    acte: 'Acte',
    jour: 'Jour',
    nom: 'Fête',
    texte: 'Texte',
    etat: 'État',
  },
  champs: {
    du: 'Premier jour',
    au: 'Dernier jour',
    motif: 'Motif',
    motifAide: 'Par exemple «\u00a0Congés de fin d’année\u00a0».',
    lieu: 'Lieu',
  },
  ouvrir: 'Ouvrir ce jour',
  chomer: 'Fermer ce jour',
  ouvert: 'Ouvert',
  ferme: 'Fermé',
  seulement: (lieux: string) => `seulement ${lieux}`,
  change: 'C’est enregistré. Les prochaines séries en tiennent compte.',
  jour: (date: Temporal.PlainDate) => formatDate(date, 'semaine'),
};
