import { refuse, type Refusal } from '#platform/result.ts';
import type { ActionContext } from '#platform/http/route.ts';

export interface ActeursDuDossier {
  readonly personneId: string;
  readonly entrepriseId: string | null;
  readonly tuteurId: string | null;
}

export type RefusActeurs =
  | Refusal<'ApprenantIntrouvable'>
  | Refusal<'EntrepriseDuDossierIntrouvable'>
  | Refusal<'TuteurIntrouvable'>;

/** Which of the people and company of a file does not exist in this organisme; null when all do. */
export async function acteurIntrouvable(
  { tx, organismeId }: Pick<ActionContext, 'tx' | 'organismeId'>,
  { personneId, entrepriseId, tuteurId }: ActeursDuDossier,
): Promise<{ readonly ok: false; readonly refusal: RefusActeurs } | null> {
  const connus = await tx
    .selectNoFrom((eb) => {
      const personne = (id: string | null) =>
        eb.exists(
          eb
            .selectFrom('annuaire.personne')
            .where('organisme_id', '=', organismeId)
            .where('id', '=', id)
            .where('fusionnee_dans', 'is', null),
        );
      const entreprise = eb.exists(
        eb
          .selectFrom('annuaire.entreprise')
          .where('organisme_id', '=', organismeId)
          .where('id', '=', entrepriseId),
      );
      return [
        personne(personneId).as('personne'),
        personne(tuteurId).as('tuteur'),
        entreprise.as('entreprise'),
      ];
    })
    .executeTakeFirstOrThrow();
  if (!connus.personne) return refuse('ApprenantIntrouvable');
  if (entrepriseId !== null && !connus.entreprise) return refuse('EntrepriseDuDossierIntrouvable');
  if (tuteurId !== null && !connus.tuteur) return refuse('TuteurIntrouvable');
  return null;
}
