import type { AskContext, TodoItem } from '#platform/capability.ts';
import { type Part, part } from '#platform/db/together.ts';
import { semaineDe } from './domain/alternance.ts';
import { aFaireFr as mots } from './messages/a-faire.fr.ts';
import { type SessionAPlanifier, sessionsAPlanifier } from './queries/a-faire.query.ts';

/** Ce que le planning attend de la gestion : des créneaux, un formateur, une autre place. */
export function aFaire({ actor, clock }: AskContext): Part<TodoItem> | null {
  if (actor.organismeId === null || !actor.rights.has('planning.modifier')) return null;
  return part(sessionsAPlanifier(actor.organismeId, clock.now()), (sessions) => sessions.map(enTache));
}

const RANG = { attendusDeuxFois: 11, indisponible: 12, sansFormateur: 22, sansCreneau: 28 } as const;

function adresse({ quoi, id }: SessionAPlanifier, semaine: string): string {
  if (quoi === 'sansCreneau') return `/sessions/${id}/planifier`;
  if (quoi === 'attendusDeuxFois') return '/planning/conflits';
  return `/planning?vue=session&id=${id}&semaine=${semaine}`;
}

function enTache(ligne: SessionAPlanifier): TodoItem {
  const { quoi, jour } = ligne;
  const semaine = semaineDe(Temporal.PlainDate.from(jour));
  return {
    title: mots.titre[quoi](ligne),
    why: mots.pourquoi[quoi],
    due: mots.des(jour),
    href: adresse(ligne, semaine),
    tone: quoi === 'sansCreneau' ? 'neutral' : 'attention',
    rank: RANG[quoi],
  };
}
