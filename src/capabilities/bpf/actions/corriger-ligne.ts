import { consigner } from '#capabilities/registre/index.ts';
import type { ActionContext } from '#platform/http/route.ts';
import { ok, refuse, type Refusal, type Result } from '#platform/result.ts';
import type { Colonne } from '../domain/formulaire.ts';
import { corrigeable } from '../domain/retenir.ts';
import { bilanDe } from '../queries/bilan.ts';

export interface DemandeCorrection {
  readonly exerciceId: string;
  readonly ligne: string;
  readonly colonne: Colonne;
  /** Null goes back to the computed figure. */
  readonly valeur: number | null;
  readonly motif: string;
}

/** Writes a figure by hand; the computed one, the author and the reason are kept beside it. */
export async function corrigerLigne(
  context: ActionContext,
  { exerciceId, ligne, colonne, valeur, motif }: DemandeCorrection,
): Promise<Result<null, Refusal<'LigneNonCorrigeable' | 'ExerciceInconnu' | 'BilanClos'>>> {
  const { tx, organismeId, acteurId, clock } = context;
  const lu = await bilanDe(tx, organismeId, exerciceId);
  if (lu === null) return refuse('ExerciceInconnu');
  if (lu.exercice.cloture !== null) return refuse('BilanClos');
  const calcule = lu.calcule.valeurs.get(ligne);
  if (!corrigeable(ligne) || calcule?.[colonne] === undefined) return refuse('LigneNonCorrigeable');
  const calculee = calcule[colonne] ?? null;
  const cle = { organisme_id: organismeId, exercice_id: exerciceId, ligne, colonne };
  if (valeur === null) {
    await tx
      .deleteFrom('bpf.correction')
      .where('organisme_id', '=', organismeId)
      .where('exercice_id', '=', exerciceId)
      .where('ligne', '=', ligne)
      .where('colonne', '=', colonne)
      .execute();
  } else {
    const valeurs = { valeur, calculee, motif, par: acteurId, le: clock.now() };
    await tx
      .insertInto('bpf.correction')
      .values({ ...cle, ...valeurs })
      .onConflict((conflit) =>
        conflit.columns(['organisme_id', 'exercice_id', 'ligne', 'colonne']).doUpdateSet(valeurs),
      )
      .execute();
  }
  await consigner(context, {
    type: 'bpf.ligne_corrigee',
    survenuLe: clock.now(),
    sujets: { exercice: exerciceId },
    donnees: { ligne, colonne, valeur, calculee, motif },
  });
  return ok(null);
}
