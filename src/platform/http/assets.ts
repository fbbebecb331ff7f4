import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import { type Asset, designAssets } from '#design/index.ts';

/** Serves the design's files and the islands, compressed once at start, kept for ever by browsers: their address holds their fingerprint. */
export function mountAssets(app: FastifyInstance, islands: Iterable<Asset>): void {
  for (const { url, contentType, body } of [...designAssets, ...islands]) {
    const compressible = !contentType.startsWith('font/');
    const brotli = compressible
      ? brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } })
      : null;
    const gzip = compressible ? gzipSync(body, { level: 9 }) : null;
    app.get(url, async (request, reply) => {
      const accepted = request.headers['accept-encoding'] ?? '';
      reply.type(contentType).header('cache-control', 'public, max-age=31536000, immutable');
      if (brotli !== null && accepted.includes('br'))
        return reply.header('content-encoding', 'br').send(brotli);
      if (gzip !== null && accepted.includes('gzip'))
        return reply.header('content-encoding', 'gzip').send(gzip);
      return reply.send(body);
    });
  }
}
