import { createHash, createHmac } from 'node:crypto';

export interface S3Credentials {
  readonly key: string;
  readonly secret: string;
  readonly region: string;
}

export interface S3Request {
  readonly method: 'GET' | 'PUT' | 'HEAD' | 'DELETE';
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  /** SHA-256 of the body, in hexadecimal. */
  readonly bodySha256: string;
  readonly at: Temporal.Instant;
}

/** Headers of a request signed by AWS Signature Version 4, which every S3 service accepts. */
export function signS3(credentials: S3Credentials, request: S3Request): Record<string, string> {
  const stamp = request.at.toString({ smallestUnit: 'second' }).replaceAll(/[-:]/gu, '');
  const day = stamp.slice(0, 8);
  const headers: Record<string, string> = {
    ...request.headers,
    host: request.url.host,
    'x-amz-content-sha256': request.bodySha256,
    'x-amz-date': stamp,
  };
  const names = Object.keys(headers).sort();
  const signed = names.join(';');
  const canonical = [
    request.method,
    request.url.pathname,
    '',
    ...names.map((name) => `${name}:${headers[name]}`),
    '',
    signed,
    request.bodySha256,
  ].join('\n');
  const scope = `${day}/${credentials.region}/s3/aws4_request`;
  const digest = createHash('sha256').update(canonical).digest('hex');
  const signature = hmac(signingKey(credentials, day), ['AWS4-HMAC-SHA256', stamp, scope, digest].join('\n'));
  const authorization = `AWS4-HMAC-SHA256 Credential=${credentials.key}/${scope},SignedHeaders=${signed},Signature=${signature.toString('hex')}`;
  return { ...headers, authorization };
}

function signingKey({ secret, region }: S3Credentials, day: string): Buffer {
  return ['s3', 'aws4_request'].reduce(hmac, hmac(hmac(`AWS4${secret}`, day), region));
}

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}
