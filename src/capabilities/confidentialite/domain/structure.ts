/** A column as the database describes it. */
export interface Colonne {
  readonly nom: string;
  readonly type: string;
  readonly nullable: boolean;
  readonly calculee: boolean;
  /**
   * What the database checks of its values, being filled aside: nothing; this column alone (a code, a form); its presence
   * together with other columns; both.
   */
  readonly controle: 'aucun' | 'seule' | 'ensemble' | 'code';
}

/** A table as the database describes it. */
export interface Table {
  /** `schema.table` */
  readonly nom: string;
  readonly colonnes: readonly Colonne[];
  /** Foreign keys of two columns, the organisme and one more: that column, and the table it leads to. */
  readonly liens: readonly { readonly colonne: string; readonly vers: string }[];
  /** The application may change its rows. */
  readonly modifiable: boolean;
}

/** How the rows of a table are those of a person. */
export type Chemin =
  /** The column holds the person's id. */
  | { readonly genre: 'personne'; readonly colonne: string }
  /** The column holds the id of the account that the person has in the organisme. */
  | { readonly genre: 'compte'; readonly colonne: string }
  /** The column leads to a row of the person in another table. */
  | { readonly genre: 'parent'; readonly colonne: string; readonly parent: string; readonly chemin: Chemin }
  /** The column holds the address of the person: mails, whose rows name nobody otherwise. */
  | { readonly genre: 'adresse'; readonly colonne: string }
  /** A table of subjects says that the row is about the person, and about nobody else. */
  | { readonly genre: 'sujet'; readonly table: string; readonly colonne: string };

const PERSONNE = 'annuaire.personne';
const DEPTH = 3;
/** Where a mail goes. */
const ADRESSE = 'destinataire';

/**
 * Finds how a table's rows are those of a person, from the names of columns and the foreign keys; null when they are not.
 * Only links named after the table they lead to are followed (`inscription_id` to `inscription`): a dossier is its
 * learner's, not its tutor's (`tuteur_id`).
 */
export function cheminVersPersonne(
  nom: string,
  tables: ReadonlyMap<string, Table>,
  depth = DEPTH,
): Chemin | null {
  const table = tables.get(nom);
  if (table === undefined || !aColonne(table, 'organisme_id')) return null;
  if (nom === PERSONNE) return { genre: 'personne', colonne: 'id' };
  if (aColonne(table, 'personne_id')) return { genre: 'personne', colonne: 'personne_id' };
  if (aColonne(table, 'compte_id')) return { genre: 'compte', colonne: 'compte_id' };
  if (aColonne(table, ADRESSE)) return { genre: 'adresse', colonne: ADRESSE };
  const sujets = [...tables.values()].find((one) => estTableDeSujets(one, nom));
  if (sujets !== undefined) {
    return { genre: 'sujet', table: sujets.nom, colonne: lienVers(sujets, nom) };
  }
  if (depth === 0) return null;
  for (const { colonne, vers } of table.liens) {
    if (colonne !== `${vers.split('.')[1]}_id`) continue;
    const chemin = cheminVersPersonne(vers, tables, depth - 1);
    if (chemin !== null) return { genre: 'parent', colonne, parent: vers, chemin };
  }
  return null;
}

const aColonne = (table: Table, nom: string): boolean =>
  table.colonnes.some((colonne) => colonne.nom === nom);

const estTableDeSujets = (table: Table, parent: string): boolean =>
  aColonne(table, 'genre') && aColonne(table, 'sujet_id') && table.liens.some(({ vers }) => vers === parent);

const lienVers = (table: Table, parent: string): string =>
  table.liens.find(({ vers }) => vers === parent)?.colonne ?? '';
