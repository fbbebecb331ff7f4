import { consigner } from '#capabilities/registre/index.ts';
import { today } from '#platform/clock.ts';
import type { ActionContext } from '#platform/http/route.ts';
import { ok, refuse, type Refusal, type Result } from '#platform/result.ts';
import { estEvaluable, type Resultat } from '../domain/evaluation.ts';
import { type EvaluationLue, evaluationsDe } from '../queries/evaluations.query.ts';

/** What a trainer says that a person has acquired of a module. */
export interface Acquis {
  readonly inscriptionId: string;
  readonly moduleId: string;
  /** Null: takes back what was said. */
  readonly resultat: Resultat | null;
  readonly commentaire: string | null;
}

export type RefusEvaluation = Refusal<'EvaluationInconnue'> | Refusal<'EvaluationTropTot'>;

/**
 * Records what persons have acquired, module by module (national quality framework, indicator 11). Only what changed is
 * written, one fact a person. All or nothing: a module that one does not follow, or a person who has not begun, refuses the whole.
 */
export async function evaluerAcquis(
  context: ActionContext,
  acquis: readonly Acquis[],
): Promise<Result<{ readonly personnes: number }, RefusEvaluation>> {
  const { tx, organismeId, clock } = context;
  const inscriptionIds = [...new Set(acquis.map(({ inscriptionId }) => inscriptionId))];
  const lues = await evaluationsDe(tx, organismeId, { inscriptionIds }, today(clock));
  const connues = new Map(lues.map((une) => [cle(une), une]));
  if (acquis.some((un) => !connues.has(cle(un)))) return refuse('EvaluationInconnue');
  const changes = acquis.filter((un) => estChange(un, connues.get(cle(un))));
  if (changes.some((un) => !estEvaluable(connues.get(cle(un))?.statut ?? null)))
    return refuse('EvaluationTropTot');
  await ecrire(context, changes);
  const parPersonne = Map.groupBy(changes, ({ inscriptionId }) => inscriptionId);
  for (const [inscriptionId, siens] of parPersonne) {
    const connue = connues.get(cle(siens[0] ?? { inscriptionId, moduleId: '' }));
    if (connue === undefined) continue;
    await consigner(context, {
      type: 'acquis.evalues',
      survenuLe: clock.now(),
      sujets: { inscription: inscriptionId, personne: connue.personneId, session: connue.sessionId },
      donnees: { resultats: Object.fromEntries(siens.map(({ moduleId, resultat }) => [moduleId, resultat])) },
    });
  }
  return ok({ personnes: parPersonne.size });
}

const cle = ({ inscriptionId, moduleId }: Pick<Acquis, 'inscriptionId' | 'moduleId'>) =>
  `${inscriptionId} ${moduleId}`;

const estChange = ({ resultat, commentaire }: Acquis, avant: EvaluationLue | undefined): boolean =>
  resultat !== (avant?.resultat ?? null) ||
  (resultat !== null && commentaire !== (avant?.commentaire ?? null));

async function ecrire(
  { tx, organismeId, clock, actor }: ActionContext,
  changes: readonly Acquis[],
): Promise<void> {
  const repris = changes.filter(({ resultat }) => resultat === null);
  for (const { inscriptionId, moduleId } of repris) {
    await tx
      .deleteFrom('parcours.evaluation')
      .where('organisme_id', '=', organismeId)
      .where('inscription_id', '=', inscriptionId)
      .where('module_id', '=', moduleId)
      .execute();
  }
  const lignes = changes.flatMap(({ inscriptionId, moduleId, resultat, commentaire }) =>
    resultat === null
      ? []
      : [
          {
            organisme_id: organismeId,
            inscription_id: inscriptionId,
            module_id: moduleId,
            resultat,
            commentaire,
            evalue_le: clock.now(),
            evalue_par: actor.kind === 'compte' ? actor.personneId : null,
          },
        ],
  );
  if (lignes.length === 0) return;
  await tx
    .insertInto('parcours.evaluation')
    .values(lignes)
    .onConflict((conflict) =>
      conflict.columns(['organisme_id', 'inscription_id', 'module_id']).doUpdateSet((eb) => ({
        resultat: eb.ref('excluded.resultat'),
        commentaire: eb.ref('excluded.commentaire'),
        evalue_le: eb.ref('excluded.evalue_le'),
        evalue_par: eb.ref('excluded.evalue_par'),
      })),
    )
    .execute();
}
