import { sql } from 'kysely';
import type { AskContext, SearchHit, TodoItem } from '#platform/capability.ts';
import { today } from '#platform/clock.ts';
import { type Part, part } from '#platform/db/together.ts';
import { A_FAIRE as mots, CATALOGUE } from './messages.fr.ts';
import { alerteSql, ETAT_SQL, premieresFormations } from './queries/liste-formations.query.ts';

const TROUVEES = 8;

interface Comptes {
  readonly certification: number;
  readonly modifiee: number;
  readonly relecture: number;
}

/** Ce que les formations publiées attendent de qui les tient : une certification, une publication, une relecture. */
export function aFaire({ actor, clock }: AskContext): Part<TodoItem> | null {
  if (!actor.rights.has('formation.modifier')) return null;
  const aujourdhui = today(clock);
  const comptes = sql<Comptes>`
    SELECT count(*) FILTER (WHERE ${alerteSql('certification', aujourdhui)}) AS certification,
      count(*) FILTER (WHERE ${ETAT_SQL} = 'modifiee') AS modifiee,
      count(*) FILTER (WHERE ${alerteSql('relecture', aujourdhui)}) AS relecture
    FROM catalogue.formation f WHERE f.organisme_id = ${actor.organismeId} AND f.publiee_le IS NOT NULL`;
  const publie = actor.rights.has('formation.publier');
  return part(comptes, (lignes) => lignes.flatMap((ligne) => taches(ligne, publie)));
}

function taches({ certification, modifiee, relecture }: Comptes, publie: boolean): TodoItem[] {
  return [
    ...item(
      certification,
      mots.certification,
      mots.certificationPourquoi,
      'alerte=certification',
      30,
      'attention',
    ),
    ...item(publie ? modifiee : 0, mots.modifiee, mots.modifieePourquoi, 'etat=modifiee', 60, 'info'),
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
export function chercher({ actor, clock }: AskContext, texte: string): Part<SearchHit> | null {
  if (!actor.rights.has('formation.lire') || actor.organismeId === null) return null;
  const ou = { organismeId: actor.organismeId, aujourdhui: today(clock) };
  return part(premieresFormations(ou, { q: texte }, TROUVEES), (trouvees) =>
    trouvees.map(({ id, code, intitule }) => ({
      kind: CATALOGUE.genre,
      title: intitule,
      detail: code,
      href: `/formations/${id}`,
    })),
  );
}
