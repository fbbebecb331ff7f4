/** Les mots des pages de lieux et de salles. */
export const commun = {
  enregistrer: 'Enregistrer',
  renoncer: 'Revenir sans enregistrer',
  modifier: 'Modifier',
  archiver: 'Archiver',
  rouvrir: 'Rouvrir',
  archive: 'Archivé',
  archivee: 'Archivée',
  histoire: 'Ce qui s’est passé',
  oui: 'Oui',
  non: 'Non',
  onglets: 'Parties du planning',
};

export const onglets = {
  semaine: 'Semaine',
  salles: 'Salles',
  lieux: 'Lieux',
  indisponibilites: 'Indisponibilités',
  fermetures: 'Jours fermés',
  conflits: 'Conflits',
};

export const lieux = {
  titre: 'Lieux',
  accroche: 'Où vous accueillez, avec les jours et les heures d’ouverture.',
  legende: 'Lieux de l’organisme',
  nouveau: 'Ajouter un lieu',
  nouveauTitre: 'Nouveau lieu',
  fichier: 'lieux',
  ajoute: 'Le lieu est ajouté. Ajoutez maintenant ses salles.',
  modifie: 'Le lieu est modifié.',
  archive: 'Le lieu est archivé. Ses salles ne sont plus proposées.',
  rouvert: 'Le lieu est de nouveau proposé.',
  vide: 'Aucun lieu pour le moment',
  videAide: 'Commencez par ajouter un lieu, puis ses salles. Vous pourrez ensuite poser des créneaux.',
  voirArchives: 'Voir les lieux archivés',
  voirOuverts: 'Voir les lieux ouverts',
  colonnes: {
    nom: 'Lieu',
    adresse: 'Adresse',
    accueil: 'Accueil',
    salles: 'Salles',
    places: 'Places',
  },
  champs: {
    nom: 'Nom du lieu',
    nomAide: 'Comme on l’appelle chez vous, par exemple «\u00a0Site de la gare\u00a0».',
    adresse: 'Adresse',
    codePostal: 'Code postal',
    ville: 'Ville',
    acces: 'Comment venir',
    accesAide: 'Transports, parking, entrée, ascenseur\u00a0: ce texte va dans les convocations.',
    jours: 'Jours d’accueil',
    ouvre: 'Ouvre à',
    ferme: 'Ferme à',
    accueil: 'Accueil',
    accueilAide: 'Les places libres sont cherchées dans ces heures. Un créneau peut quand même en sortir.',
    vendrediSaint: 'Le Vendredi saint est férié dans cette commune',
    vendrediSaintAide:
      'En Alsace et en Moselle, seulement si la commune a un temple protestant ou une église mixte (code du travail, article L. 3134-13).',
  },
  droitLocal: 'Le 26 décembre est férié ici (droit local d’Alsace et de Moselle).',
  droitLocalVendredi:
    'Le Vendredi saint et le 26 décembre sont fériés ici (droit local d’Alsace et de Moselle).',
  sallesDuLieu: 'Salles',
  aucunJour: 'Cochez au moins un jour d’accueil.',
  codePostalFaux: 'Un code postal a cinq chiffres, par exemple 68100.',
};

export const salles = {
  titre: 'Salles',
  accroche: 'Places, équipements et accès en fauteuil\u00a0: ce qui sert à choisir une salle.',
  legende: 'Salles de l’organisme',
  nouvelle: 'Ajouter une salle',
  nouvelleTitre: 'Nouvelle salle',
  fichier: 'salles',
  ajoutee: 'La salle est ajoutée.',
  modifiee: 'La salle est modifiée.',
  archivee: 'La salle est archivée. Elle n’est plus proposée.',
  rouverte: 'La salle est de nouveau proposée.',
  vide: 'Aucune salle pour le moment',
  videAide: 'Ajoutez les salles où vous accueillez. Sans lieu, ajoutez d’abord un lieu.',
  rien: 'Aucune salle ne répond à ces critères',
  rienAide: 'Demandez moins de places ou d’équipements, ou effacez les filtres.',
  resume: (nombre: number) => `${nombre} salle${nombre > 1 ? 's' : ''} sur cette page`,
  resultat: (lieu: string, capacite: number) => `${lieu}, ${capacite} places`,
  semaine: 'Voir sa semaine',
  agenda: 'Suivre dans un agenda',
  colonnes: {
    nom: 'Salle',
    lieu: 'Lieu',
    capacite: 'Places',
    equipements: 'Équipements',
    accessible: 'Fauteuil',
    creneaux: 'Créneaux sur 7 jours',
  },
  champs: {
    lieuId: 'Lieu',
    nom: 'Nom de la salle',
    capacite: 'Places assises',
    capaciteAide: 'Sans compter le formateur.',
    equipements: 'Équipements',
    autres: 'Autres équipements',
    autresAide: 'Séparez-les par des virgules.',
    accessible: 'Accessible en fauteuil roulant, de la rue à la place',
  },
  filtres: {
    lieu: 'Lieu',
    tousLieux: 'Tous les lieux',
    places: 'Places au moins',
    equipement: 'Équipement',
    tousEquipements: 'Tous les équipements',
    accessible: 'Accessible en fauteuil',
    archivees: 'Salles archivées',
  },
  accessible: 'Accessible en fauteuil',
  nonAccessible: 'Pas accessible en fauteuil',
};

const JOURS = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'] as const;

/** Le nom d'un jour ISO, 1 lundi à 7 dimanche. */
export const nomDuJour = (jour: number): string => JOURS[jour - 1] ?? '';

export const nomDuJourEnTitre = (jour: number): string =>
  nomDuJour(jour).charAt(0).toUpperCase() + nomDuJour(jour).slice(1);

/** « du lundi au vendredi », « mardi et jeudi », « lundi, mercredi et samedi ». */
export function nommerJours(jours: readonly number[]): string {
  const tries = jours.toSorted((a, b) => a - b);
  const [premier = 1] = tries;
  const dernier = tries.at(-1) ?? premier;
  if (tries.length > 2 && dernier - premier + 1 === tries.length)
    return `du ${nomDuJour(premier)} au ${nomDuJour(dernier)}`;
  const noms = tries.map(nomDuJour);
  return noms.length < 2 ? (noms[0] ?? '') : `${noms.slice(0, -1).join(', ')} et ${noms.at(-1)}`;
}
