import type { SujetAgenda } from '../domain/sujet-agenda.ts';

/** Les mots des agendas partagés. */
export const agenda = {
  titre: 'Agenda',
  mien: 'Mon planning dans mon agenda',
  accroche:
    'Une adresse secrète pour voir les créneaux dans l’agenda de votre téléphone ou de votre ordinateur.',
  de: (nom: string) => `Planning de ${nom}`,
  nomDuFlux: (nom: string, organisme: string) => `${nom}, ${organisme}`,
  absent: 'Cet agenda n’a pas encore d’adresse.',
  ouvertLe: (date: string) =>
    `Une adresse répond depuis le ${date}. Par sécurité, elle n’est montrée qu’une fois.`,
  creer: 'Créer l’adresse',
  refaire: 'Faire une nouvelle adresse',
  refaireAide: 'L’ancienne adresse ne répondra plus\u00a0: il faudra donner la nouvelle à vos agendas.',
  fermer: 'Fermer cette adresse',
  fermee: 'L’adresse ne répond plus.',
  faite: 'Voici l’adresse de cet agenda',
  avertissement:
    'Copiez-la maintenant\u00a0: elle ne sera plus montrée. Qui la connaît voit ces créneaux sans mot de passe\u00a0: ne la publiez pas.',
  adresse: 'Adresse à donner à votre agenda',
  adresseAide:
    'Dans votre agenda, choisissez «\u00a0Ajouter un agenda par adresse\u00a0» ou «\u00a0S’abonner\u00a0», puis collez-la.',
  abonner: 'S’abonner sur cet appareil',
  retour: 'Revenir au planning',
  sujets: { personne: 'personne', salle: 'salle', session: 'session' } satisfies Record<
    SujetAgenda['vue'],
    string
  >,
  avec: (noms: string) => `Avec ${noms}`,
  rejoindre: (lien: string) => `Classe à distance\u00a0: ${lien}`,
  annule: (titre: string) => `Annulé\u00a0: ${titre}`,
};
