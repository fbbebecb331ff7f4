import { sql } from 'kysely';
import type { AskContext, HomePart } from '#platform/capability.ts';
import { part } from '#platform/db/together.ts';
import { today } from '#platform/clock.ts';
import { dateFr } from './messages/dates.fr.ts';
import { sessionsFr } from './messages/sessions.fr.ts';

const mots = sessionsFr.reperes;
const AU_PLUS = 4;
/** Au-delà, une session ne demande encore rien à personne. */
const JOURS = 45;

interface Ligne {
  readonly id: string;
  readonly intitule: string;
  readonly jour: string;
  readonly commence: boolean;
}

/** L'accueil de l'équipe montre les sessions qui commencent ou finissent dans les semaines qui viennent. */
export function reperes({ actor, clock }: AskContext): HomePart | null {
  const { organismeId, rights } = actor;
  if (organismeId === null || !rights.has('session.lire')) return null;
  const jour = today(clock);
  const [depuis, jusqua] = [jour.toString(), jour.add({ days: JOURS }).toString()];
  const bientot = (colonne: 'debut' | 'fin') => sql`
    SELECT s.id, s.intitule, s.${sql.ref(colonne)} AS jour, ${sql.raw(String(colonne === 'debut'))} AS commence FROM parcours.session s
    WHERE s.organisme_id = ${organismeId}::uuid AND s.annulee_le IS NULL
      AND s.${sql.ref(colonne)} BETWEEN ${depuis}::date AND ${jusqua}::date`;
  return {
    title: mots.titre,
    rank: 20,
    more: { href: '/sessions', label: mots.plus },
    items: part(
      sql<Ligne>`SELECT * FROM (${bientot('debut')} UNION ALL ${bientot('fin')}) b ORDER BY b.jour, b.id LIMIT ${AU_PLUS}::integer`,
      (rows) =>
        rows.map(({ id, intitule, jour: le, commence }) => ({
          href: `/sessions/${id}`,
          title: intitule,
          when: (commence ? mots.commence : mots.finit)(dateFr(le)),
        })),
    ),
  };
}
