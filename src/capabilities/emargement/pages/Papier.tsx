import { Notice } from '#design/index.ts';
import { saisieFr as mots } from '../messages/saisie.fr.ts';
import type { FeuillePapierLue } from '../queries/feuille.query.ts';

/** That a sheet comes from paper: by whom, when, why, and its scan. */
export const Papier = ({
  creneauId,
  papier: { par, le, motif },
}: {
  readonly creneauId: string;
  readonly papier: FeuillePapierLue;
}) => (
  <Notice tone="info" title={mots.papier}>
    {mots.dite(par, Temporal.Instant.from(le), motif)}{' '}
    <a href={`/creneaux/${creneauId}/saisie/scan`} download>
      {mots.scan}
    </a>
  </Notice>
);
