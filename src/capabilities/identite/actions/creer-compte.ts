import { sql } from 'kysely';
import type { Tx } from '#platform/db/types.ts';
import { hashPassword } from '../auth/mot-de-passe.ts';
import type { Role } from '../domain/roles.ts';

/** An account to make: with its password, or with the hash of one (`hashPassword`) when it was computed before. */
export type NouveauCompte = {
  readonly id: string;
  readonly nom: string;
  readonly courriel: string;
} & ({ readonly motDePasse: string } | { readonly empreinte: string });

/** Writes an account with its password; to be called for the instance. Does nothing when the address is taken. */
export async function creerCompte(tx: Tx, compte: NouveauCompte): Promise<void> {
  const password = 'empreinte' in compte ? compte.empreinte : await hashPassword(compte.motDePasse);
  await sql`
    WITH compte AS (
      INSERT INTO auth."user" (id, name, email, "emailVerified") VALUES (${compte.id}, ${compte.nom}, ${compte.courriel}, true)
      ON CONFLICT (email) DO NOTHING RETURNING id
    )
    INSERT INTO auth.account (id, "userId", "accountId", "providerId", password)
    SELECT id, id, id::text, 'credential', ${password} FROM compte`.execute(tx);
}

/** Gives an account its roles in an organisme; a second call replaces them. */
export async function creerMembre(
  tx: Tx,
  membre: {
    readonly organismeId: string;
    readonly id: string;
    readonly compteId: string;
    readonly personneId: string | null;
    readonly roles: readonly Role[];
  },
): Promise<void> {
  await tx
    .insertInto('identite.membre')
    .values({
      organisme_id: membre.organismeId,
      id: membre.id,
      compte_id: membre.compteId,
      personne_id: membre.personneId,
      roles: [...membre.roles],
    })
    .onConflict((conflict) =>
      conflict.columns(['organisme_id', 'compte_id']).doUpdateSet({
        roles: [...membre.roles],
        personne_id: membre.personneId,
        actif: true,
      }),
    )
    .execute();
}
