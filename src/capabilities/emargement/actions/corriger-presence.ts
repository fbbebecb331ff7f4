import { consigner } from '#capabilities/registre/index.ts';
import type { ActionContext } from '#platform/http/route.ts';
import { ok, refuse, type Refusal, type Result } from '#platform/result.ts';
import { refusDeCorriger } from '../domain/correction.ts';
import { statutEnBase } from '../domain/statut-en-base.ts';
import { ecrirePresences, type LignePresence } from '../persistence/presences.store.ts';
import { type Attendu, feuilleDuCreneau } from '../queries/feuille.query.ts';
import { feuilleLue } from './lecture.ts';
import { type Constat, presenceConstatee } from './presence-constatee.ts';

export interface DemandeCorrection extends Constat {
  /** Made by the form: sending it twice corrects once. */
  readonly id: string;
  readonly creneauId: string;
  readonly inscriptionId: string;
  /** The line that the person had read when correcting; null when the sheet said nothing of this person. */
  readonly remplaceId: string | null;
  readonly motif: string;
}

/** Changes a closed sheet: keeps both, with the reason and the author. The original is never erased. */
export async function corrigerPresence(
  context: ActionContext,
  demande: DemandeCorrection,
): Promise<Result<null, Refusal>> {
  const lue = await feuilleDuCreneau(context.tx, context.organismeId, demande.creneauId);
  const attendu = lue?.attendus.find(({ inscriptionId }) => inscriptionId === demande.inscriptionId);
  if (lue === null || attendu === undefined) return refuse('CreneauInconnu');
  const avant = attendu.presence;
  if (avant?.id === demande.id) return ok(null);
  const refus = refusDeCorriger(demande, feuilleLue(lue), lue, avant?.id ?? null);
  if (refus !== null) return refuse(refus.refus, { acte: 'corriger', ...refus });
  const presence = presenceConstatee(lue, demande);
  const [statut, minutes] = [statutEnBase(presence.statut), presence.minutesPresentes];
  if (statut === avant?.statut && minutes === avant.minutes) return refuse('RienNeChange');
  const ligne = ligneDe(context, demande, { statut, minutes });
  const ecrites = await ecrirePresences(context, demande.creneauId, [ligne]);
  if (ecrites.size === 0) return refuse('DejaCorrige');
  await consignerCorrection(context, demande, attendu, { statut, minutes });
  return ok(null);
}

function ligneDe(
  { clock, acteurId }: ActionContext,
  { id, inscriptionId, constat, arrivee, depart, motif, remplaceId }: DemandeCorrection,
  apres: Pick<LignePresence, 'statut' | 'minutes'>,
): LignePresence {
  const venue = constat === 'present';
  return {
    ...apres,
    id,
    inscriptionId,
    methode: 'correction',
    signeeLe: clock.now(),
    arrivee: venue ? arrivee : null,
    depart: venue ? depart : null,
    motif,
    remplaceId,
    saisiePar: acteurId,
  };
}

async function consignerCorrection(
  context: ActionContext,
  { id, creneauId, inscriptionId, remplaceId, motif }: DemandeCorrection,
  { personneId, presence: avant }: Attendu,
  apres: Pick<LignePresence, 'statut' | 'minutes'>,
): Promise<void> {
  await consigner(context, {
    type: 'presence.corrigee',
    survenuLe: context.clock.now(),
    sujets: { personne: personneId, creneau: creneauId, inscription: inscriptionId },
    donnees: {
      presence: id,
      remplace: remplaceId,
      avant: avant === null ? null : { statut: avant.statut, minutes: avant.minutes },
      apres: { ...apres },
      motif,
    },
  });
}
