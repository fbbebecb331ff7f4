// `npm run ancrage -- <commande>`
import type { Command } from '#platform/capability.ts';
import type { CliCommand, Door } from './cli/command.ts';
import { creerUnCompte } from './cli/compte-creer.ts';
import { demo } from './cli/demo.ts';
import { rejouerLesEffacements } from './cli/effacements-rejouer.ts';
import { essayer } from './cli/essayer.ts';
import { migrer } from './cli/migrer.ts';
import { creerUnOrganisme } from './cli/organisme-creer.ts';
import { readSecret } from './cli/read-secret.ts';
import { restaurer } from './cli/restaurer.ts';
import { runCommand } from './cli/run.ts';
import { sauvegarder } from './cli/sauvegarder.ts';
import type { House } from './compose.ts';
import { CAPABILITY_COMMANDS } from './house.ts';
import { AIDE, commandeVerifier, USAGE } from './verificateur/cli.ts';
import { configOrExit, type Instance, openInstance } from './instance.ts';

const config = configOrExit();
const terminal = {
  print: (line: string) => console.log(line),
  printError: (line: string) => console.error(line),
};

const open: { instance?: Promise<Instance>; house?: Promise<House> } = {};
const instance = (): Promise<Instance> =>
  (open.instance ??= openInstance(config, { info: () => undefined, warn: terminal.printError }));
const door: Door = {
  ...terminal,
  config,
  instance,
  readSecret,
  services: async () => {
    open.house ??= instance().then((opened) => opened.compose());
    return { ...(await open.house).services, ...terminal };
  },
};

const fromCapability = (command: Command): CliCommand => ({
  ...command,
  run: async (args, { services }) => command.run(args, await services()),
});
const verifierUnDossier: CliCommand = { name: 'verifier', usage: USAGE, help: AIDE, run: commandeVerifier };
const commands = [
  migrer,
  demo,
  creerUnOrganisme,
  creerUnCompte,
  sauvegarder,
  essayer,
  restaurer,
  rejouerLesEffacements,
  verifierUnDossier,
  ...CAPABILITY_COMMANDS.map(fromCapability),
];

const code = await runCommand(commands, process.argv.slice(2), door);
// What did not open has been reported by the command that asked for it.
await open.house?.then((house) => house.close()).catch(() => undefined);
await open.instance?.then((opened) => opened.close()).catch(() => undefined);
process.exit(code);
