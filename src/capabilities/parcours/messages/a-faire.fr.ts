import type { GenreAFaire } from '../queries/a-faire.query.ts';

const personnes = (nombre: number): string => `${nombre} personne${nombre > 1 ? 's' : ''}`;

const titre: Readonly<Record<GenreAFaire, (nombre: number, session: string) => string>> = {
  candidatures: (nombre) => `Répondre à ${nombre} candidature${nombre > 1 ? 's' : ''}`,
  admis: (nombre) => `Inscrire ${personnes(nombre)} admise${nombre > 1 ? 's' : ''}`,
  confirmer: (_nombre, session) => `Confirmer «\u00a0${session}\u00a0»`,
  reorienter: (nombre, session) => `Prévenir et réorienter ${personnes(nombre)} de «\u00a0${session}\u00a0»`,
  positionner: (nombre, session) =>
    `Conclure le positionnement de ${personnes(nombre)}, «\u00a0${session}\u00a0»`,
  certifier: (nombre, session) =>
    `Saisir ${nombre} résultat${nombre > 1 ? 's' : ''}, «\u00a0${session}\u00a0»`,
  situer: (_nombre, session) => `Dire où vous en êtes, «\u00a0${session}\u00a0»`,
};

/** The same, over many sessions. */
const ensemble: Readonly<Record<GenreAFaire, (nombre: number, sessions: number) => string>> = {
  candidatures: (nombre) => titre.candidatures(nombre, ''),
  admis: (nombre) => titre.admis(nombre, ''),
  confirmer: (_nombre, sessions) => `Confirmer ${sessions} sessions`,
  reorienter: (nombre, sessions) => `Prévenir et réorienter ${personnes(nombre)} de ${sessions} sessions`,
  positionner: (nombre, sessions) =>
    `Conclure le positionnement de ${personnes(nombre)}, dans ${sessions} sessions`,
  certifier: (nombre, sessions) => `Saisir ${nombre} résultats, dans ${sessions} sessions`,
  situer: (_nombre, sessions) => `Dire où vous en êtes, dans ${sessions} formations`,
};

export const aFaireFr = {
  titre,
  ensemble,
  pourquoi: {
    candidatures: 'Ces personnes attendent un entretien ou une décision.',
    admis: 'Leur place n’est tenue qu’une fois l’inscription enregistrée.',
    confirmer: 'Elle commence bientôt, et rien ne dit encore qu’elle aura lieu.',
    reorienter: 'La session est annulée, mais leur inscription tient toujours.',
    positionner: 'Le parcours s’adapte au positionnement (indicateurs 8 et 10).',
    certifier: 'La formation est terminée et la certification n’a pas encore de résultat.',
    situer: 'Vos réponses servent à adapter votre parcours.',
  } satisfies Readonly<Record<GenreAFaire, string>>,
  debut: (date: string) => `commence le ${date}`,
} as const;
