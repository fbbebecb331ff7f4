import { type CreneauAEmarger, type Feuille, feuilleDe } from '../domain/feuille.ts';
import type { ContexteSignature } from '../domain/signature.ts';
import { estAbsence } from '../domain/statut-en-base.ts';
import type { ContexteLu } from '../queries/contexte-signature.query.ts';

interface CreneauLu {
  readonly creneauId: string;
  readonly modalite: string;
  readonly debut: Temporal.Instant;
  readonly fin: Temporal.Instant;
  readonly annule: boolean;
}

/** A créneau as the rules of attendance see it. FOAD and company time are not signed by créneau: they never come here. */
export function creneauAEmarger(lu: CreneauLu, formateurIds: readonly string[]): CreneauAEmarger {
  return {
    id: lu.creneauId,
    debut: lu.debut,
    fin: lu.fin,
    modalite: lu.modalite === 'distance' ? 'distanceSynchrone' : 'presentiel',
    annule: lu.annule,
    formateurIds: new Set(formateurIds),
  };
}

/** The sheet's state from its dates and its corrections. */
export function feuilleLue({
  ouverteLe,
  closeLe,
  corrigeeLe = null,
}: {
  readonly ouverteLe: Temporal.Instant | null;
  readonly closeLe: Temporal.Instant | null;
  readonly corrigeeLe?: Temporal.Instant | null;
}): Feuille {
  return feuilleDe([
    ...(ouverteLe === null ? [] : [{ genre: 'creneau.ouvert' as const, a: ouverteLe }]),
    ...(closeLe === null ? [] : [{ genre: 'creneau.clos' as const, a: closeLe }]),
    ...(corrigeeLe === null ? [] : [{ genre: 'presence.corrigee' as const, a: corrigeeLe }]),
  ]);
}

/** What decides of a signature. An absence noted too early is no signature: who comes after all may sign. */
export function contexteDecisif(lu: ContexteLu): ContexteSignature {
  return {
    creneau: creneauAEmarger(lu, []),
    feuille: feuilleLue(lu),
    estAttendue: lu.attendue,
    signeeA: lu.statut === null || estAbsence(lu.statut) ? null : lu.signeeLe,
    echecs: lu.echecs.map((text) => Temporal.Instant.from(text)),
    reglages: lu.reglages,
  };
}
