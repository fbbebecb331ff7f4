/**
 * The instance's word that it holds a leaf: given with an act, kept by whoever wants it. Whoever shows it later has the register
 * looked up; a register that has lost the leaf is caught by its own signature.
 */
export interface Recu {
  readonly organismeId: string;
  readonly faitId: string;
  /** 32 bytes: the fact's salted commitment, which says nothing of its content. */
  readonly feuille: Uint8Array;
  /** When the receipt was made. */
  readonly temps: Temporal.Instant;
  readonly cleId: string;
  /** Ed25519 over `texteDeRecu`, 64 bytes. */
  readonly signature: Uint8Array;
}

/** The text that is signed; each line ends with a line feed. */
export function texteDeRecu({
  organismeId,
  faitId,
  feuille,
  temps,
}: Omit<Recu, 'cleId' | 'signature'>): string {
  return `ancrage.registre/recu\n${organismeId}\n${faitId}\n${Buffer.from(feuille).toString('base64')}\n${temps.toString()}\n`;
}

const VERSION = 1;
const BYTES = 1 + 16 + 16 + 32 + 8 + 8 + 64;
/** A whole address that carries a receipt is a receipt too. */
const TEXTE = /(?:^|[?&]recu=)([A-Za-z0-9_-]{194})(?:$|[&#])/u;

/** A receipt in 194 characters that fit an address and a QR code (base64url of 145 bytes). */
export function ecrireRecu(recu: Recu): string {
  const temps = Buffer.alloc(8);
  temps.writeBigInt64BE(recu.temps.epochNanoseconds / 1000n);
  return Buffer.concat([
    Uint8Array.of(VERSION),
    ofUuid(recu.organismeId),
    ofUuid(recu.faitId),
    recu.feuille,
    temps,
    Buffer.from(recu.cleId, 'hex'),
    recu.signature,
  ]).toString('base64url');
}

/** Reads a receipt as it was pasted or scanned, alone or in its address; null when it is none. */
export function lireRecu(texte: string): Recu | null {
  const [, code] = TEXTE.exec(texte.replaceAll(/\s/gu, '')) ?? [];
  if (code === undefined) return null;
  const bytes = Buffer.from(code, 'base64url');
  if (bytes.length !== BYTES || bytes[0] !== VERSION) return null;
  return {
    organismeId: uuidOf(bytes.subarray(1, 17)),
    faitId: uuidOf(bytes.subarray(17, 33)),
    feuille: bytes.subarray(33, 65),
    temps: instantOf(bytes.readBigInt64BE(65)),
    cleId: bytes.subarray(73, 81).toString('hex'),
    signature: bytes.subarray(81),
  };
}

const LIMITE = 8_640_000_000_000_000_000n;

/** Microseconds since 1970; a time that no calendar reaches reads as 1970, and the signature is then wrong. */
function instantOf(microseconds: bigint): Temporal.Instant {
  const possible = microseconds < LIMITE && microseconds > -LIMITE;
  return Temporal.Instant.fromEpochNanoseconds(possible ? microseconds * 1000n : 0n);
}

const ofUuid = (id: string): Buffer => Buffer.from(id.replaceAll('-', ''), 'hex');

const uuidOf = (bytes: Buffer): string =>
  bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/u, '$1-$2-$3-$4-$5');
