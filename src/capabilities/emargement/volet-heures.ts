import { sql } from 'kysely';
import type { VoletDeFiche } from '#capabilities/annuaire/index.ts';
import { part } from '#platform/db/together.ts';
import { heuresFr as mots } from './messages/heures.fr.ts';
import { TEMPS_REALISES } from './queries/temps-realises.fragment.ts';

interface Ligne {
  readonly id: string;
  readonly session: string;
  readonly minutes: number;
  readonly excusees: number;
  readonly manquees: number;
}

/** Hours done in each session, on the page of a person. */
export const voletHeures: VoletDeFiche = {
  sujet: 'personne',
  cle: 'heures',
  titre: mots.volet,
  droit: 'heures.lire',
  lire: ({ organismeId }, ids) =>
    part(
      sql<Ligne>`
      SELECT i.id, s.intitule AS session, t.minutes, t.excusees, t.manquees
      FROM parcours.inscription i
      JOIN parcours.session s ON s.organisme_id = i.organisme_id AND s.id = i.session_id
      CROSS JOIN LATERAL (SELECT sum(t.minutes)::integer AS minutes, sum(t.excusees)::integer AS excusees,
          sum(t.manquees)::integer AS manquees
        FROM ${TEMPS_REALISES} t WHERE t.organisme_id = i.organisme_id AND t.inscription_id = i.id) t
      WHERE i.organisme_id = ${organismeId}::uuid AND i.personne_id = ANY (${ids}::uuid[]) AND t.minutes IS NOT NULL
      ORDER BY s.debut DESC, i.id LIMIT 50`,
      (rows) =>
        rows.map(({ id, session, minutes, excusees, manquees }) => ({
          href: `/inscriptions/${id}/heures`,
          libelle: session,
          detail: mots.detail(minutes, excusees, manquees),
        })),
    ),
};
