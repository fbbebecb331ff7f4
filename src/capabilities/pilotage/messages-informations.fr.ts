/** One part of an information page. */
export interface Partie {
  readonly titre: string;
  readonly textes: readonly string[];
}

/** Pages that every site of public use must have, and the help. */
export const informations = {
  accessibilite: {
    titre: 'Déclaration d’accessibilité',
    accroche: 'Ce que nous avons vérifié, ce que nous n’avons pas encore vérifié, et comment nous écrire.',
    parties: [
      {
        titre: 'État de conformité',
        textes: [
          'Ancrage vise la conformité totale au RGAA 4.1, le référentiel français d’accessibilité (loi du 11 février 2005, article 47).',
          'Aucun audit complet n’a encore été fait par un tiers. Nous ne déclarons donc pas de taux de conformité.',
        ],
      },
      {
        titre: 'Ce qui est vérifié à chaque version',
        textes: [
          'Chaque écran de chaque rôle est contrôlé par un outil automatique (axe) sur un téléphone et sur un ordinateur. Une version qui a un défaut n’est pas publiée.',
          'La signature de présence se fait au clavier, sans dessin, sans script et sans délai imposé à la lecture.',
          'Les documents produits sont balisés (PDF/A, titres, tableaux, langue).',
        ],
      },
      {
        titre: 'Ce qui reste à vérifier par des personnes',
        textes: [
          'La lecture complète avec un lecteur d’écran, la compréhension des textes par des personnes qui lisent avec difficulté, et les contenus que chaque organisme ajoute.',
        ],
      },
      {
        titre: 'Nous écrire',
        textes: [
          'Si une page ou un document vous bloque, écrivez à votre organisme de formation : ses coordonnées sont dans les mentions légales. Il doit vous répondre et vous proposer une autre façon de faire.',
          'Sans réponse satisfaisante, vous pouvez saisir le Défenseur des droits (defenseurdesdroits.fr).',
        ],
      },
    ],
  },
  donnees: {
    titre: 'Vos données personnelles',
    accroche: 'Ce qui est gardé sur vous, pourquoi, combien de temps, et comment le voir.',
    parties: [
      {
        titre: 'Qui est responsable',
        textes: [
          'Votre organisme de formation décide de ce qui est gardé. Ses coordonnées sont dans les mentions légales.',
        ],
      },
      {
        titre: 'Ce qui est gardé, et pourquoi',
        textes: [
          'Votre identité et vos coordonnées, pour vous inscrire et vous joindre.',
          'Votre parcours, vos présences et vos résultats, parce que la loi demande à l’organisme de prouver ce qu’il a fait (articles L. 6362-5 et R. 6313-3 du Code du travail).',
          'L’empreinte de l’appareil et l’adresse du réseau au moment de signer, pour que personne ne signe à votre place.',
          'Les informations de santé ou de handicap sont à part. Seules les personnes qui vous accompagnent pour cela les voient.',
        ],
      },
      {
        titre: 'Combien de temps',
        textes: [
          'Les preuves de formation sont gardées six ans, dix ans si un fonds européen paie la formation. Le reste est effacé quand il ne sert plus.',
        ],
      },
      {
        titre: 'Vos droits',
        textes: [
          'Vous pouvez demander à voir vos données, à les corriger, à les recevoir dans un fichier, ou à les effacer quand la loi ne demande pas de les garder. Écrivez à votre organisme.',
          'Vous pouvez aussi écrire à la CNIL (cnil.fr).',
        ],
      },
      {
        titre: 'Témoins de connexion (cookies)',
        textes: [
          'Ancrage pose seulement ce qui est nécessaire : votre session, votre choix d’affichage, et le repère de votre appareil quand vous signez. Rien ne sert à la publicité ni à la mesure d’audience.',
        ],
      },
    ],
  },
  mentions: {
    titre: 'Mentions légales',
    accroche: 'Qui publie ce site.',
    organismes: 'Organismes de formation de ce site',
    aucun: 'Aucun organisme n’est encore enregistré.',
    siret: 'SIRET',
    nda: 'Déclaration d’activité',
    ndaPhrase: (numero: string, region: string) =>
      `Enregistrée sous le numéro ${numero}${region === '' ? '' : ` auprès du préfet de région ${region}`}. Cet enregistrement ne vaut pas agrément de l’État.`,
    representant: 'Représentant',
    contact: 'Contact',
    adresse: 'Adresse',
    logiciel: 'Logiciel',
    logicielTexte:
      'Ancrage est un logiciel libre, sous licence AGPL 3.0 ou ultérieure. Vous pouvez demander son code source à l’organisme qui l’héberge.',
  },
  aide: {
    titre: 'Aide',
    accroche: 'Les premiers gestes, selon ce que vous venez faire.',
    parties: [
      {
        titre: 'Signer ma présence',
        textes: [
          'Le formateur affiche un code dans la salle. Visez le carré avec l’appareil photo de votre téléphone, ou ouvrez « Émargement ». Écrivez le code, puis appuyez sur « Je signe ma présence ».',
          'Votre téléphone n’a plus de batterie ? Dites-le au formateur : il peut valider votre présence.',
        ],
      },
      {
        titre: 'Tenir une feuille de présence',
        textes: [
          'Ouvrez « Émargement », choisissez le créneau, puis « Ouvrir l’émargement » et « Afficher le code ».',
          'À la fin, notez les retards et les absences, puis « Contresigner et clore la feuille ». Ensuite, seule une correction motivée peut la changer.',
        ],
      },
      {
        titre: 'Préparer une formation',
        textes: [
          'Dans « Formations », créez une formation depuis une certification ou librement. La page vous dit ce qui manque avant de publier, avec la règle qui le demande.',
        ],
      },
      {
        titre: 'Inscrire une personne',
        textes: [
          'Ouvrez la session, puis « Inscrire ». Indiquez la situation de la personne et qui paie : le bilan pédagogique et financier se remplira seul.',
        ],
      },
      {
        titre: 'Mon mot de passe, mes connexions',
        textes: [
          '« Mon compte » permet de changer de mot de passe, d’ajouter une seconde vérification et de fermer une session restée ouverte ailleurs.',
        ],
      },
    ],
  },
} as const;
