import { sql } from 'kysely';
import type { Candidat, Indice } from '../../domain/import/reconnaitre.ts';
import type { DonneesPersonne, Personne } from '../../domain/personne.ts';
import type { ContexteAnnuaire } from '../../actions/contexte.ts';

/** Who may be the person of a row, and the letters of the row's own names. */
export interface LigneAReconnaitre {
  readonly ligne: { readonly cleNom: string; readonly clePrenom: string };
  readonly candidats: readonly Candidat[];
}

interface Row {
  readonly rang: number;
  readonly cleNom: string;
  readonly clePrenom: string;
  readonly candidats: readonly (Omit<Candidat, 'personne'> & { readonly personne: Brute })[];
}

/** A person as JSON gives her. */
type Brute = Omit<Personne, 'archiveeLe' | 'modifieLe'> & {
  readonly archiveeLe: string | null;
  readonly modifieLe: string;
};

const PERSONNE = sql`jsonb_build_object('id', k.id, 'nomNaissance', k.nom_naissance, 'nomUsage', k.nom_usage, 'prenom', k.prenom,
  'dateNaissance', k.date_naissance, 'courriel', k.courriel, 'telephone', k.telephone, 'adresse', k.adresse,
  'codePostal', k.code_postal, 'ville', k.ville, 'commune', k.commune, 'referenceExterne', k.reference_externe,
  'archiveeLe', k.archivee_le, 'fusionneeDans', k.fusionnee_dans, 'modifieLe', k.modifie_le)`;

/**
 * For each person described, in order: who of the annuaire has her reference, her address, her name and birth date, her name.
 * A merged record answers for the one kept. One statement, on indexes, whatever the number.
 */
export async function candidats(
  { tx, organismeId }: Pick<ContexteAnnuaire, 'tx' | 'organismeId'>,
  decrites: readonly DonneesPersonne[],
): Promise<LigneAReconnaitre[]> {
  if (decrites.length === 0) return [];
  const entree = JSON.stringify(
    decrites.map(({ nomNaissance, prenom, dateNaissance, courriel, referenceExterne }, rang) => ({
      rang,
      nom: nomNaissance,
      prenom,
      ne: dateNaissance,
      courriel,
      reference: referenceExterne,
    })),
  );
  const { rows } = await sql<Row>`
    WITH entree AS MATERIALIZED (
      SELECT e.*, annuaire.cle(e.nom || ' ' || e.prenom) AS cle
      FROM jsonb_to_recordset(${entree}::jsonb) AS e(rang int, nom text, prenom text, ne date, courriel text, reference text)
    ), indices AS (
      SELECT e.rang, 'reference' AS par, p.id, p.fusionnee_dans FROM entree e JOIN annuaire.personne p
        ON p.organisme_id = ${organismeId}::uuid AND p.reference_externe = e.reference
      UNION ALL
      SELECT e.rang, 'courriel', p.id, p.fusionnee_dans FROM entree e JOIN annuaire.personne p
        ON p.organisme_id = ${organismeId}::uuid AND p.courriel = e.courriel
      UNION ALL
      SELECT e.rang, CASE WHEN p.date_naissance = e.ne THEN 'identite' ELSE 'nom' END, p.id, p.fusionnee_dans
        FROM entree e JOIN annuaire.personne p ON p.organisme_id = ${organismeId}::uuid AND p.cle_identite = e.cle
    ), trouves AS (
      SELECT i.rang, jsonb_agg(jsonb_build_object('par', i.par, 'cleNom', annuaire.cle(k.nom_naissance),
          'clePrenom', annuaire.cle(k.prenom), 'personne', ${PERSONNE})) AS candidats
      FROM indices i JOIN annuaire.personne k ON k.organisme_id = ${organismeId}::uuid AND k.id = coalesce(i.fusionnee_dans, i.id)
      GROUP BY i.rang
    )
    SELECT e.rang, annuaire.cle(e.nom) AS "cleNom", annuaire.cle(e.prenom) AS "clePrenom", coalesce(t.candidats, '[]') AS candidats
    FROM entree e LEFT JOIN trouves t USING (rang) ORDER BY e.rang`.execute(tx);
  return rows.map(({ cleNom, clePrenom, candidats: trouves }) => ({
    ligne: { cleNom, clePrenom },
    candidats: trouves.map(({ par, personne, ...cles }) => ({
      ...cles,
      par: par as Indice,
      personne: vive(personne),
    })),
  }));
}

const vive = ({ archiveeLe, modifieLe, ...reste }: Brute): Personne => ({
  ...reste,
  archiveeLe: archiveeLe === null ? null : Temporal.Instant.from(archiveeLe),
  modifieLe: Temporal.Instant.from(modifieLe),
});
