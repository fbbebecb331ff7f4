export const suiviFr = {
  moi: {
    titre: 'Mon parcours',
    accroche: 'Vos formations, ce qui vous attend, et où vous en êtes.',
    nav: 'Mon parcours',
    vide: 'Vous n’avez pas encore de formation ici',
    videAide: 'Quand votre inscription est enregistrée, votre formation apparaît sur cette page.',
    versCatalogue: 'Voir les formations proposées',
    aFaire: 'Ce qui vous attend',
    rien: 'Rien ne vous attend pour le moment.',
    situer: 'Dire où vous en êtes',
    situerPourquoi: (session: string) => `Avant «\u00a0${session}\u00a0», pour adapter votre parcours.`,
    formations: 'Mes formations',
    documents: 'Mes documents',
    sansDossier:
      'Votre compte n’est pas encore relié à votre fiche. Demandez à l’organisme de le relier\u00a0: votre parcours apparaîtra ici.',
  },
  entreprise: {
    titre: 'Mes alternants',
    accroche: 'Les personnes que votre entreprise forme, et où elles en sont.',
    nav: 'Mes alternants',
    vide: 'Aucune personne suivie pour le moment',
    videAide:
      'Les personnes inscrites avec votre entreprise, ou dont vous êtes le tuteur ou la tutrice, apparaissent ici.',
    sansDossier:
      'Votre compte n’est pas encore relié à votre fiche de contact. Demandez à l’organisme de le relier.',
    legende: 'Personnes suivies',
    colonnes: {
      personne: 'Personne',
      formation: 'Formation',
      periode: 'Période',
      statut: 'Où en est le parcours',
      tuteur: 'Tuteur',
    },
  },
  formation: 'Formation',
  periode: 'Période',
  heures: 'Heures à suivre',
  responsable: 'Responsable',
  entrepriseNom: 'Entreprise',
  tuteur: 'Tuteur ou maître d’apprentissage',
  visio: 'Visioconférence',
  ouvrirVisio: 'Ouvrir le lien',
} as const;
