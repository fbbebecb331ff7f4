import { type Column, DataTable, formatMoment, Section } from '#design/index.ts';
import { jourFr } from '../../pages/Depots.tsx';
import { auditFr as mots, GENRES_CONSTAT_FR } from '../../messages-audit.fr.ts';
import type { ConstatAudit } from '../queries/audit.query.ts';

const moment = (instant: string) => formatMoment(Temporal.Instant.from(instant));

/** Les constats, par indicateur, avec leur échéance et leur réponse. */
export const Constats = ({ constats }: { readonly constats: readonly ConstatAudit[] }) => (
  <Section title={mots.constats} id="constats">
    <DataTable
      caption={mots.constats}
      captionHidden
      columns={COLONNES}
      rows={constats}
      rowKey={({ id }) => id}
      empty={<p>{mots.constatsVide}</p>}
    />
  </Section>
);

const COLONNES: readonly Column<ConstatAudit>[] = [
  { key: 'numero', header: mots.indicateur, cell: ({ numero }) => numero },
  { key: 'genre', header: mots.constat, cell: ({ genre }) => GENRES_CONSTAT_FR[genre] },
  {
    key: 'texte',
    header: mots.dit,
    cell: ({ texte, ecritLe }) => (
      <>
        {texte} <span className="muted">{mots.ecritLe(moment(ecritLe))}</span>
      </>
    ),
  },
  { key: 'echeance', header: mots.echeance, cell: ({ echeance }) => jourFr(echeance) },
  {
    key: 'reponse',
    header: mots.reponse,
    cell: ({ reponse, reponduLe }) =>
      reponduLe === null ? (
        mots.sansReponse
      ) : (
        <>
          {reponse} <span className="muted">{mots.reponduLe(moment(reponduLe))}</span>
        </>
      ),
  },
];
