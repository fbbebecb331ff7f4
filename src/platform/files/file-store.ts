import { createHash } from 'node:crypto';

/** What a row keeps of a file: its name in the store is its SHA-256, in 64 hexadecimal digits. */
export interface StoredFile {
  readonly sha256: string;
  readonly bytes: number;
}

/**
 * Files by content: the same bytes have one name, are kept once and never change. The store knows no organisme: a row under
 * row level security says who may read which name.
 */
export interface FileStore {
  /** Keeps bytes; they are on disk (or with the service) when it returns. Keeping them again does nothing. */
  put(content: Uint8Array): Promise<StoredFile>;
  /** Reads and verifies. Throws a {@link FileFault} when the file is missing or is no longer what it was. */
  get(sha256: string): Promise<Uint8Array>;
  /** Destroys a file. The caller makes sure that nothing names it any more. A file that is not there is no fault. */
  remove(sha256: string): Promise<void>;
}

export type FileFaultKind = 'missing' | 'corrupted';

/** A kept file that cannot be given back as it was. */
export class FileFault extends Error {
  readonly kind: FileFaultKind;
  readonly sha256: string;
  constructor(kind: FileFaultKind, sha256: string) {
    super(`file ${sha256}: ${kind}`);
    this.name = 'FileFault';
    this.kind = kind;
    this.sha256 = sha256;
  }
}

const NAME = /^[0-9a-f]{64}$/u;

export function sha256Of(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** Gives the bytes back if they still have their name; throws otherwise. */
export function verified(sha256: string, content: Uint8Array): Uint8Array {
  if (sha256Of(content) !== sha256) throw new FileFault('corrupted', sha256);
  return content;
}

/** Throws unless the text is a name of ours: nothing else may become a path. */
export function checkName(sha256: string): void {
  if (!NAME.test(sha256)) throw new FileFault('missing', sha256);
}
