import { type CliCommand, FAIT } from './command.ts';
import { messages } from './messages.fr.ts';

export const migrer: CliCommand = {
  name: 'migrer',
  ...messages.migrer,
  async run(_args, door) {
    await door.instance();
    door.print(messages.migrer.fait);
    return FAIT;
  },
};
