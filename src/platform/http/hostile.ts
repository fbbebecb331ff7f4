/** Control characters (tab and line ends aside), zero-width and direction overrides: never wanted in a text. */
const HOSTILE = /[\p{Cc}--[\t\n\r]]|[\p{Bidi_Control}\p{Noncharacter_Code_Point}\u200B\u2060-\u2064\uFEFF]/v;

/** Whether a text holds characters that nobody types: they hide things, or no database takes them. */
export function isHostile(text: string): boolean {
  return HOSTILE.test(text) || !text.isWellFormed();
}

/** Names of the fields whose text is hostile, however deep: `personne.nom`, `lignes.0.motif`. */
export function hostileFields(value: unknown, path = ''): string[] {
  if (typeof value === 'string') return isHostile(value) ? [path] : [];
  if (value === null || typeof value !== 'object' || value instanceof Uint8Array) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    const here = path === '' ? name : `${path}.${name}`;
    return isHostile(name) ? [here] : hostileFields(inner, here);
  });
}
