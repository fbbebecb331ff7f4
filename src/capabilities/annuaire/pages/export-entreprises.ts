import type { ExportCell, ExportList } from '#platform/tabular/export.ts';
import { CHAMPS_ENTREPRISE } from '../domain/entreprise.ts';
import { telephoneLisible } from '../domain/telephone.ts';
import { CHAMPS } from '../messages.fr.ts';
import type { LigneEntreprise } from '../queries/liste-entreprises.query.ts';

/** The list as a file: its headers are those that an import understands, so that it can come back corrected. */
export function listeDEntreprises(rows: readonly LigneEntreprise[]): ExportList {
  return {
    headers: CHAMPS_ENTREPRISE.map((champ) => CHAMPS[champ]),
    rows: rows.map((row) =>
      CHAMPS_ENTREPRISE.map((champ): ExportCell => {
        const value = row[champ];
        return champ === 'telephone' && typeof value === 'string' ? telephoneLisible(value) : value;
      }),
    ),
  };
}
