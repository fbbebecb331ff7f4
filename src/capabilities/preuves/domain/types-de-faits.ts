/**
 * The facts that make a training file, by type: what was planned, followed, signed and issued. Nothing else leaves: neither
 * excuses for absence and reasons of adaptation (they may speak of health), nor reports, nor accounts.
 */
export const TYPES_DE_FAITS: readonly string[] = [
  'session.creee',
  'session.modifiee',
  'session.confirmee',
  'session.deconfirmee',
  'session.annulee',
  'session.retablie',
  'creneau.planifie',
  'creneau.deplace',
  'creneau.annule',
  'creneau.retabli',
  'creneau.ouvert',
  'creneau.clos',
  'creneau.signe',
  'presence.saisie',
  'presence.corrigee',
  'absence.notee',
  'visio.rejointe',
  'activite.validee',
  'activite.annulee',
  'candidature.deposee',
  'candidature.admise',
  'inscription.enregistree',
  'inscription.annulee',
  'inscription.modifiee',
  'periode.changee',
  'parcours.repris',
  'parcours.termine',
  'certification.obtenue',
  'certification.refusee',
  'positionnement.demande',
  'positionnement.conclu',
  'acquis.evalues',
  'document.genere',
  'document.regenere',
  'document.envoye',
  'document.lu',
  'document.signe',
  'document.annule',
];

/** The documents that a person's file shows; those about others, about adaptations and about prices stay. */
export const TYPES_DE_DOCUMENTS = [
  'programme',
  'convocation',
  'contrat-individuel',
  'certificat-realisation',
  'attestation-fin-formation',
] as const;

/** With a whole session, the sheets that name all its people. */
export const TYPES_DE_SESSION = [...TYPES_DE_DOCUMENTS, 'feuille-emargement'] as const;
