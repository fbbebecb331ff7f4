import { z } from 'zod';
import { heure } from '#platform/http/champs.ts';
import { ok, refuse, type Refusal, type Result } from '#platform/result.ts';
import type { Intervalle } from '#capabilities/planning/index.ts';
import type { Note } from '../actions/notes.ts';
import { feuille } from '../messages/feuille.fr.ts';
import { heuresDuFormulaire } from './heures-du-formulaire.ts';

/** What the form says of one person. */
export interface ConstatSaisi {
  readonly inscriptionId: string;
  readonly constat: 'present' | 'absent';
  /** `HH:MM`, or empty. */
  readonly arrivee: string;
  readonly depart: string;
}

const NOM = /^(constat|arrivee|depart)-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/u;
/** More fields than any class has. */
const MAXIMUM = 500;

/** What holds for those of whom the form says nothing. */
export const reste = () =>
  z
    .enum(['', 'present', 'absent'])
    .catch('')
    .default('')
    .transform((mot) => (mot === '' ? null : mot));

/**
 * The fields `constat-<id>`, `arrivee-<id>` and `depart-<id>` of a form about a whole class. Somebody whose hour is written came;
 * an hour that is not one is said beside its field.
 */
export function constatsDe(
  corps: Readonly<Record<string, unknown>>,
  context: z.core.$RefinementCtx,
): readonly ConstatSaisi[] {
  const parPersonne = new Map<string, { constat?: string; arrivee?: string; depart?: string }>();
  for (const [nom, valeur] of Object.entries(corps)) {
    const [, champ, inscriptionId] = NOM.exec(nom) ?? [];
    if (champ === undefined || inscriptionId === undefined || typeof valeur !== 'string' || valeur === '')
      continue;
    if (champ !== 'constat' && !heure().safeParse(valeur).success)
      context.addIssue({ code: 'custom', path: [nom], message: feuille.heureFausse });
    parPersonne.set(inscriptionId, { ...parPersonne.get(inscriptionId), [champ]: valeur });
    if (parPersonne.size > MAXIMUM) return [];
  }
  return [...parPersonne].map(([inscriptionId, { constat, arrivee = '', depart = '' }]) => ({
    inscriptionId,
    constat: constat === 'absent' ? 'absent' : 'present',
    arrivee,
    depart,
  }));
}

/** The same as notes about a créneau. */
export function notesDe(
  saisis: readonly ConstatSaisi[],
  creneau: Intervalle,
): Result<readonly Note[], Refusal> {
  const notes: Note[] = [];
  for (const { inscriptionId, constat, ...champs } of saisis) {
    const heures =
      constat === 'absent' ? ok({ arrivee: null, depart: null }) : heuresDuFormulaire(champs, creneau);
    if (!heures.ok) return heures;
    notes.push({ inscriptionId, constat, ...heures.value });
  }
  return ok(notes);
}

/** A refusal about one person of a class, beside her own field. */
export const duLot = <V>(fait: Result<V, Refusal>): Result<V, Refusal> =>
  fait.ok ? fait : refuse(fait.refusal.refus, { ...fait.refusal, lot: true });
