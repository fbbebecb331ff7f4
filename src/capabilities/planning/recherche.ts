import { sql } from 'kysely';
import type { AskContext, SearchHit } from '#platform/capability.ts';
import { type Part, part } from '#platform/db/together.ts';
import { salles as mots } from './messages/lieux.fr.ts';

interface Trouvee {
  readonly id: string;
  readonly nom: string;
  readonly lieu: string;
  readonly capacite: number;
}

/** Au plus tant de salles dans la recherche rapide. */
const AU_PLUS = 5;

/**
 * Recherche rapide : les salles dont le nom ou le lieu contient tous les mots. Les salles d'un organisme se comptent en dizaines :
 * elles sont toutes lues par leur clé, sans index de texte.
 */
export function chercher({ actor }: AskContext, demande: string): Part<SearchHit> | null {
  if (actor.organismeId === null || !actor.rights.has('planning.lire')) return null;
  const lus = demande
    .split(/\s+/u)
    .filter((mot) => mot !== '')
    .slice(0, 6);
  if (lus.length === 0) return null;
  const texte = sql`plateforme.normaliser(s.nom || ' ' || l.nom || ' ' || l.ville)`;
  const trouvees = sql<Trouvee>`
    SELECT s.id, s.nom, l.nom AS lieu, s.capacite
    FROM planning.salle s JOIN planning.lieu l ON l.organisme_id = s.organisme_id AND l.id = s.lieu_id
    WHERE s.organisme_id = ${actor.organismeId}::uuid AND s.archivee_le IS NULL
      AND ${sql.join(
        lus.map((mot) => sql`strpos(${texte}, plateforme.normaliser(${mot})) > 0`),
        sql` AND `,
      )}
    ORDER BY s.nom LIMIT ${AU_PLUS}`;
  return part(trouvees, (salles) => salles.map(resultat));
}

const resultat = ({ id, nom, lieu, capacite }: Trouvee): SearchHit => ({
  kind: mots.colonnes.nom,
  title: nom,
  detail: mots.resultat(lieu, capacite),
  href: `/planning?vue=salle&id=${id}`,
});
