import type { ActionContext } from '#platform/http/route.ts';
import { ok, refuse, type Refusal, type Result } from '#platform/result.ts';
import { entrepriseDesignee, tuteurDesigne } from './entreprises-et-tuteurs.query.ts';

export type RefusDesignation = Refusal<
  'EntrepriseDesigneeInconnue' | 'EntrepriseAmbigue' | 'TuteurDesigneInconnu' | 'TuteurAmbigu'
>;

interface Textes {
  readonly entreprise: string | null;
  readonly tuteur: string | null;
}

/** The company and the tutor that the typed texts designate; nothing typed is nobody. */
export async function designerActeurs(
  { tx, organismeId }: Pick<ActionContext, 'tx' | 'organismeId'>,
  { entreprise, tuteur }: Textes,
): Promise<
  Result<{ readonly entrepriseId: string | null; readonly tuteurId: string | null }, RefusDesignation>
> {
  const employeur = entreprise === null ? null : await entrepriseDesignee(tx, organismeId, entreprise);
  if (employeur === 'aucun') return refuse('EntrepriseDesigneeInconnue');
  if (employeur === 'plusieurs') return refuse('EntrepriseAmbigue');
  const maitre = tuteur === null ? null : await tuteurDesigne(tx, organismeId, tuteur);
  if (maitre === 'aucun') return refuse('TuteurDesigneInconnu');
  if (maitre === 'plusieurs') return refuse('TuteurAmbigu');
  return ok({ entrepriseId: employeur?.id ?? null, tuteurId: maitre?.id ?? null });
}
