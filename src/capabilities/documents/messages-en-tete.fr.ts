/** Words of the page where the organisme sets the head of its documents. */
export const enTeteFr = {
  titre: 'En-tête des documents',
  aide: 'Logo, mentions légales et certification qualité de vos documents',
  accroche: 'Ce que tous vos documents montrent en haut de leur première page.',
  reglages: 'Réglages',
  legal: 'Mentions légales',
  legalAide: 'Sans ces mentions, aucun document ne peut être émis.',
  legalComplet: 'Tout y est\u00a0: vos documents peuvent être émis.',
  legalManque: 'Il manque des mentions\u00a0: vos documents ne peuvent pas être émis.',
  modifierLegal: 'Modifier l’identité de l’organisme',
  manque: 'À compléter',
  mentions: {
    nom: 'Raison sociale',
    adresse: 'Adresse',
    siret: 'SIRET',
    declaration: 'Déclaration d’activité',
    representant: 'Représentant légal',
  },
  declaration: {
    enCours: 'Déclaration d’activité en cours d’enregistrement.',
    numero: (numero: string, region: string) =>
      `Déclaration d’activité enregistrée sous le numéro ${numero} auprès du préfet de région ${/^[AEIOUÉÎ]/u.test(region) ? 'd’' : 'de '}${region}.`,
  },
  logo: {
    titre: 'Logo',
    aide: 'Fichier PNG, JPEG ou SVG de 500\u00a0ko au plus, de 32 à 3\u00a0000 points de côté. Il est imprimé sur 45\u00a0mm de large.',
    fichier: 'Fichier du logo',
    description: 'Description du logo',
    descriptionAide:
      'Lue aux personnes qui ne voient pas l’image. Par exemple\u00a0: «\u00a0Logo du Campus Fil bleu\u00a0».',
    poser: 'Mettre ce logo',
    pose: 'Le logo est en place. Les prochains documents le porteront.',
    retirer: 'Retirer le logo',
    retire: 'Le logo est retiré. Les documents déjà émis le gardent.',
    aucun: 'Vos documents n’ont pas encore de logo.',
  },
  formulaire: {
    titre: 'Forme juridique et certification qualité',
    formeJuridique: 'Forme juridique et capital',
    formeJuridiqueAide:
      'Par exemple\u00a0: «\u00a0Association\u00a0» ou «\u00a0SARL au capital de 8\u00a0000\u00a0€\u00a0».',
    qualiopi: 'Catégories d’actions certifiées Qualiopi',
    qualiopiAide:
      'La mention n’apparaît que sur le livret d’accueil et le règlement intérieur\u00a0: la charte de la marque interdit de la montrer sur un document d’une action de formation (programme, devis, convention, attestation). Passé l’échéance, elle n’est plus imprimée.',
    categories: {
      formation: 'Actions de formation',
      bilan: 'Bilans de compétences',
      vae: 'Validation des acquis de l’expérience',
      apprentissage: 'Actions de formation par apprentissage',
    },
    jusquAu: 'Certificat valable jusqu’au',
    perime: 'Ce certificat n’est plus valable\u00a0: la mention n’est plus imprimée.',
    enregistrer: 'Enregistrer',
    enregistre: 'L’en-tête est enregistré.',
  },
  apercu: 'Aperçu en PDF',
  faits: {
    mentions: 'Mentions de l’en-tête des documents modifiées',
    logo: 'Logo des documents changé',
    retrait: 'Logo des documents retiré',
  },
  refus: {
    LogoVide: 'Ce fichier est vide. Choisissez un autre fichier.',
    LogoTropLourd: 'Ce fichier dépasse 500\u00a0ko. Réduisez l’image, puis recommencez.',
    LogoDAutreType: 'Ce fichier n’est pas une image PNG, JPEG ou SVG.',
    LogoAbime: 'Cette image ne peut pas être dessinée\u00a0: le fichier est abîmé ou incomplet.',
    LogoDimensions: (largeur: number, hauteur: number) =>
      `Cette image mesure ${largeur} × ${hauteur} points. Il en faut de 32 à 3\u00a0000 de côté.`,
    LogoNonDessine: (element: string) =>
      `Ce fichier SVG contient autre chose qu’un dessin (${element}). Exportez-le en tracés simples, ou en PNG.`,
    SansLogo: 'Il n’y a pas de logo à retirer.',
    QualiopiIncomplet:
      'Indiquez à la fois les catégories certifiées et l’échéance du certificat, ou ni l’un ni l’autre.',
  },
} as const;
