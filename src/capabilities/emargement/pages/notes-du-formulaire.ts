import { aParis, instantAParis } from '#capabilities/planning/index.ts';
import type { ActionContext } from '#platform/http/route.ts';
import { ok, refuse, type Refusal, type Result } from '#platform/result.ts';
import type { Note } from '../actions/noter-presences.ts';
import { debutDuCreneau } from '../queries/debut-du-creneau.query.ts';

const CONSTATS = ['present', 'absent', 'excuse'] as const;
const HEURE = /^([01]\d|2[0-3]):[0-5]\d$/u;

type Body = Readonly<Record<string, string | readonly string[]>>;

/** Fields `constat.<inscription>`, `arrivee.<inscription>`, `depart.<inscription>` as notes; people left as they are, left out. */
export async function notesDuFormulaire(
  { tx, organismeId }: ActionContext,
  creneauId: string,
  body: Body,
): Promise<Result<Note[], Refusal>> {
  const debut = await debutDuCreneau(tx, organismeId, creneauId);
  if (debut === null) return refuse('CreneauInconnu');
  const notes: Note[] = [];
  for (const [name, value] of Object.entries(body)) {
    if (!name.startsWith('constat.')) continue;
    const constat = CONSTATS.find((one) => one === value);
    if (constat === undefined) continue;
    const inscriptionId = name.slice('constat.'.length);
    const arrivee = instantDe(body[`arrivee.${inscriptionId}`], debut);
    const depart = instantDe(body[`depart.${inscriptionId}`], debut);
    if (arrivee === 'faux' || depart === 'faux') return refuse('HeureHorsCreneau');
    notes.push({ inscriptionId, constat, arrivee, depart });
  }
  return ok(notes);
}

/** A time of the wall on the day of the créneau; null when nothing was typed. */
export function instantDe(
  typed: string | readonly string[] | undefined,
  debut: Temporal.Instant,
): Temporal.Instant | null | 'faux' {
  if (typed === undefined || typed === '') return null;
  if (typeof typed !== 'string' || !HEURE.test(typed)) return 'faux';
  return instantAParis(aParis(debut).toPlainDate(), Temporal.PlainTime.from(typed));
}
