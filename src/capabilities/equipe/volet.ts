import { sql } from 'kysely';
import type { VoletDeFiche } from '#capabilities/annuaire/index.ts';
import { part } from '#platform/db/together.ts';
import { messages } from './messages.fr.ts';

/** The way to the skills file, on the page of a person who teaches. */
export const voletCompetences: VoletDeFiche = {
  sujet: 'personne',
  cle: 'competences',
  titre: messages.volet,
  droit: 'equipe.lire',
  lire: ({ organismeId }, ids) =>
    part(
      sql<{ id: string; elements: number }>`
      SELECT p.id, (SELECT count(*)::integer FROM equipe.element e
        WHERE e.organisme_id = p.organisme_id AND e.personne_id = p.id) AS elements
      FROM annuaire.personne p
      WHERE p.organisme_id = ${organismeId}::uuid AND p.id = ANY (${ids}::uuid[]) AND (
        EXISTS (SELECT FROM equipe.element e WHERE e.organisme_id = p.organisme_id AND e.personne_id = p.id)
        OR EXISTS (SELECT FROM planning.creneau_formateur cf WHERE cf.organisme_id = p.organisme_id AND cf.personne_id = p.id))`,
      (rows) =>
        rows.map(({ id, elements }) => ({
          href: `/equipe/${id}`,
          libelle: messages.volet,
          detail: messages.voletDetail(elements),
        })),
    ),
};
