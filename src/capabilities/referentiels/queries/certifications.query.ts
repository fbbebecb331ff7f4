import { sql, type RawBuilder } from 'kysely';
import type { Tx } from '#platform/db/types.ts';
import { PAGE_SIZE, type Cursor } from '#platform/http/list.ts';
import type { Repertoire } from '../domain/certification.ts';
import { JOURS_ALERTE, type Validite } from '../domain/validite.ts';

export interface FiltreCertifications {
  /** Mots du numéro, de l'intitulé ou du type de diplôme ; tous doivent s'y trouver. */
  readonly q?: string | null;
  readonly repertoire?: Repertoire | null;
  readonly niveau?: number | null;
  readonly etat?: Validite['etat'] | null;
  /** Code ROME : M1805. */
  readonly rome?: string | null;
}

export interface CertificationListee {
  readonly numero: string;
  readonly intitule: string;
  readonly abrege: string | null;
  readonly niveau: number | null;
  readonly actif: boolean;
  readonly dateFin: Temporal.PlainDate | null;
  readonly certificateurs: readonly string[];
}

interface Ligne extends Omit<CertificationListee, 'dateFin'> {
  readonly dateFin: string | null;
}

/** Les certifications d'un filtre, par intitulé, à partir d'un curseur ; une de plus que `limite`. Une requête. */
export async function certifications(
  tx: Tx,
  filtre: FiltreCertifications,
  aujourdhui: Temporal.PlainDate,
  { apres = null, limite = PAGE_SIZE }: { readonly apres?: Cursor | null; readonly limite?: number } = {},
): Promise<CertificationListee[]> {
  const conditions = [...conditionsDe(filtre, aujourdhui), ...suite(apres)];
  const { rows } = await sql<Ligne>`
    SELECT numero, intitule, abrege, niveau, actif, date_fin_enregistrement AS "dateFin",
      ARRAY(SELECT c->>'nom' FROM jsonb_array_elements(certificateurs) c) AS certificateurs
    FROM referentiels.certification
    WHERE ${conditions.length === 0 ? sql`true` : sql.join(conditions, sql` AND `)}
    ORDER BY intitule, numero LIMIT ${limite + 1}`.execute(tx);
  return rows.map((ligne) => ({
    ...ligne,
    dateFin: ligne.dateFin === null ? null : Temporal.PlainDate.from(ligne.dateFin),
  }));
}

export function curseurDe({ intitule, numero }: CertificationListee): Cursor {
  return { key: intitule, id: numero };
}

function suite(apres: Cursor | null): RawBuilder<unknown>[] {
  return apres === null ? [] : [sql`(intitule, numero) > (${apres.key}, ${apres.id})`];
}

function conditionsDe(
  { q, repertoire, niveau, etat, rome }: FiltreCertifications,
  aujourdhui: Temporal.PlainDate,
): RawBuilder<unknown>[] {
  const mots = (q ?? '').split(/\s+/u).filter((mot) => mot !== '');
  return [
    ...mots.map((mot) => sql`recherche LIKE '%' || plateforme.normaliser(${motif(mot)}) || '%'`),
    ...(repertoire ? [sql`numero LIKE ${`${repertoire}%`}`] : []),
    ...(niveau ? [sql`niveau = ${niveau}`] : []),
    ...(rome ? [sql`rome @> jsonb_build_array(jsonb_build_object('code', ${rome}::text))`] : []),
    ...(etat ? [conditionEtat(etat, aujourdhui)] : []),
  ];
}

/** La même règle que `validite`, pour toute une liste. */
function conditionEtat(etat: Validite['etat'], aujourdhui: Temporal.PlainDate): RawBuilder<unknown> {
  const fin = sql.ref('date_fin_enregistrement');
  const alerte = aujourdhui.add({ days: JOURS_ALERTE });
  switch (etat) {
    case 'enVigueur':
      return sql`actif AND ${fin} > ${alerte}::date`;
    case 'expireBientot':
      return sql`actif AND ${fin} BETWEEN ${aujourdhui}::date AND ${alerte}::date`;
    case 'expiree':
      return sql`(NOT actif OR ${fin} < ${aujourdhui}::date)`;
    case 'inconnue':
      return sql`actif AND ${fin} IS NULL`;
  }
}

/** Les jokers de LIKE comptent pour eux-mêmes. */
function motif(mot: string): string {
  return mot.replaceAll(/[\\%_]/g, String.raw`\$&`);
}
