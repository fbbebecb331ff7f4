import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#platform/db/types.ts';
import { type Cursor, PAGE_SIZE, pageOf } from '#platform/http/list.ts';
import type { EtatAbsence } from '../domain/justificatif.ts';
import { REGLAGES_PAR_DEFAUT } from '../domain/reglages.ts';
import { REGLAGES_DU_CRENEAU } from './reglages.fragment.ts';

/** Minutes that somebody missed, on a sheet that is closed. */
export interface AbsenceLue {
  readonly id: string;
  readonly inscriptionId: string;
  readonly personneId: string;
  readonly nom: string;
  readonly prenom: string;
  readonly creneauId: string;
  readonly titre: string;
  readonly sessionId: string;
  readonly session: string;
  readonly debut: Temporal.Instant;
  readonly fin: Temporal.Instant;
  readonly statut: string;
  readonly minutesManquees: number;
  readonly etat: EtatAbsence;
}

export interface FiltreAbsences {
  /** ISO 8601 calendar dates, both included; null has no bound. */
  readonly du: string | null;
  readonly au: string | null;
  readonly genre: '' | 'absence' | 'retard' | 'depart_anticipe';
  readonly etat: '' | EtatAbsence;
  readonly sessionId: string | null;
  readonly personneId: string | null;
  /** Words of the name. */
  readonly q: string;
}

export const SANS_FILTRE: FiltreAbsences = {
  du: null,
  au: null,
  genre: '',
  etat: '',
  sessionId: null,
  personneId: null,
  q: '',
};

/** One page of missed minutes, the latest first; all of them with `limite` null, for a file. One statement. */
export async function absences(
  tx: Tx,
  organismeId: string,
  filtre: FiltreAbsences,
  jour: Temporal.PlainDate,
  apres: Cursor | null,
  limite: number | null = PAGE_SIZE + 1,
): Promise<{ readonly rows: readonly AbsenceLue[]; readonly next: string | null }> {
  const conditions = [
    sql`c.organisme_id = ${organismeId}::uuid AND pr.remplacee_par IS NULL AND pr.statut <> 'present' AND fe.close_le IS NOT NULL`,
    ...conditionsDe(filtre),
    ...(apres === null ? [] : [sql`(c.debut, pr.id) < (${apres.key}::timestamptz, ${apres.id}::uuid)`]),
  ];
  const { rows } = await sql<AbsenceLue>`
    SELECT pr.id, i.id AS "inscriptionId", p.id AS "personneId", coalesce(p.nom_usage, p.nom_naissance) AS nom, p.prenom,
      c.id AS "creneauId", coalesce(m.intitule, c.intitule, s.intitule) AS titre, s.id AS "sessionId", s.intitule AS session,
      c.debut, c.fin, pr.statut, (extract(epoch FROM c.fin - c.debut) / 60)::integer - pr.minutes AS "minutesManquees", e.etat
    FROM planning.creneau c
    JOIN emargement.feuille fe ON fe.organisme_id = c.organisme_id AND fe.creneau_id = c.id
    JOIN emargement.presence pr ON pr.organisme_id = c.organisme_id AND pr.creneau_id = c.id
    JOIN parcours.inscription i ON i.organisme_id = pr.organisme_id AND i.id = pr.inscription_id
    JOIN annuaire.personne p ON p.organisme_id = i.organisme_id AND p.id = i.personne_id
    JOIN parcours.session s ON s.organisme_id = c.organisme_id AND s.id = c.session_id
    LEFT JOIN catalogue.module m ON m.organisme_id = c.organisme_id AND m.id = c.module_id
    CROSS JOIN LATERAL ${etatAbsence(jour)} e
    WHERE ${sql.join(conditions, sql` AND `)}
    ORDER BY c.debut DESC, pr.id DESC LIMIT ${limite}`.execute(tx);
  return pageOf(
    rows,
    ({ debut, id }) => ({ key: debut.toString(), id }),
    limite === null ? rows.length : PAGE_SIZE,
  );
}

/** The state of the absence of the row (`pr`, `i`, `c`), from the proofs that cover its day. */
const etatAbsence = (jour: Temporal.PlainDate): RawBuilder<unknown> => sql`(
  SELECT CASE
      WHEN pr.statut = 'excuse' OR bool_or(j.decision = 'accepte') THEN 'excusee'
      WHEN count(*) FILTER (WHERE j.decision IS NULL) > 0 THEN 'a_instruire'
      WHEN bool_or(j.decision = 'refuse') THEN 'refusee'
      WHEN (c.debut AT TIME ZONE 'Europe/Paris')::date
           + coalesce((${REGLAGES_DU_CRENEAU} ->> 'delaiJustificatifJours')::integer, ${REGLAGES_PAR_DEFAUT.delaiJustificatifJours})
           >= ${jour.toString()}::date THEN 'a_justifier'
      ELSE 'sans_justificatif' END AS etat
  FROM emargement.justificatif j
  WHERE j.organisme_id = i.organisme_id AND j.personne_id = i.personne_id
    AND (c.debut AT TIME ZONE 'Europe/Paris')::date BETWEEN j.du AND j.au)`;

const SANS_JOKER = /[\\%_]/gu;

function conditionsDe({ du, au, genre, etat, sessionId, personneId, q }: FiltreAbsences) {
  return [
    ...(du === null ? [] : [sql`c.debut >= (${du}::date)::timestamp AT TIME ZONE 'Europe/Paris'`]),
    ...(au === null ? [] : [sql`c.debut < (${au}::date + 1)::timestamp AT TIME ZONE 'Europe/Paris'`]),
    ...(genre === '' ? [] : [genre === 'absence' ? sql`pr.minutes = 0` : sql`pr.statut = ${genre}`]),
    ...(etat === '' ? [] : [sql`e.etat = ${etat}`]),
    ...(sessionId === null ? [] : [sql`c.session_id = ${sessionId}::uuid`]),
    ...(personneId === null ? [] : [sql`i.personne_id = ${personneId}::uuid`]),
    ...(q === ''
      ? []
      : [sql`p.cle_tri LIKE '%' || plateforme.normaliser(${q.replaceAll(SANS_JOKER, '')}) || '%'`]),
  ];
}
