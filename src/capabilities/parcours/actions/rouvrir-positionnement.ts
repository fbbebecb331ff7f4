import { consigner } from '#capabilities/registre/index.ts';
import type { ActionContext } from '#platform/http/route.ts';
import { ok, refuse, type Refusal, type Result } from '#platform/result.ts';

/** Opens again a positioning that was over, so that the path may change. Open already, it stays so. */
export async function rouvrirPositionnement(
  context: ActionContext,
  inscriptionId: string,
): Promise<Result<null, Refusal<'InscriptionIntrouvable'>>> {
  const { tx, organismeId, clock } = context;
  const dossier = await tx
    .selectFrom('parcours.inscription')
    .where('organisme_id', '=', organismeId)
    .where('id', '=', inscriptionId)
    .select(['personne_id', 'session_id', 'positionne_le'])
    .forNoKeyUpdate()
    .executeTakeFirst();
  if (dossier === undefined) return refuse('InscriptionIntrouvable');
  if (dossier.positionne_le === null) return ok(null);
  await tx
    .updateTable('parcours.inscription')
    .set({ positionne_le: null })
    .where('organisme_id', '=', organismeId)
    .where('id', '=', inscriptionId)
    .execute();
  await consigner(context, {
    type: 'positionnement.rouvert',
    survenuLe: clock.now(),
    sujets: { inscription: inscriptionId, personne: dossier.personne_id, session: dossier.session_id },
    donnees: {},
  });
  return ok(null);
}
