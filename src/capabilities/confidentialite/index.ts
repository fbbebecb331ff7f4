export { type Rejeu, rejouerEffacements } from './actions/rejouer-effacements.ts';
export type { JournalEffacements } from './domain/journal.ts';
export { journalEnFichier, journalEnMemoire } from './journal-en-fichier.ts';
export { createPlan } from './plan-de-la-maison.ts';
