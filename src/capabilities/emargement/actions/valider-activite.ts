import { modulesDeFormation } from '#capabilities/catalogue/index.ts';
import { dossierPedagogique, parcoursIndividuel } from '#capabilities/parcours/index.ts';
import { consigner } from '#capabilities/registre/index.ts';
import { today } from '#platform/clock.ts';
import type { ActionContext } from '#platform/http/route.ts';
import { ok, refuse, type Refusal, type Result } from '#platform/result.ts';
import { type ActiviteDemandee, refusDActivite, travauxPossibles } from '../domain/activite.ts';
import { activitesDe, enVigueur } from '../queries/activites.query.ts';

export interface NouvelleActivite extends ActiviteDemandee {
  /** Made by the form: sending it twice validates once. */
  readonly id: string;
  readonly inscriptionId: string;
  /** What was done, and what shows it. */
  readonly travail: string;
}

/**
 * Somebody of the team validates work done at a distance, or time in company, at the sight of a work or of an attestation: from
 * then on its minutes are hours done. Refusals: see `RefusActivite`; `InscriptionIntrouvable` when the file is not ours.
 */
export async function validerActivite(
  context: ActionContext,
  activite: NouvelleActivite,
): Promise<Result<null, Refusal>> {
  const { tx, organismeId, clock, acteurId } = context;
  const { id, inscriptionId, moduleId, modalite, le, minutes, travail } = activite;
  await retenirDossier(context, inscriptionId);
  const dossier = await dossierPedagogique(tx, organismeId, inscriptionId);
  if (dossier === null) return refuse('InscriptionIntrouvable');
  const deja = await activitesDe(tx, organismeId, inscriptionId);
  if (deja.some((une) => une.id === id)) return ok(null);
  const modules = await modulesDeFormation(tx, organismeId, dossier.formationId);
  const { lignes } = parcoursIndividuel(modules, dossier.decisions);
  const refus = refusDActivite(activite, travauxPossibles(lignes, enVigueur(deja)), today(clock));
  if (refus !== null) return refuse(refus.refus, refus);
  await tx
    .insertInto('emargement.activite')
    .values({
      organisme_id: organismeId,
      id,
      inscription_id: inscriptionId,
      module_id: moduleId,
      module: lignes.find((ligne) => ligne.moduleId === moduleId)?.intitule ?? '',
      modalite,
      le: le.toString(),
      minutes,
      travail,
      validee_le: clock.now(),
      validee_par: acteurId,
    })
    .execute();
  await consigner(context, {
    type: 'activite.validee',
    survenuLe: clock.now(),
    sujets: { personne: dossier.personneId, inscription: inscriptionId, activite: id },
    donnees: { module: moduleId, modalite, le: le.toString(), minutes, travail },
  });
  return ok(null);
}

/** Two validations at once of the same file count one after the other: together they may not pass what is planned. */
async function retenirDossier({ tx, organismeId }: ActionContext, inscriptionId: string): Promise<void> {
  await tx
    .selectFrom('parcours.inscription')
    .where('organisme_id', '=', organismeId)
    .where('id', '=', inscriptionId)
    .forNoKeyUpdate()
    .select('id')
    .execute();
}
