import { revoquerLiens } from '#capabilities/identite/index.ts';
import { consigner } from '#capabilities/registre/index.ts';
import type { ActionContext } from '#platform/http/route.ts';
import { ok, type Result } from '#platform/result.ts';
import { auditOuvert, type RefusAudit } from './audit-ouvert.ts';
import { BUT_AUDIT } from './ouvrir-audit.ts';

/** Clôt un audit : plus de tirage ni de constat ; le lien lit encore jusqu'à sa fin, et les réponses restent possibles. */
export async function cloreAudit(context: ActionContext, auditId: string): Promise<Result<null, RefusAudit>> {
  const audit = await auditOuvert(context, auditId);
  if (!audit.ok) return audit;
  await dater(context, auditId, { clos_le: context.clock.now() });
  await dire(context, auditId, 'audit.clos');
  return ok(null);
}

/** Retire le lien de l'auditeur, tout de suite. */
export async function retirerLien(context: ActionContext, auditId: string): Promise<Result<null>> {
  const retires = await revoquerLiens(context, { but: BUT_AUDIT, sujets: { auditId } });
  if (retires === 0) return ok(null);
  await dater(context, auditId, { lien_retire_le: context.clock.now() });
  await dire(context, auditId, 'audit.lien_retire');
  return ok(null);
}

async function dater(
  { tx, organismeId }: ActionContext,
  auditId: string,
  date: { readonly clos_le: Temporal.Instant } | { readonly lien_retire_le: Temporal.Instant },
): Promise<void> {
  await tx
    .updateTable('qualite.audit')
    .set(date)
    .where('organisme_id', '=', organismeId)
    .where('id', '=', auditId)
    .execute();
}

const dire = (context: ActionContext, auditId: string, type: string): Promise<unknown> =>
  consigner(context, { type, survenuLe: context.clock.now(), sujets: { audit: auditId }, donnees: {} });
