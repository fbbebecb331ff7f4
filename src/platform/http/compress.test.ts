import { gunzipSync, zstdDecompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { useHouse } from '#tests/support/house.ts';
import { encodingFor } from './compress.ts';

describe('encodingFor', () => {
  it.each([
    ['gzip, deflate, br, zstd', 'zstd'],
    ['gzip, deflate, br', 'gzip'],
    ['gzip;q=0.5, zstd;q=0', 'gzip'],
    ['zstd; q=0.0, gzip; q=0', null],
    ['zstd;q=0.1', 'zstd'],
    ['identity', null],
    ['', null],
  ])('answers to « %s » with %s', (accepted, encoding) => {
    expect(encodingFor(accepted)).toBe(encoding);
  });
});

describe('pages', () => {
  const test = useHouse();
  const ask = (accepted?: string) =>
    test.house.app.inject({
      url: '/catalogue',
      headers: accepted === undefined ? {} : { 'accept-encoding': accepted },
    });

  it('say the same whatever their encoding, and that they depend on it', async () => {
    const [plain, zipped, zstd] = await Promise.all([ask(), ask('gzip'), ask('gzip, br, zstd')]);
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(zipped.headers['content-encoding']).toBe('gzip');
    expect(zstd.headers['content-encoding']).toBe('zstd');
    expect(gunzipSync(zipped.rawPayload).toString()).toBe(plain.payload);
    expect(zstdDecompressSync(zstd.rawPayload).toString()).toBe(plain.payload);
    for (const answer of [plain, zipped, zstd]) expect(answer.headers['vary']).toBe('accept-encoding');
  });
});
