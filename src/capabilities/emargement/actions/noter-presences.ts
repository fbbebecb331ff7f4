import { sql } from 'kysely';
import { consigner } from '#capabilities/registre/index.ts';
import type { ActionContext } from '#platform/http/route.ts';
import { ok, refuse, type Refusal, type Result } from '#platform/result.ts';
import { REGLAGES_PAR_DEFAUT, referenceDeRetard, signableJusqua } from '../domain/feuille.ts';
import { type Constats, presenceDe } from '../domain/presence.ts';
import { statutEnBase } from '../domain/statut-en-base.ts';
import { type Attendu, feuilleDuCreneau, type FeuilleLue } from '../queries/feuille.query.ts';
import { feuilleLue } from './lecture.ts';

/** What the trainer says of one person in front of him, while the sheet is open. */
export interface Note {
  readonly inscriptionId: string;
  readonly constat: 'present' | 'absent' | 'excuse';
  /** Hours noted, inside the créneau. */
  readonly arrivee: Temporal.Instant | null;
  readonly depart: Temporal.Instant | null;
}

interface Ligne {
  readonly id: string;
  readonly note: Note;
  readonly attendu: Attendu;
  readonly statut: string;
  readonly minutes: number;
}

/**
 * The trainer validates people face to face or notes absences: the whole sheet in one statement. Who has signed keeps the
 * signature: only a correction, after closing, can say otherwise.
 */
export async function noterPresences(
  context: ActionContext,
  creneauId: string,
  formateurId: string,
  notes: readonly Note[],
): Promise<Result<{ notees: number }, Refusal>> {
  const lue = await feuilleDuCreneau(context.tx, context.organismeId, creneauId);
  if (lue === null) return refuse('CreneauInconnu');
  const refus = refusDeNoter(lue, formateurId, context.clock.now());
  if (refus !== null) return refus;
  const lignes = lignesDe(context, lue, notes);
  if (lignes.length === 0) return ok({ notees: 0 });
  await ecrireLignes(context, creneauId, formateurId, lignes);
  const maintenant = context.clock.now();
  await consigner(
    context,
    ...lignes.map(({ id, note, attendu, statut, minutes }) => ({
      type: note.constat === 'present' ? 'presence.validee' : 'absence.notee',
      survenuLe: maintenant,
      sujets: { personne: attendu.personneId, creneau: creneauId, inscription: note.inscriptionId },
      donnees: { presence: id, statut, minutes, formateur: formateurId },
    })),
  );
  return ok({ notees: lignes.length });
}

function refusDeNoter(
  lue: FeuilleLue,
  formateurId: string,
  maintenant: Temporal.Instant,
): Result<never, Refusal> | null {
  if (!lue.formateurs.some(({ id }) => id === formateurId))
    return refuse('PasFormateurDuCreneau', { acte: 'clore' });
  const feuille = feuilleLue(lue);
  if (feuille.etat === 'prevu') return refuse('CreneauPasOuvert', { acte: 'clore' });
  if (feuille.etat !== 'ouvert') return refuse('CreneauDejaClos', { acte: 'ouvrir', closA: feuille.closA });
  const limite = signableJusqua(lue, REGLAGES_PAR_DEFAUT).add({ hours: 24 });
  return Temporal.Instant.compare(maintenant, limite) > 0
    ? refuse('HorsDelai', { acte: 'ouvrir', limite })
    : null;
}

function lignesDe({ newId, clock }: ActionContext, lue: FeuilleLue, notes: readonly Note[]): Ligne[] {
  const feuille = feuilleLue(lue);
  return notes.flatMap((note) => {
    const attendu = lue.attendus.find(({ inscriptionId }) => inscriptionId === note.inscriptionId);
    if (attendu === undefined || attendu.presence !== null) return [];
    const presence = presenceDe(lue, constatsDe(note, clock.now()), {
      decompte: note.arrivee === null ? 'demiJournee' : 'minute',
      toleranceRetardMinutes: REGLAGES_PAR_DEFAUT.toleranceRetardMinutes,
      referenceRetard: referenceDeRetard(lue, feuille),
      feuilleClose: true,
    });
    return [
      {
        id: newId(),
        note,
        attendu,
        statut: statutEnBase(presence.statut),
        minutes: presence.minutesPresentes,
      },
    ];
  });
}

function constatsDe({ constat, arrivee, depart }: Note, maintenant: Temporal.Instant): Constats {
  return {
    signeeA: constat === 'present' ? maintenant : null,
    arriveeA: arrivee,
    partieA: depart,
    noteeAbsente: constat !== 'present',
    justificatifAccepte: constat === 'excuse',
  };
}

async function ecrireLignes(
  context: ActionContext,
  creneauId: string,
  formateurId: string,
  lignes: readonly Ligne[],
): Promise<void> {
  const json = lignes.map(({ id, note, statut, minutes }) => ({
    id,
    inscription_id: note.inscriptionId,
    statut,
    minutes,
    arrivee: note.arrivee?.toString() ?? null,
    depart: note.depart?.toString() ?? null,
  }));
  await sql`
    INSERT INTO emargement.presence (organisme_id, id, creneau_id, inscription_id, statut, methode, minutes, arrivee, depart, signee_le, saisie_par)
    SELECT ${context.organismeId}::uuid, l.id, ${creneauId}::uuid, l.inscription_id, l.statut, 'validation', l.minutes, l.arrivee, l.depart,
      ${context.clock.now().toString()}::timestamptz, ${formateurId}::uuid
    FROM jsonb_to_recordset(${JSON.stringify(json)}::jsonb)
      AS l(id uuid, inscription_id uuid, statut text, minutes integer, arrivee timestamptz, depart timestamptz)
    ON CONFLICT DO NOTHING`.execute(context.tx);
}
