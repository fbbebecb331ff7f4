import { sql } from 'kysely';
import type { Tx } from '#platform/db/types.ts';
import type { Manque } from '../controles/controle.ts';
import type { Compte, EtatIndicateur } from '../domain/etat.ts';
import { VERSIONS_DU_DEPOT } from './depots.query.ts';

/** Le dernier résultat d'un contrôle. */
export interface ConstatLu extends Compte {
  readonly controle: string;
  readonly jour: string;
  readonly manques: readonly Manque[];
}

/** Une version d'une pièce déposée. Les jours sont `YYYY-MM-DD`, les instants en UTC. */
export interface VersionDepot {
  readonly version: number;
  readonly dateeDu: string;
  readonly expireLe: string | null;
  readonly texte: string | null;
  readonly fichier: string | null;
  readonly nomFichier: string | null;
  readonly deposeLe: string;
  readonly deposePar: string | null;
}

export interface DepotLu {
  readonly id: string;
  readonly intitule: string;
  readonly retireLe: string | null;
  readonly motifRetrait: string | null;
  /** La plus récente d'abord. */
  readonly versions: readonly VersionDepot[];
}

export interface Efficacite {
  readonly id: string;
  readonly le: string;
  readonly texte: string;
  readonly ecritPar: string | null;
}

/** Un jour de la tendance ; `recalcule` : établi après coup, depuis des faits datés. */
export interface Releve extends Compte {
  readonly jour: string;
  readonly etat: EtatIndicateur;
  readonly recalcule: boolean;
}

/** Ce qu'on sait d'un indicateur, hors du texte. */
export interface SuiviIndicateur {
  readonly constats: readonly ConstatLu[];
  readonly depots: readonly DepotLu[];
  readonly efficacites: readonly Efficacite[];
  /** Du plus ancien au plus récent. */
  readonly tendance: readonly Releve[];
}

const JOURS_DE_TENDANCE = 90;

/** Constats, pièces, notes d'efficacité et tendance d'un indicateur. Une requête. */
export async function suiviIndicateur(
  tx: Tx,
  organismeId: string,
  numero: number,
  jour: Temporal.PlainDate,
): Promise<SuiviIndicateur> {
  const { rows } = await sql<SuiviIndicateur>`
    SELECT
      (SELECT coalesce(jsonb_agg(jsonb_build_object('controle', c.controle, 'jour', c.jour, 'examines', c.examines,
          'manquants', c.manquants, 'tardifs', c.tardifs, 'manques', c.manques)), '[]')
        FROM qualite.constat c WHERE c.organisme_id = ${organismeId}::uuid AND c.numero = ${numero}) AS constats,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', d.id, 'intitule', d.intitule, 'retireLe', d.retire_le,
          'motifRetrait', d.motif_retrait, 'versions', ${VERSIONS_DU_DEPOT})
          ORDER BY d.retire_le IS NOT NULL, d.cree_le DESC), '[]')
        FROM qualite.depot d WHERE d.organisme_id = ${organismeId}::uuid AND d.numero = ${numero}) AS depots,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'le', e.le, 'texte', e.texte, 'ecritPar', u.name)
          ORDER BY e.le DESC, e.id DESC), '[]')
        FROM qualite.efficacite e LEFT JOIN auth."user" u ON u.id = e.ecrit_par
        WHERE e.organisme_id = ${organismeId}::uuid AND e.numero = ${numero}) AS efficacites,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('jour', r.jour, 'etat', r.etat, 'examines', r.examines,
          'manquants', r.manquants, 'tardifs', r.tardifs,
          'recalcule', (r.calcule_le AT TIME ZONE 'Europe/Paris')::date > r.jour) ORDER BY r.jour), '[]')
        FROM qualite.releve r WHERE r.organisme_id = ${organismeId}::uuid AND r.numero = ${numero}
          AND r.jour > ${jour.subtract({ days: JOURS_DE_TENDANCE }).toString()}::date) AS tendance`.execute(
    tx,
  );
  return rows[0] ?? { constats: [], depots: [], efficacites: [], tendance: [] };
}
