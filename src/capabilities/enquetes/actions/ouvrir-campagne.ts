import { consigner } from '#capabilities/registre/index.ts';
import type { ActionContext } from '#platform/http/route.ts';
import { DUREE_JOURS, type Genre, type Mois } from '../domain/genres.ts';
import { ecrireAuxSollicites } from './ecrire-aux-sollicites.ts';
import { questionnaireEnVigueur } from './questionnaire-en-vigueur.ts';

/** A survey to send: about what, to whom. */
export interface CampagneAOuvrir {
  readonly id: string;
  readonly genre: Genre;
  readonly sessionId: string | null;
  readonly moduleId: string | null;
  readonly mois: Mois;
  readonly le: Temporal.PlainDate;
  readonly personneIds: readonly string[];
  /** Funders, who are not in the annuaire. */
  readonly exterieurs?: readonly { readonly nom: string; readonly courriel: string }[];
  /** False loads past campaigns without writing to anybody. */
  readonly courriers?: boolean;
}

/**
 * Opens a survey and writes to each person, in one transaction. The same survey of the same session is opened once: asked
 * again, it returns null and nothing leaves.
 */
export async function ouvrirCampagne(
  context: ActionContext,
  {
    id,
    genre,
    sessionId,
    moduleId,
    mois,
    le,
    personneIds,
    exterieurs = [],
    courriers = true,
  }: CampagneAOuvrir,
): Promise<{ readonly campagneId: string; readonly sollicitationIds: readonly string[] } | null> {
  const { tx, organismeId, clock, newId } = context;
  const questionnaireId = await questionnaireEnVigueur(context, genre);
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('enquetes.campagne')
    .values({
      organisme_id: organismeId,
      id,
      questionnaire_id: questionnaireId,
      genre,
      session_id: sessionId,
      module_id: moduleId,
      mois,
      ouverte_le: le.toString(),
      fin: le.add({ days: DUREE_JOURS }).toString(),
      cree_le: clock.now(),
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows !== 1n) return null;
  const sollicites = [
    ...new Set(personneIds).values().map((personne_id) => ({ personne_id, nom: null, courriel: null })),
    ...exterieurs.map(({ nom, courriel }) => ({ personne_id: null, nom, courriel })),
  ].map((un) => ({ organisme_id: organismeId, id: newId(), campagne_id: id, ...un }));
  if (sollicites.length > 0) await tx.insertInto('enquetes.sollicitation').values(sollicites).execute();
  await consigner(context, {
    type: 'enquete.ouverte',
    survenuLe: clock.now(),
    sujets: { campagne: id, ...(sessionId === null ? {} : { session: sessionId }) },
    donnees: { genre, mois, demandees: sollicites.length },
  });
  if (courriers) await ecrireAuxSollicites(context, id, 0);
  return { campagneId: id, sollicitationIds: sollicites.map((un) => un.id) };
}
