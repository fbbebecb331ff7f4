import { TypeOverrides, types } from 'pg';

const { builtins } = types;

/**
 * How PostgreSQL values arrive: `date` as `YYYY-MM-DD`, `timestamptz` as `Temporal.Instant`, `bigint` as number
 * (counts and sizes: a value beyond 2^53 throws rather than lose digits). Only for our own pool: libraries on the same
 * driver keep their defaults.
 */
export const appTypes = new TypeOverrides();
appTypes.setTypeParser(builtins.DATE, (text) => text);
appTypes.setTypeParser(builtins.TIMESTAMPTZ, parseInstant);
appTypes.setTypeParser(builtins.INT8, parseSafeInteger);

function parseInstant(text: string): Temporal.Instant {
  return Temporal.Instant.from(text.replace(' ', 'T'));
}

function parseSafeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`bigint beyond 2^53: ${text}`);
  return value;
}

/** Parameters: Temporal values go as ISO text, objects as JSON, the rest as the driver does. */
export function toParameter(value: unknown): unknown {
  if (
    value instanceof Temporal.Instant ||
    value instanceof Temporal.PlainDate ||
    value instanceof Temporal.PlainTime
  ) {
    return value.toString();
  }
  return value;
}
