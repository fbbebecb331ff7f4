import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#platform/db/types.ts';
import type { ModaliteCreneau } from '../domain/demande.ts';
import type { Intervalle } from '../domain/intervalle.ts';

/** De qui, ou de quoi, on regarde le planning. */
export const VUES = ['salle', 'formateur', 'session', 'groupe', 'personne'] as const;
export type Vue = (typeof VUES)[number];

/** Le sujet d'une vue ; `null` : tout l'organisme. */
export type Sujet = { readonly vue: Vue; readonly id: string } | null;

/** Un créneau dans une semaine, avec ce qu'il faut pour le reconnaître. */
export interface CreneauVu extends Intervalle {
  readonly id: string;
  readonly modalite: ModaliteCreneau;
  readonly annule: boolean;
  readonly intitule: string | null;
  readonly sessionId: string;
  readonly session: string;
  readonly module: string | null;
  readonly groupe: string | null;
  readonly salleId: string | null;
  readonly salle: string | null;
  readonly lieu: string | null;
  readonly formateurs: readonly string[];
}

/** Les créneaux d'un sujet entre deux instants, annulés compris, dans l'ordre. Une requête. */
export async function creneauxEntre(
  tx: Tx,
  organismeId: string,
  sujet: Sujet,
  { debut, fin }: Intervalle,
): Promise<readonly CreneauVu[]> {
  const { rows } = await sql<CreneauVu>`
    SELECT ${COLONNES}
    FROM planning.creneau c ${JOINTURES}
    WHERE c.organisme_id = ${organismeId}::uuid AND ${duSujet(organismeId, sujet, { debut, fin })}
    ORDER BY c.debut, c.fin, c.id`.execute(tx);
  return rows;
}

/** Un créneau dure 14 heures au plus : la borne basse laisse l'index trouver ceux qui ont commencé avant. */
export const pendant = ({ debut, fin }: Intervalle): RawBuilder<boolean> =>
  sql`c.debut > ${debut.toString()}::timestamptz - interval '14 hours' AND c.debut < ${fin.toString()}::timestamptz
      AND c.fin > ${debut.toString()}::timestamptz`;

const NOM = sql`p.prenom || ' ' || coalesce(p.nom_usage, p.nom_naissance)`;

export const COLONNES = sql`c.id, c.debut, c.fin, c.modalite, c.annule_le IS NOT NULL AS annule, c.intitule, c.session_id AS "sessionId",
  s.intitule AS session, m.intitule AS module, g.nom AS groupe, c.salle_id AS "salleId", sa.nom AS salle, l.nom AS lieu,
  ARRAY(SELECT ${NOM} FROM planning.creneau_formateur cf
          JOIN annuaire.personne p ON p.organisme_id = cf.organisme_id AND p.id = cf.personne_id
         WHERE cf.organisme_id = c.organisme_id AND cf.creneau_id = c.id ORDER BY p.cle_tri) AS formateurs`;

export const JOINTURES = sql`
  JOIN parcours.session s ON s.organisme_id = c.organisme_id AND s.id = c.session_id
  LEFT JOIN catalogue.module m ON m.organisme_id = c.organisme_id AND m.id = c.module_id
  LEFT JOIN planning.groupe g ON g.organisme_id = c.organisme_id AND g.id = c.groupe_id
  LEFT JOIN planning.salle sa ON sa.organisme_id = c.organisme_id AND sa.id = c.salle_id
  LEFT JOIN planning.lieu l ON l.organisme_id = sa.organisme_id AND l.id = sa.lieu_id`;

/**
 * Les créneaux `c` d'un sujet pendant une période. Ceux d'une personne sont trouvés d'abord et lus par leur clé : la période n'est
 * pas redite sur `c`, sinon le plan, qui la croit étroite, parcourt le calendrier de tout l'organisme pour les y chercher.
 */
export function duSujet(organismeId: string, sujet: Sujet, quand: Intervalle): RawBuilder<unknown> {
  if (sujet === null) return pendant(quand);
  const org = sql`${organismeId}::uuid`;
  const id = sql`${sujet.id}::uuid`;
  switch (sujet.vue) {
    case 'salle':
      return sql`${pendant(quand)} AND c.salle_id = ${id}`;
    case 'session':
      return sql`${pendant(quand)} AND c.session_id = ${id}`;
    case 'groupe':
      return sql`${pendant(quand)} AND c.session_id = (SELECT gr.session_id FROM planning.groupe gr
          WHERE gr.organisme_id = ${org} AND gr.id = ${id}) AND (c.groupe_id IS NULL OR c.groupe_id = ${id})`;
    case 'formateur':
      return sql`c.id = ANY (ARRAY(${enseignes(org, id, quand)}))`;
    case 'personne':
      return sql`c.id = ANY (ARRAY(${enseignes(org, id, quand)} UNION ${suivis(org, id, quand)}))`;
  }
}

type Fragment = RawBuilder<unknown>;

const enseignes = (org: Fragment, personne: Fragment, { debut, fin }: Intervalle): Fragment =>
  sql`SELECT cf.creneau_id FROM planning.creneau_formateur cf
      WHERE cf.organisme_id = ${org} AND cf.personne_id = ${personne}
        AND cf.debut > ${debut.toString()}::timestamptz - interval '14 hours' AND cf.debut < ${fin.toString()}::timestamptz
        AND cf.periode && tstzrange(${debut.toString()}::timestamptz, ${fin.toString()}::timestamptz)`;

/** Les créneaux où une personne est attendue comme apprenante : sa session, son groupe, inscrite ce jour-là. */
const suivis = (org: Fragment, personne: Fragment, { debut, fin }: Intervalle): Fragment =>
  sql`SELECT x.id FROM parcours.inscription i
      JOIN planning.creneau x ON x.organisme_id = i.organisme_id AND x.session_id = i.session_id
        AND x.debut > ${debut.toString()}::timestamptz - interval '14 hours' AND x.debut < ${fin.toString()}::timestamptz
        AND x.fin > ${debut.toString()}::timestamptz
      WHERE i.organisme_id = ${org} AND i.personne_id = ${personne}
        AND parcours.inscrit_le(i, (x.debut AT TIME ZONE 'Europe/Paris')::date)
        AND (x.groupe_id IS NULL OR EXISTS (SELECT FROM planning.groupe_membre gm WHERE gm.organisme_id = i.organisme_id
               AND gm.groupe_id = x.groupe_id AND gm.inscription_id = i.id))`;
