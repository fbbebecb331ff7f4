import { montrerIndicateur } from '#capabilities/catalogue/index.ts';
import { consigner } from '#capabilities/registre/index.ts';
import { formatPourcent } from '#design/index.ts';
import { today } from '#platform/clock.ts';
import type { ActionContext } from '#platform/http/route.ts';
import { ok, refuse, type Refusal, type Result } from '#platform/result.ts';
import { SEUIL_ANONYMAT } from '../domain/genres.ts';
import { mots } from '../messages.fr.ts';
import { satisfactionParFormation } from '../queries/satisfaction.query.ts';

/** Shows the satisfaction of a formation on its public page, with its number of answers, its period and its method (indicator 2). */
export async function publierSatisfaction(
  context: ActionContext,
  formationId: string,
): Promise<Result<null, Refusal<'EffectifInsuffisant'>>> {
  const { tx, organismeId, clock } = context;
  const fin = today(clock);
  const [resultat] = await satisfactionParFormation(tx, organismeId, fin, formationId);
  if (resultat === undefined || resultat.effectif < SEUIL_ANONYMAT) return refuse('EffectifInsuffisant');
  const { satisfaits, effectif } = resultat;
  const valeur = satisfaits / effectif;
  await montrerIndicateur(context, formationId, {
    code: 'satisfaction',
    libelle: mots.resultats.libelle,
    valeur,
    unite: 'part',
    effectif,
    periodeDebut: fin.subtract({ months: 12 }).toString(),
    periodeFin: fin.toString(),
    methode: mots.resultats.methode,
  });
  await consigner(context, {
    type: 'satisfaction.publiee',
    survenuLe: clock.now(),
    sujets: { formation: formationId },
    donnees: { part: formatPourcent(valeur), effectif },
  });
  return ok(null);
}
