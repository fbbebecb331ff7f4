import { refuseInput } from '../input/refusal.ts';
import { countLines } from '../input/text.ts';
import { attributesOf, decoded, isLegal, isName } from './lexical.ts';

/** What a document tells, in order. A line is that of the tag or of the first character of the text. */
export interface XmlHandler {
  open(name: string, attributes: ReadonlyMap<string, string>, line: number): void;
  text(value: string, line: number): void;
  close(line: number): void;
}

/** No tag, comment or text may be longer, in UTF-16 units: nothing longer is ever held in memory. */
const MAX_TOKEN_LENGTH = 2_000_000;

/** Deeper documents exist only to exhaust their reader. */
const MAX_DEPTH = 100;

/** Endings of the constructs that do not simply end with `>`. */
const DELIMITED = [
  { start: '<!--', end: '-->' },
  { start: '<![CDATA[', end: ']]>' },
  { start: '<?', end: '?>' },
] as const;

/**
 * Reads XML 1.0 as it comes, piece by piece, in bounded memory. Refuses DTDs, hence every kind of entity attack, and what
 * is not well-formed, with the line. Names keep their prefix.
 */
export class XmlScanner {
  readonly #handler: XmlHandler;
  readonly #open: string[] = [];
  #buffer = '';
  #line = 1;
  #rootSeen = false;
  #carriageReturn = false;

  constructor(handler: XmlHandler) {
    this.#handler = handler;
  }

  write(piece: string): void {
    this.#buffer += this.#withLineFeeds(piece);
    let at = 0;
    for (let next = this.#tokenEnd(at); next > at; next = this.#tokenEnd(at)) {
      this.#token(this.#buffer.slice(at, next));
      at = next;
    }
    this.#buffer = this.#buffer.slice(at);
    if (this.#buffer.length > MAX_TOKEN_LENGTH) refuseInput({ refus: 'XmlTropVolumineux', line: this.#line });
  }

  end(): void {
    const rest = this.#buffer;
    if (rest.startsWith('<') || rest.trim() !== '' || this.#open.length > 0 || !this.#rootSeen)
      this.#malformed();
  }

  /** End of the token that begins at the position, or the position itself when it is not whole yet. */
  #tokenEnd(at: number): number {
    if (at >= this.#buffer.length) return at;
    if (this.#buffer[at] !== '<') return orElse(this.#buffer.indexOf('<', at), at);
    const delimited = DELIMITED.find(({ start }) => this.#buffer.startsWith(start, at));
    if (delimited !== undefined) {
      const end = this.#buffer.indexOf(delimited.end, at + delimited.start.length);
      return end < 0 ? at : end + delimited.end.length;
    }
    // Too short to tell a comment from anything else.
    if (this.#buffer[at + 1] === '!' && this.#buffer.length - at < '<![CDATA['.length) return at;
    return this.#tagEnd(at);
  }

  /** A tag ends at the first `>` outside quotes. */
  #tagEnd(at: number): number {
    for (let index = at + 1; index < this.#buffer.length; index += 1) {
      const character = this.#buffer[index];
      if (character === '>') return index + 1;
      if (character === '"' || character === "'") {
        index = this.#buffer.indexOf(character, index + 1);
        if (index < 0) return at;
      }
    }
    return at;
  }

  #token(token: string): void {
    this.#check(isLegal(token));
    if (!token.startsWith('<')) this.#text(decoded(token));
    else if (token.startsWith('<![CDATA[')) this.#text(token.slice(9, -3), this.#open.length > 0);
    else if (token.startsWith('<!--')) this.#check(!`${token.slice(4, -3)}-`.includes('--'));
    else if (token.startsWith('<?')) this.#check(isName(token.slice(2, -2).split(/\s/, 1)[0] ?? ''));
    else if (token.startsWith('<!')) refuseInput({ refus: 'XmlDtdInterdite', line: this.#line });
    else if (token.startsWith('</')) this.#closeTag(token.slice(2, -1).trimEnd());
    else this.#openTag(token);
    this.#line += countLines(token);
  }

  #text(value: string | undefined, allowed = true): void {
    if (value === undefined || !allowed) return this.#malformed();
    if (this.#open.length > 0) this.#handler.text(value, this.#line);
    else this.#check(value.trim() === '');
  }

  #openTag(token: string): void {
    const selfClosing = token.endsWith('/>');
    const inside = token.slice(1, selfClosing ? -2 : -1);
    const name = inside.split(/\s/, 1)[0] ?? '';
    const attributes = attributesOf(inside.slice(name.length));
    this.#check(isName(name) && (this.#open.length > 0 || !this.#rootSeen));
    if (attributes === undefined) return this.#malformed();
    if (this.#open.length >= MAX_DEPTH) {
      refuseInput({ refus: 'XmlTropProfond', line: this.#line, max: MAX_DEPTH });
    }
    this.#rootSeen = true;
    this.#handler.open(name, attributes, this.#line);
    if (selfClosing) this.#handler.close(this.#line);
    else this.#open.push(name);
  }

  #closeTag(name: string): void {
    this.#check(this.#open.pop() === name);
    this.#handler.close(this.#line);
  }

  #check(wellFormed: boolean): void {
    if (!wellFormed) this.#malformed();
  }

  #malformed(): never {
    refuseInput({ refus: 'XmlMalForme', line: this.#line });
  }

  /** XML 1.0, 2.11: every end of line is a line feed, also where two pieces meet inside one. */
  #withLineFeeds(piece: string): string {
    if (piece === '') return '';
    const rest = this.#carriageReturn && piece.startsWith('\n') ? piece.slice(1) : piece;
    this.#carriageReturn = piece.endsWith('\r');
    return rest.includes('\r') ? rest.replaceAll(/\r\n?/g, '\n') : rest;
  }
}

function orElse(found: number, position: number): number {
  return found < 0 ? position : found;
}
