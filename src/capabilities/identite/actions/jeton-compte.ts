import { sql } from 'kysely';
import type { ActionContext } from '#platform/http/route.ts';
import { type Courriel, envoyerCourriel } from '#platform/mail/courriel.ts';
import { ok, refuse, type Refusal, type Result } from '#platform/result.ts';
import { empreinteDe, estUnJeton, nouveauJeton } from '../domain/jeton.ts';

/** What a mailed token opens. */
export type ButJeton = 'connexion' | 'mot_de_passe' | 'courriel';

const DUREES: Readonly<Record<ButJeton, Temporal.Duration>> = {
  connexion: Temporal.Duration.from({ minutes: 15 }),
  mot_de_passe: Temporal.Duration.from({ hours: 1 }),
  courriel: Temporal.Duration.from({ hours: 24 }),
};

/** Mails of one kind that an account may ask for in an hour: nobody's mailbox is flooded by a stranger. */
const PAR_HEURE = 5;

type MailContext = Pick<ActionContext, 'tx' | 'clock' | 'newId'>;

export interface DemandeJeton {
  readonly but: ButJeton;
  readonly compteId: string;
  /** The new address, when the token confirms one. */
  readonly courriel?: string;
}

/**
 * Makes a token and mails it, in the caller's transaction. Above five an hour, nothing leaves and nothing is said.
 * @param ecrire the mail, given the token
 */
export async function envoyerJeton(
  context: MailContext,
  { but, compteId, courriel }: DemandeJeton,
  ecrire: (jeton: string) => Courriel,
): Promise<void> {
  const jeton = nouveauJeton();
  const now = context.clock.now();
  const { numAffectedRows } = await sql`
    INSERT INTO identite.jeton_compte (id, empreinte, but, compte_id, courriel, cree_le, expire_le)
    SELECT ${context.newId()}::uuid, ${empreinteDe(jeton)}, ${but}, ${compteId}::uuid, ${courriel ?? null},
           ${now.toString()}::timestamptz, ${now.add(DUREES[but]).toString()}::timestamptz
    WHERE (SELECT count(*) FROM identite.jeton_compte WHERE compte_id = ${compteId}::uuid AND but = ${but}
           AND cree_le > ${now.subtract({ hours: 1 }).toString()}::timestamptz) < ${PAR_HEURE}`.execute(
    context.tx,
  );
  if (numAffectedRows === 1n) await envoyerCourriel(context, ecrire(jeton));
}

export interface JetonValable {
  readonly id: string;
  readonly compteId: string;
  /** Address of the account. */
  readonly adresse: string;
  readonly nom: string;
  readonly double: boolean;
  /** The new address to confirm. */
  readonly courriel: string | null;
}

/** What a token opens; null when it is unknown, expired or has served. One statement. */
export async function lireJeton(
  { tx, clock }: Pick<ActionContext, 'tx' | 'clock'>,
  but: ButJeton,
  jeton: string,
): Promise<JetonValable | null> {
  if (!estUnJeton(jeton)) return null;
  const row = await tx
    .selectFrom('identite.jeton_compte as j')
    .innerJoin('auth.user as u', 'u.id', 'j.compte_id')
    .where('j.empreinte', '=', empreinteDe(jeton))
    .where('j.but', '=', but)
    .where('j.expire_le', '>', clock.now())
    .where('j.utilise_le', 'is', null)
    .where('u.suspenduLe', 'is', null)
    .select(['j.id', 'j.compte_id', 'j.courriel', 'u.email', 'u.name', 'u.twoFactorEnabled'])
    .executeTakeFirst();
  if (row === undefined) return null;
  return {
    id: row.id,
    compteId: row.compte_id,
    adresse: row.email,
    nom: row.name,
    double: row.twoFactorEnabled === true,
    courriel: row.courriel,
  };
}

/** Uses a token up, in the transaction of its act: of two at once, one is refused. */
export async function utiliserJeton(
  context: Pick<ActionContext, 'tx' | 'clock'>,
  but: ButJeton,
  jeton: string,
): Promise<Result<JetonValable, Refusal<'LienPerime'>>> {
  const read = await lireJeton(context, but, jeton);
  if (read === null) return refuse('LienPerime');
  const { numUpdatedRows } = await context.tx
    .updateTable('identite.jeton_compte')
    .set({ utilise_le: context.clock.now() })
    .where('id', '=', read.id)
    .where('utilise_le', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n ? ok(read) : refuse('LienPerime');
}
