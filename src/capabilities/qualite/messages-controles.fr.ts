/** Ce que disent les contrôles : ce qu'ils vérifient, d'où vient l'exigence, ce qui manque. */
export const CONTROLES = {
  'fiche-complete': {
    libelle: 'Chaque formation publiée a toutes ses rubriques',
    reference: 'Indicateur 1 ; art. L.\u00a06353-8 du code du travail',
  },
  'fiche-relue': {
    libelle: 'Chaque fiche publiée a été relue depuis moins de 12 mois',
    reference: 'Indicateur 1',
    detail: 'Fiche à relire',
  },
  'resultats-publies': {
    libelle: 'Chaque formation publiée déjà suivie montre au moins un résultat, avec sa méthode',
    reference: 'Indicateur 2 ; art. L.\u00a06111-8',
    detail: 'Aucun résultat publié',
  },
  'certification-presentee': {
    libelle:
      'Chaque formation certifiante publiée dit son taux d’obtention, ses débouchés et les poursuites d’études',
    reference: 'Indicateur 3',
    taux: 'taux d’obtention',
    debouches: 'débouchés',
    poursuites: 'poursuites d’études',
  },
  'besoin-analyse': {
    libelle:
      'Chaque personne inscrite a une analyse de son besoin : entretien, projet écrit ou positionnement',
    reference: 'Indicateur 4',
    detail: 'Analyse du besoin',
  },
  'objectifs-evalues': {
    libelle: 'Chaque formation publiée a des objectifs, et dit comment ils sont évalués',
    reference: 'Indicateur 5',
    objectifs: 'objectifs',
    evaluation: 'mode d’évaluation',
  },
  'modules-decrits': {
    libelle: 'Chaque module d’une formation publiée a un contenu et une durée',
    reference: 'Indicateur 6',
    contenu: 'contenu',
    duree: 'durée',
  },
  'certification-active': {
    libelle: 'La certification préparée est encore enregistrée à l’entrée en formation',
    reference: 'Indicateur 7 ; art. L.\u00a06113-5 et L.\u00a06113-6',
    detail: 'Enregistrement terminé',
  },
  'modules-et-blocs': {
    libelle: 'Chaque module d’une formation certifiante est relié à un bloc ou à des compétences',
    reference: 'Indicateur 7',
    detail: 'Sans bloc ni compétence',
  },
  'positionnement-fait': {
    libelle: 'Chaque personne inscrite a un positionnement daté',
    reference: 'Indicateur 8',
    detail: 'Positionnement',
  },
  'convocation-envoyee': {
    libelle: 'Chaque personne inscrite a reçu une convocation avant le premier jour',
    reference: 'Indicateur 9',
    detail: 'Convocation à envoyer',
  },
  'reglement-et-livret': {
    libelle: 'Le règlement intérieur et le livret d’accueil existent',
    reference: 'Indicateur 9 ; art. L.\u00a06352-3 et L.\u00a06353-8',
    reglement: 'Règlement intérieur',
    livret: 'Livret d’accueil',
    detail: 'À établir',
  },
  'suivi-recent': {
    libelle: 'Chaque personne en formation a une trace de suivi depuis moins de 30 jours',
    reference: 'Indicateur 10',
    detail: 'Ni présence, ni travail, ni évaluation depuis 30 jours',
  },
  'acquis-evalues': {
    libelle: 'Chaque personne qui a terminé a au moins une évaluation de ses acquis',
    reference: 'Indicateur 11',
    detail: 'Aucune évaluation',
  },
  'attestation-remise': {
    libelle: 'Chaque personne qui a terminé a une attestation ou un certificat sous 15 jours',
    reference: 'Indicateur 11 ; art. L.\u00a06353-1',
    detail: 'Attestation ou certificat',
  },
  'abandon-explique': {
    libelle: 'Chaque abandon a un motif',
    reference: 'Indicateur 12',
    detail: 'Motif de l’abandon',
  },
  'absences-expliquees': {
    libelle: 'Personne n’est absent trois fois sans explication sur les 30 derniers jours',
    reference: 'Indicateur 12',
    detail: 'Absences sans explication',
  },
  'tuteur-designe': {
    libelle: 'Chaque alternant a une entreprise et un maître d’apprentissage ou tuteur',
    reference: 'Indicateur 13 ; art. L.\u00a06223-5',
    entreprise: 'entreprise',
    tuteur: 'tuteur',
  },
  'certification-decidee': {
    libelle: 'Chaque personne qui a terminé une formation certifiante a un résultat sous six mois',
    reference: 'Indicateur 16',
    detail: 'Résultat de la certification',
  },
  'seance-equipee': {
    libelle: 'Chaque séance des 14 prochains jours a un lieu ou un lien, et un formateur',
    reference: 'Indicateur 17',
    lieu: 'lieu ou lien',
    formateur: 'formateur',
  },
  'session-responsable': {
    libelle: 'Chaque session en cours ou à venir a un responsable',
    reference: 'Indicateur 18',
    detail: 'Responsable à désigner',
  },
  'distance-encadree': {
    libelle: 'Chaque formation publiée à distance dit l’aide apportée, les activités et les évaluations',
    reference: 'Indicateur 19 ; art. D.\u00a06313-3-1',
    detail: 'Aide, activités ou évaluations à décrire',
  },
  'formateur-titres': {
    libelle: 'Chaque formateur des séances à venir a ses titres ou diplômes enregistrés',
    reference: 'Indicateur 21 ; art. L.\u00a06353-4',
    detail: 'Titres ou diplômes',
  },
  'entreprises-associees': {
    libelle: 'Chaque session en alternance accueille au moins une entreprise',
    reference: 'Indicateur 28',
    detail: 'Aucune entreprise',
  },
  'avis-defavorables-decides': {
    libelle: 'Chaque réponse défavorable à une enquête a une décision motivée',
    reference: 'Indicateur 31',
    detail: 'Décision attendue',
  },
  'enquete-a-chaud': {
    libelle: 'Chaque session finie a son enquête à chaud sous 15 jours',
    reference: 'Indicateur 30',
    detail: 'Enquête à envoyer',
  },
  'enseignements-evalues': {
    libelle: 'Chaque session en alternance fait évaluer ses enseignements, à part de la satisfaction',
    reference: 'Indicateur 33',
    detail: 'Évaluation des enseignements à ouvrir',
  },
  'enseignements-restitues': {
    libelle: 'Chaque évaluation des enseignements finie est restituée aux équipes sous 30 jours',
    reference: 'Indicateur 33',
    detail: 'Restitution à noter',
  },
  'veille-legale': {
    libelle: 'La veille légale a été exploitée dans les trois derniers mois',
    reference: 'Indicateur 23',
    domaine: 'legale',
    mois: 3,
    detail: 'Veille légale à exploiter',
  },
  'veille-metiers': {
    libelle: 'La veille sur les métiers a été exploitée dans l’année',
    reference: 'Indicateur 24',
    domaine: 'metiers',
    mois: 12,
    detail: 'Veille sur les métiers à exploiter',
  },
  'veille-pedagogique': {
    libelle: 'La veille pédagogique a été exploitée dans les six derniers mois',
    reference: 'Indicateur 25',
    domaine: 'pedagogique',
    mois: 6,
    detail: 'Veille pédagogique à exploiter',
  },
  'reclamation-delais': {
    libelle: 'Chaque réclamation reçoit un accusé et une réponse dans les délais choisis',
    reference: 'Indicateur 31',
    accuse: 'Accusé de réception en retard',
    reponse: 'Réponse en retard',
  },
  'incident-resolu': {
    libelle: 'Chaque incident de l’année a une solution sous 7 jours',
    reference: 'Indicateur 31',
    detail: 'Solution à dire',
  },
  'reclamation-suite': {
    libelle: 'Chaque réclamation close est reliée à une action ou à une décision motivée',
    reference: 'Indicateur 32',
    detail: 'Ni action ni décision',
  },
  'action-faite': {
    libelle: 'Chaque action du plan est faite à temps, et son efficacité jugée sous 90 jours',
    reference: 'Indicateur 32',
    retard: 'Action en retard',
    efficacite: 'Efficacité à juger',
  },
  'risque-revu': {
    libelle: 'Chaque risque qualité a été revu depuis moins de 12 mois',
    reference: 'Indicateur 32, version 2026',
    detail: 'Risque à revoir',
  },
} as const;

type IdControle = keyof typeof CONTROLES;

/** Ce qui nomme un contrôle de la maison. */
export const decrire = (id: IdControle): { id: string; libelle: string; reference: string } => ({
  id,
  libelle: CONTROLES[id].libelle,
  reference: CONTROLES[id].reference,
});
