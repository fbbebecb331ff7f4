/** A row as the database sends it: its days are text. */
export type Brute<Row, Cle extends keyof Row> = Omit<Row, Cle> & { readonly [K in Cle]: string };

/** A day that the database sent. */
export const jour = (texte: string): Temporal.PlainDate => Temporal.PlainDate.from(texte);
