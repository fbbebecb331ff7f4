import type { GenreImport } from './domain/import/colonnes.ts';
import type { Candidat } from './domain/import/reconnaitre.ts';
import type { Bilan, Gravite } from './domain/import/remarque.ts';
import { nomComplet, type Personne } from './domain/personne.ts';

const pluriel = (nombre: number, un: string, plusieurs: string): string =>
  `${nombre.toLocaleString('fr-FR')} ${nombre > 1 ? plusieurs : un}`;

/** Sentences about lists that are imported. */
export const importFr = {
  titre: 'Importer une liste',
  accroche: 'Depuis un tableur ou votre ancien outil. Rien n’est enregistré avant votre accord.',
  lien: 'Importer',
  aFaire: (fichier: string) => `Terminer l’import de ${fichier}`,
  genre: 'Que contient le fichier\u00a0?',
  genres: { personnes: 'Des personnes', entreprises: 'Des entreprises' } satisfies Record<
    GenreImport,
    string
  >,
  fichier: 'Fichier',
  fichierAide:
    'Excel (.xlsx) ou CSV, 30 Mo et 50\u00a0000 lignes au plus. La première ligne contient les noms des colonnes.',
  envoyer: 'Envoyer le fichier',
  recents: 'Derniers imports',
  colonnesRecents: { fichier: 'Fichier', genre: 'Contenu', date: 'Reçu le', etat: 'État' },
  etats: {
    colonnes: 'Colonnes à vérifier',
    controle: 'Contrôle en cours',
    controle_fait: 'À confirmer',
    application: 'Import en cours',
    applique: 'Importé',
    abandonne: 'Abandonné',
  } as Readonly<Record<string, string>>,
  colonnes: {
    titre: 'Que contient chaque colonne\u00a0?',
    accroche:
      'Nous proposons une réponse d’après les noms. Corrigez-la si besoin\u00a0: elle sera retenue pour la prochaine fois.',
    colonnes: 'Colonnes du fichier',
    obligatoires: (champs: readonly string[]) => `Il faut au moins\u00a0: ${champs.join(', ')}.`,
    exemples: (valeurs: readonly string[]) =>
      valeurs.length === 0 ? 'Colonne vide au début du fichier' : `Exemples\u00a0: ${valeurs.join(', ')}`,
    ignorer: 'Ne pas importer',
    sansNom: (rang: number) => `Colonne ${rang} (sans nom)`,
    controler: 'Contrôler le fichier',
  },
  controle: 'Contrôle du fichier',
  application: 'Import du fichier',
  avancement: (faites: number, lignes: number) =>
    `${faites.toLocaleString('fr-FR')} lignes sur ${lignes.toLocaleString('fr-FR')}`,
  patience: 'Vous pouvez fermer cette page\u00a0: le travail continue.',
  actualiser: 'Actualiser',
  bilan: {
    crees: 'Fiches à créer',
    modifies: 'Fiches à compléter',
    identiques: 'Déjà à jour',
    refuses: 'Lignes refusées',
  } satisfies Record<keyof Bilan, string>,
  bilanFait: {
    crees: 'Fiches créées',
    modifies: 'Fiches complétées',
    identiques: 'Déjà à jour',
    refuses: 'Lignes refusées',
  } satisfies Record<keyof Bilan, string>,
  controleFait: 'Contrôle terminé',
  rienARemarquer: 'Aucune remarque\u00a0: tout le fichier peut être importé.',
  remarques: 'Remarques',
  premieres: (montrees: number, nombre: number) =>
    `Les ${montrees} premières remarques sur ${nombre.toLocaleString('fr-FR')}. Téléchargez le rapport pour les voir toutes.`,
  remarque: { ligne: 'Ligne', colonne: 'Colonne', valeur: 'Valeur', phrase: 'Remarque', gravite: 'Effet' },
  gravites: {
    refus: 'Ligne refusée',
    cellule: 'Cellule ignorée',
    avis: 'À vérifier',
  } satisfies Record<Gravite, string>,
  rapport: 'rapport-import',
  appliquer: (nombre: number) => `Importer ${pluriel(nombre, 'ligne', 'lignes')}`,
  rienAImporter: 'Aucune ligne ne peut être importée. Corrigez le fichier, ou vérifiez les colonnes.',
  reprendre: 'Revoir les colonnes',
  abandonner: 'Abandonner',
  abandonne: 'L’import est abandonné. Le contenu du fichier est effacé.',
  applique: 'Import terminé',
  voir: { personnes: 'Voir les personnes', entreprises: 'Voir les entreprises' } satisfies Record<
    GenreImport,
    string
  >,
  doublons: 'Examiner les doublons possibles',
  efface: 'Le contenu du fichier a été effacé\u00a0; il ne reste que ce bilan.',
  phrases: {
    decalage:
      'Cette ligne a plus de cellules que d’en-têtes\u00a0: un séparateur en trop a pu décaler les valeurs.',
    doublure: (ligne: number) => `Cette personne est déjà à la ligne ${ligne}.`,
    doublureEntreprise: (ligne: number) => `Ce SIRET est déjà à la ligne ${ligne}.`,
    naissanceFuture: 'La date de naissance est dans l’avenir.',
    plusieurs: (nombre: number) =>
      `${nombre} personnes de l’annuaire portent ce nom. Ajoutez une date de naissance ou une référence, ou créez la fiche à la main.`,
    proche: ({ par, personne }: Candidat) =>
      par === 'courriel'
        ? `${nomComplet(personne)} a déjà cette adresse électronique. Une nouvelle fiche sera créée.`
        : `Une personne de ce nom est déjà dans l’annuaire. Une nouvelle fiche sera créée.`,
    autreNom: (personne: Personne) =>
      `La fiche connue est au nom de ${nomComplet(personne)}\u00a0: elle sera renommée.`,
    archivee: 'La fiche est archivée\u00a0: elle sera complétée, et restera archivée.',
  },
  refus: {
    ColonnesManquantes: ({ champs }: { champs: readonly string[] }) =>
      champs.length === 1
        ? `Indiquez quelle colonne contient «\u00a0${champs[0]}\u00a0».`
        : `Indiquez quelles colonnes contiennent ${champs.map((champ) => `«\u00a0${champ}\u00a0»`).join(' et ')}.`,
    ColonnesEnDouble: ({ champs }: { champs: readonly string[] }) =>
      `Une seule colonne peut contenir «\u00a0${champs[0]}\u00a0».`,
    ImportInconnu: 'Cet import n’existe pas.',
    ImportDejaEnCours: 'Un travail est déjà en cours sur ce fichier.',
    FichierTropLong:
      'Ce fichier demande trop de temps à lire. Réessayez dans un instant, ou enregistrez-le au format CSV.',
    FichierSansLigne: 'Le fichier n’a que des en-têtes\u00a0: il n’y a rien à importer.',
  },
  fait: ({ crees, modifies }: Partial<Bilan>) =>
    `Liste importée\u00a0: ${pluriel(crees ?? 0, 'fiche créée', 'fiches créées')}, ${pluriel(modifies ?? 0, 'complétée', 'complétées')}`,
  commande: {
    usage: (genre: GenreImport) => `importer ${genre} <fichier> --organisme <slug> [--essai]`,
    aide: {
      personnes:
        'Importe des personnes depuis un fichier CSV ou Excel. Avec --essai, dit seulement ce qui serait fait.',
      entreprises:
        'Importe des entreprises depuis un fichier CSV ou Excel. Avec --essai, dit seulement ce qui serait fait.',
    } satisfies Record<GenreImport, string>,
    organismeInconnu: (slug: string) => `Aucun organisme ne s’appelle «\u00a0${slug}\u00a0».`,
    fichierAbsent: (chemin: string) => `Le fichier ${chemin} est introuvable.`,
    colonnes: (paires: readonly string[]) => `Colonnes reconnues\u00a0: ${paires.join(', ')}`,
    essai: 'Essai seulement\u00a0: rien n’est enregistré.',
    remarque: (ligne: number, colonne: string, phrase: string) =>
      `Ligne ${ligne}${colonne === '' ? '' : `, colonne ${colonne}`}\u00a0: ${phrase}`,
  },
} as const;
