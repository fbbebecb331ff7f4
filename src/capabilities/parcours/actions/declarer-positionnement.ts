import { consigner } from '#capabilities/registre/index.ts';
import { modulesDeFormation } from '#capabilities/catalogue/index.ts';
import type { ActionContext } from '#platform/http/route.ts';
import { ok, refuse, type Refusal, type Result } from '#platform/result.ts';
import type { NiveauAcquis } from '../domain/positionnement.ts';
import { dossierPedagogique, type DossierPedagogique } from '../queries/dossier-pedagogique.query.ts';

export interface NiveauDeclare {
  readonly moduleId: string;
  readonly niveau: NiveauAcquis;
}

export type RefusPositionnement =
  | Refusal<'InscriptionIntrouvable'>
  | Refusal<'PositionnementDejaConclu'>
  | Refusal<'ModuleInconnu'>;

/** What a person says of her own level, module by module. She may say it again until the positioning is over. */
export async function declarerPositionnement(
  context: ActionContext,
  inscriptionId: string,
  niveaux: readonly NiveauDeclare[],
): Promise<Result<null, RefusPositionnement>> {
  const { tx, organismeId, clock } = context;
  const ouvert = await positionnementOuvert(
    context,
    inscriptionId,
    niveaux.map(({ moduleId }) => moduleId),
  );
  if (!ouvert.ok) return ouvert;
  const maintenant = clock.now();
  await tx
    .insertInto('parcours.positionnement')
    .values(
      niveaux.map(({ moduleId, niveau }) => ({
        organisme_id: organismeId,
        inscription_id: inscriptionId,
        module_id: moduleId,
        niveau_declare: niveau,
        declare_le: maintenant,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['organisme_id', 'inscription_id', 'module_id']).doUpdateSet((eb) => ({
        niveau_declare: eb.ref('excluded.niveau_declare'),
        declare_le: maintenant,
      })),
    )
    .execute();
  await consigner(context, {
    type: 'positionnement.declare',
    survenuLe: maintenant,
    sujets: sujetsDe(ouvert.value),
    donnees: { niveaux: Object.fromEntries(niveaux.map(({ moduleId, niveau }) => [moduleId, niveau])) },
  });
  return ok(null);
}

/** The file, when its positioning is not over and all these modules are in its formation. */
export async function positionnementOuvert(
  { tx, organismeId }: ActionContext,
  inscriptionId: string,
  moduleIds: readonly string[],
): Promise<Result<DossierPedagogique, RefusPositionnement>> {
  const dossier = await dossierPedagogique(tx, organismeId, inscriptionId);
  if (dossier === null) return refuse('InscriptionIntrouvable');
  if (dossier.positionneLe !== null) return refuse('PositionnementDejaConclu');
  const modules = await modulesDeFormation(tx, organismeId, dossier.formationId);
  const connus = new Set(modules.map(({ id }) => id));
  return moduleIds.every((id) => connus.has(id)) ? ok(dossier) : refuse('ModuleInconnu');
}

export const sujetsDe = ({ id, personneId, sessionId }: DossierPedagogique) => ({
  inscription: id,
  personne: personneId,
  session: sessionId,
});
