import { describe, expect, it } from 'vitest';
import { findCommand } from './find.ts';

const command = (name: string) => ({ name, usage: name, help: '', run: () => Promise.resolve(0) });
const commands = [command('importer'), command('importer rncp'), command('migrer')];

describe('findCommand', () => {
  it('prefers the longest name and gives the other words', () => {
    const found = findCommand(commands, ['importer', 'rncp', 'export.zip']);
    expect([found?.command.name, found?.args]).toEqual(['importer rncp', ['export.zip']]);
    expect(findCommand(commands, ['importer', 'autre'])?.args).toEqual(['autre']);
  });

  it('does not guess', () => {
    expect(findCommand(commands, ['import'])).toBeNull();
    expect(findCommand(commands, [])).toBeNull();
  });
});
