/** By which way a complaint came. */
export const CANAUX = ['formulaire', 'espace', 'courriel', 'telephone', 'courrier', 'oral'] as const;
/** Who complains: the parties of indicator 31. */
export const QUALITES = ['apprenant', 'entreprise', 'financeur', 'intervenant', 'autre'] as const;
/** What the organisme concludes of a complaint. */
export const ISSUES = ['fondee', 'en_partie', 'non_fondee', 'retiree'] as const;
/** What a line of the exchanges is: received, sent, or a note of the team. */
export const SENS = ['recu', 'envoye', 'note'] as const;
/** What hindered a session. */
export const NATURES = ['formateur_absent', 'salle', 'materiel', 'reseau', 'transport', 'autre'] as const;
/** Where an action of the plan comes from (indicator 32). */
export const ORIGINES = ['reclamation', 'incident', 'enquete', 'audit', 'veille', 'risque', 'idee'] as const;
/** What an action is judged to have done. */
export const EFFICACITES = ['efficace', 'en_partie', 'inefficace'] as const;

export type Canal = (typeof CANAUX)[number];
export type Qualite = (typeof QUALITES)[number];
export type Issue = (typeof ISSUES)[number];
export type Sens = (typeof SENS)[number];
export type Nature = (typeof NATURES)[number];
export type Origine = (typeof ORIGINES)[number];
export type Efficacite = (typeof EFFICACITES)[number];

/** What is watched: law (indicator 23), jobs and skills (24), teaching and technology (25). */
export const DOMAINES = ['legale', 'metiers', 'pedagogique'] as const;
/** What follows from an information. */
export const SUITES_DE_VEILLE = ['action', 'formation', 'document', 'rien'] as const;
export type Domaine = (typeof DOMAINES)[number];
export type SuiteDeVeille = (typeof SUITES_DE_VEILLE)[number];
