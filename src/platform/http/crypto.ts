import { createHmac, timingSafeEqual } from 'node:crypto';

/** Short keyed fingerprint of a text, for tokens that only this server makes. 144 bits, base64url. */
export function seal(secret: string, purpose: string, text: string): string {
  return createHmac('sha256', `${secret}:${purpose}`).update(text).digest('base64url').slice(0, 24);
}

/** Compares in constant time. */
export function sameSeal(expected: string, given: string): boolean {
  const a = Buffer.from(expected);
  const b = Buffer.from(given);
  return a.length === b.length && timingSafeEqual(a, b);
}
