import { createHash } from 'node:crypto';

/** What a signed head says: at this time, the log of this organisme had this size and this root. */
export interface Tete {
  readonly organismeId: string;
  readonly taille: number;
  /** Merkle tree hash (RFC 6962 §2.1), 32 bytes. */
  readonly racine: Uint8Array;
  readonly horodatage: Temporal.Instant;
}

/** A head with the signature of one of the instance's keys. */
export interface TeteSignee extends Tete {
  /** First 8 bytes of SHA-256 over the public key, in hexadecimal. */
  readonly cleId: string;
  /** Ed25519 over `texteDeTete`, 64 bytes. */
  readonly signature: Uint8Array;
}

/** The name of a log, the same whatever the address of the instance. */
export const origineDe = (organismeId: string): string => `ancrage.registre/${organismeId}`;

/**
 * The text that is signed, a checkpoint of C2SP tlog-checkpoint: origin, size, root in base64, then our line with the time;
 * each line ends with a line feed.
 */
export function texteDeTete({ organismeId, taille, racine, horodatage }: Tete): string {
  return `${origineDe(organismeId)}\n${taille}\n${base64(racine)}\nhorodatage ${horodatage.toString()}\n`;
}

/** The head as a signed note (C2SP signed-note), that existing tools read: the text, a blank line, the signature. */
export function noteDeTete(tete: TeteSignee, publique: Uint8Array): string {
  const origine = origineDe(tete.organismeId);
  const identifiant = createHash('sha256')
    .update(`${origine}\n`)
    .update(Uint8Array.of(ED25519))
    .update(publique)
    .digest()
    .subarray(0, 4);
  const signature = base64(Buffer.concat([identifiant, tete.signature]));
  return `${texteDeTete(tete)}\n\u2014 ${origine} ${signature}\n`;
}

/** The algorithm's number in a signed note. */
const ED25519 = 1;

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
