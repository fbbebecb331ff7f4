import { sql } from 'kysely';
import { append, type Frontier, type Hash, HASH_BYTES, rootOf } from '#engines/merkle/index.ts';
import { Rollback } from '#platform/db/database.ts';
import type { Tx } from '#platform/db/types.ts';
import type { Services } from '#platform/http/route.ts';
import type { SigningKey } from '#platform/keys/index.ts';
import { aLaMicroseconde } from '../domain/contenu.ts';
import { texteDeTete } from '../domain/tete.ts';
import { ROLE_REGISTRE, VERROU } from '../persistence/role.ts';
import { cleCourante } from './cle-courante.ts';
import { reprendreAnciens } from './reprendre-anciens.ts';

/** What sealing needs. */
type Scelleur = Pick<Services, 'db' | 'clock' | 'keys'>;

/** Facts sealed at most in one transaction. */
export const LOT = 5_000;

/**
 * Seals what waits: numbers the facts of each organisme without a gap, in the order of their ids, and signs each organisme's new
 * head. One transaction: killed at any instant, all of it is done or nothing. Returns how many facts were sealed; null when
 * another process is at it, or holds the key.
 */
export function scellerLot(services: Scelleur, limite = LOT): Promise<number | null> {
  return services.db.forRole(ROLE_REGISTRE, async (tx) => {
    const { rows } = await sql<{
      mien: boolean;
    }>`SELECT pg_try_advisory_xact_lock(${VERROU}) AS mien`.execute(tx);
    if (rows[0]?.mien !== true) return null;
    const journaux = await numeroter(tx, limite);
    if (journaux.length === 0) return reprendreAnciens(tx, limite);
    const cle = await cleCourante(tx, services);
    if (cle === null) throw new Rollback(null);
    const maintenant = aLaMicroseconde(services.clock.now());
    await garder(
      tx,
      cle,
      journaux.map((journal) => avancer(journal, cle, maintenant)),
    );
    return journaux.reduce((total, { feuilles }) => total + feuilles.length / HASH_BYTES, 0);
  });
}

/** Seals until nothing waits: after a load, in commands and tests. */
export async function scellerTout(services: Scelleur): Promise<number> {
  for (let total = 0; ;) {
    const done = await scellerLot(services);
    if (done === null || done === 0) return total;
    total += done;
  }
}

/** One organisme's log before the batch, and its new leaves, one after the other. */
interface Journal {
  readonly organisme: string;
  readonly taille: number;
  readonly empreintes: Buffer;
  readonly scelle_le: Temporal.Instant | null;
  readonly feuilles: Buffer;
}

async function numeroter(tx: Tx, limite: number): Promise<readonly Journal[]> {
  const { rows } = await sql<Journal>`
    WITH lot AS (
      -- By row address: the queue is empty or full from one second to the next, and no statistics of it are ever right.
      DELETE FROM registre.en_attente WHERE ctid = ANY (ARRAY(
        SELECT ctid FROM registre.en_attente WHERE engagement IS NOT NULL ORDER BY fait_id, organisme_id LIMIT ${limite}))
      RETURNING organisme_id, fait_id, engagement
    ), neuves AS (
      SELECT l.organisme_id, l.fait_id, l.engagement,
        coalesce(f.taille, 0) + row_number() OVER (PARTITION BY l.organisme_id ORDER BY l.fait_id) - 1 AS indice
      FROM lot l LEFT JOIN registre.frontiere f ON f.organisme_id = l.organisme_id
    ), posees AS (
      INSERT INTO registre.feuille (organisme_id, indice, fait_id, engagement)
      SELECT organisme_id, indice, fait_id, engagement FROM neuves
    )
    SELECT n.organisme_id AS organisme, coalesce(f.taille, 0) AS taille, coalesce(f.empreintes, '') AS empreintes, f.scelle_le,
      string_agg(n.engagement, ''::bytea ORDER BY n.indice) AS feuilles
    FROM neuves n LEFT JOIN registre.frontiere f ON f.organisme_id = n.organisme_id
    GROUP BY n.organisme_id, f.taille, f.empreintes, f.scelle_le`.execute(tx);
  return rows;
}

/** The levels of tlog-tiles: the subtrees that are kept. */
const NIVEAUX_GARDES = 8;

function avancer(
  { organisme, taille, empreintes, scelle_le: avant, feuilles }: Journal,
  cle: SigningKey,
  maintenant: Temporal.Instant,
) {
  const noeuds: { niveau: number; indice: number; empreinte: string }[] = [];
  const frontier: Frontier = { size: taille, hashes: cut(empreintes) };
  const next = append(frontier, cut(feuilles), {
    onNode: ({ level, index }, hash) => {
      if (level % NIVEAUX_GARDES === 0) noeuds.push({ niveau: level, indice: index, empreinte: hex(hash) });
    },
  });
  // A clock set back must not give a head older than the one before.
  const horodatage = avant !== null && Temporal.Instant.compare(avant, maintenant) > 0 ? avant : maintenant;
  const racine = rootOf(next);
  const signature = cle.sign(texteDeTete({ organismeId: organisme, taille: next.size, racine, horodatage }));
  return {
    organisme,
    taille: next.size,
    racine: hex(racine),
    empreintes: hex(Buffer.concat(next.hashes)),
    horodatage: horodatage.toString(),
    signature: hex(signature),
    noeuds,
  };
}

async function garder(
  tx: Tx,
  cle: SigningKey,
  avances: readonly ReturnType<typeof avancer>[],
): Promise<void> {
  await sql`
    WITH avance AS (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(avances)}::jsonb) AS a(organisme uuid, taille bigint, racine text,
        empreintes text, horodatage timestamptz, signature text, noeuds jsonb)
    ), sous_arbres AS (
      INSERT INTO registre.noeud (organisme_id, niveau, indice, empreinte)
      SELECT a.organisme, n.niveau, n.indice, decode(n.empreinte, 'hex')
      FROM avance a, jsonb_to_recordset(a.noeuds) AS n(niveau smallint, indice bigint, empreinte text)
    ), bord AS (
      INSERT INTO registre.frontiere (organisme_id, taille, empreintes, scelle_le)
      SELECT organisme, taille, decode(empreintes, 'hex'), horodatage FROM avance
      ON CONFLICT (organisme_id) DO UPDATE SET taille = excluded.taille, empreintes = excluded.empreintes, scelle_le = excluded.scelle_le
    )
    INSERT INTO registre.tete (organisme_id, taille, racine, horodatage, cle_id, signature)
    SELECT organisme, taille, decode(racine, 'hex'), horodatage, ${cle.id}, decode(signature, 'hex') FROM avance`.execute(
    tx,
  );
}

function cut(hashes: Buffer): Hash[] {
  return Array.from({ length: hashes.length / HASH_BYTES }, (_, at) =>
    hashes.subarray(at * HASH_BYTES, (at + 1) * HASH_BYTES),
  );
}

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
