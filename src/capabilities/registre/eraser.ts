import type { Eraser, ErasureRequest } from '#platform/capability.ts';
import type { ActionContext } from '#platform/http/route.ts';
import { effacerFaits } from './actions/effacer-faits.ts';
import { personalData } from './donnees-personnelles.ts';
import { messages } from './messages.fr.ts';

/** Months that facts are kept after the end of the relation: they prove a training. */
const TERME = Math.max(...personalData.map(({ retentionMonths }) => retentionMonths ?? 0));

/** Facts prove a training: their content goes at its term, not before. Other capabilities let theirs go sooner. */
export const eraser: Eraser = {
  tables: ['registre.fait'],
  run: async (context, { personneId, months }) => {
    if (months >= TERME) await effacerFaits(context, { personneId, base: messages.bases.terme });
    return [];
  },
};

/**
 * The eraser of a capability whose facts prove nothing of a training (a name corrected, an address changed): their content goes
 * as soon as the person asks. The register still verifies.
 */
export const eraserDeFaits = (types: readonly string[]): Eraser => ({
  tables: [],
  run: async (context: ActionContext, { personneId, months }: ErasureRequest) => {
    const base = months === 0 ? messages.bases.demande : messages.bases.terme;
    await effacerFaits(context, { personneId, types, base });
    return [];
  },
});
