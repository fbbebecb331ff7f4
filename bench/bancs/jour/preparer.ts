import {
  type ASigner,
  type AValider,
  feuillesEnAttente,
  signaturesEnAttente,
} from '../../outils/a-signer.ts';
import { TAILLE } from '../../outils/donnees.ts';
import type { Instance } from '../../outils/instance.ts';

/** What the day's people have to do, and what the server acknowledged of it. */
export interface Journee {
  readonly signatures: readonly ASigner[];
  readonly feuilles: readonly AValider[];
  readonly acquis: {
    readonly signatures: string[];
    readonly feuilles: AValider[];
    readonly connexions: string[];
  };
}

/** One signature for each learner: nobody comes twice. */
export async function preparerJournee(instance: Instance): Promise<Journee> {
  const toutes = await signaturesEnAttente(instance, TAILLE.sessions * TAILLE.parSession);
  const parPersonne = new Map(toutes.map((one) => [one.courriel, one]));
  return {
    signatures: [...parPersonne.values()],
    feuilles: await feuillesEnAttente(instance),
    acquis: { signatures: [], feuilles: [], connexions: [] },
  };
}
