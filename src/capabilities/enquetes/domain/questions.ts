import { NOTE_FAIBLE } from './genres.ts';

/** A question: a scale of four answers in words, one choice, a mark out of ten, or free text. */
export interface Question {
  /** Short and stable: what answers are kept under, and compared by from one version to the next. */
  readonly cle: string;
  readonly genre: 'echelle' | 'choix' | 'recommander' | 'texte';
  readonly texte: string;
  /** Answers of a choice. */
  readonly options?: readonly string[];
  /** An answer is needed; free text never is. */
  readonly obligatoire: boolean;
}

/** What was answered, by key: 1 to 4, 0 to 10, the rank of an option, or a text. */
export type Reponses = Readonly<Record<string, number | string>>;

export const TEXTE_MAX = 1000;

export const BORNES = { echelle: [1, 4], recommander: [0, 10] } as const;

/** The question that says whether the person is satisfied: the public result is counted on it. */
export const CLE_SATISFACTION = 'satisfaction';

/** The answers of a form that the questions allow, and the keys of those that are missing or out of bounds. */
export function lireReponses(
  questions: readonly Question[],
  saisie: Readonly<Record<string, string>>,
): { readonly reponses: Reponses; readonly manquantes: readonly string[] } {
  const reponses: Record<string, number | string> = {};
  const manquantes: string[] = [];
  for (const question of questions) {
    const valeur = lireUne(question, (saisie[question.cle] ?? '').trim());
    if (valeur !== null) reponses[question.cle] = valeur;
    else if (question.obligatoire || (saisie[question.cle] ?? '') !== '') manquantes.push(question.cle);
  }
  return { reponses, manquantes };
}

function lireUne({ genre, options = [] }: Question, texte: string): number | string | null {
  if (texte === '') return null;
  if (genre === 'texte') return texte.slice(0, TEXTE_MAX);
  const [min, max] = genre === 'choix' ? [0, options.length - 1] : BORNES[genre];
  const nombre = /^\d{1,2}$/u.test(texte) ? Number(texte) : Number.NaN;
  return nombre >= min && nombre <= max ? nombre : null;
}

const notesDe = (questions: readonly Question[], reponses: Reponses): number[] =>
  questions.flatMap(({ cle, genre }) => {
    const valeur = reponses[cle];
    return genre === 'echelle' && typeof valeur === 'number' ? [valeur] : [];
  });

/** Someone has to look at it: a worst answer on the scale, or a low mean. */
export function estDefavorable(questions: readonly Question[], reponses: Reponses): boolean {
  const notes = notesDe(questions, reponses);
  if (notes.length === 0) return false;
  return notes.includes(1) || notes.reduce((somme, note) => somme + note, 0) / notes.length < NOTE_FAIBLE;
}
