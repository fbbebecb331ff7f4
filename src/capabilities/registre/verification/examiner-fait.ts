import type { ClasseAlteration } from '../domain/alterations.ts';
import { contenuCanonique, engagement } from '../domain/contenu.ts';
import { contenuDe, type LigneDeFait } from '../queries/faits.query.ts';

/** The longest that a transaction may take between giving a fact its id and committing it. */
export const TOLERANCE_MS = 3_600_000;

/** What is wrong with a fact, compared with the leaf that was sealed (or that waits to be); null when nothing is. */
export function examinerFait(
  ligne: LigneDeFait,
  feuille: Buffer,
  autresOrganismes: readonly string[],
): { readonly classe: ClasseAlteration; readonly organismeId?: string } | null {
  const { sel } = ligne;
  if (sel === null) return ligne.engagement.equals(feuille) ? null : { classe: 'contenu-modifie' };
  const contenu = contenuDe(ligne);
  if (engagement(sel, contenuCanonique(contenu)).equals(feuille)) {
    return ligne.engagement.equals(feuille) ? datesAccordees(ligne) : { classe: 'contenu-modifie' };
  }
  const ailleurs = autresOrganismes.find((organisme) =>
    engagement(sel, contenuCanonique({ ...contenu, organisme })).equals(feuille),
  );
  return ailleurs === undefined
    ? { classe: 'contenu-modifie' }
    : { classe: 'autre-organisme', organismeId: ailleurs };
}

/** The day of recording is not in the sealed text, but the id that is sealed tells it (UUIDv7). */
function datesAccordees({ id, consigne_le: consigneLe }: LigneDeFait) {
  const ecart = Math.abs(consigneLe.epochMilliseconds - momentDe(id));
  return ecart > TOLERANCE_MS ? ({ classe: 'fait-antidate' } as const) : null;
}

/** When an id was made (RFC 9562 §5.7), in milliseconds. */
export const momentDe = (id: string): number => Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16);
