import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ecrireRecu, lireRecu, type Recu, texteDeRecu } from './recu.ts';

const bytes = (length: number) =>
  fc.uint8Array({ minLength: length, maxLength: length }).map((one) => Buffer.from(one));
const recus: fc.Arbitrary<Recu> = fc.record({
  organismeId: fc.uuid(),
  faitId: fc.uuid(),
  feuille: bytes(32),
  temps: fc
    .bigInt({ min: 0n, max: 4_102_444_800_000_000n })
    .map((micro) => Temporal.Instant.fromEpochNanoseconds(micro * 1000n)),
  cleId: bytes(8).map((one) => one.toString('hex')),
  signature: bytes(64),
});

describe('a receipt', () => {
  it('is read as it was written, alone, in an address, cut by a mail', () => {
    fc.assert(
      fc.property(recus, (recu) => {
        const texte = ecrireRecu(recu);
        expect(texte).toHaveLength(194);
        for (const shown of [
          texte,
          `https://exemple.fr/verifier?recu=${texte}`,
          ` ${texte.slice(0, 70)}\r\n ${texte.slice(70)}\n`,
        ]) {
          const read = lireRecu(shown) as Recu;
          expect(texteDeRecu(read)).toBe(texteDeRecu(recu));
          expect([read.cleId, Buffer.from(read.signature)]).toEqual([recu.cleId, recu.signature]);
        }
        expect(lireRecu(texte.slice(1))).toBeNull();
        expect(lireRecu(`${texte}A`)).toBeNull();
      }),
    );
  });

  it('is nothing else', () => {
    fc.assert(fc.property(fc.string(), (texte) => lireRecu(texte) === null));
    fc.assert(
      fc.property(bytes(145), (noise) => {
        noise[0] = 2;
        expect(lireRecu(noise.toString('base64url'))).toBeNull();
      }),
    );
    const far = Buffer.alloc(145, 0xff);
    far[0] = 1;
    expect(lireRecu(far.toString('base64url'))?.temps.epochMilliseconds).toBeLessThan(1);
  });
});
