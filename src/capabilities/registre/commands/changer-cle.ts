import type { Command } from '#platform/capability.ts';
import { changerCle } from '../actions/changer-cle.ts';
import { commandes as mots } from '../messages-commandes.fr.ts';

/** `registre changer-cle`. */
export const commandeChangerCle: Command = {
  name: 'registre changer-cle',
  usage: mots.changerCle.usage,
  help: mots.changerCle.help,
  run: async (_args, services) => {
    const id = await changerCle(services);
    if (id === null) services.printError(mots.changerCle.pasTenue);
    else services.print(mots.changerCle.fait(id));
    return id === null ? 1 : 0;
  },
};
