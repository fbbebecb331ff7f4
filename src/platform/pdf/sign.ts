import { createHash, sign } from 'node:crypto';
import { PDF, type Signer, type TimestampAuthority } from '@libpdf/core';

/** What seals a file; plain data, so that a thread can be given it. */
export interface Seal {
  /** RSA, PKCS#8, PEM. */
  readonly privatePem: string;
  /** X.509, DER. */
  readonly certificate: Uint8Array;
  /** Why, as readers show it. */
  readonly reason: string;
  /** Milliseconds since 1970, as the sealer says; a time stamp proves it. */
  readonly at: number;
}

const FIELD = 'Cachet';

/**
 * Seals a PDF: PAdES (ETSI EN 319 142-1) at level B-B, or B-T with the token of an authority. What was there is kept byte for
 * byte and the seal is added after it, so tags, attachments and PDF/A marks stay. The same file, seal and token give the same bytes.
 */
export async function signPdf(bytes: Uint8Array, seal: Seal, token?: Uint8Array): Promise<Uint8Array> {
  return addSeal(bytes, seal, token && { timestamp: async () => token });
}

/** SHA-256 of the signature that sealing gives: what an authority stamps. RSA signs the same way each time (RFC 8017 §8.2). */
export async function imprintOf(bytes: Uint8Array, seal: Seal): Promise<Uint8Array> {
  const signed: Uint8Array[] = [];
  await addSeal(bytes, seal, undefined, (signature) => signed.push(signature));
  const [signature] = signed;
  if (signature === undefined) throw new Error('the file was not signed');
  return new Uint8Array(createHash('sha256').update(signature).digest());
}

async function addSeal(
  bytes: Uint8Array,
  { privatePem, certificate, reason, at }: Seal,
  timestampAuthority: TimestampAuthority | undefined,
  watch?: (signature: Uint8Array) => void,
): Promise<Uint8Array> {
  const signer: Signer = {
    certificate,
    keyType: 'RSA',
    signatureAlgorithm: 'RSASSA-PKCS1-v1_5',
    sign: async (data) => {
      const signature = new Uint8Array(sign('sha256', data, privatePem));
      watch?.(signature);
      return signature;
    },
  };
  const pdf = await PDF.load(bytes);
  const sealed = await pdf.sign({
    signer,
    reason,
    fieldName: FIELD,
    signingTime: new Date(at),
    ...(timestampAuthority ? { level: 'B-T', timestampAuthority } : { level: 'B-B' }),
  });
  return sealed.bytes;
}
