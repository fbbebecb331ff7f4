import { sql } from 'kysely';
import { consigner } from '#capabilities/registre/index.ts';
import type { ActionContext } from '#platform/http/route.ts';
import { envoyerCourriel } from '#platform/mail/courriel.ts';
import { ok, refuse, type Refusal, type Result } from '#platform/result.ts';
import { empreinteDe, nouveauJeton } from '../domain/jeton.ts';
import type { Role } from '../domain/roles.ts';
import { messages } from '../messages.fr.ts';

const words = messages.membres.invitation;

/** Time left to answer. */
const DUREE = Temporal.Duration.from({ hours: 14 * 24 });

export interface NouvelleInvitation {
  readonly id: string;
  readonly courriel: string;
  readonly nom: string;
  readonly roles: readonly Role[];
  /** The person of the annuaire whom the account will be. */
  readonly personneId?: string | null;
}

interface InvitationRow {
  id: string;
  nom: string;
  courriel: string;
  organisme: string;
  repondre_a: string | null;
}

/**
 * Invites an address: it gets a mail with a link that serves once, for fourteen days. An address that was invited already
 * gets a new mail, with the roles chosen now. Sent twice with one id, it is done once.
 */
export async function inviter(
  context: ActionContext,
  { id, courriel, nom, roles, personneId = null }: NouvelleInvitation,
): Promise<Result<null, Refusal<'DejaMembre'>>> {
  const { tx, organismeId, clock } = context;
  const member = await tx
    .selectFrom('identite.membre as m')
    .innerJoin('auth.user as u', 'u.id', 'm.compte_id')
    .where('m.organisme_id', '=', organismeId)
    .where('u.email', '=', courriel)
    .where('m.actif', '=', true)
    .select('m.id')
    .executeTakeFirst();
  if (member !== undefined) return refuse('DejaMembre');
  const now = clock.now();
  const jeton = nouveauJeton();
  const { rows } = await sql<InvitationRow>`
    WITH invitee AS (
      INSERT INTO identite.invitation AS i
        (organisme_id, id, courriel, nom, roles, personne_id, empreinte, invite_par, envoyee_le, expire_le)
      SELECT ${organismeId}::uuid, ${id}::uuid, ${courriel}, ${nom}, ${[...roles]}::text[], ${personneId}::uuid,
        ${empreinteDe(jeton)}, ${context.acteurId}::uuid, ${now.toString()}::timestamptz, ${now.add(DUREE).toString()}::timestamptz
      WHERE NOT EXISTS (SELECT FROM identite.invitation WHERE organisme_id = ${organismeId}::uuid AND id = ${id}::uuid)
      ON CONFLICT (organisme_id, courriel) WHERE acceptee_le IS NULL AND annulee_le IS NULL DO UPDATE SET
        nom = excluded.nom, roles = excluded.roles, personne_id = coalesce(excluded.personne_id, i.personne_id),
        empreinte = excluded.empreinte, invite_par = excluded.invite_par,
        envoyee_le = excluded.envoyee_le, expire_le = excluded.expire_le
      RETURNING id, nom, courriel
    )
    SELECT i.*, o.nom AS organisme, o.courriel AS repondre_a
    FROM invitee i, identite.organisme o WHERE o.id = ${organismeId}::uuid`.execute(tx);
  const invitation = rows[0];
  if (invitation === undefined) return ok(null);
  await ecrire(context, invitation, jeton);
  const donnees = { nom, roles: [...roles] };
  const sujets = { invitation: invitation.id, ...(personneId === null ? {} : { personne: personneId }) };
  await consigner(context, { type: 'membre.invite', survenuLe: now, sujets, donnees });
  return ok(null);
}

/** Sends the mail again, with a new link; the former one opens nothing any more. */
export async function renvoyerInvitation(
  context: ActionContext,
  invitationId: string,
): Promise<Result<null, Refusal<'InvitationInconnue'>>> {
  const now = context.clock.now();
  const jeton = nouveauJeton();
  const { rows } = await sql<InvitationRow>`
    UPDATE identite.invitation i SET empreinte = ${empreinteDe(jeton)}, envoyee_le = ${now.toString()}::timestamptz,
      expire_le = ${now.add(DUREE).toString()}::timestamptz
    FROM identite.organisme o
    WHERE i.organisme_id = ${context.organismeId}::uuid AND o.id = i.organisme_id AND i.id = ${invitationId}::uuid
      AND i.acceptee_le IS NULL AND i.annulee_le IS NULL
    RETURNING i.id, i.nom, i.courriel, o.nom AS organisme, o.courriel AS repondre_a`.execute(context.tx);
  const invitation = rows[0];
  if (invitation === undefined) return refuse('InvitationInconnue');
  await ecrire(context, invitation, jeton);
  return ok(null);
}

/** Takes an invitation back: its link opens nothing any more. */
export async function annulerInvitation(
  context: ActionContext,
  invitationId: string,
): Promise<Result<null, Refusal<'InvitationInconnue'>>> {
  const now = context.clock.now();
  const row = await context.tx
    .updateTable('identite.invitation')
    .set({ annulee_le: now })
    .where('organisme_id', '=', context.organismeId)
    .where('id', '=', invitationId)
    .where('acceptee_le', 'is', null)
    .where('annulee_le', 'is', null)
    .returning('nom')
    .executeTakeFirst();
  if (row === undefined) return refuse('InvitationInconnue');
  const sujets = { invitation: invitationId };
  await consigner(context, {
    type: 'membre.invitation_annulee',
    survenuLe: now,
    sujets,
    donnees: { nom: row.nom },
  });
  return ok(null);
}

async function ecrire(context: ActionContext, invitation: InvitationRow, jeton: string): Promise<void> {
  await envoyerCourriel(context, {
    a: invitation.courriel,
    nom: invitation.nom,
    sujet: words.sujet(invitation.organisme),
    lignes: words.lignes(invitation.organisme),
    lien: { libelle: words.bouton, chemin: `/invitation/${jeton}` },
    signature: invitation.organisme,
    repondreA: invitation.repondre_a,
  });
}
