import type { CliCommand } from './command.ts';

/** The command whose name begins the words, the longest name first (`importer rncp` before `importer`), and the rest. */
export function findCommand(
  commands: readonly CliCommand[],
  words: readonly string[],
): { command: CliCommand; args: readonly string[] } | null {
  const found = commands
    .filter(({ name }) => name.split(' ').every((word, at) => words[at] === word))
    .toSorted((a, b) => b.name.length - a.name.length)
    .at(0);
  if (found === undefined) return null;
  return { command: found, args: words.slice(found.name.split(' ').length) };
}
