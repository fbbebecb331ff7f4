import { createHash } from 'node:crypto';

export type JsonValue = null | boolean | number | string | readonly JsonValue[] | JsonObject;
export type JsonObject = { readonly [key: string]: JsonValue | undefined };

/**
 * The one text of a JSON value, by RFC 8785 (JSON Canonicalization Scheme): keys sorted by UTF-16 code units, no space,
 * numbers as ECMAScript writes them. Properties that are `undefined` are left out.
 * Throws a TypeError for what JSON cannot say (NaN, a lone surrogate, a Date…): such a value has no fingerprint.
 */
export function canonicalJson(value: JsonValue): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return number(value);
  if (typeof value === 'string') return text(value);
  if (Array.isArray(value)) return `[${value.map((item: JsonValue) => canonicalJson(item)).join(',')}]`;
  if (!isPlain(value)) throw new TypeError(`no canonical JSON for ${describe(value)}`);
  const keys = Object.keys(value)
    .filter((key) => value[key] !== undefined)
    .sort();
  return `{${keys.map((key) => `${text(key)}:${canonicalJson(value[key] as JsonValue)}`).join(',')}}`;
}

/** SHA-256 of the canonical text (UTF-8), in 64 hexadecimal digits. */
export function sha256OfJson(value: JsonValue): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex');
}

function number(value: number): string {
  if (!Number.isFinite(value)) throw new TypeError(`no canonical JSON for ${value}`);
  return JSON.stringify(value);
}

function text(value: string): string {
  if (!value.isWellFormed()) throw new TypeError('no canonical JSON for a string with a lone surrogate');
  return JSON.stringify(value);
}

function isPlain(value: unknown): value is JsonObject {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function describe(value: unknown): string {
  return value === undefined ? 'undefined' : Object.prototype.toString.call(value);
}
