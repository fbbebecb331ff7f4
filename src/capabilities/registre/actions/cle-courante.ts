import { sql } from 'kysely';
import type { Services } from '#platform/http/route.ts';
import type { SigningKey } from '#platform/keys/index.ts';
import type { Tx } from '#platform/db/types.ts';
import { aLaMicroseconde } from '../domain/contenu.ts';
import { texteDAval } from '../domain/cle.ts';
import { VERROU } from '../persistence/role.ts';

/** A machine that holds the key in force has sealed within this time: another one leaves it the key. */
const SILENCE = { minutes: 1 };

type Porteur = Pick<Services, 'keys' | 'clock'>;

/**
 * The key in force, with its private half; a first one is made when there is none. When this instance does not hold the one in
 * force (a database restored without its keys) and nobody uses it, another takes over, without the word of the lost one. Null
 * while another machine seals with it.
 * Runs as the register's role.
 */
export async function cleCourante(tx: Tx, services: Porteur): Promise<SigningKey | null> {
  const { rows } = await sql<{ id: string; scelle: Temporal.Instant | null }>`
    SELECT c.id, (SELECT max(f.scelle_le) FROM registre.frontiere f) AS scelle FROM registre.cle c WHERE c.fin IS NULL`.execute(
    tx,
  );
  const [enVigueur] = rows;
  if (enVigueur === undefined) return remplacerCle(tx, services);
  const tenue = services.keys.get(enVigueur.id);
  if (tenue !== null) return tenue;
  const limite = services.clock.now().subtract(SILENCE);
  const ailleurs = enVigueur.scelle !== null && Temporal.Instant.compare(enVigueur.scelle, limite) > 0;
  return ailleurs ? null : remplacerCle(tx, services);
}

/**
 * Puts a new key in force from now on, once no batch is being sealed. The one that it replaces, when it is held, signs for it.
 * Runs as the register's role.
 */
export async function remplacerCle(tx: Tx, { keys, clock }: Porteur): Promise<SigningKey> {
  const { rows } = await sql<{ scelle: Temporal.Instant | null }>`
    SELECT (SELECT max(f.scelle_le) FROM registre.frontiere f) AS scelle FROM pg_advisory_xact_lock(${VERROU})`.execute(
    tx,
  );
  const scelle = rows[0]?.scelle ?? null;
  const now = aLaMicroseconde(clock.now());
  // Not before the last head, whatever the clock says: the former key signed it.
  const debut = scelle !== null && Temporal.Instant.compare(scelle, now) > 0 ? scelle : now;
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
      : Buffer.from(tenue.sign(texteDAval({ precedente, publique: nouvelle.publicKey, debut })));
  await tx
    .insertInto('registre.cle')
    .values({ id: nouvelle.id, publique: Buffer.from(nouvelle.publicKey), debut, precedente, aval })
    .execute();
  return nouvelle;
}
