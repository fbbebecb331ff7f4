import type { Question } from '../domain/questions.ts';
import { ECHELLE } from '../messages.fr.ts';

/** The words of a value given to a question. */
export function reponseDite(
  { genre, options = [] }: Pick<Question, 'genre' | 'options'>,
  valeur: number | string,
): string {
  if (typeof valeur === 'string') return valeur;
  if (genre === 'echelle') return ECHELLE[valeur] ?? '';
  return genre === 'choix' ? (options[valeur] ?? '') : String(valeur);
}
