import { basename } from 'node:path';
import type { Command, CommandServices } from '#platform/capability.ts';
import { inputSentence } from '#platform/input/messages.fr.ts';
import { importerEnTransaction, type Referentiel } from '../actions/importer-en-transaction.ts';
import { commandes, phraseAnomalie, phraseBilan } from '../messages.fr.ts';

/** Codes de sortie : fait, refusé, mal appelé. */
const FAIT = 0;
const REFUSE = 1;
const MAL_APPELE = 2;

/** `importer rncp <fichier>` et `importer rome <fichier>`. */
export const commandesImporter: readonly Command[] = [commande('rncp'), commande('rome')];

function commande(referentiel: Referentiel): Command {
  return {
    ...commandes[referentiel],
    run: async ([chemin, ...reste], services) => {
      if (chemin === undefined || reste.length > 0) {
        services.printError(commandes[referentiel].usage);
        return MAL_APPELE;
      }
      try {
        return await importerFichier(referentiel, chemin, services);
      } catch (erreur) {
        if ((erreur as NodeJS.ErrnoException).code !== 'ENOENT') throw erreur;
        services.printError(commandes.fichierAbsent(chemin));
        return REFUSE;
      }
    },
  };
}

async function importerFichier(
  referentiel: Referentiel,
  chemin: string,
  services: CommandServices,
): Promise<number> {
  const resultat = await importerEnTransaction(services, referentiel, {
    contenu: { path: chemin },
    nom: basename(chemin),
    progression: async (lues) => services.print(commandes.progression(lues)),
  });
  if (!resultat.ok) {
    services.printError(inputSentence(resultat.refusal));
    return REFUSE;
  }
  const { bilan } = resultat.value;
  services.print(phraseBilan(bilan));
  for (const anomalie of bilan.premieresAnomalies) services.printError(phraseAnomalie(anomalie));
  return FAIT;
}
