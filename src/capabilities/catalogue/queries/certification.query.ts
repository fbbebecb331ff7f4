import { sql } from 'kysely';
import type { Tx } from '#platform/db/types.ts';

/** Une certification à choisir. */
export interface CertificationTrouvee {
  readonly numero: string;
  readonly intitule: string;
  readonly niveau: number | null;
  readonly actif: boolean;
  /** `YYYY-MM-DD`, dernier jour de l'enregistrement. */
  readonly fin: string | null;
}

/** Ce qu'une formation reprend d'une certification. */
export interface CertificationReprise extends CertificationTrouvee {
  /** `YYYY-MM-DD`, ou `null` quand la fiche nationale ne le dit pas. */
  readonly enregistree: string | null;
  readonly nsf: readonly { readonly code: string }[];
  readonly rome: readonly { readonly code: string }[];
  readonly blocs: readonly {
    readonly code: string;
    readonly libelle: string;
    readonly competences: readonly string[];
  }[];
}

const MAX_MOTS = 6;
const MAX_RESULTATS = 20;

/** Les certifications qui contiennent tous les mots, les actives d'abord. Une requête ; vide sans mot. */
export async function certificationsContenant(tx: Tx, texte: string): Promise<CertificationTrouvee[]> {
  const mots = texte
    .split(/\s+/u)
    .filter((mot) => mot !== '')
    .slice(0, MAX_MOTS);
  if (mots.length === 0) return [];
  const contient = mots.map(
    (mot) => sql`recherche LIKE plateforme.normaliser(${`%${mot.replace(/[\\%_]/gu, String.raw`\$&`)}%`})`,
  );
  const { rows } = await sql<CertificationTrouvee>`
    SELECT numero, intitule, niveau, actif, date_fin_enregistrement AS fin FROM referentiels.certification
    WHERE ${sql.join(contient, sql` AND `)}
    ORDER BY actif DESC, intitule, numero LIMIT ${MAX_RESULTATS}`.execute(tx);
  return rows;
}

/** Une certification avec ses blocs, ou `null` si le référentiel importé ne l'a pas. Une requête. */
export async function certificationParNumero(tx: Tx, numero: string): Promise<CertificationReprise | null> {
  const { rows } = await sql<CertificationReprise>`
    SELECT numero, intitule, niveau, actif, date_fin_enregistrement AS fin, nsf, rome,
      coalesce(date_decision, date_effet) AS enregistree,
      coalesce((SELECT jsonb_agg(jsonb_build_object('code', b.code, 'libelle', b.libelle, 'competences', b.competences) ORDER BY b.rang)
        FROM referentiels.bloc b WHERE b.certification = c.numero), '[]') AS blocs
    FROM referentiels.certification c WHERE numero = ${numero}`.execute(tx);
  return rows[0] ?? null;
}
