import { sql } from 'kysely';
import type { AskContext, TodoItem } from '#platform/capability.ts';
import { today } from '#platform/clock.ts';
import { type Part, part } from '#platform/db/together.ts';
import { aFaireFr as mots } from './messages/a-faire.fr.ts';
import { EN_RETARD } from './queries/reclamations.query.ts';

interface Pile {
  readonly quoi: keyof typeof mots;
  readonly nombre: number;
}

/** Late complaints, one's own actions, and what the quality work waits for. One SELECT: a count a pile. */
export function aFaire({ actor, clock }: AskContext): Part<TodoItem> | null {
  const { organismeId, compteId, rights } = actor;
  if (organismeId === null || !rights.has('amelioration.lire')) return null;
  const jour = today(clock).toString();
  const traite = rights.has('reclamations.traiter');
  const tient = rights.has('amelioration.tenir');
  const org = sql`${organismeId}::uuid`;
  const select = sql<Pile>`SELECT quoi, nombre FROM (
    SELECT 'reclamations' AS quoi, count(*)::int AS nombre FROM amelioration.reclamation r
      WHERE ${traite} AND r.organisme_id = ${org} AND ${EN_RETARD(jour)}
    UNION ALL SELECT 'recues', count(*)::int FROM amelioration.reclamation r
      WHERE ${traite} AND r.organisme_id = ${org} AND r.close_le IS NULL AND r.responsable_id IS NULL
    UNION ALL SELECT 'actions', count(*)::int FROM amelioration.action a
      WHERE a.organisme_id = ${org} AND a.responsable_id = ${compteId}::uuid AND a.faite_le IS NULL
        AND a.abandonnee_le IS NULL AND a.echeance <= ${jour}::date + 7
    UNION ALL SELECT 'retards', count(*)::int FROM amelioration.action a
      WHERE ${tient} AND a.organisme_id = ${org} AND a.faite_le IS NULL AND a.abandonnee_le IS NULL
        AND a.echeance < ${jour}::date AND a.responsable_id IS DISTINCT FROM ${compteId}::uuid
    UNION ALL SELECT 'juger', count(*)::int FROM amelioration.action a
      WHERE ${tient} AND a.organisme_id = ${org} AND a.faite_le <= ${jour}::date - 60 AND a.efficacite IS NULL
  ) piles WHERE nombre > 0`;
  return part(select, (rows) =>
    rows.map(({ quoi, nombre }) => ({ ...mots[quoi], title: mots[quoi].title(nombre) })),
  );
}
