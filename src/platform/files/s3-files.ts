import type { Clock } from '#platform/clock.ts';
import { checkName, FileFault, type FileStore, sha256Of, verified } from './file-store.ts';
import { type S3Credentials, type S3Request, signS3 } from './s3-signature.ts';

export interface S3Options extends S3Credentials {
  /** Address of the service, e.g. `https://s3.fr-par.scw.cloud`. The bucket is a part of the path. */
  readonly url: string;
  readonly bucket: string;
  readonly clock: Clock;
}

const NOTHING = sha256Of(new Uint8Array());
const TIMEOUT_MS = 20_000;

/** Files in a bucket of an S3 service, named by their SHA-256. */
export function s3Files(options: S3Options): FileStore {
  async function call(method: S3Request['method'], sha256: string, content?: Uint8Array): Promise<Response> {
    const url = new URL(`${options.url.replace(/\/$/u, '')}/${options.bucket}/${sha256}`);
    const bodySha256 = content === undefined ? NOTHING : sha256;
    const headers = signS3(options, { method, url, headers: {}, bodySha256, at: options.clock.now() });
    const body = content === undefined ? {} : { body: Uint8Array.from(content) };
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    const answer = await fetch(url, { method, headers, ...body, redirect: 'error', signal });
    if (answer.ok || answer.status === 404) return answer;
    throw new Error(`file service: ${method} answered ${answer.status}`);
  }
  return {
    async put(content) {
      const sha256 = sha256Of(content);
      const known = await call('HEAD', sha256);
      if (known.status === 404) await putNew(call, sha256, content);
      return { sha256, bytes: content.byteLength };
    },
    async get(sha256) {
      checkName(sha256);
      const answer = await call('GET', sha256);
      if (answer.status === 404) throw new FileFault('missing', sha256);
      return verified(sha256, await answer.bytes());
    },
    async remove(sha256) {
      checkName(sha256);
      await call('DELETE', sha256);
    },
  };
}

async function putNew(
  call: (method: 'PUT', sha256: string, content: Uint8Array) => Promise<Response>,
  sha256: string,
  content: Uint8Array,
): Promise<void> {
  const answer = await call('PUT', sha256, content);
  if (!answer.ok) throw new Error(`file service: the bucket does not exist (${answer.status})`);
}
