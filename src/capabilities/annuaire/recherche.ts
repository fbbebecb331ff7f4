import { sql } from 'kysely';
import type { AskContext, SearchHit } from '#platform/capability.ts';
import { type Part, part } from '#platform/db/together.ts';
import { siretLisible } from '#engines/numeros/index.ts';
import { telephoneLisible } from './domain/telephone.ts';
import { messages } from './messages.fr.ts';

interface Trouve {
  readonly genre: 'personne' | 'entreprise';
  readonly id: string;
  readonly titre: string;
  readonly detail: string | null;
}

const PAR_GENRE = 6;

/** Quick search: the first persons and companies by name that hold every word. */
export function chercher({ actor }: AskContext, mots: string): Part<SearchHit> | null {
  if (!actor.rights.has('annuaire.lire') || actor.organismeId === null) return null;
  const trouves = sql<Trouve>`
    (SELECT 'personne' AS genre, p.id, coalesce(p.nom_usage, p.nom_naissance) || ' ' || p.prenom AS titre,
        coalesce(p.courriel, p.telephone, p.ville) AS detail
      FROM annuaire.personne p
      WHERE p.organisme_id = ${actor.organismeId}::uuid
        AND p.id = ANY (ARRAY(SELECT annuaire.personnes_trouvees(${mots}, ${PAR_GENRE}::integer)))
      ORDER BY p.cle_tri, p.id)
    UNION ALL
    (SELECT 'entreprise', e.id, coalesce(e.enseigne, e.raison_sociale), e.siret
      FROM annuaire.entreprise e
      WHERE e.organisme_id = ${actor.organismeId}::uuid
        AND e.id = ANY (ARRAY(SELECT annuaire.entreprises_trouvees(${mots}, ${PAR_GENRE}::integer)))
      ORDER BY e.cle_tri, e.id)`;
  return part(trouves, (lignes) => lignes.map(resultat));
}

const resultat = ({ genre, id, titre, detail }: Trouve): SearchHit => ({
  kind: messages.genres[genre],
  title: titre,
  detail: genre === 'entreprise' ? siretLisible(detail ?? '') : telephoneLisible(detail ?? ''),
  href: `/${genre}s/${id}`,
});
