import type { CommandServices } from '#platform/capability.ts';
import type { Config } from '#platform/config.ts';
import type { Instance } from '../instance.ts';

/** Exit codes of every command. */
export const FAIT = 0;
export const REFUSE = 1;
export const MAL_APPELE = 2;

export type Terminal = Pick<CommandServices, 'print' | 'printError'>;

/** What a command may open; nothing is started unless it asks. The caller closes what was opened. */
export interface Door extends Terminal {
  readonly config: Config;
  instance(): Promise<Instance>;
  services(): Promise<CommandServices>;
  /** Asks for a secret without showing it. */
  readSecret(question: string): Promise<string>;
}

/** A command of the instance itself, or one that a capability declares. */
export interface CliCommand {
  readonly name: string;
  readonly usage: string;
  readonly help: string;
  run(args: readonly string[], door: Door): Promise<number>;
}
