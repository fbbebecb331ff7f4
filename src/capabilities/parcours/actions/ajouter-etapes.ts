import { today } from '#platform/clock.ts';
import { ok, refuse, type Refusal, type Result } from '#platform/result.ts';
import { ajouterFait, type RefusFait } from '../domain/ajouter-fait.ts';
import { faitDe } from '../domain/etape.ts';
import type { EvenementParcours, FaitParcours } from '../domain/faits.ts';
import { dossiersAModifier, type DossierAModifier } from '../queries/dossiers-a-modifier.query.ts';
import { ecrireEtapes, type EtapeAdmise } from './ecrire-etapes.ts';
import type { ActionContext } from '#platform/http/route.ts';

export interface NouvelleEtape {
  /** Made by the form: the same step sent twice is written once. */
  readonly id: string;
  readonly inscriptionId: string;
  readonly evenement: EvenementParcours;
  /** Day of effect; today when absent. */
  readonly le?: Temporal.PlainDate;
}

export type RefusEtape = RefusFait | Refusal<'InscriptionIntrouvable'>;

export interface EtapeRefusee {
  readonly inscriptionId: string;
  readonly refus: RefusEtape;
}

/**
 * Adds one step to several files, in four statements whatever their number. Those that make no sense are left out and
 * told; the others are written.
 */
export async function ajouterEtapes(
  context: ActionContext,
  etapes: readonly NouvelleEtape[],
): Promise<{ readonly faites: number; readonly refusees: readonly EtapeRefusee[] }> {
  const dossiers = await dossiersAModifier(
    context,
    etapes.map(({ inscriptionId }) => inscriptionId),
  );
  const parId = new Map(dossiers.map((dossier) => [dossier.id, dossier]));
  const admises: EtapeAdmise[] = [];
  const refusees: EtapeRefusee[] = [];
  let dejaFaites = 0;
  for (const etape of etapes) {
    const dossier = parId.get(etape.inscriptionId);
    if (dossier?.etapes.some(({ id }) => id === etape.id)) dejaFaites += 1;
    else {
      const verdict = decider(context, dossier, etape);
      if (verdict.ok) admises.push(verdict.value);
      else refusees.push({ inscriptionId: etape.inscriptionId, refus: verdict.refusal });
    }
  }
  await ecrireEtapes(context, admises);
  return { faites: admises.length + dejaFaites, refusees };
}

/** Adds one step to one file, or says why it makes no sense. */
export async function ajouterEtape(
  context: ActionContext,
  etape: NouvelleEtape,
): Promise<Result<{ readonly id: string }, RefusEtape>> {
  const { refusees } = await ajouterEtapes(context, [etape]);
  const [premiere] = refusees;
  return premiere === undefined ? ok({ id: etape.id }) : { ok: false, refusal: premiere.refus };
}

function decider(
  { clock }: ActionContext,
  dossier: DossierAModifier | undefined,
  { id, evenement, le }: NouvelleEtape,
): Result<EtapeAdmise, RefusEtape> {
  if (dossier === undefined) return refuse('InscriptionIntrouvable');
  const fait: FaitParcours = { ...evenement, id, le: le ?? today(clock), connuLe: clock.now() };
  const suite = ajouterFait(dossier.etapes.map(faitDe), fait);
  return suite.ok ? ok({ dossier, fait }) : suite;
}
