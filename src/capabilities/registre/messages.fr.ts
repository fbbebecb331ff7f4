/** Every sentence of `registre` that a person reads. */
export const messages = {
  /** Who acted, when it is not an account that still exists. */
  auteurs: {
    compte: 'Compte supprimé',
    lien: 'Par un lien personnel',
    cle: 'Par un autre logiciel',
    systeme: 'Par Ancrage',
  } as Readonly<Record<string, string>> & { readonly systeme: string },
  droits: {
    'registre.lire': 'Voir comment chaque acte est scellé, et ses reçus',
    'registre.gerer': 'Choisir où partent les têtes du registre',
  },
  faits: {
    'registre.ancrages_regles': 'Envoi des têtes du registre réglé',
    'registre.cle_changee': 'Clé du registre changée',
    'registre.faits_effaces': (combien: number, base: string) =>
      `Contenu de ${combien} ${combien > 1 ? 'faits effacé' : 'fait effacé'} (${base})`,
  },
  /** Why a content was destroyed, as an auditor reads it. */
  bases: {
    demande: 'demande de la personne, RGPD art. 17',
    terme: 'durée de conservation atteinte, RGPD art. 5',
  },
  courrier: {
    sujet: (organisme: string) => `Tête du jour du registre de ${organisme}`,
    texte:
      'Gardez ce courrier. Les lignes suivantes sont signées\u00a0: elles prouvent plus tard que le registre n’a pas été réécrit. Vous n’avez rien d’autre à faire.',
  },
  tetes: {
    titre: 'Têtes des registres',
    accroche:
      'Ces organismes publient la signature de leur registre. Qui en garde une copie voit si le registre est réécrit plus tard.',
    aucun: 'Aucun organisme ne publie ses têtes.',
    aucunAide: 'La direction d’un organisme le choisit dans ses réglages, à « Registre scellé ».',
    videAide: 'Elle vient avec le premier acte.',
    de: (organisme: string) => `Registre de ${organisme}`,
    aide: 'Chaque tête dit\u00a0: à cette heure, le registre avait cette taille et cette empreinte. Elle est signée.',
    vide: 'Aucune tête n’est encore signée.',
    taille: 'Actes',
    le: 'Signée le',
    racine: 'Empreinte',
    derniere: 'La dernière tête',
    derniereAide:
      'Gardez ce texte (note signée C2SP)\u00a0: une vérification du registre peut partir de lui.',
    json: 'Toutes ces têtes et les clés publiques, pour un programme (JSON)',
  },
  reglages: {
    titre: 'Registre scellé',
    aide: 'Où partent les signatures du registre, pour que personne ne puisse le réécrire',
    accroche:
      'Chaque acte est scellé dans un registre. Quand sa signature est gardée ailleurs, même le propriétaire du serveur ne peut plus le réécrire sans que cela se voie.',
    retour: 'Réglages',
    etat: 'Où il en est',
    actes: 'Actes scellés',
    signe: 'Dernière signature',
    jour: 'Dernière tête du jour',
    jamais: 'Cette nuit, pour la première fois',
    autorite: 'Datée par une autorité extérieure',
    sansAutorite: 'Non\u00a0: l’administrateur n’en a pas choisi, ou elle n’a pas encore répondu',
    publique: 'Montrer les signatures du registre sur une page publique',
    publiqueAide: 'La page montre la taille du registre et des empreintes, rien de son contenu.',
    destinataires: 'Envoyer la signature du jour à ces adresses',
    destinatairesAide:
      'Une adresse par ligne, dix au plus\u00a0: un financeur, un partenaire, votre expert-comptable.',
    adresseFausse: 'Une des adresses n’est pas complète. Exemple\u00a0: nom@exemple.fr.',
    tropDAdresses: 'Dix adresses au plus.',
    enregistrer: 'Enregistrer',
    fait: 'Les envois du registre sont enregistrés.',
  },
  mesures: {
    enAttente: 'Faits qui attendent leur sceau',
    retard: 'Attente du plus ancien fait non scellé',
  },
  sceau: {
    scelle: 'Scellé',
    efface: 'Contenu effacé',
    attente: 'Bientôt scellé',
    voir: (etat: string) => `${etat}\u00a0: voir la preuve`,
  },
  fait: {
    titre: 'La preuve d’un acte',
    accroche: 'Cet acte a une empreinte dans un registre que personne ne peut changer sans que cela se voie.',
    acte: 'Acte',
    survenu: 'Arrivé le',
    consigne: 'Écrit le',
    etat: 'État',
    numero: 'Numéro dans le registre',
    tete: 'Signé',
    teteDe: (taille: number) => `avec les ${taille} premiers actes du registre, le`,
    cle: 'Clé',
    empreinte: 'Empreinte',
    effaceLe: (base: string) => `Contenu effacé selon la loi (${base}), le`,
    attente: 'Le sceau vient dans les secondes qui suivent l’acte. Rechargez la page.',
    recu: 'Le reçu',
    recuAide:
      'Gardez ce reçu, ou donnez-le\u00a0: il permet à n’importe qui de vérifier que l’acte est dans le registre. Il ne dit rien de son contenu.',
    recuCode: 'Code à scanner\u00a0: ouvre la page de vérification de ce reçu',
    recuTexte: 'Reçu à copier',
    verifier: 'Vérifier ce reçu',
    sansRecu: 'Le reçu n’est pas disponible sur cette machine\u00a0: la clé qui signe est sur une autre.',
  },
  verifier: {
    titre: 'Vérifier un reçu',
    accroche:
      'Un reçu prouve qu’un acte (une signature, un certificat…) a été écrit ici, et quand. Collez-le\u00a0: nous cherchons l’acte dans le registre scellé.',
    champ: 'Reçu',
    aide: 'Le texte du reçu, ou l’adresse que le code à scanner a ouverte.',
    bouton: 'Vérifier',
    emis: 'Reçu fait le',
    organisme: 'Organisme',
    numero: 'Numéro dans le registre',
    signe: 'Scellé le',
    dossier: {
      titre: 'Vérifier un dossier de preuve',
      texte:
        'Vous avez reçu un dossier de preuve (fichier zip)\u00a0? Une page le vérifie sur votre appareil, sans Internet\u00a0: rien ne nous est envoyé. Gardez-la, elle marche sans nous.',
      lien: 'Télécharger la page qui vérifie (verifier.html)',
    },
    illisible: {
      titre: 'Ce n’est pas un reçu',
      texte: 'Ce texte n’est pas un reçu d’Ancrage, ou il en manque une partie. Copiez-le en entier.',
    },
    verdicts: {
      scelle: {
        titre: 'Ce reçu est vrai',
        texte: 'L’acte est dans le registre, sous une signature. Il n’a pas changé depuis.',
      },
      'en-attente': {
        titre: 'Ce reçu est vrai',
        texte: 'L’acte est écrit. Son sceau vient dans les secondes qui suivent\u00a0: rechargez la page.',
      },
      absent: {
        titre: 'L’acte n’est plus dans le registre',
        texte:
          'Ce reçu est vrai, mais le registre ne contient pas l’acte qu’il promet. Le registre a été changé, ou une ancienne sauvegarde a été rétablie. Gardez ce reçu\u00a0: il en est la preuve.',
      },
      'autre-feuille': {
        titre: 'Le registre a été changé',
        texte:
          'Ce reçu est vrai, mais l’acte du registre n’est plus celui qu’il promet. Gardez ce reçu\u00a0: il en est la preuve.',
      },
      'cle-inconnue': {
        titre: 'Ce reçu ne vient pas d’ici',
        texte: 'Aucune clé de ce service ne l’a signé. Vérifiez-le auprès du service qui l’a donné.',
      },
      faux: {
        titre: 'Ce reçu est faux',
        texte: 'Sa signature ne correspond pas à ce qu’il dit\u00a0: il a été changé.',
      },
      'cle-perimee': {
        titre: 'Ce reçu est faux',
        texte: 'Il dit avoir été signé à une date où sa clé ne servait pas.',
      },
      rejoue: {
        titre: 'Ce reçu est celui d’un autre acte',
        texte: 'Il est vrai, mais il ne parle pas de ce avec quoi il vous a été montré.',
      },
      'autre-organisme': {
        titre: 'Ce reçu est celui d’un autre organisme',
        texte: 'Il est vrai, mais un autre organisme l’a donné.',
      },
    },
    efface: (base: string) =>
      `Son contenu a été effacé selon la loi (${base})\u00a0: il ne reste que son empreinte. Effacé le`,
  },
} as const;
