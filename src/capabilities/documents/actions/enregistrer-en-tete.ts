import { consigner } from '#capabilities/registre/index.ts';
import type { ActionContext } from '#platform/http/route.ts';
import { ok, refuse, type Refusal, type Result } from '#platform/result.ts';
import type { NatureAction } from '../domain/modeles/parties.ts';
import { enTete } from '../queries/en-tete.query.ts';
import { relireGeneraux } from './relire-generaux.ts';

export interface LogoGarde {
  readonly sha256: string;
  readonly format: 'png' | 'jpg' | 'svg';
}

export interface MentionsEnTete {
  readonly formeJuridique: string;
  readonly categories: readonly NatureAction[];
  readonly jusquAu: string | null;
}

/** Writes the legal form and the quality certification, which names its categories and its last day, or neither. */
export async function enregistrerEnTete(
  context: ActionContext,
  { formeJuridique, categories, jusquAu }: MentionsEnTete,
): Promise<Result<null, Refusal<'QualiopiIncomplet'>>> {
  if ((categories.length === 0) !== (jusquAu === null)) return refuse('QualiopiIncomplet');
  await ecrire(context, {
    forme_juridique: formeJuridique,
    qualiopi_categories: [...categories],
    qualiopi_jusqu_au: jusquAu,
  });
  return ok(await consignerEnTete(context, 'mentions'));
}

/** Puts a logo at the head of the documents to come; those already made keep theirs. */
export async function poserLogo(
  context: ActionContext,
  { sha256, format, description }: LogoGarde & { readonly description: string },
): Promise<Result<null>> {
  await ecrire(context, { logo: sha256, logo_format: format, logo_description: description });
  return ok(await consignerEnTete(context, 'logo'));
}

/** No logo on the documents to come. */
export async function retirerLogo(context: ActionContext): Promise<Result<null, Refusal<'SansLogo'>>> {
  const { logo } = await enTete(context.tx, context.organismeId);
  if (logo === null) return refuse('SansLogo');
  await ecrire(context, { logo: null, logo_format: null, logo_description: null });
  return ok(await consignerEnTete(context, 'retrait'));
}

interface Colonnes {
  readonly forme_juridique?: string;
  readonly logo?: string | null;
  readonly logo_format?: string | null;
  readonly logo_description?: string | null;
  readonly qualiopi_categories?: string[];
  readonly qualiopi_jusqu_au?: string | null;
}

async function ecrire(
  { tx, organismeId, acteurId, clock }: ActionContext,
  colonnes: Colonnes,
): Promise<void> {
  const ecrites = { ...colonnes, modifie_le: clock.now(), modifie_par: acteurId };
  await tx
    .insertInto('documents.en_tete')
    .values({ organisme_id: organismeId, ...ecrites })
    .onConflict((conflit) => conflit.column('organisme_id').doUpdateSet(ecrites))
    .execute();
}

async function consignerEnTete(context: ActionContext, quoi: 'mentions' | 'logo' | 'retrait'): Promise<null> {
  await consigner(context, {
    type: 'entete.modifie',
    survenuLe: context.clock.now(),
    sujets: { organisme: context.organismeId },
    donnees: { quoi },
  });
  await relireGeneraux(context);
  return null;
}
