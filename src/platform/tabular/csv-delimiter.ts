const DELIMITERS = [';', ',', '\t', '|'] as const;

/** How much text may precede the end of the header line. */
const SAMPLE_LENGTH = 64 * 1024;

/** The separator found most often, outside quotes, in the first line that is not blank. A single column has none: `;`. */
export function detectDelimiter(sample: string): string {
  const unquoted = sample.replaceAll(/"(?:[^"]|"")*"/g, '');
  const header = /^\s*?([^\r\n]*\S[^\r\n]*)/m.exec(unquoted)?.[1] ?? '';
  const counts = DELIMITERS.map((delimiter) => ({ delimiter, count: header.split(delimiter).length - 1 }));
  const [best] = counts.toSorted((a, b) => b.count - a.count);
  return best === undefined || best.count === 0 ? ';' : best.delimiter;
}

/** Looks at the beginning of a text without consuming it. */
export async function withSample(
  text: AsyncGenerator<string>,
): Promise<{ sample: string; chunks: AsyncGenerator<string> }> {
  let sample = '';
  while (sample.length < SAMPLE_LENGTH) {
    const next = await text.next();
    if (next.done === true) break;
    sample += next.value;
  }
  return { sample, chunks: resumed(sample, text) };
}

async function* resumed(sample: string, rest: AsyncGenerator<string>): AsyncGenerator<string> {
  if (sample !== '') yield sample;
  yield* rest;
}
