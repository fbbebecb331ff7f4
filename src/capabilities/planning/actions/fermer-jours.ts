import { consigner } from '#capabilities/registre/index.ts';
import type { ActionContext } from '#platform/http/route.ts';
import { ok, refuse, type Refusal, type Result } from '#platform/result.ts';

export interface NouvelleFermeture {
  readonly id: string;
  readonly du: Temporal.PlainDate;
  /** Dernier jour, compris. */
  readonly au: Temporal.PlainDate;
  readonly motif: string;
  /** `null` : tout l'organisme ferme. */
  readonly lieuId: string | null;
}

/** Ferme l'organisme ou un lieu, du premier au dernier jour compris. Envoyé deux fois avec le même id : une fois. */
export async function fermer(
  context: ActionContext,
  { id, du, au, motif, lieuId }: NouvelleFermeture,
): Promise<Result<null, Refusal<'FermetureInversee'> | Refusal<'LieuIntrouvable'>>> {
  const { tx, organismeId } = context;
  if (Temporal.PlainDate.compare(du, au) > 0) return refuse('FermetureInversee');
  if (lieuId !== null) {
    const lieu = await tx
      .selectFrom('planning.lieu')
      .where('organisme_id', '=', organismeId)
      .where('id', '=', lieuId)
      .select('id')
      .executeTakeFirst();
    if (lieu === undefined) return refuse('LieuIntrouvable');
  }
  const ecrite = await tx
    .insertInto('planning.fermeture')
    .values({
      organisme_id: organismeId,
      id,
      debut: du.toString(),
      fin: au.toString(),
      motif,
      lieu_id: lieuId,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (ecrite !== undefined) {
    await consignerJours(context, 'fermeture.decidee', lieuId, {
      du: du.toString(),
      au: au.toString(),
      motif,
    });
  }
  return ok(null);
}

/** Retire une fermeture : ces jours sont de nouveau ouverts. */
export async function rouvrir(
  context: ActionContext,
  { id }: { readonly id: string },
): Promise<Result<null, Refusal<'FermetureIntrouvable'>>> {
  const retiree = await context.tx
    .deleteFrom('planning.fermeture')
    .where('organisme_id', '=', context.organismeId)
    .where('id', '=', id)
    .returning(['debut', 'fin', 'motif', 'lieu_id'])
    .executeTakeFirst();
  if (retiree === undefined) return refuse('FermetureIntrouvable');
  const { debut, fin, motif, lieu_id: lieuId } = retiree;
  await consignerJours(context, 'fermeture.retiree', lieuId, { du: debut, au: fin, motif });
  return ok(null);
}

/** Choisit d'ouvrir un jour férié, ou de le chômer de nouveau. Le 1er mai reste chômé (art. L. 3133-4 C. trav.). */
export async function travaillerUnFerie(
  context: ActionContext,
  { jour, ouvert }: { readonly jour: Temporal.PlainDate; readonly ouvert: boolean },
): Promise<Result<null, Refusal<'PremierMaiChome'>>> {
  const { tx, organismeId } = context;
  if (jour.month === 5 && jour.day === 1) return refuse('PremierMaiChome');
  const ligne = { organisme_id: organismeId, jour: jour.toString() };
  if (ouvert) {
    await tx
      .insertInto('planning.ferie_ouvert')
      .values(ligne)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  } else {
    await tx
      .deleteFrom('planning.ferie_ouvert')
      .where('organisme_id', '=', organismeId)
      .where('jour', '=', ligne.jour)
      .execute();
  }
  await consignerJours(context, ouvert ? 'ferie.ouvert' : 'ferie.chome', null, {
    du: ligne.jour,
    au: ligne.jour,
  });
  return ok(null);
}

async function consignerJours(
  context: ActionContext,
  type: string,
  lieuId: string | null,
  donnees: { readonly du: string; readonly au: string; readonly motif?: string },
): Promise<void> {
  const sujets = { organisme: context.organismeId, ...(lieuId === null ? {} : { lieu: lieuId }) };
  await consigner(context, { type, survenuLe: context.clock.now(), sujets, donnees });
}
