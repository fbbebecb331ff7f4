import { sql } from 'kysely';
import type { ActionContext } from '#platform/http/route.ts';
import { aLaMicroseconde } from '../domain/contenu.ts';
import { ecrireRecu, type Recu, texteDeRecu } from '../domain/recu.ts';
import { ROLE_REGISTRE } from '../persistence/role.ts';
import { cleCourante } from './cle-courante.ts';

type Emetteur = Pick<ActionContext, 'tx' | 'organismeId' | 'keys' | 'clock' | 'db'>;

/** A receipt for each of these facts, in the order asked; facts that are not there have none. One statement. */
export async function recus(context: Emetteur, faitIds: readonly string[]): Promise<Recu[]> {
  const { tx, organismeId, keys, clock } = context;
  const { rows } = await sql<{ id: string; engagement: Buffer; cle: string | null }>`
    SELECT f.id, f.engagement, (SELECT id FROM registre.cle WHERE fin IS NULL) AS cle
    FROM unnest(${faitIds}::uuid[]) WITH ORDINALITY AS d(id, rang)
    JOIN registre.fait f ON f.organisme_id = ${organismeId}::uuid AND f.id = d.id ORDER BY d.rang`.execute(
    tx,
  );
  const [first] = rows;
  if (first === undefined) return [];
  const cle = first.cle === null ? await premiereCle(context) : keys.get(first.cle);
  // Another machine holds the key in force: it gives the receipts.
  if (cle === null) return [];
  const temps = aLaMicroseconde(clock.now());
  return rows.map(({ id: faitId, engagement: feuille }) => {
    const dit = { organismeId, faitId, feuille, temps };
    return { ...dit, cleId: cle.id, signature: cle.sign(texteDeRecu(dit)) };
  });
}

/** The receipt of one fact; null when there is no such fact, or when this machine does not hold the key in force. */
export async function recu(context: Emetteur, faitId: string): Promise<Recu | null> {
  const [seul] = await recus(context, [faitId]);
  return seul ?? null;
}

/** Where a receipt is looked up: what a QR code holds. */
export const adresseDeRecu = (baseUrl: string, recu: Recu): string =>
  `${baseUrl}/verifier?recu=${ecrireRecu(recu)}`;

/** Before the sequencer has sealed anything, the first receipt makes the first key. */
const premiereCle = (context: Emetteur) =>
  context.db.forRole(ROLE_REGISTRE, (tx) => cleCourante(tx, context));
