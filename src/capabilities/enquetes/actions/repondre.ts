import { sql } from 'kysely';
import { consigner } from '#capabilities/registre/index.ts';
import { today } from '#platform/clock.ts';
import type { ActionContext } from '#platform/http/route.ts';
import { ok, refuse, type Refusal, type Result } from '#platform/result.ts';
import { estAnonyme } from '../domain/genres.ts';
import { estDefavorable, lireReponses, type Reponses } from '../domain/questions.ts';
import { type Sollicitation, sollicitationParId } from '../queries/sollicitation.query.ts';
import { deposerBulletin } from './deposer-bulletin.ts';

export type RefusDeRepondre =
  | Refusal<'EnqueteInconnue'>
  | (Refusal<'DejaRepondu'> & { readonly le: string })
  | (Refusal<'EnqueteTerminee'> & { readonly fin: string })
  | (Refusal<'ReponseManquante'> & { readonly cle: string });

export interface ReponseAEnregistrer {
  readonly sollicitationId: string;
  /** Who answers, when he does it from his account: the survey must be his. Null for the holder of the link. */
  readonly personneId: string | null;
  /** What was typed, by key of question. */
  readonly saisie: Readonly<Record<string, string>>;
}

/** Records an answer, once. The first one is kept: a second one is refused, and says when the first was given. */
export async function repondre(
  context: ActionContext,
  { sollicitationId, personneId, saisie }: ReponseAEnregistrer,
): Promise<Result<null, RefusDeRepondre>> {
  const { tx, organismeId, clock } = context;
  const demande = await sollicitationParId(tx, organismeId, sollicitationId, true);
  if (demande === null || (personneId !== null && demande.personneId !== personneId))
    return refuse('EnqueteInconnue');
  const jour = today(clock);
  if (demande.repondueLe !== null) return refuse('DejaRepondu', { le: demande.repondueLe.toString() });
  if (Temporal.PlainDate.compare(jour, demande.fin) > 0)
    return refuse('EnqueteTerminee', { fin: demande.fin.toString() });
  const { reponses, manquantes } = lireReponses(demande.questions, saisie);
  const [manquante] = manquantes;
  if (manquante !== undefined) return refuse('ReponseManquante', { cle: manquante });
  await sql`UPDATE enquetes.sollicitation SET repondue_le = ${jour.toString()}::date
    WHERE organisme_id = ${organismeId}::uuid AND id = ${sollicitationId}::uuid`.execute(tx);
  if (estAnonyme(demande.genre)) await deposerBulletin(context, demande.campagneId, reponses);
  else await enregistrer(context, demande, reponses);
  return ok(null);
}

async function enregistrer(
  context: ActionContext,
  { id, campagneId, sessionId, personneId, questions }: Sollicitation,
  reponses: Reponses,
): Promise<void> {
  const { tx, organismeId, clock, newId } = context;
  const defavorable = estDefavorable(questions, reponses);
  const reponseId = newId();
  await tx
    .insertInto('enquetes.reponse')
    .values({
      organisme_id: organismeId,
      id: reponseId,
      campagne_id: campagneId,
      sollicitation_id: id,
      reponses: JSON.stringify(reponses),
      defavorable,
      recue_le: clock.now(),
    })
    .execute();
  await consigner(context, {
    type: 'enquete.repondue',
    survenuLe: clock.now(),
    sujets: {
      campagne: campagneId,
      reponse: reponseId,
      ...(sessionId === null ? {} : { session: sessionId }),
      ...(personneId === null ? {} : { personne: personneId }),
    },
    donnees: { defavorable },
  });
}
