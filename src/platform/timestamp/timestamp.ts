/**
 * Asks an authority outside of the instance for its word on the date of a digest (SHA-256, 32 bytes): a TimeStampToken of
 * RFC 3161, DER. Only jobs call it.
 */
export type Timestamp = (digest: Uint8Array) => Promise<Uint8Array>;

const TIMEOUT_MS = 20_000;

/** The authority at an address, chosen by whoever runs the instance; it may not send us elsewhere. */
export function httpTimestamp(url: string): Timestamp {
  return async (digest) => {
    const { HttpTimestampAuthority } = await import('@libpdf/core');
    const authority = new HttpTimestampAuthority(url, {
      timeout: TIMEOUT_MS,
      fetch: (input, init) => fetch(input, { ...init, redirect: 'error' }),
    });
    return authority.timestamp(digest, 'SHA-256');
  };
}
