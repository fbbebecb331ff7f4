import type { ActionContext } from '#platform/http/route.ts';
import { ok, refuse, type Refusal, type Result } from '#platform/result.ts';
import type { VersionReferentiel } from '../../domain/referentiel.ts';

export type RefusAudit = Refusal<'AuditInconnu' | 'AuditClos'>;

/** L'audit où l'on va écrire, tenu jusqu'à la fin de l'acte : refusé s'il n'existe pas ou s'il est clos. */
export async function auditOuvert(
  { tx, organismeId }: ActionContext,
  auditId: string,
): Promise<Result<{ readonly referentiel: VersionReferentiel }, RefusAudit>> {
  const audit = await tx
    .selectFrom('qualite.audit')
    .where('organisme_id', '=', organismeId)
    .where('id', '=', auditId)
    .select(['referentiel', 'clos_le'])
    .forUpdate()
    .executeTakeFirst();
  if (audit === undefined) return refuse('AuditInconnu');
  if (audit.clos_le !== null) return refuse('AuditClos');
  return ok({ referentiel: audit.referentiel as VersionReferentiel });
}
