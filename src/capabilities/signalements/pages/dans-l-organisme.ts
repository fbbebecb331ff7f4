import { organismeParSlug } from '#capabilities/identite/index.ts';
import { enterOrganisme } from '#platform/http/enter-organisme.ts';
import type { ActionContext, Context } from '#platform/http/route.ts';

/** Enters the organisme that an address names; null when there is none. */
export async function dansLOrganisme(
  context: Context<{ readonly slug: string }, unknown>,
): Promise<(ActionContext & { readonly nom: string }) | null> {
  const lu = await organismeParSlug(context.tx, context.params.slug);
  return lu && { ...(await enterOrganisme(context, lu.id)), nom: lu.nom };
}
