import type { FactSentence } from '#platform/capability.ts';
import type { Genre } from './domain/genres.ts';
import { mots } from './messages.fr.ts';

const { faits: phrases } = mots;

/** Sentences of timelines. */
export const faits: Readonly<Record<string, FactSentence>> = {
  'enquete.ouverte': ({ genre, demandees }) => phrases.ouverte(genre as Genre, Number(demandees)),
  'enquete.relancee': ({ nombre }) => phrases.relancee(Number(nombre)),
  'enquete.repondue': ({ defavorable }) => phrases.reponse(defavorable === true),
  'enquete.traitee': ({ suite, motif }) => phrases.suite(String(suite), String(motif)),
  'enquete.restituee': ({ le }) => phrases.restitution(String(le)),
  'satisfaction.publiee': ({ part, effectif }) => phrases.publie(String(part), Number(effectif)),
  'evaluation.deposee': () => phrases.bulletin,
};
