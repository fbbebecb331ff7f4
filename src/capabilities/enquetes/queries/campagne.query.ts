import { sql } from 'kysely';
import type { Tx } from '#platform/db/types.ts';
import { estAnonyme, type Genre, type Mois, SEUIL_ANONYMAT } from '../domain/genres.ts';
import type { Valeurs } from '../domain/depouillement.ts';
import type { Question } from '../domain/questions.ts';
import { type Brute, jour } from './dates.ts';
import { NOTE_DE_CAMPAGNE } from './note.fragment.ts';
import { duFormateur } from './perimetre.fragment.ts';

/** A campaign with everything that its page shows. */
export interface Campagne {
  readonly id: string;
  readonly genre: Genre;
  readonly mois: Mois;
  readonly sessionId: string | null;
  readonly session: string | null;
  readonly module: string | null;
  readonly ouverteLe: Temporal.PlainDate;
  readonly fin: Temporal.PlainDate;
  readonly version: number;
  readonly questions: readonly Question[];
  readonly demandees: number;
  readonly repondues: number;
  readonly note: number | null;
  /** Empty while an anonymous evaluation has too few answers: they do not even leave the database. */
  readonly valeurs: readonly Valeurs[];
  readonly defavorables: readonly {
    readonly id: string;
    readonly nom: string;
    readonly suite: string | null;
  }[];
  readonly restitutions: readonly {
    readonly id: string;
    readonly le: string;
    readonly participants: readonly string[];
    readonly synthese: string;
    readonly decisions: string;
  }[];
  readonly precedentes: readonly {
    readonly id: string;
    readonly session: string;
    readonly note: number | null;
  }[];
}

/** One statement; null when it is not of this organisme, or not of this trainer. */
export async function campagneParId(
  tx: Tx,
  organismeId: string,
  id: string,
  formateurId: string | null,
): Promise<Campagne | null> {
  const { rows } = await sql<Brute<Campagne, 'ouverteLe' | 'fin'>>`
    SELECT c.id, c.genre, c.mois, c.session_id AS "sessionId", se.intitule AS session, m.intitule AS module,
      c.ouverte_le AS "ouverteLe", c.fin, q.version, q.questions, so.demandees, so.repondues, ${NOTE_DE_CAMPAGNE} AS note,
      (SELECT coalesce(jsonb_agg(v), '[]') FROM (
        SELECT jsonb_build_object('cle', e.key, 'valeurs', jsonb_agg(e.value ORDER BY e.value)) AS v
        FROM enquetes.reponse r CROSS JOIN LATERAL jsonb_each(r.reponses) e
        WHERE r.organisme_id = c.organisme_id AND r.campagne_id = c.id GROUP BY e.key
        UNION ALL
        SELECT jsonb_build_object('cle', u.question, 'valeurs', u.valeurs) FROM enquetes.urne u
        WHERE u.organisme_id = c.organisme_id AND u.campagne_id = c.id AND so.repondues >= ${SEUIL_ANONYMAT}::int) x) AS valeurs,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'suite', r.suite, 'nom',
            coalesce(p.prenom || ' ' || coalesce(p.nom_usage, p.nom_naissance), s.nom, '')) ORDER BY r.recue_le), '[]')
        FROM enquetes.reponse r
        JOIN enquetes.sollicitation s ON s.organisme_id = r.organisme_id AND s.id = r.sollicitation_id
        LEFT JOIN annuaire.personne p ON p.organisme_id = s.organisme_id AND p.id = s.personne_id
        WHERE r.organisme_id = c.organisme_id AND r.campagne_id = c.id AND r.defavorable AND ${formateurId === null}::boolean) AS defavorables,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', re.id, 'le', re.le, 'participants', re.participants, 'synthese', re.synthese,
            'decisions', re.decisions) ORDER BY re.le), '[]')
        FROM enquetes.restitution re WHERE re.organisme_id = c.organisme_id AND re.campagne_id = c.id) AS restitutions,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'session', a.session, 'note', a.note)), '[]')
        FROM (SELECT c.id, s2.intitule AS session, ${NOTE_DE_CAMPAGNE} AS note
          FROM enquetes.campagne c
          JOIN parcours.session s2 ON s2.organisme_id = c.organisme_id AND s2.id = c.session_id
          JOIN enquetes.questionnaire q ON q.organisme_id = c.organisme_id AND q.id = c.questionnaire_id
          WHERE c.organisme_id = visee.organisme_id AND s2.formation_id = se.formation_id AND c.id <> visee.id
            AND c.genre = visee.genre AND c.mois = visee.mois AND c.module_id IS NOT DISTINCT FROM visee.module_id
            AND c.ouverte_le <= visee.ouverte_le AND ${duFormateur(formateurId)}
          ORDER BY c.ouverte_le DESC LIMIT 5) a) AS precedentes
    FROM enquetes.campagne visee
    JOIN enquetes.campagne c ON c.organisme_id = visee.organisme_id AND c.id = visee.id
    JOIN enquetes.questionnaire q ON q.organisme_id = c.organisme_id AND q.id = c.questionnaire_id
    CROSS JOIN LATERAL (SELECT count(*)::int AS demandees, count(repondue_le)::int AS repondues FROM enquetes.sollicitation s
      WHERE s.organisme_id = c.organisme_id AND s.campagne_id = c.id) so
    LEFT JOIN parcours.session se ON se.organisme_id = c.organisme_id AND se.id = c.session_id
    LEFT JOIN catalogue.module m ON m.organisme_id = c.organisme_id AND m.id = c.module_id
    WHERE visee.organisme_id = ${organismeId}::uuid AND visee.id = ${id}::uuid AND ${duFormateur(formateurId)}`.execute(
    tx,
  );
  const [row] = rows;
  return row === undefined ? null : { ...row, ouverteLe: jour(row.ouverteLe), fin: jour(row.fin) };
}

/** Whether nothing may be shown yet of this campaign's answers. */
export const estSousLeSeuil = ({ genre, repondues }: Pick<Campagne, 'genre' | 'repondues'>): boolean =>
  estAnonyme(genre) && repondues < SEUIL_ANONYMAT;
