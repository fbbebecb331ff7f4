import type { z } from 'zod';
import type { Terminal } from './command.ts';
import { messages } from './messages.fr.ts';

/** Checks a command's options; says each fault by its option's name, and gives null. */
export function checkOptions<Schema extends z.ZodObject>(
  schema: Schema,
  values: Readonly<Record<string, unknown>>,
  terminal: Terminal,
): z.output<Schema> | null {
  const parsed = schema.safeParse(values);
  if (parsed.success) return parsed.data;
  for (const { path, message } of parsed.error.issues) {
    terminal.printError(messages.organisme.valeurFausse(String(path[0] ?? ''), message));
  }
  return null;
}
