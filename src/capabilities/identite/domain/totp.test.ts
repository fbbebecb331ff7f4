import { describe, expect, it } from 'vitest';
import { base32, codeDuPas, pasA, pasDuCode, uriTotp } from './totp.ts';

const secret = Buffer.from('12345678901234567890');
const at = (seconds: number) => Temporal.Instant.fromEpochMilliseconds(seconds * 1000);

describe('time-based codes', () => {
  // RFC 6238 appendix B, SHA-1 (the last six of its eight digits); RFC 4226 appendix D.
  it.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_111_111_111, '050471'],
    [1_234_567_890, '005924'],
    [2_000_000_000, '279037'],
    [20_000_000_000, '353130'],
  ])('at %i s are those of the standard', (seconds, code) => {
    expect(codeDuPas(secret, pasA(at(seconds)))).toBe(code);
  });

  it('are accepted one step late or early, never twice, never older than the last one', () => {
    const now = at(1_111_111_111);
    const pas = pasA(now);
    for (const near of [-1, 0, 1]) {
      expect(pasDuCode(secret, codeDuPas(secret, pas + near), now, 0)).toBe(pas + near);
    }
    expect(pasDuCode(secret, codeDuPas(secret, pas - 2), now, 0)).toBeNull();
    expect(pasDuCode(secret, codeDuPas(secret, pas), now, pas)).toBeNull();
    expect(pasDuCode(secret, codeDuPas(secret, pas - 1), now, pas)).toBeNull();
  });

  // RFC 4648 §10.
  it.each([
    ['', ''],
    ['f', 'MY'],
    ['fo', 'MZXQ'],
    ['foobar', 'MZXW6YTBOI'],
  ])('write « %s » in base 32 as the standard does', (text, written) => {
    expect(base32(Buffer.from(text))).toBe(written);
  });

  it('give applications an address with the account and the issuer', () => {
    expect(uriTotp(secret, 'léa@x.fr', 'Ancrage')).toBe(
      'otpauth://totp/Ancrage:l%C3%A9a%40x.fr?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Ancrage',
    );
  });
});
