import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Seals what must be read again (a second factor's secret) with the instance's secret: AES-256-GCM, one key a purpose
 * (HKDF-SHA-256). The owner is bound to the text: moved to another row, it does not open.
 */
export function encrypt(secret: string, purpose: string, owner: string, content: Uint8Array): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', keyOf(secret, purpose), nonce).setAAD(Buffer.from(owner));
  const sealed = Buffer.concat([nonce, cipher.update(content), cipher.final(), cipher.getAuthTag()]);
  return sealed.toString('base64url');
}

/** A sealed text that does not open: changed, or made with another secret, purpose or owner. */
export class SealBroken extends Error {}

/**
 * Opens what `encrypt` made.
 * @throws SealBroken
 */
export function decrypt(secret: string, purpose: string, owner: string, sealed: string): Buffer {
  const bytes = Buffer.from(sealed, 'base64url');
  try {
    const nonce = bytes.subarray(0, NONCE_BYTES);
    const cipher = createDecipheriv('aes-256-gcm', keyOf(secret, purpose), nonce, {
      authTagLength: TAG_BYTES,
    })
      .setAAD(Buffer.from(owner))
      .setAuthTag(bytes.subarray(-TAG_BYTES));
    return Buffer.concat([cipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES)), cipher.final()]);
  } catch (error) {
    throw new SealBroken(purpose, { cause: error });
  }
}

function keyOf(secret: string, purpose: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', secret, '', purpose, 32));
}
