import { createHmac } from 'node:crypto';

/** Time step and length of the codes that every authenticator application makes (RFC 6238 §4, RFC 4226 §5). */
export const PAS_SECONDES = 30;
const CHIFFRES = 6;

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** RFC 4648 §6, without padding: the form in which authenticator applications take a secret. */
export function base32(octets: Uint8Array): string {
  let bits = '';
  for (const octet of octets) bits += octet.toString(2).padStart(8, '0');
  return (bits.match(/.{1,5}/gu) ?? [])
    .map((five) => BASE32[Number.parseInt(five.padEnd(5, '0'), 2)])
    .join('');
}

/** The time step at an instant: the number of thirty seconds since 1970. */
export const pasA = (instant: Temporal.Instant): number =>
  Math.floor(instant.epochMilliseconds / 1000 / PAS_SECONDES);

/** The code of a time step (RFC 4226 §5.3: HMAC-SHA-1, dynamic truncation). */
export function codeDuPas(secret: Uint8Array, pas: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(pas));
  const digest = createHmac('sha1', secret).update(counter).digest();
  const offset = (digest.at(-1) ?? 0) & 0x0f;
  const value = digest.readUInt32BE(offset) & 0x7fff_ffff;
  return String(value % 10 ** CHIFFRES).padStart(CHIFFRES, '0');
}

/**
 * The time step that a code belongs to, one step of delay or advance allowed (RFC 6238 §5.2); null for a wrong code or one
 * not newer than the last one used.
 */
export function pasDuCode(
  secret: Uint8Array,
  code: string,
  instant: Temporal.Instant,
  dernierPas: number,
): number | null {
  const now = pasA(instant);
  return [now, now - 1, now + 1].find((pas) => pas > dernierPas && codeDuPas(secret, pas) === code) ?? null;
}

/** What the QR code holds (Google Authenticator key URI format, read by all applications). */
export function uriTotp(secret: Uint8Array, courriel: string, emetteur: string): string {
  const label = `${encodeURIComponent(emetteur)}:${encodeURIComponent(courriel)}`;
  return `otpauth://totp/${label}?secret=${base32(secret)}&issuer=${encodeURIComponent(emetteur)}`;
}
