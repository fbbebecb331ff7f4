import { DataTable, Section } from '#design/index.ts';
import { readTogether } from '#platform/db/together.ts';
import type { Context } from '#platform/http/route.ts';
import { messages } from '../messages.fr.ts';
import type { LigneDeVolet, VoletDeFiche } from '../volets.ts';

export interface VoletLu {
  readonly cle: string;
  readonly titre: string;
  readonly lignes: readonly LigneDeVolet[];
}

/** Reads the sections that this reader may see. One statement for all. */
export function lireVolets(
  context: Context<unknown, unknown>,
  volets: readonly VoletDeFiche[],
  sujet: VoletDeFiche['sujet'],
  ids: readonly string[],
): Promise<readonly VoletLu[]> {
  const vus = volets.filter((volet) => volet.sujet === sujet && context.can(volet.droit));
  return readTogether(
    context.tx,
    vus.map(({ cle, titre, lire }) => {
      const { select, read } = lire(context, ids);
      return { select, read: (rows) => [{ cle, titre, lignes: read(rows) }] };
    }),
  );
}

/** What the floors above know of this record. */
export function Volets({ volets }: { volets: readonly VoletLu[] }) {
  return volets
    .filter(({ lignes }) => lignes.length > 0)
    .map(({ cle, titre, lignes }) => (
      <Section key={cle} title={titre} id={cle}>
        <DataTable
          caption={titre}
          captionHidden
          columns={[
            { key: 'libelle', header: titre, cell: ({ libelle }) => libelle },
            { key: 'detail', header: messages.liste.detail, cell: ({ detail }) => detail },
          ]}
          rows={lignes}
          rowKey={({ href }) => href}
          rowHref={({ href }) => href}
        />
      </Section>
    ));
}
