import type { ByteSource } from '#platform/input/bytes.ts';
import { findColumns } from '#platform/tabular/columns.ts';
import { readCsv } from '#platform/tabular/csv-read.ts';
import { anomalie, type Signaler } from './anomalie.ts';

/** Un métier du répertoire opérationnel des métiers et des emplois (ROME 4.0, France Travail). */
export interface MetierRome {
  /** Une lettre et quatre chiffres : M1805. */
  readonly code: string;
  readonly libelle: string;
  /** Le métier dont celui-ci est une spécialité ; `null` s'il n'en a pas. */
  readonly codeParent: string | null;
  /** `null` : non renseigné. */
  readonly emploiReglemente: boolean | null;
  readonly emploiCadre: boolean | null;
  readonly transitionNumerique: boolean | null;
  readonly transitionDemographique: boolean | null;
  /** Libellé de la transition écologique, tel que publié. */
  readonly transitionEcologique: string | null;
}

/** Un nom sous lequel un métier est connu. */
export interface Appellation {
  readonly codeOgr: string;
  readonly codeRome: string;
  readonly libelle: string;
  readonly libelleCourt: string;
  /** L'appellation principale, ou un synonyme. */
  readonly principale: boolean;
}

const CODE_ROME = /^[A-N]\d{4}$/;

/** Lit le tableau des codes ROME (`unix_referentiel_code_rome_v…_utf8.csv`). */
export async function* lireMetiersRome(source: ByteSource, signaler: Signaler): AsyncGenerator<MetierRome> {
  const table = await readCsv(source);
  const cellule = findColumns(
    table.headers,
    ['code_rome', 'libelle_rome'],
    [
      'code_rome_parent',
      'emploi_reglemente',
      'emploi_cadre',
      'transition_num',
      'transition_demo',
      'transition_eco',
    ],
  );
  for await (const ligne of table.rows) {
    const code = cellule(ligne, 'code_rome');
    const parent = cellule(ligne, 'code_rome_parent');
    if (!CODE_ROME.test(code)) {
      anomalie({ signaler, fichier: 'rome', ligne: ligne.line }, 'CodeRomeIllisible', 'code_rome', code);
      continue;
    }
    yield {
      code,
      libelle: cellule(ligne, 'libelle_rome'),
      codeParent: parent === '' || parent === code ? null : parent,
      emploiReglemente: ouiNon(cellule(ligne, 'emploi_reglemente')),
      emploiCadre: ouiNon(cellule(ligne, 'emploi_cadre')),
      transitionNumerique: ouiNon(cellule(ligne, 'transition_num')),
      transitionDemographique: ouiNon(cellule(ligne, 'transition_demo')),
      transitionEcologique: cellule(ligne, 'transition_eco') || null,
    };
  }
}

/** Lit le tableau des appellations. */
export async function* lireAppellations(source: ByteSource, signaler: Signaler): AsyncGenerator<Appellation> {
  const table = await readCsv(source);
  const cellule = findColumns(table.headers, [
    'code_ogr',
    'libelle_appellation_long',
    'libelle_appellation_court',
    'code_rome',
    'classification',
  ]);
  for await (const ligne of table.rows) {
    const codeRome = cellule(ligne, 'code_rome');
    if (!CODE_ROME.test(codeRome)) {
      anomalie(
        { signaler, fichier: 'appellations', ligne: ligne.line },
        'CodeRomeIllisible',
        'code_rome',
        codeRome,
      );
      continue;
    }
    yield {
      codeOgr: cellule(ligne, 'code_ogr'),
      codeRome,
      libelle: cellule(ligne, 'libelle_appellation_long'),
      libelleCourt: cellule(ligne, 'libelle_appellation_court'),
      principale: cellule(ligne, 'classification') === 'PRINCIPALE',
    };
  }
}

function ouiNon(texte: string): boolean | null {
  if (texte === 'O') return true;
  return texte === 'N' ? false : null;
}
