import type { ActionContext } from '#platform/http/route.ts';

/**
 * Keeps a refused try. In a transaction of its own: the refusal undoes the caller's, and guessing must stay costly.
 */
export async function noterEssai(
  context: ActionContext,
  essai: {
    readonly creneauId: string;
    readonly inscriptionId: string;
    readonly verdict: 'CodeFaux' | 'CodeExpire';
    readonly ageSecondes: number | null;
    readonly appareil: string | null;
  },
): Promise<void> {
  const { organismeId, acteurId, db, newId, clock } = context;
  await db.forTenant({ organismeId, acteurId }, (tx) =>
    tx
      .insertInto('emargement.essai')
      .values({
        organisme_id: organismeId,
        id: newId(),
        creneau_id: essai.creneauId,
        inscription_id: essai.inscriptionId,
        le: clock.now(),
        verdict: essai.verdict,
        age_secondes: essai.ageSecondes,
        appareil: essai.appareil,
      })
      .execute(),
  );
}
