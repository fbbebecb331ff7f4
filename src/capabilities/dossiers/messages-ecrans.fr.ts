import type { ActeLot } from './domain/lot.ts';

const VERBES: Readonly<Record<ActeLot, string>> = { creer: 'Créer', envoyer: 'Envoyer' };

/** The sentences of the pages. */
export const ecrans = {
  titre: 'Documents',
  deSession: (session: string) => `Documents\u00a0: ${session}`,
  deSessionAccroche: 'Cochez des personnes, puis créez ou envoyez leurs documents. Rien n’est à ressaisir.',
  sessions: 'Sessions',
  legende: 'Documents de chaque personne',
  coin: 'Personne',
  vide: 'Personne n’est inscrit',
  videAide: 'Inscrivez des personnes dans la session\u00a0: leurs documents se préparent ensuite ici.',
  aCreer: 'À créer',
  lot: {
    legende: 'Agir sur plusieurs personnes',
    portee: 'Pour',
    portees: { choisies: 'les personnes cochées', toutes: 'toutes les personnes du tableau' },
    quoi: 'Quoi faire',
    choisir: 'Choisissez',
    acte: (acte: ActeLot, documents: string) => `${VERBES[acte]} ${documents}`,
    appliquer: 'Lancer',
    demande: 'C’est lancé. Le tableau se met à jour tout seul.',
    enCours: (faites: number, total: number) => `En cours\u00a0: ${faites} sur ${total}`,
    fini: (faites: number, refus: number) => {
      const bons = faites > 1 ? `${faites} documents traités` : `${faites} document traité`;
      return refus === 0 ? `${bons}.` : `${bons}, ${refus} à compléter.`;
    },
    refus: (nom: string, pourquoi: string) => `${nom}\u00a0: ${pourquoi}`,
  },
  session: {
    titre: 'Documents de la session',
    programme: 'Programme de formation',
    feuille: (jour: string, groupe: string | null) =>
      groupe === null
        ? `Feuille d’émargement, semaine du ${jour}`
        : `Feuille d’émargement, semaine du ${jour}, ${groupe}`,
    creer: 'Créer',
    regenerer: 'Mettre à jour',
    document: 'Document',
    etat: 'État',
    acte: 'Acte',
    semainesAide: 'Une feuille par semaine, avec les signatures déjà données.',
  },
  dossier: {
    titre: (personne: string) => `Documents de ${personne}`,
    manque: 'Pour créer ce document, complétez',
    creer: 'Créer',
    regenerer: 'Mettre à jour',
    envoyer: 'Envoyer',
    creerEtEnvoyer: 'Créer et envoyer',
    envoyerEncore: 'Envoyer de nouveau',
    ouvrir: 'Ouvrir la fiche',
    pdf: 'Voir le PDF',
    aucun: 'Ce dossier ne demande pas ce document.',
    perime: 'Les données ont changé depuis que ce document a été créé.',
    perimeSigne: 'Les données ont changé, mais ce document est signé\u00a0: annulez-le ou faites un avenant.',
    cree: 'Document créé.',
    dejaVrai: 'Ce document dit déjà ce qu’il faut. Rien n’a changé.',
    envoye: 'Document envoyé.',
    pour: (noms: string) => `Prêt à créer. Il sera envoyé à ${noms}.`,
    heures: (duree: string) => `Heures suivies et prouvées\u00a0: ${duree}`,
  },
  clauses: {
    titre: 'Ce que disent les documents',
    reglages: 'Réglages',
    aide: 'Conditions de paiement, d’abandon, moyens, titres des formateurs',
    accroche:
      'Ces textes sont repris dans les conventions, les contrats, les devis, les convocations et les protocoles. Relisez-les avec votre conseil.',
    proposition:
      'Rien n’est encore enregistré. Les textes ci-dessous sont des propositions\u00a0: adaptez-les, puis enregistrez.',
    enregistrer: 'Enregistrer',
    enregistre: 'Textes enregistrés. Les documents qui les reprennent seront signalés à régénérer.',
    argent: 'Argent et engagements',
    pedagogie: 'Pédagogie',
    accueil: 'Accueil',
    formateurs: 'Titres des formateurs',
    formateursAide:
      'Diplômes, titres ou références. Le contrat individuel doit les citer (article L. 6353-4 du Code du travail).',
    formateursVide: 'Aucun formateur n’a encore de créneau.',
    titres: (nom: string) => `Titres de ${nom}`,
    titresEnregistres: (nom: string) => `Titres de ${nom} enregistrés.`,
    validite: 'Un devis reste valable (jours)',
    unParLigne: 'Un par ligne.',
    referentAide: 'Vide\u00a0: le membre de l’équipe qui a ce rôle.',
  },
  moi: {
    titre: 'Mes documents',
    accroche: 'Les documents de vos formations. Ceux à signer vous ont aussi été envoyés par courriel.',
    accrocheEntreprise: 'Les documents des formations de votre entreprise.',
    vide: 'Aucun document pour le moment',
    videAide: 'Vos documents apparaîtront ici dès qu’ils vous seront envoyés.',
    document: 'Document',
    objet: 'Objet',
    date: 'Date',
    etat: 'État',
    fichier: 'Fichier',
    telecharger: (numero: string) => `Télécharger ${numero}`,
    signe: 'Signé',
    tous: 'Tous mes documents',
    aSigner: (nombre: number) =>
      nombre === 1 ? 'Un document attend votre signature' : `${nombre} documents attendent votre signature`,
    allerSigner: 'Lire et signer',
    signer: (numero: string) => `Lire et signer ${numero}`,
  },
} as const;
