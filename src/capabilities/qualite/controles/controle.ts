import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#platform/db/types.ts';
import type { VersionReferentiel } from '../domain/referentiel.ts';

/** Ce qui manque, pour qui, et l'acte qui le répare. */
export interface Manque {
  readonly sujet: string;
  /** Ce qui manque à ce sujet ; vide quand le libellé du contrôle le dit déjà. */
  readonly detail: string;
  /** Adresse de l'écran où on le répare. */
  readonly lien: string;
  /** Jour avant lequel il le fallait, `YYYY-MM-DD` ; `null` sans échéance. */
  readonly echeance: string | null;
}

/** Le résultat d'un contrôle un jour. */
export interface Constat {
  /** Combien d'éléments ont été regardés : 0 dit « rien à examiner », jamais que tout va bien. */
  readonly examines: number;
  readonly manquants: number;
  readonly tardifs: number;
  /** Les premiers manques, les plus anciens d'abord ; au plus `MANQUES_GARDES`. */
  readonly manques: readonly Manque[];
}

/** Un contrôle d'un indicateur : ce qu'il regarde et d'où vient l'exigence. */
export interface Controle {
  /** Stable : les résultats gardés le portent. */
  readonly id: string;
  readonly indicateur: number;
  readonly libelle: string;
  readonly reference: string;
  /** Version du référentiel qui l'exige la première. */
  readonly depuis?: VersionReferentiel;
  /** Regarde les faits d'un organisme tels qu'ils étaient un jour, autant qu'ils sont datés. */
  readonly run: (ici: Ici) => Promise<Constat>;
}

export interface Ici {
  readonly tx: Tx;
  readonly organismeId: string;
  readonly jour: Temporal.PlainDate;
}

export const MANQUES_GARDES = 100;

/** Une ligne d'une requête de contrôle : un élément regardé. */
export interface Element extends Manque {
  readonly manque: boolean;
}

/**
 * Compte et retient ce qui manque, en une requête.
 * @param elements SELECT d'un élément par ligne, avec les colonnes sujet, detail, lien, echeance (date) et manque (boolean)
 */
export async function constater({ tx, jour }: Ici, elements: RawBuilder<unknown>): Promise<Constat> {
  const { rows } = await sql<Constat>`
    WITH e AS MATERIALIZED (${elements}), m AS (SELECT * FROM e WHERE manque)
    SELECT (SELECT count(*) FROM e)::int AS examines, (SELECT count(*) FROM m)::int AS manquants,
      (SELECT count(*) FROM m WHERE echeance < ${jour.toString()}::date)::int AS tardifs,
      coalesce((SELECT jsonb_agg(jsonb_build_object('sujet', sujet, 'detail', detail, 'lien', lien, 'echeance', echeance))
        FROM (SELECT * FROM m ORDER BY echeance NULLS LAST, sujet LIMIT ${MANQUES_GARDES}) premiers), '[]') AS manques`.execute(
    tx,
  );
  return rows[0] ?? { examines: 0, manquants: 0, tardifs: 0, manques: [] };
}

/** Le constat d'éléments déjà lus, pour les règles qui ne s'écrivent pas en SQL. */
export function constaterElements(jour: Temporal.PlainDate, elements: readonly Element[]): Constat {
  const manques = elements.filter(({ manque }) => manque);
  return {
    examines: elements.length,
    manquants: manques.length,
    tardifs: manques.filter(({ echeance }) => echeance !== null && echeance < jour.toString()).length,
    manques: manques
      .slice(0, MANQUES_GARDES)
      .map(({ sujet, detail, lien, echeance }) => ({ sujet, detail, lien, echeance })),
  };
}
