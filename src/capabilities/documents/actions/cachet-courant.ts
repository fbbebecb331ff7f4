import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { consigner } from '#capabilities/registre/index.ts';
import type { Services } from '#platform/http/route.ts';
import type { SealKey } from '#platform/keys/index.ts';
import { selfSigned } from '#platform/pdf/self-signed.ts';

export interface Cachet {
  readonly id: string;
  readonly privatePem: string;
  /** X.509, DER. */
  readonly certificat: Uint8Array;
}

const DUREE = { hours: 24 * 365 * 5 };

/**
 * What seals the files of an organisme today: the latest that has not expired and whose key this machine holds. A first one is
 * made when there is none, for five years; the register records its fingerprint.
 */
export async function cachetCourant(services: Services, organismeId: string): Promise<Cachet> {
  const tenu = await tenuIci(services, organismeId);
  return tenu ?? creer(services, organismeId, await services.keys.createSeal());
}

async function tenuIci({ db, keys, clock }: Services, organismeId: string): Promise<Cachet | null> {
  const connus = await db.forTenant({ organismeId, acteurId: null }, (tx) =>
    tx
      .selectFrom('documents.cachet')
      .where('organisme_id', '=', organismeId)
      .where('expire_le', '>', clock.now())
      .orderBy('cree_le', 'desc')
      .select(['id', 'certificat'])
      .execute(),
  );
  for (const { id, certificat } of connus) {
    const cle = keys.getSeal(id);
    if (cle !== null) return { id, privatePem: cle.privatePem, certificat };
  }
  return null;
}

/** Two that are made at once both stay: each has sealed, or will. */
function creer(
  services: Services,
  organismeId: string,
  { id, privatePem, publicKey }: SealKey,
): Promise<Cachet> {
  const { db, clock, newId } = services;
  return db.forTenant({ organismeId, acteurId: null }, async (tx) => {
    const { raison_sociale: commonName, siret } = await tx
      .selectFrom('identite.organisme')
      .where('id', '=', organismeId)
      .select(['raison_sociale', 'siret'])
      .executeTakeFirstOrThrow();
    const from = clock.now();
    const until = from.add(DUREE);
    const organizationId = `NTRFR-${siret.slice(0, 9)}`;
    const certificat = selfSigned({ publicKey, privatePem, commonName, organizationId, from, until });
    const empreinte = createHash('sha256').update(certificat).digest('hex');
    await sql`INSERT INTO documents.cachet (organisme_id, id, certificat, empreinte, cree_le, expire_le)
      VALUES (${organismeId}::uuid, ${id}, ${Buffer.from(certificat)}, ${empreinte}, ${from.toString()}::timestamptz,
        ${until.toString()}::timestamptz)`.execute(tx);
    await consigner(
      { tx, organismeId, actor: null, newId },
      { type: 'cachet.cree', survenuLe: from, sujets: {}, donnees: { cachet: id, certificat: empreinte } },
    );
    return { id, privatePem, certificat };
  });
}
