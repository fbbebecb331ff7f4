import { describe, expect, it } from 'vitest';
import { decrypt, encrypt, SealBroken } from './encryption.ts';

const SECRET = 'secret-des-essais-secret-des-essais';
const content = Buffer.from('douze octets');

describe('sealed texts', () => {
  it('open as they were, and never look twice the same', () => {
    const [one, other] = [encrypt(SECRET, 'essai', 'a', content), encrypt(SECRET, 'essai', 'a', content)];
    expect(one).not.toBe(other);
    expect(decrypt(SECRET, 'essai', 'a', one)).toEqual(content);
  });

  it('do not open once changed, nor for another secret, purpose or owner', () => {
    const sealed = encrypt(SECRET, 'essai', 'a', content);
    const flipped = Buffer.from(sealed, 'base64url');
    flipped[14] = (flipped[14] ?? 0) ^ 1;
    expect(() => decrypt(SECRET, 'essai', 'a', flipped.toString('base64url'))).toThrow(SealBroken);
    expect(() => decrypt(`${SECRET}!`, 'essai', 'a', sealed)).toThrow(SealBroken);
    expect(() => decrypt(SECRET, 'autre', 'a', sealed)).toThrow(SealBroken);
    expect(() => decrypt(SECRET, 'essai', 'b', sealed)).toThrow(SealBroken);
    expect(() => decrypt(SECRET, 'essai', 'a', 'court')).toThrow(SealBroken);
  });
});
