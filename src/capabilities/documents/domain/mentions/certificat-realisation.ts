import type { DonneesCertificatRealisation } from '../modeles/certificat-realisation.ts';
import type { Mention } from './mention.ts';

// Content of the ministry's model, required by the order of 21 December 2018 among the evidence for funders.
const modele = { reference: 'Arrêté du 21 décembre 2018 ; modèle du ministère du travail', verifieeLe: null };

export const mentionsCertificatRealisation: readonly Mention[] = [
  {
    ...modele,
    id: 'signataire',
    libelle: 'Représentant légal qui atteste, avec sa qualité',
    champs: ['signataire.nom', 'signataire.qualite'],
    phrases: ['représentant légal du dispensateur de l’action concourant au développement des compétences'],
  },
  { ...modele, id: 'dispensateur', libelle: 'Raison sociale du dispensateur', champs: ['organisme.nom'] },
  { ...modele, id: 'apprenant', libelle: 'Bénéficiaire', champs: ['apprenant.prenom', 'apprenant.nom'] },
  { ...modele, id: 'intitule', libelle: 'Intitulé de l’action', champs: ['intitule'] },
  {
    ...modele,
    id: 'nature',
    libelle: 'Nature de l’action',
    champs: ['nature'],
    phrases: [
      'action de formation',
      'bilan de compétences',
      'action de VAE',
      'action de formation par apprentissage',
    ],
  },
  { ...modele, id: 'dates', libelle: 'Dates de l’action', champs: ['debut', 'fin'] },
  { ...modele, id: 'duree', libelle: 'Durée réalisée', champs: ['dureeMinutes'] },
  {
    ...modele,
    id: 'distance',
    libelle: 'Activités à distance et temps estimé',
    champs: ['activitesDistance[].intitule'],
    quand: ({ activitesDistance }: DonneesCertificatRealisation) => activitesDistance.length > 0,
  },
  {
    ...modele,
    id: 'conservation',
    libelle: 'Engagement de conserver les pièces trois ans',
    champs: [],
    phrases: [
      'je m’engage à conserver l’ensemble des pièces justificatives qui ont permis d’établir le présent certificat',
      'pendant une durée de 3 ans à compter de la fin de l’année du dernier paiement',
      'En cas de cofinancement des fonds européens',
    ],
  },
];
