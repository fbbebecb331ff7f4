import { consigner } from '#capabilities/registre/index.ts';
import type { ActionContext } from '#platform/http/route.ts';
import { ok, refuse, type Refusal, type Result } from '#platform/result.ts';
import type { Reglages } from '../queries/reglages.query.ts';

/** Dit ce que l'organisme est devant le référentiel : catégories, conditions, dates du certificat. */
export async function reglerQualite(
  context: ActionContext,
  reglages: Reglages,
): Promise<Result<null, Refusal<'CertificatFinitAvant'>>> {
  const { tx, organismeId, acteurId, clock } = context;
  const { certificatDebut, certificatFin } = reglages;
  if (certificatDebut !== null && certificatFin !== null && certificatFin < certificatDebut)
    return refuse('CertificatFinitAvant');
  const valeurs = {
    categories: [...reglages.categories],
    conditions: [...reglages.conditions],
    nouvel_entrant: reglages.nouvelEntrant,
    sous_traitant: reglages.sousTraitant,
    certificat_debut: certificatDebut,
    certificat_fin: certificatFin,
    prochain_audit: reglages.prochainAudit,
    modifie_le: clock.now(),
    modifie_par: acteurId,
  };
  await tx
    .insertInto('qualite.reglage')
    .values({ organisme_id: organismeId, ...valeurs })
    .onConflict((conflit) => conflit.column('organisme_id').doUpdateSet(valeurs))
    .execute();
  await consigner(context, {
    type: 'qualite.reglee',
    survenuLe: clock.now(),
    sujets: {},
    donnees: { categories: [...reglages.categories], conditions: [...reglages.conditions] },
  });
  return ok(null);
}
