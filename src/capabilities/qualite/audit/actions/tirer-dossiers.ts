import { consigner } from '#capabilities/registre/index.ts';
import { today } from '#platform/clock.ts';
import type { ActionContext } from '#platform/http/route.ts';
import { ok, refuse, type Refusal, type Result } from '#platform/result.ts';
import { tirer } from '../domain/tirage.ts';
import { population } from '../queries/dossiers-tires.query.ts';
import { auditOuvert, type RefusAudit } from './audit-ouvert.ts';

export interface NouveauTirage {
  /** Fait par le formulaire : envoyé deux fois, il tire une fois. */
  readonly id: string;
  readonly auditId: string;
  /** Choisie par l'auditeur : l'organisme ne peut pas la préparer. */
  readonly graine: string;
  readonly taille: number;
}

/** Tire des dossiers au sort devant l'auditeur, et garde de quoi refaire le tirage. */
export async function tirerDossiers(
  context: ActionContext,
  { id, auditId, graine, taille }: NouveauTirage,
): Promise<Result<null, RefusAudit | Refusal<'SansDossier'>>> {
  const { tx, organismeId, clock } = context;
  const audit = await auditOuvert(context, auditId);
  if (!audit.ok) return audit;
  const tous = await population({ tx, organismeId, jour: today(clock) });
  if (tous.length === 0) return refuse('SansDossier');
  const tires = tirer(graine, tous, taille);
  const fait = await tx
    .insertInto('qualite.audit_tirage')
    .values({
      organisme_id: organismeId,
      id,
      audit_id: auditId,
      graine,
      taille,
      population: [...tous],
      tires: [...tires],
      tire_le: clock.now(),
    })
    .onConflict((conflit) => conflit.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (fait === undefined) return ok(null);
  await consigner(context, {
    type: 'audit.tire',
    survenuLe: clock.now(),
    sujets: { audit: auditId, tirage: id },
    donnees: { graine, population: tous.length, tires: [...tires] },
  });
  return ok(null);
}
