/** Every sentence of `preuves` that a person reads. */
export const messages = {
  droits: {
    'preuve.lire': 'Demander et télécharger les dossiers de preuve',
    'preuve.lire_soi': 'Télécharger son propre dossier de preuve',
  },
  faits: {
    etabli: (faits: number, fichiers: number) =>
      `Dossier de preuve établi\u00a0: ${faits} actes, ${fichiers} fichiers`,
  },
  refus: {
    PerimetreIntrouvable: 'Ce dossier n’existe pas, ou plus.',
  },
  objet: (nom: string, session: string) => `${nom}, ${session}`,
  objetSession: (session: string) => `Session ${session}`,
  efface: (base: string) => `Contenu effacé selon la loi (${base})`,
  statuts: {
    present: 'Présent',
    retard: 'Arrivé en retard',
    depart_anticipe: 'Parti avant la fin',
    absent: 'Absent',
    excuse: 'Absence excusée',
  } as Readonly<Record<string, string>>,
  methodes: {
    code: 'signé avec le code de la séance',
    lien: 'signé par lien personnel',
    validation: 'validé par le formateur',
    visio: 'présence en visio',
    differe: 'signé après coup',
    saisie: 'saisi par le bureau',
    correction: 'corrigé avec un motif',
  } as Readonly<Record<string, string>>,
  page: {
    titre: 'Dossier de preuve',
    accroche:
      'Une archive à remettre à un auditeur ou à un financeur\u00a0: les actes, leurs preuves, les documents, et une page qui les vérifie sans Internet et sans nous.',
    demander: 'Préparer un dossier',
    demande: 'Le dossier se prépare.',
    sans: 'Le dossier ne contient ni les besoins liés au handicap, ni les signalements, ni les justificatifs d’absence.',
    liste: 'Dossiers préparés',
    vide: 'Aucun dossier préparé',
    videAide: 'Préparez un premier dossier\u00a0: il sera prêt en quelques secondes.',
    creeLe: 'Demandé le',
    expireLe: 'Disponible jusqu’au',
    actes: 'Actes',
    etat: 'Dossier',
    preparation: 'En préparation',
    expire: 'Expiré',
    telecharger: (ko: number) => `Télécharger (${ko} ko)`,
    verificateur: 'Télécharger la page qui vérifie',
    personne: 'Dossier de la personne',
    session: 'Session',
    mienTitre: 'Mes dossiers de preuve',
    mienAccroche:
      'Une copie de votre parcours, que n’importe qui peut vérifier sans Internet\u00a0: vos présences, vos documents, et leurs preuves.',
    mienVide: 'Aucun parcours',
    mienVideAide: 'Votre dossier pourra être préparé dès votre première inscription.',
    mienLien: 'Préparer ou télécharger mon dossier de preuve',
    mienDemander: (session: string) => `Préparer mon dossier\u00a0: ${session}`,
  },
} as const;
