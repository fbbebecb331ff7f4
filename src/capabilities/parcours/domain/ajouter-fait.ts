import { ok, refuse, type Refusal, type Result } from '#platform/result.ts';
import { chronologie, statutLe, type Chronologie } from './chronologie.ts';
import { faitsEnVigueur, type FaitParcours, type GenreFait } from './faits.ts';
import type { Statut } from './statut.ts';

export type RefusFait =
  /** Le fait n'a pas de sens dans l'état où est le dossier ce jour-là. */
  | (Refusal<'EtapeImpossible'> & { readonly genre: GenreFait; readonly statut: Statut | null })
  /** Le fait rendrait absurde un autre déjà enregistré. */
  | (Refusal<'EtapeContredite'> & { readonly genre: GenreFait; readonly le: string })
  | Refusal<'PeriodeInversee'>
  | Refusal<'EtapeDejaAnnulee'>
  | Refusal<'EtapeIntrouvable'>;

/**
 * Ajoute un fait à un dossier, si l'histoire entière garde un sens : un dossier enregistré n'a jamais d'incohérence, et le
 * dernier fait en vigueur dit toujours le statut.
 */
export function ajouterFait(
  faits: readonly FaitParcours[],
  nouveau: FaitParcours,
): Result<Chronologie, RefusFait> {
  if ('periode' in nouveau && Temporal.PlainDate.compare(nouveau.periode.debut, nouveau.periode.fin) > 0) {
    return refuse('PeriodeInversee');
  }
  if (nouveau.genre === 'fait.annule') {
    const vise = faits.find(({ id }) => id === nouveau.faitId);
    if (vise === undefined || vise.genre === 'fait.annule') return refuse('EtapeIntrouvable');
    if (!faitsEnVigueur(faits).includes(vise)) return refuse('EtapeDejaAnnulee');
  }
  const connues = new Set(chronologie(faits).incoherences.map(({ id }) => id));
  const suite = chronologie([...faits, nouveau]);
  const nouvelles = suite.incoherences.filter(({ id }) => !connues.has(id));
  const contredit = nouvelles.find(({ id }) => id !== nouveau.id) ?? null;
  if (nouvelles.length > 0 && contredit === null) {
    const statut = statutLe(chronologie(faits), nouveau.le);
    return refuse('EtapeImpossible', { genre: nouveau.genre, statut });
  }
  if (contredit !== null) {
    return refuse('EtapeContredite', { genre: contredit.genre, le: contredit.le.toString() });
  }
  return ok(suite);
}
