import type { Clauses } from './domain/clauses.ts';

/** What an organisme starts from: proposals to read again, never written on a document before someone has saved them. */
export const PROPOSITIONS: Clauses = {
  reglement: 'Par virement, à 30 jours après réception de la facture émise à la fin de l’action.',
  reglementParticulier: 'Par virement ou par carte bancaire, aux dates de l’échéancier.',
  dedit:
    'Si le client renonce moins de dix jours ouvrés avant le début, 20 % du prix est dû à titre de dédit. Si l’action s’arrête, les heures réalisées sont dues au prorata.\nLe dédit ne peut pas être payé sur des fonds de formation.',
  cessationAnticipee:
    'Si l’organisme arrête la formation, seules les heures réalisées sont dues, au prorata du prix.',
  abandon:
    'Si le stagiaire abandonne sans cas de force majeure, les heures réalisées sont dues, ainsi que 10 % du prix des heures restantes.',
  litiges:
    'Les parties cherchent d’abord un accord amiable. Le stagiaire peut saisir gratuitement un médiateur de la consommation.',
  modalitesAcces: 'Entretien de 30 minutes, puis positionnement.',
  moyensTechniques: 'Accès à internet dans toutes les salles\nPlateforme de cours en ligne',
  suivi:
    'Émargement de chaque demi-journée. Relevé des activités suivies à distance. Entretien à mi-parcours.',
  accompagnement:
    'Le responsable de la session reçoit la personne sur rendez-vous, au moins une fois par mois.',
  engagements:
    'L’apprenant suit les étapes du parcours et prévient de ses absences.\nL’organisme adapte le parcours si les besoins changent.',
  aApporter: 'Une pièce d’identité\nDe quoi écrire',
  restauration: '',
  referentHandicap: '',
  validiteDevisJours: 30,
};

/** How each clause is called in the form. */
export const LIBELLES_CLAUSES: Readonly<Record<Exclude<keyof Clauses, 'validiteDevisJours'>, string>> = {
  reglement: 'Modalités de règlement d’une entreprise',
  reglementParticulier: 'Modalités de règlement d’un particulier',
  dedit: 'Dédit\u00a0: ce qui est dû si le client renonce',
  cessationAnticipee: 'Ce qui est dû si l’organisme arrête la formation',
  abandon: 'Ce qui est dû si le stagiaire abandonne',
  litiges: 'Litiges',
  modalitesAcces: 'Modalités d’accès à la formation',
  moyensTechniques: 'Moyens techniques',
  suivi: 'Modalités de suivi',
  accompagnement: 'Accompagnement',
  engagements: 'Engagements réciproques',
  aApporter: 'À apporter le premier jour',
  restauration: 'Restauration',
  referentHandicap: 'Référent handicap',
};
