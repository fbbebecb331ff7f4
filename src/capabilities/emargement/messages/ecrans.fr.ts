import { aParis } from '#platform/clock.ts';
import { formatDate, formatHeure } from '#design/index.ts';

/** Words shared by the screens of `emargement`. */
export const ecrans = {
  titre: 'Émargement',
  colonnes: {
    creneau: 'Créneau',
    horaire: 'Horaire',
    lieu: 'Lieu',
    etat: 'État',
    presents: 'Présences',
    personne: 'Personne',
    duree: 'Durée',
  },
  etats: {
    prevu: 'À ouvrir',
    ouvert: 'Émargement ouvert',
    clos: 'Feuille close',
    corrige: 'Feuille corrigée',
  },
  jamaisOuverte: 'Jamais ouverte',
  statuts: {
    present: 'Présence',
    retard: 'Retard',
    depart_anticipe: 'Départ avant la fin',
    absent: 'Absence',
    excuse: 'Absence excusée',
  } as Readonly<Record<string, string>>,
  methodes: {
    code: 'Code de la salle',
    lien: 'Lien personnel et code',
    validation: 'Notée par le formateur',
    visio: 'Classe à distance',
    differe: 'Signature différée',
    saisie: 'Feuille papier',
    correction: 'Correction',
  } as Readonly<Record<string, string>>,
  creneauInconnu: 'Ce créneau n’existe pas dans votre organisme.',
  aFaire: {
    ouvrir: (titre: string) => `Ouvrir l’émargement\u00a0: ${titre}`,
    clore: (titre: string) => `Clore la feuille\u00a0: ${titre}`,
    signer: (titre: string) => `Signer votre présence\u00a0: ${titre}`,
  },
} as const;

/** The wall clock at an instant: « 9 h 05 ». */
export const heure = (instant: Temporal.Instant): string => formatHeure(aParis(instant));

/** « mardi 24 novembre, 9 h à 12 h 30 ». */
export function horaire(debut: Temporal.Instant, fin: Temporal.Instant): string {
  return `${formatDate(aParis(debut).toPlainDate(), 'bref')}, ${heure(debut)} à ${heure(fin)}`;
}

/** « Lina, Théo et Mila ». */
export const liste = (mots: readonly string[]): string =>
  mots.length < 2 ? mots.join('') : `${mots.slice(0, -1).join(', ')} et ${mots.at(-1)}`;
