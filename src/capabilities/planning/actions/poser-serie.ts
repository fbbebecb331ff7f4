import { consigner } from '#capabilities/registre/index.ts';
import type { JsonObject } from '#platform/canonical-json.ts';
import type { ActionContext } from '#platform/http/route.ts';
import { ok, refuse, type Refusal, type Result } from '#platform/result.ts';
import type { DemandeCreneau } from '../domain/demande.ts';
import type { DemandeSerie } from '../domain/serie.ts';
import { annonceDeSerie } from '../messages/annonces.fr.ts';
import { donneesDuFait, ecrireCreneaux } from './ecrire-creneaux.ts';
import { etudierSerie, type RefusSerie } from './etudier-serie.ts';
import { annoncer } from './prevenir.ts';
import { prendreLePlanning, siLaPlaceEstLibre } from './verrou.ts';

export type RefusPoserSerie =
  | RefusSerie
  | (Refusal<'SerieEnConflit'> & { readonly places: number; readonly premiere: string });

/** Pose toute une série, ou rien : une seule transaction. Envoyée deux fois avec le même id, elle est posée une fois. */
export async function poserSerie(
  context: ActionContext,
  { id, prevenir, ...demande }: DemandeSerie & { readonly id: string; readonly prevenir: boolean },
): Promise<Result<{ readonly id: string; readonly creneaux: number }, RefusPoserSerie>> {
  await prendreLePlanning(context);
  const deja = await serieConnue(context, id);
  if (deja !== null) return ok({ id, creneaux: deja });
  const lu = await etudierSerie(context, demande);
  if ('refus' in lu) return { ok: false, refusal: lu.refus };
  const { etude } = lu;
  const [premiere] = etude.conflits.keys();
  if (premiere !== undefined) return refuse('SerieEnConflit', { places: etude.conflits.size, premiere });
  const creneaux = etude.creneaux.map(({ cle: _cle, ...creneau }): DemandeCreneau => ({
    ...creneau,
    id: context.newId(),
  }));
  const pris = await siLaPlaceEstLibre(async () => {
    await ecrireSerie(context, id, demande, creneaux.length);
    await ecrireCreneaux(context, creneaux, id);
  });
  if (pris !== null) return pris;
  await consignerSerie(context, id, demande.sessionId, creneaux);
  if (prevenir) {
    const personnes = [
      ...etude.terrain.attendus.map(({ id: personne }) => personne),
      ...demande.formateurIds,
    ];
    await annoncer(context, [...new Set(personnes)], '/planning', annonceDeSerie(creneaux, etude.terrain));
  }
  return ok({ id, creneaux: creneaux.length });
}

async function serieConnue({ tx, organismeId }: ActionContext, id: string): Promise<number | null> {
  const serie = await tx
    .selectFrom('planning.serie')
    .where('organisme_id', '=', organismeId)
    .where('id', '=', id)
    .select('creneaux')
    .executeTakeFirst();
  return serie?.creneaux ?? null;
}

async function ecrireSerie(
  { tx, organismeId, clock }: ActionContext,
  id: string,
  demande: DemandeSerie,
  creneaux: number,
): Promise<void> {
  await tx
    .insertInto('planning.serie')
    .values({
      organisme_id: organismeId,
      id,
      session_id: demande.sessionId,
      regle: JSON.stringify(regleDe(demande)),
      creneaux,
      cree_le: clock.now(),
    })
    .execute();
}

/** La règle telle qu'elle a été demandée, pour la relire. */
export function regleDe({ recurrence, modalite, salleId, formateurIds, modules }: DemandeSerie): JsonObject {
  const { du, au, motifs, alternance } = recurrence;
  return {
    du: du.toString(),
    au: au.toString(),
    motifs: motifs.map(({ jours, plages }) => ({
      jours: [...jours],
      plages: plages.map(({ debut, fin }) => [debut.toString(), fin.toString()]),
    })),
    alternance:
      alternance === undefined
        ? null
        : alternance.genre === 'liste'
          ? { genre: 'liste', semaines: [...alternance.semainesCentre] }
          : { ...alternance },
    modalite,
    salle: salleId,
    formateurs: [...formateurIds],
    modules: modules.map(({ id }) => id),
  };
}

async function consignerSerie(
  context: ActionContext,
  id: string,
  sessionId: string,
  creneaux: readonly DemandeCreneau[],
): Promise<void> {
  const survenuLe = context.clock.now();
  const [premier] = creneaux;
  const dernier = creneaux.at(-1);
  await consigner(
    context,
    {
      type: 'serie.posee',
      survenuLe,
      sujets: { session: sessionId, serie: id },
      donnees: {
        creneaux: creneaux.length,
        du: premier?.debut.toString() ?? '',
        au: dernier?.fin.toString() ?? '',
      },
    },
    ...creneaux.map((creneau) => ({
      type: 'creneau.planifie',
      survenuLe,
      // La session n'est pas citée : sa frise dit la série une fois, pas cent créneaux.
      sujets: { creneau: creneau.id, serie: id },
      donnees: donneesDuFait(creneau),
    })),
  );
}
