import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Text of a PDF, read by poppler, which owes nothing to the compiler. Every white space is one plain space, break points are
 * left out. For tests only.
 */
export function pdfText(bytes: Uint8Array): string {
  return poppler('pdftotext', ['-', '-'], bytes).replaceAll('\u200b', '').replaceAll(/\s+/gu, ' ');
}

/** `pdfinfo` as a map: Title, Tagged, Pages… */
export function pdfInfo(bytes: Uint8Array): Map<string, string> {
  const lines = poppler('pdfinfo', ['-'], bytes).split('\n');
  return new Map(lines.map((line) => [line.split(':')[0] ?? '', line.slice(line.indexOf(':') + 1).trim()]));
}

/** Text of the first file attached to a PDF. */
export function pdfAttachment(bytes: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'pdf-'));
  try {
    const [file, attached] = [join(folder, 'file.pdf'), join(folder, 'attached')];
    writeFileSync(file, bytes);
    execFileSync('pdfdetach', ['-save', '1', '-o', attached, file], { stdio: 'ignore' });
    return readFileSync(attached, 'utf8');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What `pdfsig` says of the seals of a PDF, certificates apart: nobody vouches for a self-signed one. */
export function pdfSeal(bytes: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'pdf-'));
  try {
    const file = join(folder, 'file.pdf');
    writeFileSync(file, bytes);
    return spawnSync('pdfsig', ['-nocert', file], { encoding: 'utf8' }).stdout;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function poppler(command: string, args: string[], input: Uint8Array): string {
  return execFileSync(command, args, { input, encoding: 'utf8', stdio: ['pipe', 'pipe', 'ignore'] });
}
