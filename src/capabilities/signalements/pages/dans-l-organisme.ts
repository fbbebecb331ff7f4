import { sql } from 'kysely';
import { enterTenant } from '#platform/db/database.ts';
import type { Tx } from '#platform/db/types.ts';
import { ANONYMOUS } from '#platform/http/actor.ts';
import type { ActionContext, Context } from '#platform/http/route.ts';

type Public = Context<{ readonly slug: string }, unknown>;

/** Enters the organisme that an address names; null when there is none. Whoever is signed in is left outside. */
export async function dansLOrganisme(
  context: Public,
): Promise<(ActionContext & { readonly nom: string }) | null> {
  const lu = await organismeParSlug(context.tx, context.params.slug);
  if (lu === null) return null;
  await enterTenant(context.tx, lu.id);
  const { db, clock, newId, baseUrl, files, pdf, keys, timestamp, tx } = context;
  return {
    db,
    clock,
    newId,
    baseUrl,
    files,
    pdf,
    keys,
    timestamp,
    tx,
    organismeId: lu.id,
    actor: ANONYMOUS,
    acteurId: null,
    nom: lu.nom,
  };
}

async function organismeParSlug(tx: Tx, slug: string): Promise<{ id: string; nom: string } | null> {
  const { rows } = await sql<{
    id: string;
    nom: string;
  }>`SELECT id, nom FROM identite.organisme WHERE slug = ${slug}`.execute(tx);
  return rows[0] ?? null;
}
