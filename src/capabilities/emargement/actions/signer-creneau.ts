import { consigner } from '#capabilities/registre/index.ts';
import { minutesDe } from '#capabilities/planning/index.ts';
import type { ActionContext } from '#platform/http/route.ts';
import { ok, refuse, type Refusal, type Result } from '#platform/result.ts';
import { verifierCode, type VerdictCode } from '../domain/code-tournant.ts';
import { REGLAGES_PAR_DEFAUT, referenceDeRetard } from '../domain/feuille.ts';
import { presenceDe, type Presence } from '../domain/presence.ts';
import { refusDeSigner, type PreuvePresence, type RefusSignature } from '../domain/signature.ts';
import { contexteDeSignature, type ContexteLu } from '../queries/contexte-signature.query.ts';
import { statutEnBase } from '../domain/statut-en-base.ts';
import { creneauAEmarger, feuilleLue } from './lecture.ts';
import { noterEssai } from './noter-essai.ts';

export interface Signature {
  /** Made by the form: sending it twice signs once. */
  readonly id: string;
  readonly creneauId: string;
  readonly personneId: string;
  readonly preuve:
    | { readonly methode: 'code'; readonly code: string }
    | { readonly methode: 'distance'; readonly lienDuCreneau: string };
  readonly appareil: string | null;
  readonly adresseIp: string | null;
  readonly navigateur: string | null;
}

export interface Signee {
  readonly signeeLe: Temporal.Instant;
  readonly minutes: number;
}

/**
 * A person signs a créneau: once, while the sheet is open, with what only the room or the personal link gives.
 * Sources: art. R. 6313-3 and D. 6211-2 C. trav. Refusals: see `RefusSignature`; `CreneauInconnu` when it is not ours.
 */
export async function signerCreneau(
  context: ActionContext,
  signature: Signature,
): Promise<Result<Signee, Refusal>> {
  const maintenant = context.clock.now();
  const lu = await contexteDeSignature(
    context.tx,
    context.organismeId,
    signature.creneauId,
    signature.personneId,
    true,
  );
  if (lu === null) return refuse('CreneauInconnu');
  if (lu.presenceId === signature.id && lu.signeeLe !== null)
    return ok({ signeeLe: lu.signeeLe, minutes: minutesDe(lu) });
  const preuve = preuveDe(signature, lu, maintenant);
  const refus = refusDeSigner(
    { personneId: signature.personneId, auteurId: auteurDe(context), preuve, maintenant },
    {
      creneau: creneauAEmarger(lu, []),
      feuille: feuilleLue(lu),
      estAttendue: lu.attendue,
      signeeA: lu.signeeLe,
      echecs: lu.echecs.map((text) => Temporal.Instant.from(text)),
      reglages: REGLAGES_PAR_DEFAUT,
    },
  );
  if (refus !== null) return refuserEtNoter(context, signature, lu, refus);
  return ecrire(context, signature, lu, preuve, maintenant);
}

/** The person that the actor is: himself when signed in, the holder of the link otherwise. */
function auteurDe({ actor }: ActionContext): string {
  return (actor.kind === 'compte' || actor.kind === 'lien' ? actor.personneId : null) ?? '';
}

function preuveDe(
  { preuve }: Signature,
  { secret }: ContexteLu,
  maintenant: Temporal.Instant,
): PreuvePresence {
  if (preuve.methode === 'distance') return preuve;
  const code: VerdictCode =
    secret === null ? { verdict: 'faux' } : verifierCode(secret, preuve.code, maintenant);
  return { methode: 'code', code };
}

async function refuserEtNoter(
  context: ActionContext,
  signature: Signature,
  { inscriptionId }: ContexteLu,
  refus: RefusSignature,
): Promise<Result<Signee, Refusal>> {
  if (inscriptionId !== null && (refus.refus === 'CodeFaux' || refus.refus === 'CodeExpire')) {
    const ageSecondes = refus.refus === 'CodeExpire' ? refus.ageSecondes : null;
    const { creneauId, appareil } = signature;
    await noterEssai(context, { creneauId, inscriptionId, verdict: refus.refus, ageSecondes, appareil });
  }
  return refuse(refus.refus, { acte: 'signer', ...refus });
}

async function ecrire(
  context: ActionContext,
  signature: Signature,
  lu: ContexteLu,
  preuve: PreuvePresence,
  maintenant: Temporal.Instant,
): Promise<Result<Signee, Refusal>> {
  const presence = presenceALaSignature(lu, maintenant);
  const methode = preuve.methode === 'distance' ? 'visio' : context.actor.kind === 'lien' ? 'lien' : 'code';
  const inserted = await context.tx
    .insertInto('emargement.presence')
    .values({
      organisme_id: context.organismeId,
      id: signature.id,
      creneau_id: signature.creneauId,
      inscription_id: lu.inscriptionId ?? '',
      statut: statutEnBase(presence.statut),
      methode,
      minutes: presence.minutesPresentes,
      arrivee: presence.minutesRetard > 0 ? maintenant : null,
      signee_le: maintenant,
      appareil: signature.appareil,
      adresse_ip: signature.adresseIp,
      navigateur: signature.navigateur?.slice(0, 300) ?? null,
      etape_code: preuve.methode === 'code' && preuve.code.verdict === 'juste' ? preuve.code.etape : null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  // Another device signed for the same person between our reading and our writing.
  if (inserted === undefined) return refuse('DejaSigne', { acte: 'signer', signeeA: maintenant });
  await consigner(context, {
    type: 'creneau.signe',
    survenuLe: maintenant,
    sujets: {
      personne: signature.personneId,
      creneau: signature.creneauId,
      inscription: lu.inscriptionId ?? '',
    },
    donnees: {
      presence: signature.id,
      methode,
      minutes: presence.minutesPresentes,
      statut: presence.statut,
      appareil: signature.appareil,
    },
  });
  return ok({ signeeLe: maintenant, minutes: presence.minutesPresentes });
}

/** Minutes are counted by the hour of signing until the trainer notes something else. */
function presenceALaSignature(lu: ContexteLu, signeeA: Temporal.Instant): Presence {
  return presenceDe(
    lu,
    { signeeA, arriveeA: null, partieA: null, noteeAbsente: false, justificatifAccepte: false },
    {
      decompte: 'minute',
      toleranceRetardMinutes: REGLAGES_PAR_DEFAUT.toleranceRetardMinutes,
      referenceRetard: referenceDeRetard(lu, feuilleLue(lu)),
      feuilleClose: false,
    },
  );
}
