/** Whether a text is the one writing of what it says (RFC 8785): no other text could have the same meaning. */
export function isCanonical(text: string): boolean {
  try {
    return canonicalTextOf(JSON.parse(text)) === text;
  } catch {
    return false;
  }
}

/** ECMAScript writes numbers and strings as RFC 8785 asks; what remains is the order of names, by UTF-16 code units. */
function canonicalTextOf(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalTextOf).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const named = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${named.map(([name, one]) => `${JSON.stringify(name)}:${canonicalTextOf(one)}`).join(',')}}`;
}
