/** An element of an XML document. Comments and processing instructions are left out. */
export interface XmlElement {
  /** Name without prefix. */
  readonly name: string;
  /** Namespace name, blank when there is none. */
  readonly namespace: string;
  /** By the name as written, prefix included. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** Text directly inside, that of its children excluded, whitespace kept. */
  readonly text: string;
  /** Line of its opening tag, from 1. */
  readonly line: number;
}

/** Elements reached by a path of names: `elementsAt(fiche, 'CODES_ROME', 'ROME')`. */
export function elementsAt(element: XmlElement, ...path: readonly string[]): readonly XmlElement[] {
  return path.reduce<readonly XmlElement[]>(
    (found, name) => found.flatMap(({ children }) => children.filter((child) => child.name === name)),
    [element],
  );
}

/** Trimmed text of the first element at the path; blank when there is none. */
export function textAt(element: XmlElement, ...path: readonly string[]): string {
  return elementsAt(element, ...path)[0]?.text.trim() ?? '';
}
