import { MOTIF_MINIMUM, motifSuffisant } from './correction.ts';
import type { CreneauAEmarger, Feuille } from './feuille.ts';

export type RefusSaisie =
  | { readonly refus: 'CreneauAnnule' }
  | { readonly refus: 'CreneauDejaClos'; readonly closA: Temporal.Instant | null }
  | { readonly refus: 'SaisieTropTot' }
  | { readonly refus: 'MotifTropCourt'; readonly minimum: number }
  /** Ni signature, ni mot du secrétariat. */
  | { readonly refus: 'PresencesIncertaines'; readonly prenoms: readonly string[] };

/**
 * Pourquoi une feuille papier ne peut pas être saisie, ou `null`. Le papier est un élément probant comme un autre (art. R. 6313-3
 * C. trav.), à condition que l'on sache qui l'a recopié, quand et pourquoi : après le créneau, une seule fois, avec un motif.
 */
export function refusDeSaisir(
  creneau: CreneauAEmarger,
  feuille: Feuille,
  {
    motif,
    incertains,
    maintenant,
  }: {
    readonly motif: string;
    readonly incertains: readonly string[];
    readonly maintenant: Temporal.Instant;
  },
): RefusSaisie | null {
  if (creneau.annule) return { refus: 'CreneauAnnule' };
  if (feuille.etat === 'clos' || feuille.etat === 'corrige')
    return { refus: 'CreneauDejaClos', closA: feuille.closA };
  if (Temporal.Instant.compare(maintenant, creneau.fin) < 0) return { refus: 'SaisieTropTot' };
  if (!motifSuffisant(motif)) return { refus: 'MotifTropCourt', minimum: MOTIF_MINIMUM };
  return incertains.length > 0 ? { refus: 'PresencesIncertaines', prenoms: incertains } : null;
}
