import type { FactSentence } from '#platform/capability.ts';
import type { ChampEntreprise } from './domain/entreprise.ts';
import type { RefusNaf } from './domain/naf.ts';
import type { ChampPersonne } from './domain/personne.ts';
import type { RefusSiret } from '#engines/numeros/index.ts';
import { siretLisible } from '#engines/numeros/index.ts';
import { importFr } from './messages-import.fr.ts';
import type { RefusTelephone } from './domain/telephone.ts';

/** Names of the fields, in forms, lists, files and sentences. */
export const CHAMPS: Readonly<Record<ChampPersonne | ChampEntreprise, string>> = {
  prenom: 'Prénom',
  nomNaissance: 'Nom de naissance',
  nomUsage: 'Nom d’usage',
  dateNaissance: 'Date de naissance',
  courriel: 'Adresse électronique',
  telephone: 'Téléphone',
  adresse: 'Adresse',
  codePostal: 'Code postal',
  ville: 'Ville',
  commune: 'Code Insee de la commune',
  referenceExterne: 'Référence externe',
  raisonSociale: 'Raison sociale',
  enseigne: 'Enseigne',
  siret: 'Numéro SIRET',
  naf: 'Code APE (NAF)',
  idcc: 'Convention collective (IDCC)',
  effectif: 'Effectif salarié',
  opco: 'Opérateur (OPCO)',
};

/** Every sentence of `annuaire` that a person reads, imports and doubles apart. */
export const messages = {
  annuaire: 'Annuaire',
  genres: { personne: 'Personne', entreprise: 'Entreprise' },
  api: {
    personnes: 'Les personnes de l’annuaire, par pages',
    personne: 'Une personne',
    creerPersonne: 'Ajoute une personne. Refuse si une personne semblable existe déjà, sauf avec « autre ».',
    autre: '« oui » pour ajouter malgré une personne semblable',
    etatCivil: 'Présent seulement avec le droit de voir l’état civil',
    entreprises: 'Les entreprises de l’annuaire, par pages',
    entreprise: 'Une entreprise (un établissement)',
    creerEntreprise: 'Ajoute une entreprise. Un SIRET ne se trouve qu’une fois dans un annuaire.',
  },
  lecture: {
    codePostal: 'Écrivez le code postal, par exemple 57260.',
    commune: 'Le code Insee d’une commune a 5 caractères, par exemple 57177.',
    idcc: 'Le numéro de la convention collective a 4 chiffres, par exemple 1486.',
  },
  liste: {
    recherche: 'Rechercher',
    etat: 'Fiches',
    etats: { actives: 'Actives', archivees: 'Archivées' },
    nom: 'Nom',
    ajout: 'Ajoutée le',
    acte: 'Acte',
    detail: 'État',
    contact: 'Contact',
    rien: 'Vérifiez l’orthographe, ou cherchez une partie du nom seulement.',
  },
  personnes: {
    titre: 'Personnes',
    accroche: 'Apprenants, formateurs, tuteurs, contacts\u00a0: une seule fiche par personne.',
    ajouter: 'Ajouter une personne',
    rechercheAide: 'Nom, adresse électronique, téléphone ou référence',
    videTitre: 'Aucune personne pour le moment',
    vide: 'Ajoutez une première personne, ou importez la liste que vous avez déjà dans un tableur.',
    rienTitre: 'Personne ne correspond',
    proches: 'Ces noms y ressemblent\u00a0:',
    archivees: 'Aucune fiche archivée. Une fiche archivée sort des listes sans être perdue.',
    fichier: 'personnes',
  },
  personne: {
    nouvelle: 'Ajouter une personne',
    nouvelleAccroche: 'Le prénom et le nom de naissance suffisent. Le reste peut attendre.',
    modifier: 'Modifier',
    modifierTitre: (nom: string) => `Modifier la fiche de ${nom}`,
    identite: 'Identité',
    coordonnees: 'Coordonnées',
    suivi: 'Suivi',
    nomNaissanceAide: 'Celui de la pièce d’identité\u00a0: il figure sur les certifications.',
    nomUsageAide: 'Seulement s’il est différent du nom de naissance.',
    courrielAide: 'Laissez vide si la personne n’en a pas.',
    communeAide: 'Code de la commune où la personne habite, si vous le connaissez.',
    referenceAide: 'Numéro de la personne dans votre ancien outil. Un nouvel import la retrouve ainsi.',
    enregistrer: 'Enregistrer',
    annuler: 'Annuler',
    creee: (nom: string) => `La fiche de ${nom} est créée.`,
    dejaCreee: (nom: string) => `La fiche de ${nom} était déjà créée.`,
    modifiee: 'La fiche est à jour.',
    inchangee: 'Rien n’a changé.',
    archiver: 'Archiver',
    donnees: 'Données personnelles',
    retablir: 'Rétablir la fiche',
    archiveeAvis: 'Cette fiche est archivée\u00a0: elle n’apparaît plus dans les listes.',
    archivee: 'La fiche est archivée.',
    retablie: 'La fiche est de nouveau active.',
    entreprises: 'Entreprises',
    role: 'Rôle',
    historique: 'Historique',
    sansHistoire: 'Rien de consigné pour le moment.',
    toutHistorique: 'Voir tout l’historique',
    ressemblanceTitre: 'Cette personne est peut-être déjà connue',
    ressemblance: 'Ouvrez la fiche pour vérifier. Votre saisie reste sur cette page.',
    autre: 'C’est une autre personne\u00a0: créer une nouvelle fiche',
    neLe: (date: string) => `né(e) le ${date}`,
  },
  maFiche: {
    titre: 'Mes coordonnées',
    accroche: 'Ce que votre organisme sait de vous, et comment vous joindre.',
    aucune: 'Votre compte n’est pas encore relié à une fiche. Demandez à votre organisme.',
    identiteAide:
      'Une erreur dans votre nom, votre date de naissance ou votre adresse électronique\u00a0? Signalez-la à votre organisme, qui vérifiera une pièce d’identité.',
    corrigee: 'Vos coordonnées sont à jour.',
    lien: 'Mes coordonnées',
  },
  entreprises: {
    titre: 'Entreprises',
    accroche: 'Employeurs, clients et lieux d’alternance. Une fiche par établissement (SIRET).',
    ajouter: 'Ajouter une entreprise',
    rechercheAide: 'Nom, SIRET ou ville',
    contacts: 'Contacts',
    videTitre: 'Aucune entreprise pour le moment',
    vide: 'Ajoutez une première entreprise, ou importez votre liste.',
    rienTitre: 'Aucune entreprise ne correspond',
    archivees: 'Aucune entreprise archivée.',
    fichier: 'entreprises',
  },
  entreprise: {
    nouvelle: 'Ajouter une entreprise',
    modifierTitre: (nom: string) => `Modifier la fiche de ${nom}`,
    etablissement: 'Établissement',
    siretAide: '14 chiffres. C’est celui du lieu de travail, pas toujours celui du siège.',
    nafAide: 'Par exemple 62.01Z.',
    idccAide: '4 chiffres. 9999 si aucune convention ne s’applique.',
    opcoAide: 'Opérateur de compétences qui finance les formations de cette entreprise.',
    creee: (nom: string) => `La fiche de ${nom} est créée.`,
    archivee: 'La fiche est archivée.',
    retablie: 'La fiche est de nouveau active.',
    archiveeAvis: 'Cette entreprise est archivée\u00a0: elle n’apparaît plus dans les listes.',
    contacts: 'Contacts et tuteurs',
    aucunContactTitre: 'Aucun contact pour le moment',
    aucunContact:
      'Ajoutez la personne qui signe, celle qui paie et, pour une alternance, le maître d’apprentissage.',
    autres: 'Autres établissements de la même entreprise',
    tuteur: 'Tuteur',
    ancien: 'Ancien contact',
    retirer: 'Retirer',
    remettre: 'Remettre',
    contactRetire: 'Le contact est retiré. Vous pouvez le remettre à tout moment.',
    contactRemis: 'Le contact est de nouveau actif.',
  },
  contact: {
    titre: 'Ajouter un contact',
    ajouter: 'Ajouter un contact',
    chercher: 'La personne est-elle déjà connue\u00a0?',
    chercherAide: 'Cherchez son nom avant de créer une fiche.',
    chercherBouton: 'Chercher',
    introuvable: (nom: string) => `Personne ne correspond à «\u00a0${nom}\u00a0». Créez sa fiche ici.`,
    choisir: 'Qui est-ce\u00a0?',
    nouvelle: 'Une nouvelle personne',
    nouvelleAide: 'Remplissez alors son prénom et son nom.',
    quiPrenom: 'Choisissez une personne trouvée, ou écrivez le prénom d’une nouvelle personne.',
    quiNom: 'Choisissez une personne trouvée, ou écrivez le nom d’une nouvelle personne.',
    fonction: 'Fonction dans l’entreprise',
    fonctionCourte: 'Fonction',
    fonctions: [
      'Gérant',
      'Responsable formation',
      'Ressources humaines',
      'Comptabilité',
      'Maître d’apprentissage',
    ],
    tuteur: 'Peut être tuteur ou maître d’apprentissage',
    ajoute: 'Le contact est ajouté.',
  },
} as const;

/** Why the text of a field cannot be read. */
export function phraseDeLecture(refusal: RefusSiret | RefusTelephone | RefusNaf): string {
  switch (refusal.refus) {
    case 'SiretIncomplet':
      return `Un SIRET a 14 chiffres\u00a0; celui-ci en a ${refusal.chiffres}.`;
    case 'SiretFaux':
      return 'Ce SIRET n’existe pas\u00a0: un chiffre est faux. Recopiez-le depuis un document de l’entreprise.';
    case 'TelephoneIllisible':
      return 'Écrivez un numéro à 10 chiffres, ou avec l’indicatif du pays (+352…).';
    case 'NafIllisible':
      return 'Écrivez le code APE, par exemple 62.01Z.';
  }
}

export const refus = {
  PersonneInconnue: 'Cette personne n’existe pas dans votre annuaire.',
  EntrepriseInconnue: 'Cette entreprise n’existe pas dans votre annuaire.',
  ContactInconnu: 'Ce contact n’existe pas.',
  DateNaissanceFuture: 'La date de naissance est dans l’avenir.',
  ReferenceDejaPrise: ({ reference }: { reference: string }) =>
    `La référence «\u00a0${reference}\u00a0» est déjà celle d’une autre personne.`,
  SiretDejaConnu: ({ siret }: { siret: string }) =>
    `L’entreprise de SIRET ${siretLisible(siret)} est déjà dans votre annuaire.`,
  FicheModifieeEntretemps:
    'Quelqu’un a modifié cette fiche pendant votre saisie. Vérifiez vos réponses, puis enregistrez de nouveau.',
  PersonneDejaConnue: 'Une personne semblable est déjà dans l’annuaire. Vérifiez, puis confirmez ici.',
} as const;

type Charge = Readonly<Record<string, unknown>>;

const texteDe = (charge: Charge, nom: string): string => {
  const valeur = charge[nom];
  return typeof valeur === 'string' ? valeur : '';
};

/** « Fiche modifiée : ville, téléphone ». Values stay out: a timeline is read by more people than a birth date. */
const modification: FactSentence = ({ champs }) => {
  const noms = Object.entries(CHAMPS)
    .filter(([champ]) => Object.hasOwn((champs ?? {}) as object, champ))
    .map(([, nom]) => `${nom.charAt(0).toLocaleLowerCase('fr')}${nom.slice(1)}`);
  return `Fiche modifiée\u00a0: ${noms.join(', ')}`;
};

const contact =
  (debut: string): FactSentence =>
  (charge) => {
    const fonction = texteDe(charge, 'fonction');
    return `${debut}${fonction === '' ? '' : `\u00a0: ${fonction}`}${charge['tuteur'] === true ? ', tuteur' : ''}`;
  };

/** What timelines say of each fact. */
export const faits: Readonly<Record<string, FactSentence>> = {
  'personne.creee': () => 'Fiche créée',
  'personne.modifiee': modification,
  'personne.archivee': () => 'Fiche archivée',
  'personne.retablie': () => 'Fiche rétablie',
  'personne.fusionnee': (charge) => `Fiche de ${texteDe(charge, 'nom')} réunie à celle-ci`,
  'personne.separee': (charge) => `Fiche de ${texteDe(charge, 'nom')} séparée`,
  'entreprise.creee': () => 'Fiche créée',
  'entreprise.modifiee': modification,
  'entreprise.archivee': () => 'Fiche archivée',
  'entreprise.retablie': () => 'Fiche rétablie',
  'annuaire.importe': (charge) => importFr.fait(charge),
  'contact.ajoute': contact('Contact de l’entreprise'),
  'contact.retire': contact('Contact retiré'),
};
