import { consigner } from '#capabilities/registre/index.ts';
import type { ActionContext } from '#platform/http/route.ts';
import { ok, refuse, type Refusal, type Result } from '#platform/result.ts';
import type { ParametresDeclares } from '../domain/faits-bilan.ts';
import { obligationDeDeclarer } from '../domain/obligations.ts';
import { obligationsFr as mots } from '../messages/obligations.fr.ts';
import { poserObligations } from './obligations.ts';

export interface Parametres extends ParametresDeclares {
  readonly echeance: string;
}

/** Writes what the form asks and the data cannot say, and the deadline announced this year. */
export async function reglerExercice(
  context: ActionContext,
  exerciceId: string,
  parametres: Parametres,
): Promise<Result<null, Refusal<'ExerciceInconnu' | 'EcheanceAvantFin'>>> {
  const { tx, organismeId, clock } = context;
  const exercice = await tx
    .selectFrom('bpf.exercice')
    .where('organisme_id', '=', organismeId)
    .where('id', '=', exerciceId)
    .select('fin')
    .executeTakeFirst();
  if (exercice === undefined) return refuse('ExerciceInconnu');
  if (parametres.echeance <= exercice.fin) return refuse('EcheanceAvantFin');
  await tx
    .updateTable('bpf.exercice')
    .set({
      echeance: parametres.echeance,
      comptage: parametres.comptage,
      chiffre_affaires_centimes: parametres.chiffreAffairesCentimes,
      naf: parametres.naf,
      forme_juridique: parametres.formeJuridique,
      adresse_publique: parametres.adressePublique,
      signature_lieu: parametres.signatureLieu,
      signature_le: parametres.signatureLe,
    })
    .where('organisme_id', '=', organismeId)
    .where('id', '=', exerciceId)
    .execute();
  await poserObligations(context, [
    obligationDeDeclarer(exerciceId, context.newId(), mots.declarer, parametres.echeance),
  ]);
  await consigner(context, {
    type: 'bpf.exercice_regle',
    survenuLe: clock.now(),
    sujets: { exercice: exerciceId },
    donnees: { comptage: parametres.comptage, echeance: parametres.echeance },
  });
  return ok(null);
}
