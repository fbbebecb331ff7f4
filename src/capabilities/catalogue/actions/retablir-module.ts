import { faitsDuSujet } from '#capabilities/registre/index.ts';
import { refuse, type Refusal, type Result } from '#platform/result.ts';
import { modulesSupprimes } from '../domain/module-supprime.ts';
import { ajouterModule } from './ajouter-module.ts';
import type { ContexteAction } from './contexte.ts';
import type { RefusDeModifier } from './formation-modifiable.ts';

/** Remet un module ôté, tel que le registre l'a gardé, à la fin de la formation. Déjà remis : rien à faire. */
export async function retablirModule(
  context: ContexteAction,
  { formationId, moduleId }: { readonly formationId: string; readonly moduleId: string },
): Promise<Result<string, RefusDeModifier | Refusal<'ModuleIntrouvable'>>> {
  const faits = await faitsDuSujet(context.tx, context.organismeId, moduleId);
  const module = modulesSupprimes(faits, [])[0];
  return module === undefined ? refuse('ModuleIntrouvable') : ajouterModule(context, formationId, module);
}
