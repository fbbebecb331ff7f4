import { isDeepStrictEqual } from 'node:util';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, type JsonObject, type JsonValue, sha256OfJson } from './canonical-json.ts';

const json = fc.jsonValue().map((value) => value as JsonValue);

function shuffled(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map((item: JsonValue) => shuffled(item));
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value as JsonObject).toReversed();
  return Object.fromEntries(entries.map(([key, item]) => [key, shuffled(item as JsonValue)]));
}

const plain = (value: JsonValue): unknown => JSON.parse(JSON.stringify(value));

describe('canonical JSON (RFC 8785)', () => {
  // Appendix sample of RFC 8785, section 3.2.3 and 3.2.4.
  it('writes the sample of the standard', () => {
    const sample: JsonValue = {
      numbers: [Number('333333333.33333329'), 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"/',
      literals: [null, true, false],
    };
    expect(canonicalJson(sample)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
        String.raw`"string":"€$\u000f\nA'B\"\\\\\"/"}`,
    );
  });

  it('sorts keys by UTF-16 code units, as the standard shows', () => {
    const keys = ['\u20ac', '\r', '\ufb33', '1', '\ud83d\ude00', '\u0080', '\u00f6'];
    const written = canonicalJson(Object.fromEntries(keys.map((key) => [key, 0])));
    expect(Object.keys(JSON.parse(written.replaceAll('"1"', '"k1"')) as object)).toEqual([
      '\r',
      'k1',
      '\u0080',
      '\u00f6',
      '\u20ac',
      '\ud83d\ude00',
      '\ufb33',
    ]);
  });

  it('reads back as the same value', () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('does not depend on the order of the properties', () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(sha256OfJson(shuffled(value))).toBe(sha256OfJson(value));
      }),
    );
  });

  it('is the same for equal values only', () => {
    fc.assert(
      fc.property(json, json, (one, other) => {
        const same = canonicalJson(one) === canonicalJson(other);
        expect(same).toBe(isDeepStrictEqual(plain(one), plain(other)));
      }),
    );
  });

  it('leaves undefined properties out', () => {
    expect(canonicalJson({ a: undefined, b: 1 })).toBe('{"b":1}');
  });

  it.each([
    ['NaN', Number.NaN],
    ['an infinite number', Number.POSITIVE_INFINITY],
    ['a lone surrogate', 'x\ud800'],
    ['a date', new Date(0)],
    ['undefined in a list', [undefined]],
    ['a big integer', 1n],
  ])('refuses %s', (_name, value) => {
    expect(() => canonicalJson(value as JsonValue)).toThrow(TypeError);
  });
});
