import { sql } from 'kysely';
import { consigner } from '#capabilities/registre/index.ts';
import type { ActionContext } from '#platform/http/route.ts';
import { ok, refuse, type Refusal, type Result } from '#platform/result.ts';
import { empreinteDuCode, type NatureSignalement } from '../domain/signalement.ts';

export interface NouveauSignalement {
  readonly id: string;
  /** Follow-up code, as `lireCode` gives it. */
  readonly code: string;
  readonly nature: NatureSignalement;
  readonly texte: string;
  readonly contact: string | null;
}

/** Receives a report. The fact says that one came, nothing else: neither who, nor what. */
export async function recevoirSignalement(
  context: ActionContext,
  { id, code, nature, texte, contact }: NouveauSignalement,
): Promise<Result<null>> {
  const { tx, organismeId, clock } = context;
  const { rows } = await sql`
    INSERT INTO signalements.signalement (organisme_id, id, code_empreinte, nature, contact, recu_le)
    VALUES (${organismeId}::uuid, ${id}::uuid, ${empreinteDuCode(code)}, ${nature}, ${contact}, ${clock.now().toString()}::timestamptz)
    ON CONFLICT DO NOTHING RETURNING id`.execute(tx);
  if (rows.length === 0) return ok(null);
  await ecrireMessage(context, { id: context.newId(), signalementId: id, auteur: 'declarant', texte });
  await noter(context, 'signalement.recu', id);
  return ok(null);
}

interface NouveauMessage {
  readonly id: string;
  readonly signalementId: string;
  readonly auteur: 'declarant' | 'organisme';
  readonly texte: string;
}

/** Adds what the person or the organisme says; the first answer of the organisme acknowledges the report. */
export async function ecrireMessage(
  context: ActionContext,
  { id, signalementId, auteur, texte }: NouveauMessage,
): Promise<Result<null, Refusal<'SignalementClos'>>> {
  const { tx, organismeId, clock } = context;
  const maintenant = clock.now().toString();
  const { rows } = await sql`
    INSERT INTO signalements.message (organisme_id, id, signalement_id, auteur, texte, ecrit_le)
    SELECT s.organisme_id, ${id}::uuid, s.id, ${auteur}, ${texte}, ${maintenant}::timestamptz FROM signalements.signalement s
    WHERE s.organisme_id = ${organismeId}::uuid AND s.id = ${signalementId}::uuid AND s.clos_le IS NULL
    ON CONFLICT DO NOTHING RETURNING id`.execute(tx);
  if (rows.length === 0) return refuse('SignalementClos');
  if (auteur === 'declarant') return ok(null);
  await sql`UPDATE signalements.signalement SET accuse_le = coalesce(accuse_le, ${maintenant}::timestamptz)
    WHERE organisme_id = ${organismeId}::uuid AND id = ${signalementId}::uuid`.execute(tx);
  await noter(context, 'signalement.repondu', signalementId);
  return ok(null);
}

/** Ends a report, with what was done. */
export async function cloreSignalement(
  context: ActionContext,
  { signalementId, suite }: { readonly signalementId: string; readonly suite: string },
): Promise<Result<null, Refusal<'SignalementClos'>>> {
  const { tx, organismeId, clock } = context;
  const { rows } =
    await sql`UPDATE signalements.signalement SET clos_le = ${clock.now().toString()}::timestamptz, suite = ${suite},
      accuse_le = coalesce(accuse_le, ${clock.now().toString()}::timestamptz)
    WHERE organisme_id = ${organismeId}::uuid AND id = ${signalementId}::uuid AND clos_le IS NULL RETURNING id`.execute(
      tx,
    );
  if (rows.length === 0) return refuse('SignalementClos');
  await noter(context, 'signalement.clos', signalementId);
  return ok(null);
}

/** Ties a report to the file of a person whose training was broken (indicator 14). The fact does not name the file. */
export async function lierRupture(
  context: ActionContext,
  { signalementId, inscriptionId }: { readonly signalementId: string; readonly inscriptionId: string },
): Promise<Result<null, Refusal<'DossierARompreInconnu'>>> {
  const { tx, organismeId } = context;
  const { rows } = await sql`INSERT INTO signalements.rupture (organisme_id, signalement_id, inscription_id)
    SELECT i.organisme_id, ${signalementId}::uuid, i.id FROM parcours.inscription i
    WHERE i.organisme_id = ${organismeId}::uuid AND i.id = ${inscriptionId}::uuid
    ON CONFLICT (organisme_id, signalement_id, inscription_id) DO UPDATE SET inscription_id = excluded.inscription_id
    RETURNING inscription_id`.execute(tx);
  if (rows.length === 0) return refuse('DossierARompreInconnu');
  await noter(context, 'signalement.rupture_liee', signalementId);
  return ok(null);
}

/** Notes that an account reads a report: before the content is shown, in the same transaction. */
export async function noterLecture(
  context: ActionContext,
  signalementId: string,
  compteId: string,
): Promise<void> {
  await sql`INSERT INTO signalements.acces (organisme_id, id, signalement_id, compte_id, lu_le)
    VALUES (${context.organismeId}::uuid, ${context.newId()}::uuid, ${signalementId}::uuid, ${compteId}::uuid,
      ${context.clock.now().toString()}::timestamptz)`.execute(context.tx);
}

const noter = (context: ActionContext, type: string, signalement: string) =>
  consigner(context, { type, survenuLe: context.clock.now(), sujets: { signalement }, donnees: {} });
