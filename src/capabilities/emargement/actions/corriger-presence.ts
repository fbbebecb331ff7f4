import { sql } from 'kysely';
import { consigner } from '#capabilities/registre/index.ts';
import type { ActionContext } from '#platform/http/route.ts';
import { ok, refuse, type Refusal, type Result } from '#platform/result.ts';
import { MOTIF_MINIMUM } from '../domain/correction.ts';
import { REGLAGES_PAR_DEFAUT, referenceDeRetard } from '../domain/feuille.ts';
import { presenceDe } from '../domain/presence.ts';
import { statutEnBase } from '../domain/statut-en-base.ts';
import { type Attendu, feuilleDuCreneau, type FeuilleLue } from '../queries/feuille.query.ts';
import { feuilleLue } from './lecture.ts';

export interface DemandeCorrection {
  /** Made by the form: sending it twice corrects once. */
  readonly id: string;
  readonly creneauId: string;
  readonly inscriptionId: string;
  /** The presence that the person had read when correcting. */
  readonly remplaceId: string;
  readonly constat: 'present' | 'absent' | 'excuse';
  readonly arrivee: Temporal.Instant | null;
  readonly depart: Temporal.Instant | null;
  readonly motif: string;
}

/** Changes a closed sheet: keeps both, with the reason and the author. The original is never erased. */
export async function corrigerPresence(
  context: ActionContext,
  demande: DemandeCorrection,
): Promise<Result<null, Refusal>> {
  const lue = await feuilleDuCreneau(context.tx, context.organismeId, demande.creneauId);
  const attendu = lue?.attendus.find(({ inscriptionId }) => inscriptionId === demande.inscriptionId);
  if (lue === null || attendu?.presence == null) return refuse('CreneauInconnu');
  if (attendu.presence.id === demande.id) return ok(null);
  const refus = refusDeCorriger(lue, attendu, demande);
  if (refus !== null) return refus;
  const presence = presenceDemandee(lue, demande);
  const statut = statutEnBase(presence.statut);
  if (statut === attendu.presence.statut && presence.minutesPresentes === attendu.presence.minutes)
    return refuse('RienNeChange');
  const written = await remplacer(context, demande, statut, presence.minutesPresentes);
  if (!written) return refuse('DejaCorrige');
  await consigner(context, {
    type: 'presence.corrigee',
    survenuLe: context.clock.now(),
    sujets: { personne: attendu.personneId, creneau: demande.creneauId, inscription: demande.inscriptionId },
    donnees: {
      presence: demande.id,
      remplace: demande.remplaceId,
      avant: { statut: attendu.presence.statut, minutes: attendu.presence.minutes },
      apres: { statut, minutes: presence.minutesPresentes },
      motif: demande.motif,
    },
  });
  return ok(null);
}

function refusDeCorriger(
  lue: FeuilleLue,
  { presence }: Attendu,
  demande: DemandeCorrection,
): Result<never, Refusal> | null {
  if (lue.closeLe === null) return refuse('CreneauPasClos');
  if (presence?.id !== demande.remplaceId) return refuse('DejaCorrige');
  if ([...demande.motif].length < MOTIF_MINIMUM) return refuse('MotifTropCourt', { minimum: MOTIF_MINIMUM });
  const dehors = [demande.arrivee, demande.depart].some(
    (heure) =>
      heure !== null &&
      (Temporal.Instant.compare(heure, lue.debut) < 0 || Temporal.Instant.compare(heure, lue.fin) > 0),
  );
  if (dehors) return refuse('HeureHorsCreneau');
  const { arrivee, depart } = demande;
  return arrivee !== null && depart !== null && Temporal.Instant.compare(arrivee, depart) >= 0
    ? refuse('HeuresInversees')
    : null;
}

function presenceDemandee(lue: FeuilleLue, { constat, arrivee, depart }: DemandeCorrection) {
  return presenceDe(
    lue,
    {
      signeeA: constat === 'present' ? lue.debut : null,
      arriveeA: constat === 'present' ? arrivee : null,
      partieA: constat === 'present' ? depart : null,
      noteeAbsente: constat !== 'present',
      justificatifAccepte: constat === 'excuse',
    },
    {
      decompte: 'minute',
      toleranceRetardMinutes: REGLAGES_PAR_DEFAUT.toleranceRetardMinutes,
      referenceRetard: referenceDeRetard(lue, feuilleLue(lue)),
      feuilleClose: true,
    },
  );
}

/** The old line points to the new one before it is written, so that one line a person stays in force at any moment. */
async function remplacer(
  { tx, organismeId, acteurId, clock }: ActionContext,
  demande: DemandeCorrection,
  statut: string,
  minutes: number,
): Promise<boolean> {
  const old = await tx
    .updateTable('emargement.presence')
    .set({ remplacee_par: demande.id })
    .where('organisme_id', '=', organismeId)
    .where('id', '=', demande.remplaceId)
    .where('remplacee_par', 'is', null)
    .returning('id')
    .executeTakeFirst();
  if (old === undefined) return false;
  await sql`
    INSERT INTO emargement.presence (organisme_id, id, creneau_id, inscription_id, statut, methode, minutes, arrivee, depart, signee_le, motif, remplace_id, saisie_par)
    VALUES (${organismeId}::uuid, ${demande.id}::uuid, ${demande.creneauId}::uuid, ${demande.inscriptionId}::uuid, ${statut}, 'correction',
      ${minutes}, ${demande.arrivee?.toString() ?? null}::timestamptz, ${demande.depart?.toString() ?? null}::timestamptz,
      ${clock.now().toString()}::timestamptz, ${demande.motif}, ${demande.remplaceId}::uuid, ${acteurId}::uuid)`.execute(
    tx,
  );
  return true;
}
