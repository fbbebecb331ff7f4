import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { JsonObject } from '#platform/canonical-json.ts';
import type { Tx } from '#platform/db/types.ts';
import type { Author } from '#platform/http/actor.ts';
import { acteurIdOf } from '#platform/http/actor.ts';
import type { NewId } from '#platform/ids.ts';
import { aLaMicroseconde, contenuCanonique, engagement, sujetsUniques } from '../domain/contenu.ts';

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
 * Each carries a salted commitment, so that it can be erased (RGPD art. 17) without breaking the register; the sequencer seals
 * it within seconds (`scellerLot`), nobody waits for it.
 */
export async function consigner(context: ConsignerContext, ...faits: readonly Fait[]): Promise<string[]> {
  if (faits.length === 0) return [];
  const { organismeId, actor } = context;
  const acteur = { genre: acteurGenre(actor), id: actor === null ? null : acteurIdOf(actor) };
  const json = faits.map(({ type, donnees, ...fait }) => {
    const id = context.newId();
    const sel = randomBytes(16);
    const survenuLe = aLaMicroseconde(fait.survenuLe);
    const sujets = sujetsUniques(fait.sujets);
    const contenu = contenuCanonique({
      organisme: organismeId,
      id,
      type,
      acteur,
      survenuLe,
      sujets,
      donnees,
    });
    return {
      id,
      type,
      survenu_le: survenuLe.toString(),
      donnees,
      sel: sel.toString('hex'),
      engagement: engagement(sel, contenu).toString('hex'),
      sujets: Object.entries(sujets).map(([genre, sujet]) => ({ genre, sujet })),
    };
  });
  await sql`
    WITH entree AS (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(json)}::jsonb)
        AS e(id uuid, type text, survenu_le timestamptz, donnees jsonb, sel text, engagement text, sujets jsonb)
    ), faits AS (
      INSERT INTO registre.fait (organisme_id, id, type, acteur_genre, acteur_id, survenu_le, donnees, sel, engagement)
      SELECT ${organismeId}::uuid, id, type, ${acteur.genre}, ${acteur.id}::uuid, survenu_le, donnees,
             decode(sel, 'hex'), decode(engagement, 'hex') FROM entree
    ), attente AS (
      INSERT INTO registre.en_attente (organisme_id, fait_id, engagement)
      SELECT ${organismeId}::uuid, id, decode(engagement, 'hex') FROM entree
    )
    INSERT INTO registre.fait_sujet (organisme_id, fait_id, genre, sujet_id)
    SELECT ${organismeId}::uuid, e.id, s ->> 'genre', (s ->> 'sujet')::uuid
    FROM entree e, jsonb_array_elements(e.sujets) s
  `.execute(context.tx);
  return json.map(({ id }) => id);
}

function acteurGenre(actor: Author | null): 'compte' | 'lien' | 'cle' | 'systeme' {
  return actor === null || actor.kind === 'anonyme' ? 'systeme' : actor.kind;
}
