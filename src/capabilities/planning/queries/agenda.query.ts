import { sql } from 'kysely';
import type { Tx } from '#platform/db/types.ts';
import type { Intervalle } from '../domain/intervalle.ts';
import type { SujetAgenda } from '../domain/sujet-agenda.ts';
import { COLONNES, type CreneauVu, duSujet, JOINTURES } from './semaine.query.ts';

/** Un créneau comme un agenda extérieur le veut. */
export interface CreneauDAgenda extends CreneauVu {
  readonly revision: number;
  readonly modifieLe: Temporal.Instant;
  readonly adresse: string | null;
  readonly lienVisio: string | null;
}

/** Les créneaux d'un agenda entre deux instants, annulés compris, dans l'ordre. Une requête. */
export async function creneauxDAgenda(
  tx: Tx,
  organismeId: string,
  sujet: SujetAgenda,
  quand: Intervalle,
): Promise<readonly CreneauDAgenda[]> {
  const { rows } = await sql<CreneauDAgenda>`
    SELECT ${COLONNES}, c.revision, c.modifie_le AS "modifieLe",
      nullif(concat_ws(', ', nullif(l.adresse, ''), nullif(trim(l.code_postal || ' ' || l.ville), '')), '') AS adresse,
      CASE WHEN c.modalite = 'distance' THEN coalesce(c.lien_visio, s.lien_visio) END AS "lienVisio"
    FROM planning.creneau c ${JOINTURES}
    WHERE c.organisme_id = ${organismeId}::uuid AND ${duSujet(organismeId, sujet, quand)}
    ORDER BY c.debut, c.id`.execute(tx);
  return rows;
}

/** Depuis quand l'adresse d'un agenda répond ; `null` s'il n'en a pas. Une requête. */
export async function agendaOuvertLe(
  tx: Tx,
  organismeId: string,
  but: string,
  sujets: Readonly<Record<string, string>>,
  maintenant: Temporal.Instant,
): Promise<Temporal.Instant | null> {
  const lien = await tx
    .selectFrom('identite.lien_acte')
    .where('organisme_id', '=', organismeId)
    .where('but', '=', but)
    .where('revoque_le', 'is', null)
    .where('expire_le', '>', maintenant)
    .where(sql<boolean>`sujets @> ${JSON.stringify(sujets)}::jsonb`)
    .orderBy('cree_le', 'desc')
    .select('cree_le')
    .executeTakeFirst();
  return lien?.cree_le ?? null;
}

/** Une personne suit son agenda tant qu'elle a un compte dans l'organisme. Une requête. */
export async function aUnCompte(tx: Tx, organismeId: string, personneId: string): Promise<boolean> {
  const membre = await tx
    .selectFrom('identite.membre')
    .where('organisme_id', '=', organismeId)
    .where('personne_id', '=', personneId)
    .where('actif', '=', true)
    .select('id')
    .executeTakeFirst();
  return membre !== undefined;
}
