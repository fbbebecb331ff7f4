/** What a fact keeps of a change: each field with its value before and after. */
export type Changement = { readonly avant: string | number | null; readonly apres: string | number | null };

type Valeurs<Champ extends string> = Readonly<Record<Champ, string | number | null>>;

/** The fields that differ, in the order given. */
export function differences<Champ extends string>(
  champs: readonly Champ[],
  avant: Valeurs<Champ>,
  apres: Valeurs<Champ>,
): Readonly<Record<string, Changement>> {
  const changed = champs.filter((champ) => avant[champ] !== apres[champ]);
  return Object.fromEntries(changed.map((champ) => [champ, { avant: avant[champ], apres: apres[champ] }]));
}
