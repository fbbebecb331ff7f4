import { consigner } from '#capabilities/registre/index.ts';
import { minutesDe } from '#capabilities/planning/index.ts';
import type { ActionContext } from '#platform/http/route.ts';
import { ok, refuse, type Refusal, type Result } from '#platform/result.ts';
import { verifierCode } from '../domain/code-tournant.ts';
import { referenceDeRetard } from '../domain/feuille.ts';
import { verdictAvecLecture } from '../domain/lecture-du-code.ts';
import { presenceDe, type Presence } from '../domain/presence.ts';
import { refusDeSigner, type PreuvePresence, type RefusSignature } from '../domain/signature.ts';
import { estAbsence, statutEnBase } from '../domain/statut-en-base.ts';
import { ecrirePresences, type LignePresence, type Methode } from '../persistence/presences.store.ts';
import { contexteDeSignature, type ContexteLu } from '../queries/contexte-signature.query.ts';
import { contexteDecisif, feuilleLue } from './lecture.ts';
import { noterEssai } from './noter-essai.ts';
import { refusDeFeuilleClose } from './refus-de-feuille-close.ts';

export interface Signature {
  /** Made by the form: sending it twice signs once. */
  readonly id: string;
  readonly creneauId: string;
  readonly personneId: string;
  readonly preuve:
    | {
        readonly methode: 'code';
        readonly code: string;
        /** Proof that this person's phone had the code in time; empty when it was typed by hand. */
        readonly lecture: string;
      }
    | {
        readonly methode: 'distance';
        /** The créneau of the personal link that the actor holds; null when he is signed in. */
        readonly lienDuCreneau: string | null;
      };
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
  );
  if (lu === null) return refuse('CreneauInconnu');
  if (lu.presenceId === signature.id && lu.signeeLe !== null)
    return ok({ signeeLe: lu.signeeLe, minutes: minutesDe(lu) });
  const preuve = preuveDe(signature, lu, maintenant);
  const refus = refusDeSigner(
    { personneId: signature.personneId, auteurId: auteurDe(context), preuve, maintenant },
    contexteDecisif(lu),
  );
  if (refus !== null) return refuserEtNoter(context, signature, lu, refus);
  return ecrire(context, signature, lu, preuve, maintenant);
}

/** The person that the actor is: himself when signed in, the holder of the link otherwise. */
function auteurDe({ actor }: ActionContext): string {
  return (actor.kind === 'compte' || actor.kind === 'lien' ? actor.personneId : null) ?? '';
}

function preuveDe(
  { preuve, personneId }: Signature,
  { secret, rejointeLe }: ContexteLu,
  instant: Temporal.Instant,
): PreuvePresence {
  if (preuve.methode === 'distance') return { ...preuve, rejointeLe };
  if (secret === null) return { methode: 'code', code: { verdict: 'faux' } };
  const verdict = verifierCode(secret, preuve.code, instant);
  return {
    methode: 'code',
    code: verdictAvecLecture(secret, verdict, { personneId, preuve: preuve.lecture, instant }),
  };
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
  const ligne = ligneDe(signature, lu, presence, {
    methode: methodeDe(context, preuve),
    etape: preuve.methode === 'code' && preuve.code.verdict === 'juste' ? preuve.code.etape : null,
    maintenant,
  });
  try {
    const written = await ecrirePresences(context, signature.creneauId, [ligne]);
    // Another device signed for the same person between our reading and our writing.
    if (written.size === 0) return refuse('DejaSigne', { acte: 'signer', signeeA: maintenant });
  } catch (error) {
    return refusDeFeuilleClose(error, 'signer');
  }
  await consignerSignature(context, signature, ligne, presence);
  return ok({ signeeLe: maintenant, minutes: presence.minutesPresentes });
}

const methodeDe = ({ actor }: ActionContext, { methode }: PreuvePresence): Methode =>
  methode === 'distance' ? 'visio' : actor.kind === 'lien' ? 'lien' : 'code';

function ligneDe(
  { id, appareil, adresseIp, navigateur }: Signature,
  lu: ContexteLu,
  { statut, minutesPresentes, minutesRetard }: Presence,
  { methode, etape, maintenant }: { methode: Methode; etape: number | null; maintenant: Temporal.Instant },
): LignePresence {
  return {
    id,
    inscriptionId: lu.inscriptionId ?? '',
    statut: statutEnBase(statut),
    methode,
    minutes: minutesPresentes,
    signeeLe: maintenant,
    arrivee: minutesRetard > 0 ? maintenant : null,
    appareil,
    adresseIp,
    navigateur,
    etapeCode: etape,
    remplaceId: lu.statut !== null && estAbsence(lu.statut) ? lu.presenceId : null,
  };
}

async function consignerSignature(
  context: ActionContext,
  { personneId, creneauId }: Signature,
  { id, inscriptionId, methode, appareil = null, remplaceId = null }: LignePresence,
  { minutesPresentes: minutes, statut }: Presence,
): Promise<void> {
  await consigner(context, {
    type: 'creneau.signe',
    survenuLe: context.clock.now(),
    sujets: { personne: personneId, creneau: creneauId, inscription: inscriptionId },
    donnees: { presence: id, methode, minutes, statut, appareil, remplace: remplaceId },
  });
}

/** Minutes are counted by the hour of signing until the trainer notes something else. */
function presenceALaSignature(lu: ContexteLu, signeeA: Temporal.Instant): Presence {
  return presenceDe(
    lu,
    { signeeA, arriveeA: null, partieA: null, noteeAbsente: false, justificatifAccepte: false },
    {
      decompte: 'minute',
      toleranceRetardMinutes: lu.reglages.toleranceRetardMinutes,
      referenceRetard: referenceDeRetard(lu, feuilleLue(lu)),
      feuilleClose: false,
    },
  );
}
