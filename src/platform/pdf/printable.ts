import type { Coverage } from './font-coverage.ts';

const REPLACEMENT = '\ufffd';
const LONGEST_RUN = 40;
const UNBROKEN = new RegExp(`\\S{${LONGEST_RUN}}(?=\\S)`, 'gu');

/**
 * Prepares data for a template: every string, keys aside, becomes text that the fonts can draw.
 * What cannot be drawn or could disguise a name (control and bidirectional marks) is shown as U+FFFD, never dropped.
 */
export function printableData(data: unknown, covered: Coverage): unknown {
  if (typeof data === 'string') return printableText(data, covered);
  if (Array.isArray(data)) return data.map((item) => printableData(item, covered));
  if (data === null || typeof data !== 'object') return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, printableData(value, covered)]));
}

/** Same, for one string. Line breaks are kept as `\n`; a run too long for a line gets invisible break points. */
export function printableText(text: string, covered: Coverage): string {
  const lines = text
    .toWellFormed()
    .normalize('NFC')
    .replaceAll(/\r\n?|\u2028|\u2029/gu, '\n')
    .replaceAll('\t', ' ');
  let shown = '';
  for (const character of lines) shown += isShown(character, covered) ? character : REPLACEMENT;
  return shown.replaceAll(UNBROKEN, '$&\u200b');
}

function isShown(character: string, covered: Coverage): boolean {
  return (
    character === '\n' ||
    (covered(character.codePointAt(0) ?? 0) && !/[\p{Cc}\p{Bidi_Control}]/u.test(character))
  );
}
