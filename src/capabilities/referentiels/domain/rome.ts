import type { ByteSource } from '#platform/input/bytes.ts';
import { columnKey, findColumns } from '#platform/tabular/columns.ts';
import { readCsv } from '#platform/tabular/csv-read.ts';
import type { Table } from '#platform/tabular/table.ts';
import { anomalie, type Signaler } from './anomalie.ts';

/** Un métier du répertoire opérationnel des métiers et des emplois (ROME 4.0, France Travail). */
export interface MetierRome {
  /** Une lettre et quatre chiffres : M1805. */
  readonly code: string;
  readonly libelle: string;
  /** Le métier dont celui-ci est une spécialité ; `null` s'il n'en a pas. */
  readonly parent: string | null;
  /** `null` : non renseigné. */
  readonly emploiReglemente: boolean | null;
  readonly emploiCadre: boolean | null;
  /** Le métier change avec le numérique. */
  readonly transitionNumerique: boolean;
  /** Emploi vert, ou stratégique pour la transition écologique. */
  readonly transitionEcologique: boolean;
}

/** Un nom sous lequel un métier est connu. */
export interface Appellation {
  readonly codeRome: string;
  readonly libelle: string;
}

/** Ce que l'un des deux tableaux du ROME contient. */
export type TableauRome =
  | { readonly genre: 'metiers'; readonly lignes: AsyncIterable<MetierRome> }
  | { readonly genre: 'appellations'; readonly lignes: AsyncIterable<Appellation> };

const CODE_ROME = /^[A-N]\d{4}$/;
const EMPLOIS_VERTS: ReadonlySet<string> = new Set([
  'Emploi Vert',
  'Emploi stratégique pour la Transition écologique',
]);

/**
 * Lit un tableau du ROME, reconnu à ses colonnes : les métiers (`unix_referentiel_code_rome_v…_utf8.csv`) ou les
 * appellations. Une ligne sans code ROME est signalée et ignorée. Refus : ceux des tableaux.
 */
export async function ouvrirRome(
  source: ByteSource,
  fichier: string,
  signaler: Signaler,
): Promise<TableauRome> {
  const table = await readCsv(source);
  const estAppellations = table.headers.some((nom) => columnKey(nom) === 'libelle appellation long');
  return estAppellations
    ? { genre: 'appellations', lignes: appellations(table, fichier, signaler) }
    : { genre: 'metiers', lignes: metiers(table, fichier, signaler) };
}

async function* metiers(table: Table, fichier: string, signaler: Signaler): AsyncGenerator<MetierRome> {
  const cellule = findColumns(
    table.headers,
    ['code_rome', 'libelle_rome'],
    ['code_rome_parent', 'emploi_reglemente', 'emploi_cadre', 'transition_num', 'transition_eco'],
  );
  for await (const ligne of table.rows) {
    const code = cellule(ligne, 'code_rome');
    const parent = cellule(ligne, 'code_rome_parent');
    if (!CODE_ROME.test(code)) {
      anomalie({ signaler, fichier, ligne: ligne.line }, 'CodeRomeIllisible', 'code_rome', code);
      continue;
    }
    yield {
      code,
      libelle: cellule(ligne, 'libelle_rome'),
      parent: parent === '' || parent === code ? null : parent,
      emploiReglemente: ouiNon(cellule(ligne, 'emploi_reglemente')),
      emploiCadre: ouiNon(cellule(ligne, 'emploi_cadre')),
      transitionNumerique: cellule(ligne, 'transition_num') === 'O',
      transitionEcologique: EMPLOIS_VERTS.has(cellule(ligne, 'transition_eco')),
    };
  }
}

async function* appellations(table: Table, fichier: string, signaler: Signaler): AsyncGenerator<Appellation> {
  const cellule = findColumns(table.headers, ['libelle_appellation_long', 'code_rome']);
  for await (const ligne of table.rows) {
    const codeRome = cellule(ligne, 'code_rome');
    if (CODE_ROME.test(codeRome)) yield { codeRome, libelle: cellule(ligne, 'libelle_appellation_long') };
    else anomalie({ signaler, fichier, ligne: ligne.line }, 'CodeRomeIllisible', 'code_rome', codeRome);
  }
}

function ouiNon(texte: string): boolean | null {
  if (texte === 'O') return true;
  return texte === 'N' ? false : null;
}
