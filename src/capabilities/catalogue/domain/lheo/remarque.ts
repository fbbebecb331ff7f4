/** Ce qui n'a pas pu être lu ou écrit tel quel. La lecture et l'écriture vont jusqu'au bout. */
export type NomRemarque =
  /** À la lecture : un élément que le modèle ne connaît pas, `extras` compris. */
  | 'ElementInconnu'
  /** À la lecture : un élément obligatoire manque ; sa valeur est vide. */
  | 'ElementAbsent'
  /** Plus d'éléments que le langage n'en admet ; les premiers sont gardés. */
  | 'ElementEnTrop'
  /** Une valeur hors de ce que le langage admet ; elle est vide à la lecture, remplacée à l'écriture. */
  | 'ValeurRefusee'
  /** À l'écriture : un texte plus long que le langage ne l'admet. */
  | 'TexteRaccourci';

export interface Remarque {
  readonly nom: NomRemarque;
  /** Les éléments traversés : `formation/action/session/periode`. */
  readonly chemin: string;
  /** À la lecture, la ligne du fichier, à partir de 1 ; à l'écriture, `null`. */
  readonly ligne: number | null;
  readonly valeur: string;
}

/** Où l'on en est d'une lecture ou d'une écriture. */
export class Parcours {
  readonly chemin: string;
  readonly #remarques: Remarque[];

  constructor(chemin: string, remarques: Remarque[]) {
    this.chemin = chemin;
    this.#remarques = remarques;
  }

  entrer(nom: string): Parcours {
    return new Parcours(`${this.chemin}/${nom}`, this.#remarques);
  }

  noter(nom: NomRemarque, valeur: string, ligne: number | null = null): void {
    this.#remarques.push({ nom, chemin: this.chemin, ligne, valeur: valeur.slice(0, 200) });
  }
}
