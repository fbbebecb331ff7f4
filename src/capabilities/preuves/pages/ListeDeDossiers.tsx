import { Badge, type Column, DataTable, DateFr, Progress } from '#design/index.ts';
import { messages } from '../messages.fr.ts';
import type { DossierListe } from '../queries/dossiers.query.ts';

const words = messages.page;

/** Bundles, and where each stands. */
export const ListeDeDossiers = ({ dossiers }: { readonly dossiers: readonly DossierListe[] }) => (
  <DataTable
    caption={words.liste}
    captionHidden
    columns={colonnes}
    rows={dossiers}
    rowKey={(dossier) => dossier.id}
  />
);

const colonnes: readonly Column<DossierListe>[] = [
  { key: 'cree', header: words.creeLe, cell: ({ creeLe }) => <DateFr value={creeLe} /> },
  { key: 'actes', header: words.actes, cell: ({ faits }) => (faits === null ? '–' : String(faits)) },
  { key: 'expire', header: words.expireLe, cell: ({ expireLe }) => <DateFr value={expireLe} /> },
  { key: 'etat', header: words.etat, cell: (dossier) => <EtatDeDossier dossier={dossier} dans="/preuves" /> },
];

/** Where a bundle stands, and the way to it once it is ready. */
export function EtatDeDossier({
  dossier: { id, etat, avancement, octets },
  dans,
}: {
  readonly dossier: DossierListe;
  readonly dans: string;
}) {
  if (etat === 'expire') return <Badge tone="neutral">{words.expire}</Badge>;
  if (etat === 'preparation') return <Progress label={words.preparation} ratio={avancement / 100} />;
  return (
    <a href={`${dans}/${id}`} data-direct>
      {words.telecharger(Math.ceil((octets ?? 0) / 1000))}
    </a>
  );
}
