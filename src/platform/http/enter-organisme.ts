import { enterTenant } from '../db/database.ts';
import { ANONYMOUS } from './actor.ts';
import type { ActionContext, Context } from './route.ts';

/** The transaction of a public page, once inside an organisme. Whoever is signed in is left outside. */
export async function enterOrganisme(
  { db, clock, newId, baseUrl, files, pdf, keys, timestamp, tx }: Context<unknown, unknown>,
  organismeId: string,
): Promise<ActionContext> {
  await enterTenant(tx, organismeId);
  const services = { db, clock, newId, baseUrl, files, pdf, keys, timestamp };
  return { ...services, tx, organismeId, actor: ANONYMOUS, acteurId: null };
}
