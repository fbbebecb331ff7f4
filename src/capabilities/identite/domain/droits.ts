/** A right of the house, in words, and the roles that hold it. */
export interface Droit {
  readonly nom: string;
  readonly libelle: string;
  readonly roles: readonly string[];
}

interface Declarant {
  readonly name: string;
  readonly rights?: Readonly<Record<string, { readonly libelle: string; readonly roles: readonly string[] }>>;
}

/** Every right that the capabilities declare, in the order of the house. */
export function droitsDe(house: readonly Declarant[]): Droit[] {
  return house.flatMap(({ rights }) =>
    Object.entries(rights ?? {}).map(([nom, { libelle, roles }]) => ({ nom, libelle, roles })),
  );
}

/** Rights by what they are about, in words: `titres` is keyed by the part of their name before the point. */
export function parObjet(
  droits: readonly Droit[],
  titres: Readonly<Record<string, string>>,
): [titre: string, droits: Droit[]][] {
  const titreDe = (nom: string) => {
    const objet = nom.split('.', 1)[0] ?? nom;
    return titres[objet] ?? objet;
  };
  return [...Map.groupBy(droits, ({ nom }) => titreDe(nom))];
}
