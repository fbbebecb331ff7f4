import type { FactSentence } from '#platform/capability.ts';
import type { ColonneDocument } from './domain/colonnes.ts';
import type { ActeLot } from './domain/lot.ts';
import { faitsFr, PLURIELS } from './messages.fr.ts';

/** The facts recorded about the making of documents, as timelines tell them. */
export const faits: Readonly<Record<string, FactSentence>> = {
  'clauses.enregistrees': () => faitsFr.clauses,
  'titres.enregistres': ({ titres }) => faitsFr.titres(String(titres)),
  'lot.demande': ({ acte, colonne, personnes }) =>
    faitsFr.lot(acte as ActeLot, PLURIELS[colonne as ColonneDocument], Number(personnes)),
};
