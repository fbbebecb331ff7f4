import { sql } from 'kysely';
import type { Tx } from '#platform/db/types.ts';
import type { EtapeLue } from '../domain/etape.ts';
import type { Statut } from '../domain/statut.ts';
import { etapesDe } from './etapes.fragment.ts';
import { statutDes } from './inscriptions.query.ts';

/** A file of a session, as the matrix shows it. */
export interface LigneMatrice {
  readonly id: string;
  readonly personneId: string;
  readonly nom: string;
  readonly prenom: string;
  readonly courriel: string | null;
  readonly entreprise: string | null;
  readonly etapes: readonly EtapeLue[];
  readonly statut: Statut | null;
  readonly positionneLe: string | null;
  /** Modules on which the person placed herself. */
  readonly declares: number;
  /** Modules on which a trainer gave his view. */
  readonly constates: number;
  /** What was acquired of the modules that she follows. */
  readonly aEvaluer: number;
  readonly evalues: number;
  readonly acquis: number;
}

/** The files of a session with their positioning, by name. One statement. */
export async function lignesDeMatrice(
  tx: Tx,
  organismeId: string,
  sessionId: string,
  jour: Temporal.PlainDate,
): Promise<readonly LigneMatrice[]> {
  const { rows } = await sql<Omit<LigneMatrice, 'statut'>>`
    SELECT i.id, i.personne_id AS "personneId", coalesce(p.nom_usage, p.nom_naissance) AS nom, p.prenom, p.courriel,
      coalesce(en.enseigne, en.raison_sociale) AS entreprise, ${etapesDe(organismeId)} AS etapes,
      i.positionne_le::text AS "positionneLe", coalesce(po.declares, 0) AS declares, coalesce(po.constates, 0) AS constates,
      (SELECT count(*) FROM catalogue.module m WHERE m.organisme_id = i.organisme_id AND m.formation_id = s.formation_id)
        - coalesce(ev.dispenses, 0) AS "aEvaluer", coalesce(ev.evalues, 0) AS evalues, coalesce(ev.acquis, 0) AS acquis
    FROM parcours.inscription i
    JOIN parcours.session s ON s.organisme_id = i.organisme_id AND s.id = i.session_id
    JOIN annuaire.personne p ON p.organisme_id = i.organisme_id AND p.id = i.personne_id
    LEFT JOIN annuaire.entreprise en ON en.organisme_id = i.organisme_id AND en.id = i.entreprise_id
    LEFT JOIN LATERAL (
      SELECT count(niveau_declare) AS declares, count(niveau_observe) AS constates FROM parcours.positionnement
      WHERE organisme_id = i.organisme_id AND inscription_id = i.id) po ON true
    LEFT JOIN LATERAL (
      SELECT (SELECT count(*) FROM parcours.parcours_module pm WHERE pm.organisme_id = i.organisme_id
          AND pm.inscription_id = i.id AND pm.decision = 'dispense') AS dispenses,
        count(*) AS evalues, count(*) FILTER (WHERE e.resultat = 'acquis') AS acquis
      FROM parcours.evaluation e WHERE e.organisme_id = i.organisme_id AND e.inscription_id = i.id
        AND NOT EXISTS (SELECT FROM parcours.parcours_module pm WHERE pm.organisme_id = e.organisme_id
          AND pm.inscription_id = e.inscription_id AND pm.module_id = e.module_id AND pm.decision = 'dispense')) ev ON true
    WHERE i.organisme_id = ${organismeId}::uuid AND i.session_id = ${sessionId}::uuid
    ORDER BY p.cle_tri, i.id`.execute(tx);
  return rows.map((row) => ({ ...row, statut: statutDes(row.etapes, jour) }));
}
