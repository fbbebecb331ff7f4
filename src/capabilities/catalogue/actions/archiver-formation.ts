import type { ActionContext } from '#platform/http/route.ts';
import { consigner } from '#capabilities/registre/index.ts';
import { ok, refuse, type Refusal, type Result } from '#platform/result.ts';
import { retirerPublication } from './retirer-formation.ts';

type Refus = Refusal<'FormationIntrouvable'>;

/** Range une formation : elle sort des listes et du catalogue public, rien n'est effacé. Déjà rangée : rien à faire. */
export async function archiverFormation(
  context: ActionContext,
  formationId: string,
): Promise<Result<null, Refus>> {
  const maintenant = context.clock.now();
  const etat = await changerArchive(context, formationId, maintenant);
  if (etat === null) return refuse('FormationIntrouvable');
  if (etat === 'change') await retirerPublication(context, formationId);
  return ok(null);
}

/** Remet une formation rangée dans les listes, en préparation : le public ne la revoit qu'une fois publiée de nouveau. */
export async function retablirFormation(
  context: ActionContext,
  formationId: string,
): Promise<Result<null, Refus>> {
  const etat = await changerArchive(context, formationId, null);
  return etat === null ? refuse('FormationIntrouvable') : ok(null);
}

async function changerArchive(
  context: ActionContext,
  formationId: string,
  archiveeLe: Temporal.Instant | null,
): Promise<'change' | 'deja' | null> {
  const { tx, organismeId, clock } = context;
  const avant = await tx
    .selectFrom('catalogue.formation')
    .select('archivee_le')
    .where('organisme_id', '=', organismeId)
    .where('id', '=', formationId)
    .forUpdate()
    .executeTakeFirst();
  if (avant === undefined) return null;
  if ((avant.archivee_le === null) === (archiveeLe === null)) return 'deja';
  await tx
    .updateTable('catalogue.formation')
    .set({ archivee_le: archiveeLe, publiee_le: null, modifie_le: clock.now() })
    .where('organisme_id', '=', organismeId)
    .where('id', '=', formationId)
    .execute();
  await consigner(context, {
    type: archiveeLe === null ? 'formation.retablie' : 'formation.archivee',
    survenuLe: clock.now(),
    sujets: { formation: formationId },
    donnees: {},
  });
  return 'change';
}
