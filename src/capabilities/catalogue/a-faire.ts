import { sql } from 'kysely';
import type { SearchHit, TodoContext, TodoItem } from '#platform/capability.ts';
import { today } from '#platform/clock.ts';
import { A_FAIRE as mots, CATALOGUE } from './messages.fr.ts';
import { alerteSql, ETAT_SQL, listerFormations } from './queries/liste-formations.query.ts';

const TROUVEES = 8;

/** Ce que les formations publiées attendent de qui les tient : une certification, une publication, une relecture. Une requête. */
export async function aFaire({ tx, actor, clock }: TodoContext): Promise<readonly TodoItem[]> {
  if (!actor.rights.has('formation.modifier')) return [];
  const aujourdhui = today(clock);
  const { rows } = await sql<{ certification: number; modifiee: number; relecture: number }>`
    SELECT count(*) FILTER (WHERE ${alerteSql('certification', aujourdhui)}) AS certification,
      count(*) FILTER (WHERE ${ETAT_SQL} = 'modifiee') AS modifiee,
      count(*) FILTER (WHERE ${alerteSql('relecture', aujourdhui)}) AS relecture
    FROM catalogue.formation f WHERE f.organisme_id = ${actor.organismeId} AND f.publiee_le IS NOT NULL`.execute(
    tx,
  );
  const { certification = 0, modifiee = 0, relecture = 0 } = rows[0] ?? {};
  const publier = actor.rights.has('formation.publier') ? modifiee : 0;
  return [
    ...item(
      certification,
      mots.certification,
      mots.certificationPourquoi,
      'alerte=certification',
      30,
      'attention',
    ),
    ...item(publier, mots.modifiee, mots.modifieePourquoi, 'etat=modifiee', 60, 'info'),
    ...item(relecture, mots.relecture, mots.relecturePourquoi, 'alerte=relecture', 70, 'neutral'),
  ];
}

function item(
  nombre: number,
  titre: (nombre: number) => string,
  why: string,
  filtre: string,
  rank: number,
  tone: TodoItem['tone'],
): TodoItem[] {
  return nombre === 0 ? [] : [{ title: titre(nombre), why, href: `/formations?${filtre}`, tone, rank }];
}

/** Les formations trouvées par leur intitulé, leur code ou leur certification. */
export async function chercher(
  { tx, actor, clock }: TodoContext,
  texte: string,
): Promise<readonly SearchHit[]> {
  if (!actor.rights.has('formation.lire') || actor.organismeId === null) return [];
  const ou = { organismeId: actor.organismeId, aujourdhui: today(clock) };
  const trouvees = await listerFormations(tx, ou, { q: texte }, 'intitule', null, TROUVEES);
  return trouvees.map(({ id, code, intitule }) => ({
    kind: CATALOGUE.genre,
    title: intitule,
    detail: code,
    href: `/formations/${id}`,
  }));
}
