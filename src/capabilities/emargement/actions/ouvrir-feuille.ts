import { randomBytes } from 'node:crypto';
import { consigner } from '#capabilities/registre/index.ts';
import type { ActionContext } from '#platform/http/route.ts';
import { ok, refuse, type Refusal, type Result } from '#platform/result.ts';
import { refusDOuvrir } from '../domain/ouverture-cloture.ts';
import { feuilleDuCreneau } from '../queries/feuille.query.ts';
import { creneauAEmarger, feuilleLue } from './lecture.ts';

/**
 * The trainer opens the sheet of a créneau: from now on, its code turns and learners may sign.
 * @param montrer the code goes on the screen of the room at once
 */
export async function ouvrirFeuille(
  context: ActionContext,
  creneauId: string,
  formateurId: string,
  { montrer = false }: { readonly montrer?: boolean } = {},
): Promise<Result<null, Refusal>> {
  const lue = await feuilleDuCreneau(context.tx, context.organismeId, creneauId);
  if (lue === null) return refuse('CreneauInconnu');
  const maintenant = context.clock.now();
  const creneau = creneauAEmarger(
    lue,
    lue.formateurs.map(({ id }) => id),
  );
  const refus = refusDOuvrir(formateurId, creneau, feuilleLue(lue), maintenant, lue.reglages);
  if (refus !== null) return refuse(refus.refus, { acte: 'ouvrir', ...refus });
  const opened = await context.tx
    .insertInto('emargement.feuille')
    .values({
      organisme_id: context.organismeId,
      creneau_id: creneauId,
      ouverte_le: maintenant,
      ouverte_par: formateurId,
      secret: randomBytes(32),
      code_montre_le: montrer ? maintenant : null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('creneau_id')
    .executeTakeFirst();
  if (opened === undefined) return refuse('CreneauDejaOuvert', { acte: 'ouvrir' });
  await consigner(context, {
    type: 'creneau.ouvert',
    survenuLe: maintenant,
    sujets: { creneau: creneauId, session: lue.sessionId, personne: formateurId },
    donnees: { attendus: lue.attendus.length },
  });
  return ok(null);
}
