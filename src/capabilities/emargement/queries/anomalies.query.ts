import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#platform/db/types.ts';
import { type Cursor, PAGE_SIZE, pageOf } from '#platform/http/list.ts';

/** Somebody whose signature, or refused code, an anomaly looks at. */
export interface Vue {
  readonly inscriptionId: string;
  readonly nom: string;
  readonly prenom: string;
  /** ISO 8601. */
  readonly le: string;
  readonly methode: string | null;
  readonly appareil: string | null;
  /** The line of the sheet was replaced since. */
  readonly remplacee: boolean;
}

export interface AnomalieLue {
  readonly id: string;
  readonly nom: string;
  readonly donnees: Readonly<Record<string, unknown>>;
  readonly creneauId: string;
  readonly titre: string;
  readonly debut: Temporal.Instant;
  readonly fin: Temporal.Instant;
  readonly survenueLe: Temporal.Instant;
  readonly traiteeLe: Temporal.Instant | null;
  readonly traiteePar: string | null;
  readonly decision: string | null;
  readonly commentaire: string | null;
  readonly vues: readonly Vue[];
}

export interface FiltreAnomalies {
  readonly etat: 'a_regarder' | 'traitees' | 'toutes';
  readonly nom: string;
  /** ISO 8601 calendar dates, both included; null has no bound. */
  readonly du: string | null;
  readonly au: string | null;
}

const LUES = sql`
  SELECT an.id, an.nom, an.donnees, an.creneau_id AS "creneauId", coalesce(m.intitule, c.intitule, s.intitule) AS titre, c.debut, c.fin,
    an.survenue_le AS "survenueLe", an.traitee_le AS "traiteeLe", u.name AS "traiteePar", an.decision, an.commentaire,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('inscriptionId', v.inscription_id, 'nom', coalesce(p.nom_usage, p.nom_naissance),
        'prenom', p.prenom, 'le', v.le, 'methode', v.methode, 'appareil', v.appareil, 'remplacee', v.remplacee) ORDER BY v.le), '[]')
     FROM (SELECT pr.inscription_id, pr.signee_le AS le, pr.methode, pr.appareil, pr.remplacee_par IS NOT NULL AS remplacee
           FROM emargement.presence pr WHERE pr.organisme_id = an.organisme_id AND pr.id = ANY (an.presence_ids)
           UNION ALL
           SELECT e.inscription_id, e.le, NULL, e.appareil, false
           FROM emargement.essai e WHERE e.organisme_id = an.organisme_id AND e.id = an.essai_id) v
     JOIN parcours.inscription i ON i.organisme_id = an.organisme_id AND i.id = v.inscription_id
     JOIN annuaire.personne p ON p.organisme_id = i.organisme_id AND p.id = i.personne_id) AS vues
  FROM emargement.anomalie an
  JOIN planning.creneau c ON c.organisme_id = an.organisme_id AND c.id = an.creneau_id
  JOIN parcours.session s ON s.organisme_id = c.organisme_id AND s.id = c.session_id
  LEFT JOIN catalogue.module m ON m.organisme_id = c.organisme_id AND m.id = c.module_id
  LEFT JOIN auth."user" u ON u.id = an.traitee_par`;

/** One page of anomalies, the latest first; all of them with `limite` null, for a file. One statement. */
export async function anomalies(
  tx: Tx,
  organismeId: string,
  filtre: FiltreAnomalies,
  apres: Cursor | null,
  limite: number | null = PAGE_SIZE + 1,
): Promise<{ readonly rows: readonly AnomalieLue[]; readonly next: string | null }> {
  const conditions = [sql`an.organisme_id = ${organismeId}::uuid`, ...conditionsDe(filtre)];
  if (apres !== null)
    conditions.push(sql`(an.survenue_le, an.id) < (${apres.key}::timestamptz, ${apres.id}::uuid)`);
  const { rows } = await sql<AnomalieLue>`${LUES} WHERE ${sql.join(conditions, sql` AND `)}
    ORDER BY an.survenue_le DESC, an.id DESC LIMIT ${limite}`.execute(tx);
  return pageOf(
    rows,
    ({ survenueLe, id }) => ({ key: survenueLe.toString(), id }),
    limite === null ? rows.length : PAGE_SIZE,
  );
}

/** One anomaly, or null. One statement. */
export async function anomalieParId(tx: Tx, organismeId: string, id: string): Promise<AnomalieLue | null> {
  const { rows } = await sql<AnomalieLue>`${LUES}
    WHERE an.organisme_id = ${organismeId}::uuid AND an.id = ${id}::uuid`.execute(tx);
  return rows[0] ?? null;
}

function conditionsDe({ etat, nom, du, au }: FiltreAnomalies): RawBuilder<unknown>[] {
  return [
    ...(etat === 'a_regarder' ? [sql`an.traitee_le IS NULL`] : []),
    ...(etat === 'traitees' ? [sql`an.traitee_le IS NOT NULL`] : []),
    ...(nom === '' ? [] : [sql`an.nom = ${nom}`]),
    ...(du === null ? [] : [sql`an.survenue_le >= (${du}::date)::timestamp AT TIME ZONE 'Europe/Paris'`]),
    ...(au === null ? [] : [sql`an.survenue_le < (${au}::date + 1)::timestamp AT TIME ZONE 'Europe/Paris'`]),
  ];
}
