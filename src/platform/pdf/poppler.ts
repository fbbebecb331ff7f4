import { execFileSync } from 'node:child_process';

/** Reads back a PDF with poppler, an independent reader. For tests only. */
export function pdfText(bytes: Uint8Array): string {
  return poppler('pdftotext', ['-layout', '-', '-'], bytes);
}

/** `pdfinfo` as a map: Title, Tagged, Pages… */
export function pdfInfo(bytes: Uint8Array): Map<string, string> {
  const lines = poppler('pdfinfo', ['-'], bytes).split('\n');
  return new Map(lines.map((line) => [line.split(':')[0] ?? '', line.slice(line.indexOf(':') + 1).trim()]));
}

function poppler(command: string, args: string[], input: Uint8Array): string {
  return execFileSync(command, args, { input, encoding: 'utf8', stdio: ['pipe', 'pipe', 'ignore'] });
}
