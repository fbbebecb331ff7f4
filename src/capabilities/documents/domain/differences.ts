/** One value that changed. `chemin` names it from the top: `['action', 'debut']`. A list is one value. */
export interface Difference {
  readonly chemin: readonly string[];
  readonly avant: unknown;
  readonly apres: unknown;
}

/** What changed between two states of the data of a document, in the order of its model. */
export function differences(avant: unknown, apres: unknown, chemin: readonly string[] = []): Difference[] {
  if (!estObjet(avant) || !estObjet(apres)) {
    return JSON.stringify(avant) === JSON.stringify(apres) ? [] : [{ chemin, avant, apres }];
  }
  const cles = new Set([...Object.keys(avant), ...Object.keys(apres)]);
  return [...cles].flatMap((cle) => differences(avant[cle], apres[cle], [...chemin, cle]));
}

function estObjet(valeur: unknown): valeur is Record<string, unknown> {
  return typeof valeur === 'object' && valeur !== null && !Array.isArray(valeur);
}
