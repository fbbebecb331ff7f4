import { BackupRefused } from '#platform/backup/index.ts';
import { type CliCommand, type Door, FAIT, MAL_APPELE, REFUSE } from './command.ts';
import { findCommand } from './find.ts';
import { messages } from './messages.fr.ts';

const HELP = new Set(['--aide', '--help', '-h']);

/** Runs the command that the words name; gives the exit code. Nothing thrown comes out. */
export async function runCommand(
  commands: readonly CliCommand[],
  words: readonly string[],
  door: Door,
): Promise<number> {
  const wantsHelp = words.some((word) => HELP.has(word));
  const found = findCommand(commands, words);
  if (found === null) {
    const asked = words.filter((word) => !HELP.has(word)).join(' ');
    if (asked !== '') door.printError(messages.inconnue(asked));
    (asked === '' ? door.print : door.printError)(messages.liste(listOf(commands)));
    return asked === '' && wantsHelp ? FAIT : MAL_APPELE;
  }
  if (wantsHelp) {
    door.print(`${messages.usage(found.command.usage)}\n\n${found.command.help}`);
    return FAIT;
  }
  try {
    return await found.command.run(found.args, door);
  } catch (error) {
    return explain(error, found.command, door);
  }
}

function explain(error: unknown, command: CliCommand, door: Door): number {
  if (error instanceof BackupRefused) {
    door.printError(error.message);
    return REFUSE;
  }
  const { code = '', message = '', stack = '' } = error as NodeJS.ErrnoException;
  if (code.startsWith('ERR_PARSE_ARGS')) {
    door.printError(messages.usage(command.usage));
    return MAL_APPELE;
  }
  door.printError(messages.panne(stack === '' ? message : stack));
  return REFUSE;
}

function listOf(commands: readonly CliCommand[]): string {
  const width = Math.max(...commands.map(({ usage }) => usage.length));
  return commands
    .toSorted((a, b) => a.name.localeCompare(b.name, 'fr'))
    .map(({ usage, help }) => `  ${usage.padEnd(width)}  ${help.split(/(?<=\.)\s/u)[0]}`)
    .join('\n');
}
