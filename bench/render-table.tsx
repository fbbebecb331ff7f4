// Time to render a page with a list of 50 rows: NODE_ENV=production node --import ./scripts/loader.mjs bench/render-table.tsx
import { shell } from '../src/design/gallery/exemples.ts';
import {
  AppLayout,
  Badge,
  type Column,
  DataTable,
  formatDuree,
  renderDocument,
} from '../src/design/index.ts';

const rows = Array.from({ length: 50 }, (_, index) => ({ id: `i${index}`, minutes: index * 35 }));

const columns: readonly Column<(typeof rows)[number]>[] = [
  { key: 'nom', header: 'Personne', cell: ({ id }) => `Personne ${id}`, sortHref: '?tri=nom' },
  { key: 'session', header: 'Session', cell: () => 'Concepteur développeur' },
  { key: 'financeur', header: 'Financeur', cell: () => 'Opco Atlas' },
  { key: 'etat', header: 'Dossier', cell: () => <Badge tone="ok">Complet</Badge> },
  { key: 'duree', header: 'Heures', align: 'end', cell: ({ minutes }) => formatDuree(minutes) },
];

const render = (): string =>
  renderDocument(
    <AppLayout shell={shell} title="Inscriptions">
      <DataTable
        caption="Inscriptions"
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        rowHref={({ id }) => `/i/${id}`}
      />
    </AppLayout>,
  );

const times = Array.from({ length: 3000 }, () => {
  const start = performance.now();
  render();
  return performance.now() - start;
})
  .slice(1000)
  .sort((a, b) => a - b);

const at = (share: number): number => Number((times[Math.floor(times.length * share)] ?? 0).toFixed(3));
console.log(
  JSON.stringify({
    bench: 'render-table',
    rows: rows.length,
    bytes: render().length,
    p50ms: at(0.5),
    p99ms: at(0.99),
  }),
);
