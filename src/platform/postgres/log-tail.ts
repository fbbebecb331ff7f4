import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The last lines of the server's most recently written log files, oldest file first. */
export function logTail(folder: string, lines = 12): string {
  try {
    const files = readdirSync(folder)
      .map((name) => join(folder, name))
      .sort((a, b) => statSync(a).mtimeMs - statSync(b).mtimeMs)
      .slice(-2);
    const text = files
      .map((file) => readFileSync(file, 'utf8').trimEnd())
      .filter((content) => content !== '');
    return text.join('\n').split('\n').slice(-lines).join('\n');
  } catch {
    return '';
  }
}
