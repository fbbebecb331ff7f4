import { consigner } from '#capabilities/registre/index.ts';
import type { ActionContext } from '#platform/http/route.ts';
import { ok, refuse, type Refusal, type Result } from '#platform/result.ts';

interface Reponse {
  readonly auditId: string;
  readonly constatId: string;
  readonly reponse: string;
}

/**
 * L'organisme répond à un constat, une fois. Il le peut aussi après la clôture de l'audit : une non-conformité laisse des mois
 * pour cela.
 */
export async function repondreConstat(
  context: ActionContext,
  { auditId, constatId, reponse }: Reponse,
): Promise<Result<null, Refusal<'ConstatInconnu' | 'ConstatDejaRepondu'>>> {
  const { tx, organismeId, clock } = context;
  const constat = await tx
    .selectFrom('qualite.constat_audit')
    .where('organisme_id', '=', organismeId)
    .where('audit_id', '=', auditId)
    .where('id', '=', constatId)
    .select(['numero', 'repondu_le'])
    .forUpdate()
    .executeTakeFirst();
  if (constat === undefined) return refuse('ConstatInconnu');
  if (constat.repondu_le !== null) return refuse('ConstatDejaRepondu');
  await tx
    .updateTable('qualite.constat_audit')
    .set({ reponse, repondu_le: clock.now() })
    .where('organisme_id', '=', organismeId)
    .where('id', '=', constatId)
    .execute();
  await consigner(context, {
    type: 'constat.repondu',
    survenuLe: clock.now(),
    sujets: { audit: auditId, constat: constatId },
    donnees: { numero: constat.numero },
  });
  return ok(null);
}
