import { refuseInput } from '../input/refusal.ts';
import type { XmlElement } from './element.ts';
import type { XmlHandler } from './scanner.ts';

type Growing = XmlElement & { text: string; children: XmlElement[] };

const PREDEFINED: ReadonlyMap<string, string> = new Map([['xml', 'http://www.w3.org/XML/1998/namespace']]);

/** More in one tree is no document that a person or a public body sends. */
const MAX_ELEMENTS = 500_000;
const MAX_TEXT_LENGTH = 100_000_000;

/**
 * Builds the tree of every element that `isRoot` points out, and gives it when it is complete. The rest of the document is
 * read and forgotten.
 */
export class TreeBuilder implements XmlHandler {
  readonly #isRoot: (name: string) => boolean;
  readonly #give: (element: XmlElement) => void;
  readonly #scopes: ReadonlyMap<string, string>[] = [PREDEFINED];
  readonly #path: Growing[] = [];
  #elements = 0;
  #length = 0;

  constructor(isRoot: (name: string) => boolean, give: (element: XmlElement) => void) {
    this.#isRoot = isRoot;
    this.#give = give;
  }

  open(qualified: string, attributes: ReadonlyMap<string, string>, line: number): void {
    const namespaces = this.#enter(attributes);
    const { prefix, name } = split(qualified);
    const namespace =
      namespaces.get(prefix) ?? (prefix === '' ? '' : refuseInput({ refus: 'XmlMalForme', line }));
    if (this.#path.length === 0 && !this.#isRoot(name)) return;
    if (this.#path.length === 0) this.#elements = this.#length = 0;
    this.#elements += 1;
    if (this.#elements > MAX_ELEMENTS) refuseInput({ refus: 'XmlTropVolumineux', line });
    const element = { name, namespace, attributes, children: [], text: '', line };
    this.#path.at(-1)?.children.push(element);
    this.#path.push(element);
  }

  text(value: string, line: number): void {
    const current = this.#path.at(-1);
    if (current === undefined) return;
    this.#length += value.length;
    if (this.#length > MAX_TEXT_LENGTH) refuseInput({ refus: 'XmlTropVolumineux', line });
    current.text += value;
  }

  close(): void {
    this.#scopes.pop();
    const closed = this.#path.pop();
    if (closed !== undefined && this.#path.length === 0) this.#give(closed);
  }

  /** Most elements declare no namespace and share the scope of their parent. */
  #enter(attributes: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
    let scope = this.#scopes.at(-1) ?? PREDEFINED;
    for (const [name, value] of attributes) {
      if (name === 'xmlns') scope = new Map(scope).set('', value);
      else if (name.startsWith('xmlns:')) scope = new Map(scope).set(name.slice('xmlns:'.length), value);
    }
    this.#scopes.push(scope);
    return scope;
  }
}

function split(qualified: string): { prefix: string; name: string } {
  const colon = qualified.indexOf(':');
  return { prefix: colon < 0 ? '' : qualified.slice(0, colon), name: qualified.slice(colon + 1) };
}
