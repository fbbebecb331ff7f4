import { refusDeSigner, type RefusSignature } from '../domain/signature.ts';
import type { ContexteLu } from '../queries/contexte-signature.query.ts';
import { contexteDecisif } from './lecture.ts';

/**
 * What prevents a person from signing now whatever code she would type, or null: said before she types anything. A wrong
 * code is only one try among others.
 */
export function empechement(
  lu: ContexteLu,
  personneId: string,
  maintenant: Temporal.Instant,
): RefusSignature | null {
  const refus = refusDeSigner(
    {
      personneId,
      auteurId: personneId,
      preuve: { methode: 'code', code: { verdict: 'faux' } },
      maintenant,
    },
    contexteDecisif(lu),
  );
  return refus?.refus === 'CodeFaux' ? null : refus;
}
