/** What the documents say in words of ours, when the facts of the house are put into sentences. */
const JOURS = ['', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'] as const;

export const horairesFr = {
  jour: (rang: number): string => JOURS[rang] ?? '',
  plage: (de: string, a: string) => `de ${de} à ${a}`,
  variables: 'Horaires variables, selon le calendrier de la session.',
} as const;

export const documentsFr = {
  sansPrerequis: 'Aucun prérequis.',
  salleAccessible: 'Salle accessible aux personnes à mobilité réduite.',
  equipement: (salle: string, equipements: string) => `${salle}\u00a0: ${equipements}`,
  visio: 'Classe à distance en visioconférence',
  sanction: {
    certification: (intitule: string, code: string) =>
      `Certification «\u00a0${intitule}\u00a0» (${code}) en cas de réussite, et attestation de fin de formation.`,
    cqp: (intitule: string) =>
      `Certificat de qualification professionnelle «\u00a0${intitule}\u00a0» en cas de réussite, et attestation de fin de formation.`,
    attestation: 'Attestation de fin de formation.',
  },
  prix: (intitule: string, duree: string) => `${intitule}, ${duree}`,
  personnes: (nombre: number) => (nombre > 1 ? 'personnes' : 'personne'),
  annexes: ['Programme de formation', 'Règlement intérieur'],
  joints: ['Programme de formation', 'Règlement intérieur', 'Livret d’accueil'],
  aDistance: 'À distance',
  versement: (rang: number, total: number) =>
    rang === total - 1 ? 'Solde' : rang === 0 ? 'Premier versement' : `Versement ${rang + 1}`,
  tarif: {
    montant: (prix: string, par: 'personne' | 'groupe') =>
      `${prix} ${par === 'personne' ? 'par personne' : 'pour le groupe'}`,
    gratuit: 'Gratuit',
    surDevis: (explication: string) => `Sur devis. ${explication}`.trim(),
  },
  niveaux: ['à découvrir', 'des notions', 'fait avec de l’aide', 'fait seul'] as readonly string[],
  positionnement: {
    declare: (niveau: string) => `d’après la personne\u00a0: ${niveau}`,
    constate: (niveau: string) => `constaté\u00a0: ${niveau}`,
    ligne: (module: string, niveaux: string) => `${module}\u00a0– ${niveaux}`,
  },
  referent: 'Responsable de la session',
  referentHandicap: 'Référent handicap',
  methodes: {
    code: 'code de la salle',
    lien: 'lien personnel',
    validation: 'validé face à face',
    visio: 'lien de la classe à distance',
    differe: 'signé hors connexion',
    saisie: 'noté par le formateur',
    correction: 'corrigé avec un motif',
  } as Readonly<Record<string, string>>,
  contreseing: 'compte du formateur',
  semaine: (jour: string) => `semaine du ${jour}`,
} as const;
