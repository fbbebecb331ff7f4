import { consigner } from '#capabilities/registre/index.ts';
import type { ActionContext } from '#platform/http/route.ts';
import { signableJusqua } from '../domain/feuille.ts';
import type { ContexteLu } from '../queries/contexte-signature.query.ts';

/** Who enters the class earlier than this before the créneau tries his microphone: it proves nothing. */
const ACCES_AVANT = Temporal.Duration.from({ hours: 1 });

/**
 * Keeps that a person entered a distance class by our link, the first time, near the créneau; before or after, nothing is
 * kept. In a transaction of its own: it is a page that leads there, and pages only read.
 */
export async function rejoindreVisio(
  context: ActionContext,
  lu: ContexteLu,
  personneId: string,
  appareil: string | null,
): Promise<void> {
  const { organismeId, acteurId, db, clock } = context;
  const { creneauId, inscriptionId } = lu;
  const maintenant = clock.now();
  const proche =
    Temporal.Instant.compare(maintenant, lu.debut.subtract(ACCES_AVANT)) >= 0 &&
    Temporal.Instant.compare(maintenant, signableJusqua(lu, lu.reglages)) <= 0;
  if (!proche || !lu.attendue || inscriptionId === null || lu.rejointeLe !== null) return;
  await db.forTenant({ organismeId, acteurId }, async (tx) => {
    const first = await tx
      .insertInto('emargement.acces_visio')
      .values({
        organisme_id: organismeId,
        creneau_id: creneauId,
        inscription_id: inscriptionId,
        rejointe_le: maintenant,
        appareil,
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning('inscription_id')
      .executeTakeFirst();
    if (first === undefined) return;
    await consigner(
      { ...context, tx },
      {
        type: 'visio.rejointe',
        survenuLe: maintenant,
        sujets: { personne: personneId, creneau: creneauId, inscription: inscriptionId },
        donnees: { appareil },
      },
    );
  });
}
