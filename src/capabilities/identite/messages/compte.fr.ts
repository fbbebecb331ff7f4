import type { Appareil } from '../domain/appareil.ts';

/** One's own account. */
export const compte = {
  titre: 'Mon compte',
  accroche: 'Votre nom, votre adresse et votre mot de passe.',
  enregistrer: 'Enregistrer',
  onglets: [
    { href: '/compte', label: 'Identité' },
    { href: '/compte/securite', label: 'Sécurité' },
    { href: '/compte/sessions', label: 'Appareils connectés' },
    { href: '/compte/organismes', label: 'Organismes' },
    { href: '/compte/affichage', label: 'Affichage' },
    { href: '/compte/donnees', label: 'Mes données' },
  ],
  nom: { titre: 'Nom', champ: 'Nom affiché', fait: 'Votre nom est enregistré.' },
  courriel: {
    titre: 'Adresse électronique',
    champ: 'Adresse électronique',
    aide: 'Vous vous connectez avec cette adresse. Pour en changer, vous recevrez un message à la nouvelle adresse.',
    bouton: 'Changer d’adresse',
    demandeFaite: (adresse: string) =>
      `Un message est parti à ${adresse}. Ouvrez le lien qu’il contient pour confirmer cette adresse.`,
    demande: {
      sujet: 'Confirmez votre nouvelle adresse',
      lignes: [
        'Vous avez demandé à utiliser cette adresse pour votre compte Ancrage.',
        'Confirmez-la dans les 24 heures. Si cette demande ne vient pas de vous, ne faites rien.',
      ],
      bouton: 'Confirmer cette adresse',
    },
    confirmer: {
      titre: 'Confirmer une adresse',
      accroche: (adresse: string) => `Votre compte utilisera l’adresse ${adresse}.`,
      bouton: 'Confirmer cette adresse',
      fait: (adresse: string) => `Votre compte utilise maintenant l’adresse ${adresse}.`,
    },
    change: {
      sujet: 'Votre adresse a changé',
      lignes: (adresse: string) => [
        `Votre compte Ancrage utilise maintenant l’adresse ${adresse}.`,
        'Si ce changement ne vient pas de vous, prévenez tout de suite la direction de votre organisme.',
      ],
    },
  },
  motDePasse: {
    titre: 'Mot de passe',
    actuel: 'Mot de passe actuel',
    nouveau: 'Nouveau mot de passe',
    aide: 'Au moins 12 caractères. Une phrase de plusieurs mots est facile à retenir et difficile à deviner.',
    bouton: 'Changer le mot de passe',
    fait: 'Votre mot de passe est changé. Vos autres appareils sont déconnectés.',
  },
  sessions: {
    titre: 'Appareils connectés',
    accroche: 'Les appareils où votre compte est ouvert. Déconnectez ceux que vous ne reconnaissez pas.',
    fermer: 'Déconnecter',
    fermerAutres: 'Déconnecter tous les autres',
    fermee: 'L’appareil est déconnecté.',
    autresFermees: 'Tous vos autres appareils sont déconnectés.',
    celleCi: 'Cet appareil',
    colonnes: {
      appareil: 'Appareil',
      adresse: 'Adresse du réseau',
      ouverte: 'Connecté',
      vue: 'Dernier usage',
      acte: 'Acte',
    },
    appareil: ({ navigateur, systeme }: Appareil) =>
      [navigateur ?? 'Navigateur inconnu', systeme].filter((one) => one !== null).join(', '),
  },
  organismes: {
    titre: 'Mes organismes',
    accroche: 'Vous travaillez dans un organisme à la fois. Choisissez celui que vous voulez ouvrir.',
    vide: 'Aucun organisme',
    videAide: 'Demandez une invitation à la direction de votre organisme.',
    actif: 'Ouvert',
    changer: 'Ouvrir',
    change: (nom: string) => `Vous travaillez maintenant dans ${nom}.`,
  },
  affichage: {
    titre: 'Affichage',
    accroche: 'Votre choix reste sur cet appareil.',
    question: 'Couleurs',
    choix: {
      systeme: 'Comme mon appareil',
      clair: 'Claires',
      sombre: 'Sombres',
      contraste: 'Très contrastées',
    },
    fait: 'L’affichage est changé.',
  },
  securite: {
    titre: 'Sécurité',
    accroche: 'Protégez votre compte, même si quelqu’un devine votre mot de passe.',
    arretee: 'La deuxième étape est désactivée.',
    etape: {
      titre: 'Deuxième étape de connexion',
      absente:
        'Après votre mot de passe, votre téléphone donne un code qui change toutes les 30 secondes. Il faut une application gratuite, par exemple FreeOTP ou Aegis.',
      commencer: 'Activer la deuxième étape',
      pas: {
        installer: 'Installez une application d’authentification sur votre téléphone.',
        scanner: 'Avec cette application, scannez le code ci-dessous.',
        recopier: 'Recopiez les six chiffres que l’application affiche.',
      },
      qr: 'Code à scanner avec votre application d’authentification',
      cle: (cle: string) => `Ou recopiez cette clé\u00a0: ${cle}`,
      code: 'Code à six chiffres',
      confirmer: 'Confirmer',
      active: 'Activée',
      restants: (n: number) =>
        n === 1 ? 'Il vous reste 1 code de secours.' : `Il vous reste ${n} codes de secours.`,
      renouveler: 'Créer de nouveaux codes de secours',
      arreter: 'Désactiver la deuxième étape',
    },
    cles: {
      titre: 'Clés d’accès',
      accroche:
        'Une clé d’accès remplace le mot de passe\u00a0: votre téléphone ou votre ordinateur vous reconnaît, avec votre empreinte, votre visage ou son code.',
      ajouter: 'Ajouter une clé d’accès',
      nom: 'Nom de la clé',
      nomAide: 'Pour la reconnaître, par exemple «\u00a0Mon téléphone\u00a0».',
      sansNom: 'Clé sans nom',
      colonnes: { nom: 'Nom', creee: 'Ajoutée', acte: 'Acte' },
      retirer: 'Retirer',
      retiree: 'La clé est retirée. Elle n’ouvre plus votre compte.',
      echec: 'La clé n’a pas été ajoutée. Réessayez.',
      courriel: {
        sujet: 'Une clé d’accès a été ajoutée à votre compte',
        lignes: [
          'Une clé d’accès vient d’être ajoutée à votre compte Ancrage.',
          'Si ce n’est pas vous, changez votre mot de passe et retirez cette clé dans la page «\u00a0Sécurité\u00a0» de votre compte.',
        ],
      },
    },
    codes: {
      titre: 'Vos codes de secours',
      accroche: 'Si vous perdez votre téléphone, chacun de ces codes ouvre votre compte une fois.',
      avertissement: 'Notez-les ou imprimez-les maintenant. Vous ne pourrez plus les revoir.',
      notes: 'J’ai noté mes codes',
    },
  },
} as const;
