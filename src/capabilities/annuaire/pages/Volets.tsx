import { DataTable, Section } from '#design/index.ts';
import type { Context } from '#platform/http/route.ts';
import { messages } from '../messages.fr.ts';
import type { LigneDeVolet, VoletDeFiche } from '../volets.ts';

export interface VoletLu {
  readonly cle: string;
  readonly titre: string;
  readonly lignes: readonly LigneDeVolet[];
}

/** Reads the sections that this reader may see. One statement a section. */
export async function lireVolets(
  context: Context<unknown, unknown>,
  volets: readonly VoletDeFiche[],
  sujet: VoletDeFiche['sujet'],
  ids: readonly string[],
): Promise<readonly VoletLu[]> {
  const lus: VoletLu[] = [];
  for (const volet of volets) {
    if (volet.sujet !== sujet || !context.can(volet.droit)) continue;
    lus.push({ cle: volet.cle, titre: volet.titre, lignes: await volet.lire(context, ids) });
  }
  return lus;
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
