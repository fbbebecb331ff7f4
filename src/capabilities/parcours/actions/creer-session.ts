import { personneParId } from '#capabilities/annuaire/index.ts';
import { consigner } from '#capabilities/registre/index.ts';
import { ok, refuse, type Refusal, type Result } from '#platform/result.ts';
import type { ActionContext } from '#platform/http/route.ts';
import { annoncer } from './annoncer.ts';
import { codeLibre } from '../domain/session.ts';
import { sessionParId } from '../queries/session-par-id.query.ts';

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
  /** Where it takes place, for the public; the organisme's town when empty. */
  readonly lieu: string;
  /** Shown in the public catalogue, where people may apply. */
  readonly publique: boolean;
  /** No applications for now. */
  readonly recrutementSuspendu: boolean;
}

/** What a session is when nothing else is said: shown to the public, in the organisme's town. */
const PAR_DEFAUT = { lieu: '', publique: true, recrutementSuspendu: false } as const;

export interface NouvelleSession
  extends
    Omit<DonneesSession, 'code' | keyof typeof PAR_DEFAUT>,
    Partial<Pick<DonneesSession, keyof typeof PAR_DEFAUT>> {
  readonly id: string;
  /** Made from the formation's code and the month when absent. */
  readonly code: string | null;
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
  const formation = await formationChoisie(context, session.formationId);
  if (formation === null) return refuse('SessionFormationIntrouvable');
  if (!(await responsableExiste(context, session.responsableId))) {
    return refuse('SessionResponsableIntrouvable');
  }
  const code = session.code ?? codeLibre(formation.code, session.debut, formation.codesPris);
  const donnees: DonneesSession = { ...PAR_DEFAUT, ...session, code };
  const ecrite = await tx
    .insertInto('parcours.session')
    .values({
      organisme_id: organismeId,
      id: session.id,
      formation_id: session.formationId,
      ...colonnesSession(donnees),
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (ecrite === undefined) {
    const deja = await sessionParId(tx, organismeId, session.id);
    return deja === null ? refuse('CodeSessionDejaPris', { code }) : ok({ id: deja.id });
  }
  await consigner(context, {
    type: 'session.creee',
    survenuLe: context.clock.now(),
    sujets: { session: session.id, formation: session.formationId },
    donnees: donneesDuFait(donnees),
  });
  await annoncer(context, session.id);
  return ok({ id: session.id });
}

/** The formation if it is there and not archived, with the codes that its sessions already have. */
async function formationChoisie({ tx, organismeId }: ActionContext, formationId: string) {
  const formation = await tx
    .selectFrom('catalogue.formation as f')
    .where('f.organisme_id', '=', organismeId)
    .where('f.id', '=', formationId)
    .where('f.archivee_le', 'is', null)
    .select((eb) => [
      'f.code',
      eb.fn
        .coalesce(
          eb
            .selectFrom('parcours.session as s')
            .where('s.organisme_id', '=', organismeId)
            .where((where) => where.fn('starts_with', ['s.code', 'f.code']), '=', true)
            .select((inner) => inner.fn.agg<string[]>('array_agg', ['s.code']).as('codes')),
          eb.val([] as string[]),
        )
        .as('codesPris'),
    ])
    .executeTakeFirst();
  return formation ?? null;
}

/** Whether the person who answers for the session is in the annuaire; nobody is fine. */
export async function responsableExiste(
  { tx, organismeId }: ActionContext,
  id: string | null,
): Promise<boolean> {
  return id === null || (await personneParId(tx, organismeId, id)) !== null;
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
  lieu: session.lieu,
  publique: session.publique,
  recrutement_suspendu: session.recrutementSuspendu,
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
