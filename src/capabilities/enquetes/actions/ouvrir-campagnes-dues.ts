import type { ActionContext } from '#platform/http/route.ts';
import { campagnesDues } from '../queries/campagnes-dues.query.ts';
import { ouvrirCampagne } from './ouvrir-campagne.ts';

/** Opens every survey whose day has come and that is not open yet. Returns how many. */
export async function ouvrirCampagnesDues(
  context: ActionContext,
  aujourdhui: Temporal.PlainDate,
): Promise<number> {
  const dues = await campagnesDues(context.tx, context.organismeId, aujourdhui);
  let ouvertes = 0;
  for (const due of dues) {
    const ouverte = await ouvrirCampagne(context, { ...due, id: context.newId(), le: aujourdhui });
    if (ouverte !== null) ouvertes += 1;
  }
  return ouvertes;
}
