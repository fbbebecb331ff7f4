import type { Services } from '#platform/http/route.ts';
import type { SigningKey } from '#platform/keys/index.ts';
import type { Tx } from '#platform/db/types.ts';
import { aLaMicroseconde } from '../domain/contenu.ts';
import { texteDAval } from '../domain/cle.ts';

/**
 * The key in force, with its private half; a first one is made when there is none. When this instance does not hold the one in
 * force (a database restored without its keys), another takes over, without the word of the lost one.
 * Runs as the register's role.
 */
export async function cleCourante(tx: Tx, services: Pick<Services, 'keys' | 'clock'>): Promise<SigningKey> {
  const enVigueur = await tx
    .selectFrom('registre.cle')
    .where('fin', 'is', null)
    .select('id')
    .executeTakeFirst();
  const key = enVigueur === undefined ? null : services.keys.get(enVigueur.id);
  return key ?? remplacerCle(tx, services);
}

/** Puts a new key in force from now on. The one that it replaces, when it is held, signs for it. */
export async function remplacerCle(
  tx: Tx,
  { keys, clock }: Pick<Services, 'keys' | 'clock'>,
): Promise<SigningKey> {
  const debut = aLaMicroseconde(clock.now());
  const ancienne = await tx
    .updateTable('registre.cle')
    .where('fin', 'is', null)
    .set({ fin: debut })
    .returning('id')
    .executeTakeFirst();
  const nouvelle = keys.create();
  const precedente = ancienne?.id ?? null;
  const tenue = precedente === null ? null : keys.get(precedente);
  const aval =
    tenue === null || precedente === null
      ? null
      : tenue.sign(texteDAval({ precedente, publique: nouvelle.publicKey, debut }));
  await tx
    .insertInto('registre.cle')
    .values({
      id: nouvelle.id,
      publique: Buffer.from(nouvelle.publicKey),
      debut,
      precedente,
      aval: aval === null ? null : Buffer.from(aval),
    })
    .execute();
  return nouvelle;
}
