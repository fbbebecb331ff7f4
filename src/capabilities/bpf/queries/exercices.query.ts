import { sql } from 'kysely';
import type { Tx } from '#platform/db/types.ts';
import type {
  ChargesParCompte,
  ParametresDeclares,
  ProduitsParOrigine,
  SousTraitance,
} from '../domain/faits-bilan.ts';
import type { Correction } from '../domain/retenir.ts';

/** An exercise as a list names it. Days are ISO 8601. */
export interface Exercice {
  readonly id: string;
  readonly debut: string;
  readonly fin: string;
  readonly echeance: string;
  readonly closLe: string | null;
}

/** All the exercises, the latest first. One statement. */
export async function exercices(tx: Tx, organismeId: string): Promise<readonly Exercice[]> {
  const { rows } = await sql<Exercice>`
    SELECT e.id, e.debut, e.fin, e.echeance, c.close_le::text AS "closLe"
    FROM bpf.exercice e
    LEFT JOIN bpf.cloture c ON c.organisme_id = e.organisme_id AND c.exercice_id = e.id AND c.rouverte_le IS NULL
    WHERE e.organisme_id = ${organismeId}::uuid ORDER BY e.debut DESC`.execute(tx);
  return rows;
}

/** What the last closing froze. */
export interface Cloture {
  readonly id: string;
  readonly faitId: string;
  readonly empreinte: string;
  readonly closeLe: string;
  readonly contenu: { readonly lignes: Readonly<Record<string, Readonly<Record<string, number | null>>>> };
}

/** One exercise with its parameters and everything that is typed for it. */
export interface ExerciceLu extends Exercice, ParametresDeclares {
  readonly produits: readonly ProduitsParOrigine[];
  readonly charges: readonly ChargesParCompte[];
  readonly sousTraitances: readonly SousTraitance[];
  readonly corrections: readonly Correction[];
  readonly cloture: Cloture | null;
  /** At least one séance of the exercise at distance, in whole or in part. */
  readonly distance: boolean;
}

/** Null when it is not of this organisme. One statement. */
export async function exerciceParId(tx: Tx, organismeId: string, id: string): Promise<ExerciceLu | null> {
  const { rows } = await sql<ExerciceLu>`
    SELECT e.id, e.debut, e.fin, e.echeance, e.comptage, e.naf, e.chiffre_affaires_centimes AS "chiffreAffairesCentimes",
      e.forme_juridique AS "formeJuridique", e.adresse_publique AS "adressePublique",
      e.signature_lieu AS "signatureLieu", e.signature_le AS "signatureLe",
      (SELECT coalesce(json_agg(p), '[]') FROM (
        SELECT origine, sum(montant_centimes) AS centimes, count(*) AS nombre FROM bpf.produit
        WHERE organisme_id = e.organisme_id AND retire_le IS NULL AND le BETWEEN e.debut AND e.fin GROUP BY 1 ORDER BY 1) p) AS produits,
      (SELECT coalesce(json_agg(p), '[]') FROM (
        SELECT compte, sum(montant_centimes) AS centimes, count(*) AS nombre FROM bpf.charge
        WHERE organisme_id = e.organisme_id AND retire_le IS NULL AND le BETWEEN e.debut AND e.fin GROUP BY 1 ORDER BY 1) p) AS charges,
      (SELECT coalesce(json_agg(p), '[]') FROM (
        SELECT sens, stagiaires, minutes FROM bpf.sous_traitance
        WHERE organisme_id = e.organisme_id AND exercice_id = e.id AND retire_le IS NULL) p) AS "sousTraitances",
      (SELECT coalesce(json_agg(p), '[]') FROM (
        SELECT k.ligne, k.colonne, k.valeur, k.calculee, k.motif, k.le, u.name AS par FROM bpf.correction k
        LEFT JOIN auth."user" u ON u.id = k.par
        WHERE k.organisme_id = e.organisme_id AND k.exercice_id = e.id ORDER BY k.ligne, k.colonne) p) AS corrections,
      c.close_le::text AS "closLe",
      CASE WHEN c.id IS NULL THEN NULL ELSE json_build_object('id', c.id, 'faitId', c.fait_id, 'empreinte', c.empreinte,
        'closeLe', c.close_le, 'contenu', c.contenu) END AS cloture,
      EXISTS (SELECT FROM planning.creneau s WHERE s.organisme_id = e.organisme_id AND s.annule_le IS NULL
        AND s.modalite IN ('distance', 'foad') AND s.debut >= e.debut::timestamp AT TIME ZONE 'Europe/Paris'
        AND s.debut < (e.fin + 1)::timestamp AT TIME ZONE 'Europe/Paris') AS distance
    FROM bpf.exercice e
    LEFT JOIN bpf.cloture c ON c.organisme_id = e.organisme_id AND c.exercice_id = e.id AND c.rouverte_le IS NULL
    WHERE e.organisme_id = ${organismeId}::uuid AND e.id = ${id}::uuid`.execute(tx);
  return rows[0] ?? null;
}
