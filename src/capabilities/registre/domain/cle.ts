/** A public key of the register and when it was in force. */
export interface ClePublique {
  /** First 8 bytes of SHA-256 over the public key, in hexadecimal. */
  readonly id: string;
  /** Ed25519 (RFC 8032), 32 bytes. */
  readonly publique: Uint8Array;
  readonly debut: Temporal.Instant;
  readonly fin: Temporal.Instant | null;
  readonly precedente: string | null;
  /** The previous key's signature over `texteDAval`; null for a first key, or when the previous one was lost. */
  readonly aval: Uint8Array | null;
}

/** What the previous key signs to name the next one. */
export function texteDAval({
  precedente,
  publique,
  debut,
}: Pick<ClePublique, 'publique' | 'debut'> & { readonly precedente: string }): string {
  return `ancrage.registre/cle\n${precedente}\n${Buffer.from(publique).toString('base64')}\n${debut.toString()}\n`;
}
