import { sql } from 'kysely';
import type { Tx } from '#platform/db/types.ts';

export interface Suggestions {
  /** `Raison sociale (SIRET)`. */
  readonly entreprises: readonly string[];
  /** `Prénom Nom`. */
  readonly tuteurs: readonly string[];
}

const LIMITE = 200;

/** Companies and tutors to choose among while typing: the first two hundred of each. One statement. */
export async function suggestions(tx: Tx, organismeId: string): Promise<Suggestions> {
  const { rows } = await sql<Suggestions>`
    SELECT
      ARRAY(SELECT coalesce(enseigne, raison_sociale) || ' (' || siret || ')' FROM annuaire.entreprise
        WHERE organisme_id = ${organismeId}::uuid AND archivee_le IS NULL ORDER BY cle_tri, id LIMIT ${LIMITE}) AS entreprises,
      ARRAY(SELECT p.prenom || ' ' || coalesce(p.nom_usage, p.nom_naissance) FROM annuaire.contact c
        JOIN annuaire.personne p ON p.organisme_id = c.organisme_id AND p.id = c.personne_id
        WHERE c.organisme_id = ${organismeId}::uuid AND c.tuteur AND c.retire_le IS NULL
        GROUP BY p.organisme_id, p.id ORDER BY p.cle_tri LIMIT ${LIMITE}) AS tuteurs`.execute(tx);
  return rows[0] ?? { entreprises: [], tuteurs: [] };
}

/** What a typed text designates: one, none or several. */
export type Designation = { readonly id: string } | 'aucun' | 'plusieurs';

/** The company that a name or a SIRET designates. One statement. */
export async function entrepriseDesignee(tx: Tx, organismeId: string, texte: string): Promise<Designation> {
  const siret = /(?:^|\D)(\d{14})(?:\D|$)/u.exec(texte.replaceAll(/(?<=\d)[\s\u00A0](?=\d)/gu, ''))?.[1];
  const trouvees =
    siret === undefined
      ? sql`e.id = ANY (ARRAY(SELECT annuaire.entreprises_trouvees(${texte})))`
      : sql`e.siret = ${siret}`;
  const { rows } = await sql<{ id: string }>`
    SELECT e.id FROM annuaire.entreprise e
    WHERE e.organisme_id = ${organismeId}::uuid AND e.archivee_le IS NULL AND ${trouvees}
    ORDER BY (annuaire.cle(e.raison_sociale) = annuaire.cle(${texte})) DESC LIMIT 2`.execute(tx);
  return designation(rows);
}

/** The person that a full name or an address designates, tutors first. One statement. */
export async function tuteurDesigne(tx: Tx, organismeId: string, texte: string): Promise<Designation> {
  const { rows } = await sql<{ id: string; tuteur: boolean }>`
    SELECT p.id, EXISTS (SELECT FROM annuaire.contact c WHERE c.organisme_id = p.organisme_id AND c.personne_id = p.id
        AND c.tuteur AND c.retire_le IS NULL) AS tuteur
    FROM annuaire.personne p
    WHERE p.organisme_id = ${organismeId}::uuid AND p.archivee_le IS NULL AND p.fusionnee_dans IS NULL
      AND p.id = ANY (ARRAY(SELECT annuaire.personnes_trouvees(${texte})))
    ORDER BY tuteur DESC LIMIT 10`.execute(tx);
  const tuteurs = rows.filter(({ tuteur }) => tuteur);
  return designation(tuteurs.length > 0 ? tuteurs : rows);
}

function designation(rows: readonly { readonly id: string }[]): Designation {
  const [seule, autre] = rows;
  if (seule === undefined) return 'aucun';
  return autre === undefined ? { id: seule.id } : 'plusieurs';
}
