import { type Bytes, fromUtf8 } from '../octets.ts';

/** A part that cannot be read. */
export class PartFault extends Error {
  readonly classe: 'partie-illisible' | 'fichier-manquant';
  readonly fichier: string;
  constructor(classe: 'partie-illisible' | 'fichier-manquant', fichier: string) {
    super(`${classe} ${fichier}`);
    this.classe = classe;
    this.fichier = fichier;
  }
}

type Files = ReadonlyMap<string, Bytes>;

export function bytesOf(files: Files, name: string): Bytes {
  const bytes = files.get(name);
  if (bytes === undefined) throw new PartFault('fichier-manquant', name);
  return bytes;
}

export function textOf(files: Files, name: string): string {
  const bytes = bytesOf(files, name);
  return reading(name, () => fromUtf8(bytes));
}

/** Reads a JSON part with a reader of its shape; any fault says which part. */
export function partOf<T>(files: Files, name: string, read: (value: unknown) => T): T {
  const text = textOf(files, name);
  return reading(name, () => read(JSON.parse(text)));
}

function reading<T>(name: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw error instanceof PartFault ? error : new PartFault('partie-illisible', name);
  }
}

// Readers of shapes. Each throws when the value is something else.

export function record(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new TypeError('not an object');
  return value as Readonly<Record<string, unknown>>;
}

export function list<T>(value: unknown, read: (item: unknown) => T): readonly T[] {
  if (!Array.isArray(value) || value.length > 200_000) throw new TypeError('not a list');
  return value.map(read);
}

export function string(value: unknown): string {
  if (typeof value !== 'string') throw new TypeError('not a text');
  return value;
}

export function rank(value: unknown): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0)
    throw new TypeError('not a rank');
  return value;
}

export const orNull = <T>(value: unknown, read: (one: unknown) => T): T | null =>
  value === null ? null : read(value);
