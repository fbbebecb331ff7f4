import type { ExportCell, ExportList } from '#platform/tabular/export.ts';
import type { ChampPersonne } from '../domain/personne.ts';
import { telephoneLisible } from '../domain/telephone.ts';
import { CHAMPS } from '../messages.fr.ts';
import type { LignePersonne } from '../queries/liste-personnes.query.ts';

const PUBLIQUES = [
  'prenom',
  'nomNaissance',
  'nomUsage',
  'courriel',
  'telephone',
  'ville',
  'referenceExterne',
] as const;
const ETAT_CIVIL = ['dateNaissance', 'adresse', 'codePostal', 'commune'] as const;

/** The list as a file: its headers are those that an import understands, so that it can come back corrected. */
export function listeDePersonnes(rows: readonly LignePersonne[], etatCivil: boolean): ExportList {
  const champs: readonly ChampPersonne[] = etatCivil ? [...PUBLIQUES, ...ETAT_CIVIL] : PUBLIQUES;
  return {
    headers: champs.map((champ) => CHAMPS[champ]),
    rows: lignes(rows, champs),
  };
}

/** Made as they are written: ten thousand at once would make every page wait. */
function* lignes(rows: readonly LignePersonne[], champs: readonly ChampPersonne[]): Generator<ExportCell[]> {
  for (const row of rows) yield champs.map((champ) => cellule(row, champ));
}

function cellule(row: LignePersonne, champ: ChampPersonne): ExportCell {
  const value = row[champ];
  if (value === null) return null;
  if (champ === 'dateNaissance') return Temporal.PlainDate.from(value);
  return champ === 'telephone' ? telephoneLisible(value) : value;
}
