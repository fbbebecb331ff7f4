import type { Tx } from '#platform/db/types.ts';
import { type Bilan, calculerBilan } from '../domain/calculer-bilan.ts';
import { type Controle, controler, sansLigne } from '../domain/controles.ts';
import type { FaitsBilan } from '../domain/faits-bilan.ts';
import { retenir } from '../domain/retenir.ts';
import { type ExerciceLu, exerciceParId } from './exercices.query.ts';
import { interventions } from './interventions.query.ts';
import { participations } from './participations.query.ts';

/** The report of an exercise: what is computed, what is to be declared, what the checks say. */
export interface BilanLu {
  readonly exercice: ExerciceLu;
  readonly faits: FaitsBilan;
  readonly calcule: Bilan;
  readonly retenu: Bilan;
  readonly controles: readonly Controle[];
}

/** Three statements, whatever the number of rows. Null when the exercise is not of this organisme. */
export async function bilanDe(tx: Tx, organismeId: string, exerciceId: string): Promise<BilanLu | null> {
  const exercice = await exerciceParId(tx, organismeId, exerciceId);
  if (exercice === null) return null;
  const faits: FaitsBilan = {
    ...exercice,
    participations: await participations(tx, organismeId, exercice),
    interventions: await interventions(tx, organismeId, exercice),
  };
  const calcule = calculerBilan(faits);
  const retenu = retenir(calcule, exercice.corrections, exercice.chiffreAffairesCentimes);
  return { exercice, faits, calcule, retenu, controles: controler(retenu, sansLigne(faits)) };
}
