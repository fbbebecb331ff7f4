import { chargerDemo, estVide } from '../demo/charger.ts';
import { type CliCommand, FAIT, REFUSE } from './command.ts';
import { messages } from './messages.fr.ts';

export const demo: CliCommand = {
  name: 'demo',
  ...messages.demo,
  async run(_args, door) {
    const services = await door.services();
    if (!(await estVide(services))) {
      door.printError(messages.demo.nonVide);
      return REFUSE;
    }
    door.print(messages.demo.fait(await chargerDemo(services)));
    return FAIT;
  },
};
