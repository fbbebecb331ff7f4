import { sql } from 'kysely';
import { consigner } from '#capabilities/registre/index.ts';
import { enterTenant } from '#platform/db/database.ts';
import type { ActionContext } from '#platform/http/route.ts';
import { ok, refuse, type Refusal, type Result } from '#platform/result.ts';
import { compteActif } from '../acteur/compte.ts';
import { fermerSessions } from './changer-mot-de-passe.ts';
import { creerOrganisme } from './creer-organisme.ts';
import { inviter } from './inviter.ts';

type InstanceContext = Omit<ActionContext, 'organismeId'>;

export interface OuvertureOrganisme {
  readonly id: string;
  readonly nom: string;
  readonly siret: string;
  readonly ville: string;
  readonly alsaceMoselle: boolean;
  /** Who will run it: invited with the role of direction. */
  readonly direction: { readonly nom: string; readonly courriel: string };
}

/** Opens an organisme on the instance and invites its direction. Sent twice with one id, it is done once. */
export async function ouvrirOrganisme(
  context: InstanceContext,
  { id, nom, direction, ...rest }: OuvertureOrganisme,
): Promise<Result<null>> {
  const { tx, clock, newId } = context;
  const known = await tx
    .selectFrom('identite.organisme')
    .where('id', '=', id)
    .select('id')
    .executeTakeFirst();
  if (known !== undefined) return ok(null);
  const slug = await slugLibre(context, nom);
  await creerOrganisme(tx, { id, slug, nom, raisonSociale: nom, ...rest });
  await enterTenant(tx, id);
  const inside: ActionContext = { ...context, organismeId: id };
  const sujets = { organisme: id };
  await consigner(inside, { type: 'organisme.cree', survenuLe: clock.now(), sujets, donnees: { nom } });
  const invited = await inviter(inside, { id: newId(), roles: ['direction'], ...direction });
  if (!invited.ok) throw new Error('a new organisme has no member');
  return ok(null);
}

async function slugLibre({ tx, newId }: InstanceContext, nom: string): Promise<string> {
  const plain = nom
    .normalize('NFD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .replaceAll(/^-+|-+$/gu, '')
    .slice(0, 50);
  const wanted = plain.length < 3 ? `organisme-${plain}` : plain;
  const taken = await tx
    .selectFrom('identite.organisme')
    .where('slug', '=', wanted)
    .select('id')
    .executeTakeFirst();
  return taken === undefined ? wanted : `${wanted}-${newId().slice(-8)}`;
}

/** Shuts every door to an account, at once; or opens them again. Not one's own. */
export async function suspendreCompte(
  context: InstanceContext,
  compteId: string,
  suspendre: boolean,
): Promise<Result<null, Refusal<'CompteInconnu' | 'PasSoiMeme'>>> {
  if (compteId === compteActif(context).compteId) return refuse('PasSoiMeme');
  const { numUpdatedRows } = await context.tx
    .updateTable('auth.user')
    .set({ suspenduLe: suspendre ? context.clock.now() : null })
    .where('id', '=', compteId)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) return refuse('CompteInconnu');
  if (suspendre) await fermerSessions(context, compteId, null);
  return ok(null);
}

/** Makes an account administrator of the instance, or no longer. Not one's own: there is always one left. */
export async function nommerAdministrateur(
  context: InstanceContext,
  compteId: string,
  nommer: boolean,
): Promise<Result<null, Refusal<'CompteInconnu' | 'PasSoiMeme'>>> {
  if (compteId === compteActif(context).compteId) return refuse('PasSoiMeme');
  const { tx, clock } = context;
  const known = await tx.selectFrom('auth.user').where('id', '=', compteId).select('id').executeTakeFirst();
  if (known === undefined) return refuse('CompteInconnu');
  if (nommer) {
    await tx
      .insertInto('identite.administrateur')
      .values({ compte_id: compteId, depuis: clock.now() })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  } else {
    await tx.deleteFrom('identite.administrateur').where('compte_id', '=', compteId).execute();
  }
  return ok(null);
}

/** Takes the second step away from somebody who has lost telephone and paper; their sessions end. */
export async function oublierDoubleEtape(
  context: InstanceContext,
  compteId: string,
): Promise<Result<null, Refusal<'CompteInconnu'>>> {
  const { numAffectedRows } = await sql`
    WITH facteur AS (DELETE FROM auth."twoFactor" WHERE "userId" = ${compteId}::uuid)
    UPDATE auth."user" SET "twoFactorEnabled" = false WHERE id = ${compteId}::uuid`.execute(context.tx);
  if (numAffectedRows !== 1n) return refuse('CompteInconnu');
  await fermerSessions(context, compteId, null);
  return ok(null);
}
