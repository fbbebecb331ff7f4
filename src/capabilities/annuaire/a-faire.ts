import { sql } from 'kysely';
import type { AskContext, TodoItem } from '#platform/capability.ts';
import { type Part, part } from '#platform/db/together.ts';
import { importFr } from './messages-import.fr.ts';
import { doublons } from './messages-doublons.fr.ts';

interface Attente {
  readonly genre: 'import' | 'doublons';
  readonly id: string | null;
  readonly fichier: string | null;
  readonly etat: string | null;
  readonly nombre: number;
}

/** Beyond, « au moins cent » says enough. */
const COMPTES = 100;

/** Imports that this account has begun and not confirmed, and pairs of records to settle. */
export function aFaire({ actor }: AskContext): Part<TodoItem> | null {
  if (!actor.rights.has('annuaire.importer') || actor.organismeId === null) return null;
  const attentes = sql<Attente>`
    (SELECT 'import' AS genre, i.id, i.fichier, i.etat, 1 AS nombre FROM annuaire.import i
      WHERE i.organisme_id = ${actor.organismeId}::uuid AND i.recu_par = ${actor.compteId}::uuid
        AND i.etat IN ('colonnes', 'controle_fait')
      ORDER BY i.recu_le DESC LIMIT 3)
    UNION ALL
    SELECT 'doublons', NULL, NULL, NULL, count(*)::int FROM (
      SELECT FROM annuaire.doublon d
      JOIN annuaire.personne a ON a.organisme_id = d.organisme_id AND a.id = d.premiere_id
      JOIN annuaire.personne b ON b.organisme_id = d.organisme_id AND b.id = d.seconde_id
      WHERE d.organisme_id = ${actor.organismeId}::uuid AND d.ecarte_le IS NULL
        AND a.fusionnee_dans IS NULL AND b.fusionnee_dans IS NULL AND a.archivee_le IS NULL AND b.archivee_le IS NULL
      LIMIT ${COMPTES}::int) AS paires`;
  return part(attentes, (lignes) => lignes.flatMap(taches));
}

function taches({ genre, id, fichier, etat, nombre }: Attente): TodoItem[] {
  if (genre === 'import') {
    return [
      {
        title: importFr.aFaire(fichier ?? ''),
        why: importFr.etats[etat ?? ''] ?? '',
        href: `/annuaire/imports/${id}`,
        tone: 'attention',
        rank: 40,
      },
    ];
  }
  if (nombre === 0) return [];
  return [
    {
      title: doublons.titre,
      why: doublons.aFaire(nombre, nombre === COMPTES),
      href: '/personnes/doublons',
      tone: 'neutral',
      rank: 90,
    },
  ];
}
