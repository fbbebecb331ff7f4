import { sql } from 'kysely';
import type { Tx } from '#platform/db/types.ts';
import type { GenreChangement } from '../domain/bilan.ts';
import type { Certification } from '../domain/certification.ts';
import type { Changement } from '../domain/comparer.ts';
import { lireFiches } from '../persistence/certification.store.ts';

/** Une fiche, ou `null` si l'instance ne la connaît pas. Une requête. */
export async function certificationParNumero(tx: Tx, numero: string): Promise<Certification | null> {
  return (await lireFiches(tx, [numero])).get(numero) ?? null;
}

/** Une fiche que celle-ci remplace, ou qui la remplace ; `intitule` est `null` si l'instance ne la connaît pas. */
export interface FicheLiee {
  readonly numero: string;
  readonly sens: 'ancienne' | 'nouvelle';
  readonly intitule: string | null;
}

export interface MetierVise {
  readonly code: string;
  readonly libelle: string;
  readonly appellations: readonly string[];
  readonly emploiReglemente: boolean | null;
}

/** Ce qu'une importation a changé dans la fiche. */
export interface ChangementDate {
  readonly versionId: string;
  readonly importeeLe: Temporal.Instant;
  readonly genre: GenreChangement;
  readonly champs: readonly Changement[];
}

export interface Entourage {
  readonly liees: readonly FicheLiee[];
  readonly metiers: readonly MetierVise[];
  /** Les plus récents d'abord. */
  readonly changements: readonly ChangementDate[];
}

/** Ce qui entoure une fiche : sa succession, ses métiers, ce qui y a changé. Trois requêtes. */
export async function entourageDe(tx: Tx, fiche: Certification): Promise<Entourage> {
  return {
    liees: await fichesLiees(tx, fiche),
    metiers: await metiersVises(tx, fiche),
    changements: await changementsDe(tx, fiche.numero),
  };
}

async function fichesLiees(tx: Tx, { anciennes, nouvelles }: Certification): Promise<FicheLiee[]> {
  const { rows } = await sql<FicheLiee>`
    SELECT liee.numero, liee.sens, c.intitule
    FROM (SELECT unnest(${[...anciennes]}::text[]) AS numero, 'ancienne' AS sens
      UNION ALL SELECT unnest(${[...nouvelles]}::text[]), 'nouvelle') liee
    LEFT JOIN referentiels.certification c ON c.numero = liee.numero
    ORDER BY liee.sens DESC, liee.numero`.execute(tx);
  return rows;
}

/** Le libellé vient du ROME quand il est importé, de la fiche sinon. */
async function metiersVises(tx: Tx, { rome }: Certification): Promise<MetierVise[]> {
  const { rows } = await sql<MetierVise>`
    SELECT vise.code, coalesce(m.libelle, vise.libelle) AS libelle, coalesce(m.appellations, '{}') AS appellations,
      m.emploi_reglemente AS "emploiReglemente"
    FROM jsonb_to_recordset(${JSON.stringify(rome)}::jsonb) AS vise (code text, libelle text)
    LEFT JOIN referentiels.metier m ON m.code = vise.code ORDER BY vise.code`.execute(tx);
  return rows;
}

async function changementsDe(tx: Tx, numero: string): Promise<ChangementDate[]> {
  const { rows } = await sql<ChangementDate>`
    SELECT c.version_id AS "versionId", v.importee_le AS "importeeLe", c.genre, c.champs
    FROM referentiels.changement c JOIN referentiels.version v ON v.id = c.version_id
    WHERE c.certification = ${numero} ORDER BY v.importee_le DESC, v.id DESC LIMIT 20`.execute(tx);
  return rows;
}
