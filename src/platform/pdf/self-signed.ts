import { createHash, sign } from 'node:crypto';

export interface CertificateRequest {
  /** SubjectPublicKeyInfo of an RSA key, DER. */
  readonly publicKey: Uint8Array;
  /** PKCS#8, PEM. */
  readonly privatePem: string;
  /** Shown by readers as the one who seals. */
  readonly commonName: string;
  /** Number of the organisation in its national register: OID 2.5.4.97 (ETSI EN 319 412-1 §5.1.4), e.g. `NTRFR-123456789`. */
  readonly organizationId?: string;
  readonly from: Temporal.Instant;
  readonly until: Temporal.Instant;
}

const SHA256_RSA = der(0x30, oid('2a864886f70d01010b'), der(0x05));
const COUNTRY = '550406';
const ORGANIZATION = '55040a';
const COMMON_NAME = '550403';
const ORGANIZATION_ID = '550461';

/** A self-signed X.509 v3 certificate (RFC 5280) for digital signatures only, DER: it says who seals, and no authority vouches. */
export function selfSigned(request: CertificateRequest): Uint8Array {
  const { publicKey, privatePem, commonName, organizationId, from, until } = request;
  const keyHash = createHash('sha256').update(publicKey).digest();
  const name = der(
    0x30,
    attribute(COUNTRY, 'FR', 0x13),
    attribute(ORGANIZATION, commonName),
    ...(organizationId === undefined ? [] : [attribute(ORGANIZATION_ID, organizationId)]),
    attribute(COMMON_NAME, commonName),
  );
  const body = der(
    0x30,
    der(0xa0, der(0x02, Uint8Array.of(2))),
    der(0x02, Buffer.concat([Uint8Array.of(0x01), keyHash.subarray(0, 15)])),
    SHA256_RSA,
    name,
    der(0x30, time(from), time(until)),
    name,
    publicKey,
    der(0xa3, der(0x30, ...extensions(keyHash.subarray(0, 20)))),
  );
  const signature = sign('sha256', body, privatePem);
  return new Uint8Array(der(0x30, body, SHA256_RSA, der(0x03, Uint8Array.of(0), signature)));
}

/** No authority (2.5.29.19); digital signature and content commitment (2.5.29.15); the key's name (2.5.29.14). */
function extensions(keyName: Uint8Array): Buffer[] {
  const critical = der(0x01, Uint8Array.of(0xff));
  return [
    der(0x30, oid('551d13'), critical, der(0x04, der(0x30))),
    der(0x30, oid('551d0f'), critical, der(0x04, der(0x03, Uint8Array.of(6, 0b1100_0000)))),
    der(0x30, oid('551d0e'), der(0x04, der(0x04, keyName))),
  ];
}

const LONGEST = 64;

function attribute(type: string, text: string, tag = 0x0c): Buffer {
  return der(0x31, der(0x30, oid(type), der(tag, Buffer.from([...text].slice(0, LONGEST).join('')))));
}

/** UTCTime until 2049, GeneralizedTime after (RFC 5280 §4.1.2.5). */
function time(instant: Temporal.Instant): Buffer {
  const digits = instant.toString({ smallestUnit: 'second' }).replaceAll(/[-:T]/gu, '');
  return digits < '2050' ? der(0x17, Buffer.from(digits.slice(2))) : der(0x18, Buffer.from(digits));
}

function oid(hex: string): Buffer {
  return der(0x06, Buffer.from(hex, 'hex'));
}

/** One element of the distinguished encoding rules (X.690). */
function der(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  if (length < 0x80) return Buffer.concat([Uint8Array.of(tag, length), content]);
  const size = Buffer.from(length.toString(16).padStart(length > 0xff ? 4 : 2, '0'), 'hex');
  return Buffer.concat([Uint8Array.of(tag, 0x80 | size.length), size, content]);
}
