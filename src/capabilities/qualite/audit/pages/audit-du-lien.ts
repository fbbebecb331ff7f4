import type { Context } from '#platform/http/route.ts';
import { type Audit, auditParId } from '../queries/audit.query.ts';

type Ici = Context<unknown, unknown>;

/** L'audit que ce lien ouvre, et lui seul. */
export const auditIdDuLien = ({ actor }: Pick<Ici, 'actor'>): string =>
  (actor.kind === 'lien' ? actor.sujets['auditId'] : undefined) ?? '';

export const auditDuLien = (context: Ici): Promise<Audit | null> =>
  auditParId(context, auditIdDuLien(context));
