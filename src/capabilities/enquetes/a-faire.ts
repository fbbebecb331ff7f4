import { sql } from 'kysely';
import type { AskContext, TodoItem } from '#platform/capability.ts';
import { today } from '#platform/clock.ts';
import { type Part, part } from '#platform/db/together.ts';
import { mots } from './messages.fr.ts';

interface Attente {
  readonly id: string | null;
  readonly titre: string | null;
  readonly fin: string | null;
  readonly nombre: number | null;
}

const AU_PLUS = 5;

/** Surveys that a person may answer, unfavourable answers that wait for a decision. */
export function aFaire({ actor, clock }: AskContext): Part<TodoItem> | null {
  const { organismeId, personneId, rights } = actor;
  const repond = rights.has('enquetes.repondre') && personneId !== null;
  const traite = rights.has('enquetes.traiter');
  if (organismeId === null || !(repond || traite)) return null;
  return part(
    sql<Attente>`
      (SELECT so.id, coalesce(m.intitule, se.intitule) AS titre, c.fin, NULL::integer AS nombre
       FROM enquetes.sollicitation so
       JOIN enquetes.campagne c ON c.organisme_id = so.organisme_id AND c.id = so.campagne_id
       LEFT JOIN parcours.session se ON se.organisme_id = c.organisme_id AND se.id = c.session_id
       LEFT JOIN catalogue.module m ON m.organisme_id = c.organisme_id AND m.id = c.module_id
       WHERE ${repond}::boolean AND so.organisme_id = ${organismeId}::uuid AND so.personne_id = ${personneId}::uuid
         AND so.repondue_le IS NULL AND c.fin >= ${today(clock).toString()}::date
       ORDER BY c.fin LIMIT ${AU_PLUS}::int)
      UNION ALL
      SELECT NULL, NULL, NULL, count(*)::integer
      FROM (SELECT FROM enquetes.reponse r WHERE ${traite}::boolean AND r.organisme_id = ${organismeId}::uuid
        AND r.defavorable AND r.suite IS NULL LIMIT 100) r
      HAVING count(*) > 0`,
    (rows) => rows.map(enTache),
  );
}

const enTache = ({ id, titre, fin, nombre }: Attente): TodoItem =>
  id === null
    ? {
        title: mots.aFaire.traiter(nombre ?? 0),
        why: mots.aFaire.traiterPourquoi,
        href: '/enquetes/reponses',
        tone: 'attention',
        rank: 35,
      }
    : {
        title: mots.aFaire.repondre(titre ?? ''),
        why: mots.aFaire.repondrePourquoi(fin ?? ''),
        href: `/mes-enquetes/${id}`,
        tone: 'info',
        rank: 40,
      };
