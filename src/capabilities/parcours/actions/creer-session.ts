import { consigner } from '#capabilities/registre/index.ts';
import { ok, refuse, type Refusal, type Result } from '#platform/result.ts';
import type { ActionContext } from '#platform/http/route.ts';

export interface DonneesSession {
  readonly code: string;
  readonly intitule: string;
  readonly debut: Temporal.PlainDate;
  /** Dernier jour, compris. */
  readonly fin: Temporal.PlainDate;
  /** Places, ou `null` sans limite. */
  readonly capacite: number | null;
  readonly alternance: boolean;
  readonly responsableId: string | null;
  readonly lienVisio: string | null;
}

export interface NouvelleSession extends DonneesSession {
  readonly id: string;
  readonly formationId: string;
}

export type RefusSession =
  | Refusal<'SessionDatesInversees'>
  | Refusal<'SessionFormationIntrouvable'>
  | Refusal<'SessionResponsableIntrouvable'>
  | (Refusal<'CodeSessionDejaPris'> & { readonly code: string });

/** Opens a session of a formation. Sent twice with the same id, it is created once. */
export async function creerSession(
  context: ActionContext,
  session: NouvelleSession,
): Promise<Result<{ readonly id: string }, RefusSession>> {
  const { tx, organismeId } = context;
  if (Temporal.PlainDate.compare(session.debut, session.fin) > 0) return refuse('SessionDatesInversees');
  const connu = await tx
    .selectNoFrom((eb) => [
      eb
        .exists(
          eb
            .selectFrom('catalogue.formation')
            .where('organisme_id', '=', organismeId)
            .where('id', '=', session.formationId)
            .where('archivee_le', 'is', null),
        )
        .as('formation'),
      eb
        .exists(
          eb
            .selectFrom('annuaire.personne')
            .where('organisme_id', '=', organismeId)
            .where('id', '=', session.responsableId),
        )
        .as('responsable'),
      eb
        .exists(
          eb
            .selectFrom('parcours.session')
            .where('organisme_id', '=', organismeId)
            .where('id', '=', session.id),
        )
        .as('deja'),
    ])
    .executeTakeFirstOrThrow();
  if (connu.deja) return ok({ id: session.id });
  if (!connu.formation) return refuse('SessionFormationIntrouvable');
  if (session.responsableId !== null && !connu.responsable) return refuse('SessionResponsableIntrouvable');
  const ecrite = await tx
    .insertInto('parcours.session')
    .values({
      organisme_id: organismeId,
      id: session.id,
      formation_id: session.formationId,
      ...colonnesSession(session),
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (ecrite === undefined) return refuse('CodeSessionDejaPris', { code: session.code });
  await consigner(context, {
    type: 'session.creee',
    survenuLe: context.clock.now(),
    sujets: { session: session.id, formation: session.formationId },
    donnees: donneesDuFait(session),
  });
  return ok({ id: session.id });
}

export const colonnesSession = (session: DonneesSession) => ({
  code: session.code,
  intitule: session.intitule,
  debut: session.debut.toString(),
  fin: session.fin.toString(),
  capacite: session.capacite,
  alternance: session.alternance,
  responsable_id: session.responsableId,
  lien_visio: session.lienVisio,
});

/** What the register keeps of a session: nothing personal. */
export const donneesDuFait = ({ code, intitule, debut, fin, capacite, alternance }: DonneesSession) => ({
  code,
  intitule,
  debut: debut.toString(),
  fin: fin.toString(),
  capacite,
  alternance,
});
