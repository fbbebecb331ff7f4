import { type CliCommand, FAIT, MAL_APPELE, REFUSE, type Terminal } from './command.ts';
import { messages } from './messages.fr.ts';
import type { Instance } from '../instance.ts';

const mots = messages.effacements;

/** Does again the erasures of the journal, on the instance's own database. */
export const rejouerLesEffacements: CliCommand = {
  name: 'effacements rejouer',
  ...mots,
  async run(args, door) {
    if (args.length > 0) {
      door.printError(messages.usage(mots.usage));
      return MAL_APPELE;
    }
    return rejouerSur(await door.instance(), door);
  },
};

/** Does it and says it. Refused when a rule kept a person from being erased: somebody has to look. */
export async function rejouerSur(
  instance: Pick<Instance, 'compose'>,
  { print, printError }: Terminal,
): Promise<number> {
  const house = await instance.compose();
  try {
    const { rejoues, sansObjet, refuses } = await house.rejouerEffacements();
    await house.runDueJobs();
    print(mots.faits(rejoues, sansObjet));
    for (const personneId of refuses) printError(mots.refuse(personneId));
    return refuses.length === 0 ? FAIT : REFUSE;
  } finally {
    await house.close();
  }
}
