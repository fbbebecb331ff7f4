import { createHash } from 'node:crypto';
import type { Services } from '#platform/http/route.ts';
import { texteDuJour } from '../domain/ensemble.ts';
import { ROLE_REGISTRE } from '../persistence/role.ts';

/** Days asked again when the authority did not answer. */
const RATTRAPAGE = 7;

/**
 * Asks the outside authority to date the heads of the last days that have no token yet; does nothing without an authority.
 * No connection is held while it answers. Returns how many were dated.
 * @throws when the authority does not answer: the queue asks again
 */
export async function horodater({
  db,
  clock,
  timestamp,
}: Pick<Services, 'db' | 'clock' | 'timestamp'>): Promise<number> {
  if (timestamp === null) return 0;
  const jours = await db.forRole(ROLE_REGISTRE, (tx) =>
    tx
      .selectFrom('registre.ensemble as e')
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(selectFrom('registre.horodatage as h').whereRef('h.jour', '=', 'e.jour').select('h.jour')),
        ),
      )
      .orderBy('e.jour', 'desc')
      .limit(RATTRAPAGE)
      .select(['e.jour', 'e.taille', 'e.racine', 'e.horodatage'])
      .execute(),
  );
  for (const jour of jours) {
    const jeton = Buffer.from(await timestamp(createHash('sha256').update(texteDuJour(jour)).digest()));
    await db.forRole(ROLE_REGISTRE, (tx) =>
      tx
        .insertInto('registre.horodatage')
        .values({ jour: jour.jour, jeton, obtenu_le: clock.now() })
        .onConflict((conflict) => conflict.doNothing())
        .execute(),
    );
  }
  return jours.length;
}
