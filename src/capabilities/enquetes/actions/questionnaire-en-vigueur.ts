import type { ActionContext } from '#platform/http/route.ts';
import type { Genre } from '../domain/genres.ts';
import { MODELES } from '../domain/modeles.ts';

/** The last version of a questionnaire; an organisme that has written none gets the model as its version 1. */
export async function questionnaireEnVigueur(
  { tx, organismeId, newId, clock }: ActionContext,
  genre: Genre,
): Promise<string> {
  const connu = await tx
    .selectFrom('enquetes.questionnaire')
    .where('organisme_id', '=', organismeId)
    .where('genre', '=', genre)
    .orderBy('version', 'desc')
    .select('id')
    .limit(1)
    .executeTakeFirst();
  if (connu !== undefined) return connu.id;
  const id = newId();
  await tx
    .insertInto('enquetes.questionnaire')
    .values({
      organisme_id: organismeId,
      id,
      genre,
      version: 1,
      questions: JSON.stringify(MODELES[genre]),
      cree_le: clock.now(),
    })
    .execute();
  return id;
}
