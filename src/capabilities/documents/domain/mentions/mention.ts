/**
 * One thing that a document must say, as data: the law is not written in the code that checks it.
 * It is present when every field of `champs` is filled. A path goes through lists with `[]`: `action.formateurs[].titres`.
 */
export type Mention = {
  readonly id: string;
  readonly libelle: string;
  /** Article, order or indicator that asks for it. */
  readonly reference: string;
  /** Day on which the text was last read, or null for a source not read again. */
  readonly verifieeLe: string | null;
  readonly champs: readonly string[];
  /** Sentences that the template always writes for it. */
  readonly phrases?: readonly string[];
  /** When the mention applies; always by default. */
  readonly quand?: (donnees: never) => boolean;
};

/** Values at a path of the data, one per item of the lists crossed. A list crossed and empty gives `undefined`. */
export function valeursDe(donnees: unknown, chemin: string): unknown[] {
  return chemin.split('.').reduce<unknown[]>(
    (valeurs, segment) => {
      const cle = segment.replace('[]', '');
      const suivantes = valeurs.map(
        (valeur) => (valeur as Record<string, unknown> | null | undefined)?.[cle],
      );
      return segment.endsWith('[]') ? suivantes.flatMap(elements) : suivantes;
    },
    [donnees],
  );
}

/** True when a value says nothing: blank text, empty list, object of which every part is blank or zero. */
export function estVide(valeur: unknown): boolean {
  if (valeur === null || valeur === undefined) return true;
  if (typeof valeur === 'string') return valeur.trim() === '';
  if (typeof valeur !== 'object') return false;
  return Object.values(valeur).every((partie) => partie === 0 || partie === false || estVide(partie));
}

/** True when the mention is not asked of this document, or is filled. */
export function estPresente(mention: Mention, donnees: unknown): boolean {
  if (mention.quand && !mention.quand(donnees as never)) return true;
  return mention.champs.every((chemin) => valeursDe(donnees, chemin).every((valeur) => !estVide(valeur)));
}

function elements(valeur: unknown): unknown[] {
  return Array.isArray(valeur) && valeur.length > 0 ? valeur : [undefined];
}
