import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixedClock } from '#platform/clock.ts';
import { FileFault, type FileStore, sha256Of } from './file-store.ts';
import { localFiles } from './local-files.ts';
import { memoryFiles } from './memory-files.ts';
import { s3Files } from './s3-files.ts';
import { signS3 } from './s3-signature.ts';

const clock = fixedClock('2026-11-24T08:00:00Z');
const CREDENTIALS = { key: 'cle', secret: 'secret', region: 'fr-par' };
const bucket = new Map<string, Buffer>();
let folder = '';
let service: Server;

/** A service that refuses what is not signed with the secret. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fichiers-'));
  service = createServer(async (request, reply) => {
    const body = Buffer.concat(await Array.fromAsync(request as AsyncIterable<Buffer>));
    const url = new URL(request.url ?? '', `http://${request.headers.host}`);
    const method = request.method as 'GET';
    const expected = signS3(CREDENTIALS, {
      method,
      url,
      headers: {},
      bodySha256: sha256Of(body),
      at: clock.now(),
    });
    if (request.headers.authorization !== expected['authorization']) return reply.writeHead(403).end();
    if (!url.pathname.startsWith('/seau/')) return reply.writeHead(404).end();
    if (request.method === 'PUT') bucket.set(url.pathname, body);
    const kept = bucket.get(url.pathname);
    return kept === undefined ? reply.writeHead(404).end() : reply.writeHead(200).end(kept);
  });
  await new Promise<void>((resolve) => void service.listen(0, '127.0.0.1', resolve));
});

afterAll(async () => {
  service.close();
  await rm(folder, { recursive: true });
});

const s3 = (other: object = {}) => {
  const url = `http://127.0.0.1:${(service.address() as AddressInfo).port}`;
  return s3Files({ url, bucket: 'seau', clock, ...CREDENTIALS, ...other });
};
const stores: [string, () => FileStore][] = [
  ['a folder', () => localFiles(folder)],
  ['an S3 service', () => s3()],
  ['memory', () => memoryFiles()],
];

describe.each(stores)('files in %s', (_name, open) => {
  it('come back as they were, once for the same bytes', async () => {
    const store = open();
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 5000 }), async (content) => {
        const stored = await store.put(content);
        expect(stored).toEqual({ sha256: sha256Of(content), bytes: content.length });
        expect(Buffer.from(await store.get(stored.sha256)).equals(Buffer.from(content))).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  it('keep the same bytes written by many at once', async () => {
    const store = open();
    const content = Buffer.alloc(200_000, 'x');
    const all = await Promise.all(Array.from({ length: 10 }, () => store.put(content)));
    expect(new Set(all.map(({ sha256 }) => sha256)).size).toBe(1);
    expect((await store.get(all[0]!.sha256)).byteLength).toBe(200_000);
  });

  it.each(['0'.repeat(64), '../../etc/passwd', '', 'A'.repeat(64)])(
    'are missing under « %s »',
    async (name) => {
      await expect(open().get(name)).rejects.toMatchObject({ kind: 'missing' });
    },
  );
});

describe('a damaged file', () => {
  it('is never given back', async () => {
    const { sha256 } = await localFiles(folder).put(Buffer.from('preuve'));
    await writeFile(join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256), 'prouve');
    await expect(localFiles(folder).get(sha256)).rejects.toThrow(new FileFault('corrupted', sha256));
    const remote = await s3().put(Buffer.from('preuve'));
    bucket.set(`/seau/${remote.sha256}`, Buffer.from('prouve'));
    await expect(s3().get(remote.sha256)).rejects.toMatchObject({ kind: 'corrupted' });
  });

  it('leaves no draft behind', async () => {
    await localFiles(folder).put(Buffer.from('net'));
    const names = await readdir(folder, { recursive: true });
    expect(names.filter((name) => name.includes('/.'))).toEqual([]);
  });
});

describe('the S3 service', () => {
  it('is told apart from a missing file when it refuses', async () => {
    await expect(s3({ secret: 'faux' }).get('0'.repeat(64))).rejects.toThrow('403');
    await expect(s3({ bucket: 'autre' }).put(Buffer.from('x'))).rejects.toThrow('bucket');
  });

  // « GET Object » of the service's own documentation of Signature Version 4.
  it('gets the signature of the published example', () => {
    const signed = signS3(
      {
        key: 'AKIAIOSFODNN7EXAMPLE',
        secret: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
        region: 'us-east-1',
      },
      {
        method: 'GET',
        url: new URL('https://examplebucket.s3.amazonaws.com/test.txt'),
        headers: { range: 'bytes=0-9' },
        bodySha256: sha256Of(new Uint8Array()),
        at: Temporal.Instant.from('2013-05-24T00:00:00Z'),
      },
    );
    expect(signed['authorization']).toMatch(
      /Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41$/u,
    );
  });
});
