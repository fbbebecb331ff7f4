import { consigner } from '#capabilities/registre/index.ts';
import { enterTenant } from '#platform/db/database.ts';
import type { ActionContext } from '#platform/http/route.ts';
import { ok, refuse, type Refusal, type Result } from '#platform/result.ts';
import { empreinteDe, estUnJeton } from '../domain/jeton.ts';
import type { Role } from '../domain/roles.ts';
import { creerCompte, creerMembre } from './creer-compte.ts';

export interface InvitationOuverte {
  readonly id: string;
  readonly organismeId: string;
  readonly organisme: string;
  readonly courriel: string;
  readonly nom: string;
  readonly roles: readonly Role[];
  readonly personneId: string | null;
  /** The account that has this address already. */
  readonly compteId: string | null;
}

/** What an invitation's link opens; null when it is unknown, expired, taken back or answered. One statement. */
export async function lireInvitation(
  { tx, clock }: Pick<ActionContext, 'tx' | 'clock'>,
  jeton: string,
): Promise<InvitationOuverte | null> {
  if (!estUnJeton(jeton)) return null;
  const row = await tx
    .selectFrom('identite.invitation as i')
    .innerJoin('identite.organisme as o', 'o.id', 'i.organisme_id')
    .leftJoin('auth.user as u', 'u.email', 'i.courriel')
    .where('i.empreinte', '=', empreinteDe(jeton))
    .where('i.expire_le', '>', clock.now())
    .where('i.acceptee_le', 'is', null)
    .where('i.annulee_le', 'is', null)
    .select([
      'i.id',
      'i.organisme_id as organismeId',
      'o.nom as organisme',
      'i.courriel',
      'i.nom',
      'i.roles',
      'i.personne_id as personneId',
      'u.id as compteId',
    ])
    .executeTakeFirst();
  return row === undefined ? null : { ...row, roles: row.roles as Role[] };
}

/** Who answers: the account signed in, or somebody who makes one with a name and the hash of a password. */
export type Reponse = { readonly compteId: string } | { readonly nom: string; readonly empreinte: string };

/**
 * Answers an invitation, once: makes the account when there is none, and the member. Returns the account and its organisme.
 * Runs for the instance: nobody is inside the organisme yet.
 */
export async function accepterInvitation(
  context: Omit<ActionContext, 'organismeId'>,
  jeton: string,
  reponse: Reponse,
): Promise<
  Result<
    { compteId: string; organismeId: string; organisme: string },
    Refusal<'LienPerime' | 'CompteExistant'>
  >
> {
  const invitation = await lireInvitation(context, jeton);
  if (invitation === null) return refuse('LienPerime');
  if ('nom' in reponse && invitation.compteId !== null) return refuse('CompteExistant');
  const { tx, clock, newId } = context;
  const now = clock.now();
  const { numUpdatedRows } = await tx
    .updateTable('identite.invitation')
    .set({ acceptee_le: now })
    .where('id', '=', invitation.id)
    .where('acceptee_le', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) return refuse('LienPerime');
  const compteId = 'compteId' in reponse ? reponse.compteId : newId();
  if ('nom' in reponse) {
    const { nom, empreinte } = reponse;
    await creerCompte(tx, { id: compteId, nom, courriel: invitation.courriel, empreinte });
  }
  const { organismeId, organisme, roles, personneId } = invitation;
  await enterTenant(tx, organismeId);
  const id = newId();
  await creerMembre(tx, { organismeId, id, compteId, personneId, roles });
  const sujets = { compte: compteId, ...(personneId === null ? {} : { personne: personneId }) };
  await consigner(
    { ...context, organismeId },
    { type: 'membre.rejoint', survenuLe: now, sujets, donnees: { nom: invitation.nom, roles: [...roles] } },
  );
  return ok({ compteId, organismeId, organisme });
}
