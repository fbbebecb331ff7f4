import { type RawBuilder, sql } from 'kysely';

/** Une session dont le planning attend quelqu'un. */
export interface SessionAPlanifier {
  readonly quoi: 'sansCreneau' | 'sansFormateur' | 'indisponible' | 'attendusDeuxFois';
  readonly id: string;
  readonly session: string;
  /** Créneaux concernés ; 0 pour une session qui n'en a aucun. */
  readonly nombre: number;
  /** Le premier jour concerné, `AAAA-MM-JJ`. */
  readonly jour: string;
}

/**
 * Ce qui manque au planning des quatorze jours qui viennent, session par session : aucun créneau, pas de formateur, un formateur
 * ou une salle indisponible, une personne attendue à deux endroits. Chaque branche part de ce qui est rare, par un index qui ne contient que cela : le calendrier entier
 * n'est jamais lu.
 */
export function sessionsAPlanifier(
  organismeId: string,
  maintenant: Temporal.Instant,
): RawBuilder<SessionAPlanifier> {
  const org = sql`${organismeId}::uuid`;
  const de = sql`${maintenant.toString()}::timestamptz`;
  const a = sql`${maintenant.add({ hours: 24 * JOURS }).toString()}::timestamptz`;
  return sql`
    WITH manques AS (${sansFormateur(org, de, a)} UNION ALL ${indisponibles(org, de, a)} UNION ALL ${sansCreneau(org, de)}
      UNION ALL ${attendusDeuxFois(org, de, a)})
    SELECT m.quoi, m.session_id AS id, s.intitule AS session, m.nombre, m.jour
    FROM manques m JOIN parcours.session s ON s.organisme_id = ${org} AND s.id = m.session_id
    ORDER BY m.jour, m.quoi, s.intitule LIMIT ${AU_PLUS}::int`;
}

type Fragment = RawBuilder<unknown>;
const JOURS = 14;
const AU_PLUS = 12;
/** Jours pendant lesquels un changement de dossier peut encore surprendre. */
const RECENT = 30;
/** Créneaux lus pour trouver les premières sessions : une session en a rarement plus de dix en quinze jours. */
const LUS = 100;

const JOUR = sql`(min(c.debut) AT TIME ZONE 'Europe/Paris')::date`;

/** Écrit comme l'index partiel `creneau_sans_formateur`. */
const SANS_FORMATEUR = sql`c.annule_le IS NULL AND NOT c.encadre AND c.modalite IN ('presentiel', 'distance')`;

const sansFormateur = (org: Fragment, de: Fragment, a: Fragment): Fragment => sql`
  SELECT 'sansFormateur' AS quoi, p.session_id, (SELECT count(*)::int FROM planning.creneau c
      WHERE c.organisme_id = ${org} AND c.session_id = p.session_id AND c.debut > ${de} AND c.debut < ${a} AND ${SANS_FORMATEUR}) AS nombre,
    p.jour
  FROM (SELECT c.session_id, ${JOUR} AS jour
    FROM (SELECT c.session_id, c.debut FROM planning.creneau c
      WHERE c.organisme_id = ${org} AND ${SANS_FORMATEUR} AND c.debut > ${de} AND c.debut < ${a} ORDER BY c.debut LIMIT ${LUS}::int) c
    GROUP BY c.session_id ORDER BY min(c.debut) LIMIT ${AU_PLUS}::int) p`;

const indisponibles = (org: Fragment, de: Fragment, a: Fragment): Fragment => sql`
  SELECT 'indisponible', c.session_id, count(*)::int, ${JOUR}
  FROM (
    WITH absents AS MATERIALIZED (
      SELECT u.salle_id, u.personne_id, coalesce(lower(u.periode), ${de}) AS debut, u.fin
      FROM planning.indisponibilite u
      WHERE u.organisme_id = ${org} AND u.fin > ${de} AND u.periode && tstzrange(${de}, ${a}))
    SELECT c.session_id, c.id, c.debut FROM absents u
    JOIN planning.creneau c ON c.organisme_id = ${org} AND c.salle_id = u.salle_id AND c.annule_le IS NULL
      AND c.debut > ${de} AND c.debut < ${a} AND c.debut < u.fin AND c.fin > u.debut
    UNION
    SELECT c.session_id, c.id, c.debut FROM absents u
    JOIN planning.creneau_formateur cf ON cf.organisme_id = ${org} AND cf.personne_id = u.personne_id AND NOT cf.annule
      AND cf.debut > ${de} AND cf.debut < ${a} AND cf.debut < u.fin
    JOIN planning.creneau c ON c.organisme_id = cf.organisme_id AND c.id = cf.creneau_id AND c.fin > u.debut
  ) c
  GROUP BY c.session_id`;

/** Un dossier qui vient de changer, d'une personne qui en a un autre : les créneaux des deux se rencontrent. */
const attendusDeuxFois = (org: Fragment, de: Fragment, a: Fragment): Fragment => sql`
  SELECT 'attendusDeuxFois', r.session_id, count(DISTINCT r.personne_id)::int, ${JOUR}
  FROM (SELECT i.id, i.session_id, i.personne_id FROM parcours.inscription i
    WHERE i.organisme_id = ${org} AND i.situation_le > (${de} AT TIME ZONE 'Europe/Paris')::date - ${RECENT}::int
    ORDER BY i.situation_le DESC LIMIT ${LUS}::int) r
  JOIN parcours.inscription o ON o.organisme_id = ${org} AND o.personne_id = r.personne_id AND o.session_id <> r.session_id
  JOIN planning.creneau c ON c.organisme_id = ${org} AND c.session_id = r.session_id AND c.annule_le IS NULL
    AND c.debut > ${de} AND c.debut < ${a}
  JOIN planning.creneau d ON d.organisme_id = ${org} AND d.session_id = o.session_id AND d.annule_le IS NULL
    AND d.debut > c.debut - interval '14 hours' AND d.debut < c.fin AND d.fin > c.debut
  WHERE ${attendu(org, 'r', 'c')} AND ${attendu(org, 'o', 'd')}
  GROUP BY r.session_id`;

/** Le dossier `i` est attendu au créneau `c`. */
const attendu = (org: Fragment, i: string, c: string): Fragment => sql`
  parcours.est_inscrit(${org}, ${sql.ref(i)}.id, (${sql.ref(c)}.debut AT TIME ZONE 'Europe/Paris')::date)
  AND (${sql.ref(c)}.groupe_id IS NULL OR EXISTS (SELECT FROM planning.groupe_membre g WHERE g.organisme_id = ${org}
    AND g.groupe_id = ${sql.ref(c)}.groupe_id AND g.inscription_id = ${sql.ref(i)}.id))`;

const sansCreneau = (org: Fragment, de: Fragment): Fragment => sql`
  SELECT 'sansCreneau', s.id, 0, s.debut FROM parcours.session s
  WHERE s.organisme_id = ${org} AND s.annulee_le IS NULL
    AND s.debut >= (${de} AT TIME ZONE 'Europe/Paris')::date AND s.debut <= (${de} AT TIME ZONE 'Europe/Paris')::date + ${JOURS}::int
    AND NOT EXISTS (SELECT FROM planning.creneau c WHERE c.organisme_id = s.organisme_id AND c.session_id = s.id AND c.annule_le IS NULL)`;
