import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#platform/db/types.ts';
import type { Intervalle } from '../domain/intervalle.ts';
import type { Vue } from './semaine.query.ts';

/** Le sujet d'une semaine : son nom, son lieu, et quand il est indisponible. */
export interface SujetLu {
  readonly id: string;
  readonly nom: string;
  /** Pour une salle : son lieu. Pour un groupe : sa session. */
  readonly dans: string | null;
  readonly lieuId: string | null;
  readonly sessionId: string | null;
  readonly indisponibilites: readonly (Intervalle & { readonly motif: string | null })[];
}

type Brut = Omit<SujetLu, 'indisponibilites'> & {
  readonly indisponibilites: readonly { debut: string; fin: string; motif: string | null }[];
};

/** Le sujet d'une vue, ou `null` quand l'organisme n'en a pas de tel. Une requête. */
export async function sujetDeVue(
  tx: Tx,
  organismeId: string,
  { vue, id }: { readonly vue: Vue; readonly id: string },
  { debut, fin }: Intervalle,
): Promise<SujetLu | null> {
  const { rows } = await sql<Brut>`
    SELECT q.*, (SELECT coalesce(jsonb_agg(jsonb_build_object('debut', lower(u.periode), 'fin', upper(u.periode), 'motif', u.motif)), '[]')
       FROM planning.indisponibilite u WHERE u.organisme_id = ${organismeId}::uuid AND (u.salle_id = q.id OR u.personne_id = q.id)
        AND u.periode && tstzrange(${debut.toString()}::timestamptz, ${fin.toString()}::timestamptz)) AS indisponibilites
    FROM (${SOURCES[vue](sql`${organismeId}::uuid`, sql`${id}::uuid`)}) q`.execute(tx);
  const [sujet] = rows;
  if (sujet === undefined) return null;
  return {
    ...sujet,
    indisponibilites: sujet.indisponibilites.map((une) => ({
      motif: une.motif,
      debut: Temporal.Instant.from(une.debut),
      fin: Temporal.Instant.from(une.fin),
    })),
  };
}

type Source = (org: RawBuilder<unknown>, id: RawBuilder<unknown>) => RawBuilder<unknown>;

const personne: Source = (org, id) => sql`
  SELECT p.id, p.prenom || ' ' || coalesce(p.nom_usage, p.nom_naissance) AS nom, NULL::text AS dans, NULL::uuid AS "lieuId",
    NULL::uuid AS "sessionId"
  FROM annuaire.personne p WHERE p.organisme_id = ${org} AND p.id = ${id}`;

const SOURCES: Readonly<Record<Vue, Source>> = {
  personne,
  formateur: personne,
  salle: (org, id) => sql`
    SELECT s.id, s.nom, l.nom AS dans, l.id AS "lieuId", NULL::uuid AS "sessionId"
    FROM planning.salle s JOIN planning.lieu l ON l.organisme_id = s.organisme_id AND l.id = s.lieu_id
    WHERE s.organisme_id = ${org} AND s.id = ${id}`,
  session: (org, id) => sql`
    SELECT s.id, s.intitule AS nom, NULL::text AS dans, NULL::uuid AS "lieuId", s.id AS "sessionId"
    FROM parcours.session s WHERE s.organisme_id = ${org} AND s.id = ${id}`,
  groupe: (org, id) => sql`
    SELECT g.id, g.nom, s.intitule AS dans, NULL::uuid AS "lieuId", s.id AS "sessionId"
    FROM planning.groupe g JOIN parcours.session s ON s.organisme_id = g.organisme_id AND s.id = g.session_id
    WHERE g.organisme_id = ${org} AND g.id = ${id}`,
};
