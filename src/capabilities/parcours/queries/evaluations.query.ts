import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#platform/db/types.ts';
import type { EtapeLue } from '../domain/etape.ts';
import type { Resultat } from '../domain/evaluation.ts';
import type { Statut } from '../domain/statut.ts';
import { etapesDe } from './etapes.fragment.ts';
import { statutDes } from './inscriptions.query.ts';

/** A module that a person follows, and what was said of it. */
export interface EvaluationLue {
  readonly inscriptionId: string;
  readonly personneId: string;
  readonly sessionId: string;
  readonly session: string;
  readonly nom: string;
  readonly prenom: string;
  readonly statut: Statut | null;
  readonly moduleId: string;
  readonly module: string;
  /** Null: not evaluated yet. */
  readonly resultat: Resultat | null;
  readonly commentaire: string | null;
  readonly evalueLe: Temporal.Instant | null;
  readonly evaluePar: string | null;
}

/** Of one person, all her modules; of a session, those of one module or all of them. */
export type Evalues =
  | { readonly inscriptionId: string }
  | { readonly sessionId: string; readonly moduleId: string }
  | { readonly inscriptionIds: readonly string[] };

/** What was acquired of the modules followed: the dispensed ones are left out. By name, then by module. One statement. */
export async function evaluationsDe(
  tx: Tx,
  organismeId: string,
  quoi: Evalues,
  jour: Temporal.PlainDate,
): Promise<readonly EvaluationLue[]> {
  const { rows } = await sql<Omit<EvaluationLue, 'statut'> & { readonly etapes: readonly EtapeLue[] }>`
    SELECT i.id AS "inscriptionId", i.personne_id AS "personneId", s.id AS "sessionId", s.intitule AS session,
      coalesce(p.nom_usage, p.nom_naissance) AS nom, p.prenom, m.id AS "moduleId", m.intitule AS module, ev.resultat,
      ev.commentaire, ev.evalue_le AS "evalueLe", f.prenom || ' ' || coalesce(f.nom_usage, f.nom_naissance) AS "evaluePar",
      ${etapesDe(organismeId)} AS etapes
    FROM parcours.inscription i
    JOIN parcours.session s ON s.organisme_id = i.organisme_id AND s.id = i.session_id
    JOIN annuaire.personne p ON p.organisme_id = i.organisme_id AND p.id = i.personne_id
    JOIN catalogue.module m ON m.organisme_id = s.organisme_id AND m.formation_id = s.formation_id
    LEFT JOIN parcours.evaluation ev ON ev.organisme_id = i.organisme_id AND ev.inscription_id = i.id AND ev.module_id = m.id
    LEFT JOIN annuaire.personne f ON f.organisme_id = ev.organisme_id AND f.id = ev.evalue_par
    WHERE i.organisme_id = ${organismeId}::uuid AND ${condition(quoi)}
      AND NOT EXISTS (SELECT FROM parcours.parcours_module pm WHERE pm.organisme_id = i.organisme_id
        AND pm.inscription_id = i.id AND pm.module_id = m.id AND pm.decision = 'dispense')
    ORDER BY p.cle_tri, i.id, m.rang, m.id`.execute(tx);
  return rows.map(({ etapes, ...row }) => ({ ...row, statut: statutDes(etapes, jour) }));
}

function condition(quoi: Evalues): RawBuilder<unknown> {
  if ('inscriptionId' in quoi) return sql`i.id = ${quoi.inscriptionId}::uuid`;
  if ('inscriptionIds' in quoi) return sql`i.id = ANY(${[...quoi.inscriptionIds]}::uuid[])`;
  return sql`i.session_id = ${quoi.sessionId}::uuid AND m.id = ${quoi.moduleId}::uuid`;
}
