import { limited, type ByteSource } from '../input/bytes.ts';
import { refuseInput } from '../input/refusal.ts';
import { decodeXml } from '../input/text.ts';
import type { XmlElement } from './element.ts';
import { XmlScanner } from './scanner.ts';
import { TreeBuilder } from './tree-builder.ts';

const MAX_DOCUMENT_BYTES = 50_000_000;
const MAX_STREAM_BYTES = 4_000_000_000;

/** Reads a whole document and gives its root. Refusals: `Xml…`, `Encodage…`, `Fichier…` of `InputRefusal`. */
export async function readXml(source: ByteSource, maxBytes = MAX_DOCUMENT_BYTES): Promise<XmlElement> {
  const [root] = await Array.fromAsync(trees(source, () => true, maxBytes));
  return root ?? refuseInput({ refus: 'XmlMalForme', line: 1 });
}

/** Reads a document of any size and gives, one by one, the elements of that name, wherever they stand. */
export function readXmlElements(
  source: ByteSource,
  name: string,
  maxBytes = MAX_STREAM_BYTES,
): AsyncGenerator<XmlElement> {
  return trees(source, (candidate) => candidate === name, maxBytes);
}

async function* trees(
  source: ByteSource,
  isRoot: (name: string) => boolean,
  maxBytes: number,
): AsyncGenerator<XmlElement> {
  let complete: XmlElement[] = [];
  const scanner = new XmlScanner(new TreeBuilder(isRoot, (element) => complete.push(element)));
  for await (const piece of decodeXml(limited(source, maxBytes))) {
    scanner.write(piece);
    yield* complete;
    complete = [];
  }
  scanner.end();
}
