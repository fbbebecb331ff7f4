import { sql } from 'kysely';
import type { AskContext, TodoItem } from '#platform/capability.ts';
import { today } from '#platform/clock.ts';
import { type Part, part } from '#platform/db/together.ts';
import { sansObjet } from './domain/applicabilite.ts';
import { indicateurDe, referentielLe } from './domain/referentiel.ts';
import { aFaireFr as mots } from './messages.fr.ts';
import { cheminIndicateur } from './pages/chemins.ts';
import { profilDe, type Reglages, versReglages } from './queries/reglages.query.ts';
import { depotsParNumero } from './queries/tableau.query.ts';

interface Ligne {
  readonly numero: number;
  readonly manquants: number;
  readonly tardifs: number;
  readonly expires: number;
  readonly reglage: Parameters<typeof versReglages>[0] | null;
}

/** Ce qui manque aux indicateurs confiés à cette personne. */
export function aFaire({ actor, clock }: AskContext): Part<TodoItem> | null {
  const { organismeId, personneId, rights } = actor;
  if (organismeId === null || personneId === null || !rights.has('qualite.lire')) return null;
  const jour = today(clock);
  const select = sql<Ligne>`
    SELECT r.numero, coalesce(c.manquants, 0) AS manquants, coalesce(c.tardifs, 0) AS tardifs,
      coalesce(d.expires, 0) AS expires,
      (SELECT to_jsonb(g) FROM qualite.reglage g WHERE g.organisme_id = r.organisme_id) AS reglage
    FROM qualite.charge r
    LEFT JOIN LATERAL (SELECT sum(c.manquants)::int AS manquants, sum(c.tardifs)::int AS tardifs
      FROM qualite.constat c WHERE c.organisme_id = r.organisme_id AND c.numero = r.numero) c ON true
    LEFT JOIN (${depotsParNumero(organismeId, jour)}) d ON d.numero = r.numero
    WHERE r.organisme_id = ${organismeId}::uuid AND r.personne_id = ${personneId}::uuid
      AND (c.manquants > 0 OR d.expires > 0)
    ORDER BY c.tardifs DESC NULLS LAST, r.numero`;
  return part(select, (lignes) => lignes.flatMap((ligne) => tache(ligne, jour)));
}

function tache(ligne: Ligne, jour: Temporal.PlainDate): readonly TodoItem[] {
  const indicateur = indicateurDe(referentielLe(jour), ligne.numero);
  const reglages: Reglages | null = ligne.reglage === null ? null : versReglages(ligne.reglage);
  if (indicateur === null || sansObjet(indicateur, profilDe(reglages)) !== null) return [];
  return [
    {
      title: mots.titre(ligne.numero, indicateur.titre),
      why: [
        ligne.manquants > 0 ? mots.manque(ligne.manquants, ligne.tardifs) : '',
        ligne.expires > 0 ? mots.expire(ligne.expires) : '',
      ]
        .filter(Boolean)
        .join(', '),
      href: cheminIndicateur(ligne.numero),
      tone: ligne.tardifs > 0 ? 'attention' : 'info',
      rank: ligne.tardifs > 0 ? 40 : 65,
    },
  ];
}
