/** An element to write: either a text or children, in their order. */
export interface XmlOutput {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly content: string | readonly XmlOutput[];
}

/** Short form to build documents; absent children are left out, so that optional elements read as such. */
export function xml(
  name: string,
  content: string | readonly (XmlOutput | undefined)[] = '',
  attributes: Readonly<Record<string, string>> = {},
): XmlOutput {
  const kept = typeof content === 'string' ? content : content.filter((child) => child !== undefined);
  return { name, attributes, content: kept };
}

/** The document as text, UTF-8 declared, indented. Characters that XML forbids are left out. */
export function writeXml(root: XmlOutput): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${written(root, '')}\n`;
}

function written({ name, attributes, content }: XmlOutput, indent: string): string {
  const opening = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${escaped(value).replaceAll(/[\t\n]/g, reference)}"`,
  );
  const tag = `${indent}<${name}${opening.join('')}`;
  if (content.length === 0) return `${tag}/>`;
  if (typeof content === 'string') return `${tag}>${escaped(content)}</${name}>`;
  const children = content.map((child) => written(child, `${indent}  `));
  return `${tag}>\n${children.join('\n')}\n${indent}</${name}>`;
}

function escaped(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[^\P{Cc}\t\n\r\u007F-\u009F]|[\uFFFE\uFFFF]/gu, '')
    .replaceAll(/[&<>"\r]/g, reference);
}

function reference(character: string): string {
  return `&#${character.codePointAt(0)};`;
}
