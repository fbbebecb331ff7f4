import { heure, liste } from './ecrans.fr.ts';

const s = (n: number): string => (n > 1 ? 's' : '');

/** What the trainer and the office read on a sheet. */
export const feuille = {
  accroche: 'Les créneaux du jour, et ceux dont la feuille n’est pas close.',
  vide: 'Aucun créneau à émarger aujourd’hui',
  videAide: 'Vos prochains créneaux sont dans le planning.',
  session: 'Session',
  formateurs: 'Formateurs',
  ouvrir: 'Ouvrir l’émargement',
  ouvrirEtMontrer: 'Ouvrir et afficher le code',
  montrer: 'Afficher le code',
  ouvrable: (quand: Temporal.Instant) => `Vous pourrez ouvrir l’émargement à ${heure(quand)}.`,
  tropTard: 'Le délai pour ouvrir est passé. Le secrétariat peut saisir la feuille papier, avec un motif.',
  ouvert: 'L’émargement est ouvert. Les apprenants peuvent signer.',
  signes: (n: number, total: number) => `${n} sur ${total} ont signé`,
  muets: (n: number) => `Pas encore signé (${n})`,
  muetsAide:
    'Une personne est là sans téléphone\u00a0? Cochez-la puis validez sa présence. Les absences se notent à la clôture.',
  tousVus: 'Tout le monde a signé ou est noté.',
  valider: 'Valider la présence des personnes cochées',
  valide: (n: number) => (n === 0 ? 'Rien n’a changé.' : `${n} présence${s(n)} enregistrée${s(n)}.`),
  notees: 'Présences notées',
  noterColonne: 'Noter',
  noter: 'Heure ou absence',
  changer: 'Changer',
  sansReponse: 'Rien de noté',
  clore: 'Contresigner et clore la feuille',
  clorePlusTard: (quand: Temporal.Instant) =>
    `Vous pourrez contresigner à partir de ${heure(quand)}, quand le créneau se termine.`,
  cloreAide:
    'En contresignant, vous attestez que ces présences sont exactes. Ensuite, seule une correction motivée peut les changer.',
  absents: (prenoms: readonly string[]) =>
    prenoms.length === 1
      ? `${liste(prenoms)} n’est pas venu(e)\u00a0: noter son absence.`
      : `${liste(prenoms)} ne sont pas venus\u00a0: noter leurs ${prenoms.length} absences.`,
  clos: 'La feuille est close et contresignée.',
  contresignee: (quand: Temporal.Instant) => `Contresignée à ${heure(quand)}`,
  constat: 'Cette personne est',
  constats: { present: 'Présente', absent: 'Absente', excuse: 'Absente, et excusée' },
  constatRequis: 'Dites si cette personne est présente ou absente.',
  personneNonChoisie: 'Cochez au moins une personne.',
  annule: 'Créneau annulé',
  arrivee: 'Heure d’arrivée, si retard',
  depart: 'Heure de départ, si avant la fin',
  noterTitre: 'Noter une présence',
  noterMotif: 'Pourquoi, si cette personne a signé mais n’est pas là',
  noterEnregistrer: 'Enregistrer',
  dejaConnu: 'Déjà noté',
  corriger: 'Corriger',
  corrigerTitre: 'Corriger une présence',
  corrigerAide: 'La première version est gardée, avec votre nom et votre motif.',
  motif: 'Motif de la correction',
  corrigee: 'La correction est enregistrée. La version d’avant est gardée.',
  versions: 'Versions de cette présence',
} as const;
