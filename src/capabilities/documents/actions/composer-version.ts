import { adresseDeRecu, derniereTete, recu } from '#capabilities/registre/index.ts';
import type { Services } from '#platform/http/route.ts';
import { composerDocument, type Emission, type Verification } from '../domain/composer-document.ts';
import { estScelle } from '../domain/types-scelles.ts';
import { imagesDe } from '../images.ts';
import { messages } from '../messages.fr.ts';
import type { VersionLue } from '../queries/version-a-batir.query.ts';
import { cachetCourant } from './cachet-courant.ts';

/** The PDF of a version whose type is not sealed: the same each time. */
export async function composerVersion(
  services: Pick<Services, 'pdf' | 'files'>,
  { type, numero, donnees, lieu, etabliLe }: VersionLue,
  verification: Verification | null = null,
): Promise<Uint8Array> {
  const emission: Emission = {
    numero,
    lieu,
    projet: false,
    etabliLe: Temporal.PlainDate.from(etabliLe),
    images: await imagesDe(services, donnees.organisme),
    ...(verification && { verification }),
  };
  const { bytes } = await services.pdf.compile(composerDocument(type, donnees, emission));
  return bytes;
}

export interface FichierBati {
  readonly octets: Uint8Array;
  /** What sealed it; null for a type that is not sealed. */
  readonly cachet: string | null;
}

/** The PDF to keep: what proves a training carries its receipt and is sealed, outside the request loop. */
export async function batirFichier(
  services: Services,
  organismeId: string,
  lue: VersionLue,
): Promise<FichierBati> {
  if (!estScelle(lue.type)) return { octets: await composerVersion(services, lue), cachet: null };
  const verification = await verificationDe(services, organismeId, lue.faitId);
  const octets = await composerVersion(services, lue, verification);
  const { id, privatePem, certificat: certificate } = await cachetCourant(services, organismeId);
  const at = services.clock.now().epochMilliseconds;
  const sceau = { privatePem, certificate, reason: messages.sceau(lue.numero), at };
  return { octets: await services.pdf.seal(octets, sceau, services.timestamp), cachet: id };
}

/** What the reader checks the document with: the receipt of its act and the register's head of the moment. */
async function verificationDe(
  services: Services,
  organismeId: string,
  faitId: string | null,
): Promise<Verification | null> {
  if (faitId === null) return null;
  return services.db.forTenant({ organismeId, acteurId: null }, async (tx) => {
    const sien = await recu({ ...services, tx, organismeId }, faitId);
    if (sien === null) return null;
    return {
      adresse: adresseDeRecu(services.baseUrl, sien),
      tete: await derniereTete({ tx, organismeId }),
    };
  });
}
