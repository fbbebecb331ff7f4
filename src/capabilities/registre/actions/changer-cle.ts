import { sql } from 'kysely';
import { enterTenant } from '#platform/db/database.ts';
import type { Services } from '#platform/http/route.ts';
import { ROLE_REGISTRE } from '../persistence/role.ts';
import { cleCourante, remplacerCle } from './cle-courante.ts';
import { consigner } from './consigner.ts';

/** The fact that tells, in each log, which key comes after which. */
export const FAIT_CLE = 'registre.cle_changee';

/**
 * Puts a new key in force and records it in the log of every organisme, all at once. Returns its id; null when this machine does
 * not hold the key in force, which must sign for the new one.
 */
export function changerCle(services: Services): Promise<string | null> {
  return services.db.forRole(ROLE_REGISTRE, async (tx) => {
    const ancienne = await cleCourante(tx, services);
    if (ancienne === null) return null;
    const nouvelle = await remplacerCle(tx, services);
    await sql`SET LOCAL ROLE ancrage_app`.execute(tx);
    await sql`SELECT set_config('app.portee', 'instance', true)`.execute(tx);
    const organismes = await tx.selectFrom('identite.organisme').select('id').execute();
    for (const { id: organismeId } of organismes) {
      await enterTenant(tx, organismeId);
      await consigner(
        { tx, organismeId, actor: null, newId: services.newId },
        {
          type: FAIT_CLE,
          survenuLe: services.clock.now(),
          sujets: {},
          donnees: {
            ancienne: ancienne.id,
            nouvelle: nouvelle.id,
            publique: Buffer.from(nouvelle.publicKey).toString('base64'),
          },
        },
      );
    }
    return nouvelle.id;
  });
}
