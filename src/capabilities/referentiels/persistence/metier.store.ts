import { sql } from 'kysely';
import type { Tx } from '#platform/db/types.ts';
import type { MetierRome } from '../domain/rome.ts';

/** Ce qu'une écriture d'ensemble a fait, en métiers. */
export interface MetiersEcrits {
  readonly lues: number;
  readonly ajoutees: number;
  readonly modifiees: number;
}

/** Écrit les métiers nouveaux ou changés. Une requête. */
export async function ecrireMetiers(
  tx: Tx,
  metiers: readonly MetierRome[],
  versionId: string,
): Promise<MetiersEcrits> {
  // Un code répété : le dernier l'emporte, PostgreSQL refuserait de l'écrire deux fois.
  const uniques = [...new Map(metiers.map((metier) => [metier.code, metier])).values()];
  const { rows } = await sql<{ ajoute: boolean }>`
    INSERT INTO referentiels.metier AS connu (code, libelle, parent, emploi_reglemente, emploi_cadre,
      transition_numerique, transition_ecologique, version_id)
    SELECT code, libelle, parent, "emploiReglemente", "emploiCadre", "transitionNumerique", "transitionEcologique",
      ${versionId}::uuid
    FROM jsonb_to_recordset(${JSON.stringify(uniques)}::jsonb) AS ligne (code text, libelle text, parent text,
      "emploiReglemente" boolean, "emploiCadre" boolean, "transitionNumerique" boolean, "transitionEcologique" boolean)
    ON CONFLICT (code) DO UPDATE SET (libelle, parent, emploi_reglemente, emploi_cadre, transition_numerique,
      transition_ecologique, version_id) = ROW(excluded.libelle, excluded.parent, excluded.emploi_reglemente,
      excluded.emploi_cadre, excluded.transition_numerique, excluded.transition_ecologique, excluded.version_id)
    WHERE (connu.libelle, connu.parent, connu.emploi_reglemente, connu.emploi_cadre, connu.transition_numerique,
        connu.transition_ecologique) IS DISTINCT FROM (excluded.libelle, excluded.parent, excluded.emploi_reglemente,
        excluded.emploi_cadre, excluded.transition_numerique, excluded.transition_ecologique)
    RETURNING xmax = 0 AS ajoute`.execute(tx);
  const ajoutees = rows.filter(({ ajoute }) => ajoute).length;
  return { lues: uniques.length, ajoutees, modifiees: rows.length - ajoutees };
}

/** Écrit les appellations des métiers connus, là où elles changent ; rend les codes des autres. Deux requêtes. */
export async function ecrireAppellations(
  tx: Tx,
  appellations: ReadonlyMap<string, readonly string[]>,
  versionId: string,
): Promise<MetiersEcrits & { readonly inconnus: readonly string[] }> {
  const codes = [...appellations.keys()];
  const connus = await tx
    .selectFrom('referentiels.metier')
    .select('code')
    .where('code', 'in', codes)
    .execute();
  const inconnus = new Set(codes).difference(new Set(connus.map(({ code }) => code)));
  const lignes = JSON.stringify([...appellations].map(([code, noms]) => ({ code, noms })));
  const { numAffectedRows = 0n } = await sql`
    UPDATE referentiels.metier SET appellations = ligne.noms, version_id = ${versionId}::uuid
    FROM jsonb_to_recordset(${lignes}::jsonb) AS ligne (code text, noms text[])
    WHERE metier.code = ligne.code AND metier.appellations IS DISTINCT FROM ligne.noms`.execute(tx);
  return { lues: connus.length, ajoutees: 0, modifiees: Number(numAffectedRows), inconnus: [...inconnus] };
}
