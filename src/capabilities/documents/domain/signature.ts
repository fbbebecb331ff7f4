import type { Refusal } from '#platform/result.ts';
import type { Partie } from './parties.ts';
import type { Donnees, TypeDocument } from './types-document.ts';
import { refusDuPaiement } from './verifier-donnees.ts';

export type RefusSignature =
  | Refusal<'DocumentAnnule'>
  | Refusal<'DocumentEnPreparation'>
  | Refusal<'VersionRemplacee'>
  | Refusal<'VersementsTropProches'>
  | { readonly refus: 'PartieNonAttendue'; readonly partie: Partie }
  | { readonly refus: 'PartieADejaSigne'; readonly partie: Partie };

export type ASigner = {
  readonly type: TypeDocument;
  readonly donnees: Donnees<TypeDocument>;
  /** Version in force, and the one that the signer was shown. */
  readonly version: number;
  readonly versionMontree: number;
  readonly annule: boolean;
  readonly fichier: string | null;
  readonly attendues: readonly string[];
  readonly signees: readonly string[];
};

/**
 * Why a party may not sign, or null. An individual contract signed later than planned is refused when its payments would
 * then fall within the time to withdraw (L. 6353-6).
 * @param jour day of the signature in Paris, `2026-11-24`
 */
export function refusDeSigner(document: ASigner, partie: Partie, jour: string): RefusSignature | null {
  if (document.annule) return { refus: 'DocumentAnnule' };
  if (document.versionMontree !== document.version) return { refus: 'VersionRemplacee' };
  if (!document.attendues.includes(partie)) return { refus: 'PartieNonAttendue', partie };
  if (document.signees.includes(partie)) return { refus: 'PartieADejaSigne', partie };
  if (document.fichier === null) return { refus: 'DocumentEnPreparation' };
  if (refusDuPaiement(document.type, document.donnees, jour).length > 0) {
    return { refus: 'VersementsTropProches' };
  }
  return null;
}
