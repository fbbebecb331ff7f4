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
  const signature = base64(Buffer.concat([identifiantDe(origine, publique), tete.signature]));
  return `${texteDeTete(tete)}\n\u2014 ${origine} ${signature}\n`;
}

const NOTE =
  /ancrage\.registre\/([0-9a-f-]{36})\s+(\d{1,15})\s+([A-Za-z0-9+/]{43}=)\s+horodatage (\S+)\s+\u2014 ancrage\.registre\/\1 ([A-Za-z0-9+/=]+)/gu;

/**
 * Reads the heads of signed notes, kept in a file or a mail, whatever is written around them. The key is named by its id among
 * those known here; by no id when it is not.
 */
export function lireNotes(
  texte: string,
  cles: readonly { readonly id: string; readonly publique: Uint8Array }[],
): TeteSignee[] {
  return [...texte.matchAll(NOTE)].map(
    ([, organismeId = '', taille, racine = '', horodatage = '', sceau = '']) => {
      const bytes = Buffer.from(sceau, 'base64');
      const origine = origineDe(organismeId);
      const cle = cles.find(({ publique }) => identifiantDe(origine, publique).equals(bytes.subarray(0, 4)));
      return {
        organismeId,
        taille: Number(taille),
        racine: Buffer.from(racine, 'base64'),
        horodatage: instantOu1970(horodatage),
        cleId: cle?.id ?? '',
        signature: bytes.subarray(4),
      };
    },
  );
}

/** A time that cannot be read gives a signature that does not hold. */
function instantOu1970(texte: string): Temporal.Instant {
  try {
    return Temporal.Instant.from(texte);
  } catch {
    return Temporal.Instant.fromEpochMilliseconds(0);
  }
}

/** The algorithm's number in a signed note. */
const ED25519 = 1;

function identifiantDe(origine: string, publique: Uint8Array): Buffer {
  return createHash('sha256')
    .update(`${origine}\n`)
    .update(Uint8Array.of(ED25519))
    .update(publique)
    .digest()
    .subarray(0, 4);
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
