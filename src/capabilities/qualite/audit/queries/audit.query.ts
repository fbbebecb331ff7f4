import { sql } from 'kysely';
import type { ActionContext } from '#platform/http/route.ts';
import type { VersionReferentiel } from '../../domain/referentiel.ts';
import type { GenreAudit, GenreConstat } from '../domain/genres.ts';

type Ici = Pick<ActionContext, 'tx' | 'organismeId'>;

/** Ce que l'auditeur a écrit. Les jours sont `YYYY-MM-DD`, les instants en UTC. */
export interface ConstatAudit {
  readonly id: string;
  readonly numero: number;
  readonly genre: GenreConstat;
  readonly texte: string;
  readonly ecritLe: string;
  readonly echeance: string | null;
  readonly reponse: string | null;
  readonly reponduLe: string | null;
}

export interface Tirage {
  readonly id: string;
  readonly graine: string;
  readonly tireLe: string;
  /** Nombre de dossiers parmi lesquels on a tiré. */
  readonly population: number;
  /** Dans l'ordre du tirage. */
  readonly tires: readonly string[];
}

export interface AuditListe {
  readonly id: string;
  readonly genre: GenreAudit;
  readonly referentiel: VersionReferentiel;
  readonly auditeur: string;
  readonly valableJusquau: string;
  readonly ouvertLe: Temporal.Instant;
  readonly closLe: Temporal.Instant | null;
  readonly constats: number;
  /** Non-conformités qui attendent une réponse. */
  readonly sansReponse: number;
}

export interface Audit extends Omit<AuditListe, 'constats' | 'sansReponse'> {
  readonly courriel: string;
  readonly lienRetireLe: Temporal.Instant | null;
  readonly organisme: string;
  readonly constats: readonly ConstatAudit[];
  readonly tirages: readonly Tirage[];
}

const TETE = sql`a.id, a.genre, a.referentiel, a.auditeur, a.valable_jusquau::text AS "valableJusquau",
  a.ouvert_le AS "ouvertLe", a.clos_le AS "closLe"`;

/** Un certificat compte quelques audits par cycle de trois ans : les plus récents suffisent. */
const MONTRES = 50;

/** Les audits, le plus récent d'abord. Une requête. */
export async function audits({ tx, organismeId }: Ici): Promise<readonly AuditListe[]> {
  const { rows } = await sql<AuditListe>`
    SELECT ${TETE}, count(c.id)::int AS constats,
      count(c.id) FILTER (WHERE c.echeance IS NOT NULL AND c.repondu_le IS NULL)::int AS "sansReponse"
    FROM qualite.audit a
    LEFT JOIN qualite.constat_audit c ON c.organisme_id = a.organisme_id AND c.audit_id = a.id
    WHERE a.organisme_id = ${organismeId}::uuid
    GROUP BY a.organisme_id, a.id ORDER BY a.ouvert_le DESC, a.id DESC LIMIT ${MONTRES}`.execute(tx);
  return rows;
}

/** Un audit, ses constats et ses tirages ; `null` si l'organisme n'en a pas de tel. Une requête. */
export async function auditParId({ tx, organismeId }: Ici, auditId: string): Promise<Audit | null> {
  const { rows } = await sql<Audit>`
    SELECT ${TETE}, a.courriel, a.lien_retire_le AS "lienRetireLe", o.nom AS organisme,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'numero', c.numero, 'genre', c.genre, 'texte', c.texte,
          'ecritLe', c.ecrit_le, 'echeance', c.echeance, 'reponse', c.reponse, 'reponduLe', c.repondu_le)
          ORDER BY c.numero, c.ecrit_le), '[]')
        FROM qualite.constat_audit c WHERE c.organisme_id = a.organisme_id AND c.audit_id = a.id) AS constats,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', t.id, 'graine', t.graine, 'tireLe', t.tire_le,
          'population', cardinality(t.population), 'tires', to_jsonb(t.tires)) ORDER BY t.tire_le), '[]')
        FROM qualite.audit_tirage t WHERE t.organisme_id = a.organisme_id AND t.audit_id = a.id) AS tirages
    FROM qualite.audit a JOIN identite.organisme o ON o.id = a.organisme_id
    WHERE a.organisme_id = ${organismeId}::uuid AND a.id = ${auditId}::uuid`.execute(tx);
  return rows[0] ?? null;
}
