/** XML 1.0, productions 4 and 4a, for the letters that real documents use. */
const NAME = /^[\p{L}_:][\p{L}\p{N}\p{M}_:.\-·]*$/u;
const ATTRIBUTE = /\s+([^\s=<>"'/]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;
const REFERENCE = /&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|(amp|lt|gt|quot|apos));/g;

/** Characters that XML 1.0 forbids everywhere (production 2); surrogates are checked apart. */
const FORBIDDEN = /[^\P{Cc}\t\n\r\u007F-\u009F]|[\uFFFE\uFFFF]/u;

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

export function isName(text: string): boolean {
  return NAME.test(text);
}

/** Legal text with its character references replaced, or `undefined` when it is not well-formed. */
export function decoded(text: string): string | undefined {
  return text.includes(']]>') ? undefined : withoutReferences(text);
}

/** Attributes of a tag, from what follows its name, or `undefined` when they are not well-formed. */
export function attributesOf(text: string): Map<string, string> | undefined {
  const attributes = new Map<string, string>();
  ATTRIBUTE.lastIndex = 0;
  let end = 0;
  for (let match = ATTRIBUTE.exec(text); match !== null; match = ATTRIBUTE.exec(text)) {
    const [, name = '', double, single] = match;
    const value = attributeValue(double ?? single ?? '');
    if (value === undefined || !isName(name) || attributes.has(name)) return undefined;
    attributes.set(name, value);
    end = ATTRIBUTE.lastIndex;
  }
  return text.slice(end).trim() === '' ? attributes : undefined;
}

function attributeValue(raw: string): string | undefined {
  return withoutReferences(raw.replaceAll(/[\t\n]/g, ' '));
}

function withoutReferences(text: string): string | undefined {
  if (!text.includes('&')) return text;
  let legal = true;
  const result = text.replaceAll(REFERENCE, (_, decimal?: string, hexadecimal?: string, entity?: string) => {
    if (entity !== undefined) return ENTITIES[entity] ?? '';
    const character = fromCode(
      decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal),
    );
    legal &&= character !== undefined;
    return character ?? '';
  });
  const references = text.match(REFERENCE)?.length ?? 0;
  return legal && text.split('&').length - 1 === references ? result : undefined;
}

function fromCode(code: number): string | undefined {
  if (code > 0x10_ff_ff || (code >= 0xd8_00 && code <= 0xdf_ff)) return undefined;
  const character = String.fromCodePoint(code);
  return isLegal(character) ? character : undefined;
}

/** Holds no character that XML forbids. */
export function isLegal(text: string): boolean {
  return !FORBIDDEN.test(text) && text.isWellFormed();
}
