import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { canonicalJson, type JsonObject } from '#platform/canonical-json.ts';
import type { Tx } from '#platform/db/types.ts';
import type { Author } from '#platform/http/actor.ts';
import { acteurIdOf } from '#platform/http/actor.ts';
import type { NewId } from '#platform/ids.ts';

/** A fact to record: something that happened, in the past participle (`creneau.signe`). */
export interface Fait {
  readonly type: string;
  readonly survenuLe: Temporal.Instant;
  /** What it is about: `{ personne: id, creneau: id }`. Timelines find it by each of them. */
  readonly sujets: Readonly<Record<string, string>>;
  readonly donnees: JsonObject;
}

export interface ConsignerContext {
  readonly tx: Tx;
  readonly organismeId: string;
  /** `null` for the system itself (jobs, imports by command). */
  readonly actor: Author | null;
  readonly newId: NewId;
}

/**
 * Records facts in the caller's transaction: one statement, whatever their number. Returns their ids, in order.
 * Each carries a salted commitment, so that it can later be sealed and yet erased (RGPD art. 17).
 */
export async function consigner(context: ConsignerContext, ...faits: readonly Fait[]): Promise<string[]> {
  if (faits.length === 0) return [];
  const { organismeId, actor } = context;
  const acteur = { genre: acteurGenre(actor), id: actor === null ? null : acteurIdOf(actor) };
  const rows = faits.map((fait) => {
    const id = context.newId();
    const sel = randomBytes(16);
    const contenu = contenuCanonique(organismeId, id, acteur, fait);
    return { id, fait, sel, engagement: engagement(sel, contenu) };
  });
  const json = rows.map(({ id, fait, sel, engagement: leaf }) => ({
    id,
    type: fait.type,
    survenu_le: fait.survenuLe.toString(),
    donnees: fait.donnees,
    sel: sel.toString('hex'),
    engagement: leaf.toString('hex'),
    sujets: Object.entries(fait.sujets).map(([genre, sujet]) => ({ genre, sujet })),
  }));
  await sql`
    WITH entree AS (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(json)}::jsonb)
        AS e(id uuid, type text, survenu_le timestamptz, donnees jsonb, sel text, engagement text, sujets jsonb)
    ), faits AS (
      INSERT INTO registre.fait (organisme_id, id, type, acteur_genre, acteur_id, survenu_le, donnees, sel, engagement)
      SELECT ${organismeId}::uuid, id, type, ${acteur.genre}, ${acteur.id}::uuid, survenu_le, donnees,
             decode(sel, 'hex'), decode(engagement, 'hex') FROM entree
    )
    INSERT INTO registre.fait_sujet (organisme_id, fait_id, genre, sujet_id)
    SELECT DISTINCT ON (e.id, (s ->> 'sujet')) ${organismeId}::uuid, e.id, s ->> 'genre', (s ->> 'sujet')::uuid
    FROM entree e, jsonb_array_elements(e.sujets) s
  `.execute(context.tx);
  return rows.map(({ id }) => id);
}

function acteurGenre(actor: Author | null): 'compte' | 'lien' | 'cle' | 'systeme' {
  return actor === null || actor.kind === 'anonyme' ? 'systeme' : actor.kind;
}

/** The exact text that the commitment covers. */
export function contenuCanonique(
  organismeId: string,
  id: string,
  acteur: { readonly genre: string; readonly id: string | null },
  fait: Fait,
): string {
  return canonicalJson({
    organisme: organismeId,
    id,
    type: fait.type,
    acteur: { genre: acteur.genre, id: acteur.id },
    survenuLe: fait.survenuLe.toString(),
    sujets: { ...fait.sujets },
    donnees: fait.donnees,
  });
}

/** RFC 6962 §2.1 leaf over a salted commitment: H(0x00 || H(sel || contenu)), SHA-256, 32 bytes. */
export function engagement(sel: Uint8Array, contenu: string): Buffer {
  const commitment = createHash('sha256').update(sel).update(contenu).digest();
  return createHash('sha256').update(Uint8Array.of(0)).update(commitment).digest();
}
