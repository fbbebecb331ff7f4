import {
  Badge,
  type Column,
  DataTable,
  DateFr,
  EmptyState,
  formatMoment,
  Notice,
  Section,
} from '#design/index.ts';
import { page } from '#platform/http/define.ts';
import { sauvegardes as words } from '../messages-sauvegardes.fr.ts';
import { type EssaiSauvegarde, essaisDeSauvegarde } from '../queries/essais-sauvegarde.query.ts';

/** After this, the nightly backup is missing: two nights and a margin. */
const STALE_HOURS = 50;

/** Where the instance's administrator sees that backups can be restored. */
export const pageSauvegardes = page({
  path: '/instance/sauvegardes',
  access: 'instance',
  view: async (context) => {
    const essais = await essaisDeSauvegarde(context.tx);
    const [dernier] = essais;
    return {
      title: words.titre,
      lead: words.accroche,
      body:
        dernier === undefined ? (
          <EmptyState title={words.vide}>{words.videAide}</EmptyState>
        ) : (
          <>
            <Etat dernier={dernier} maintenant={context.clock.now()} />
            <Section title={words.liste}>
              <DataTable
                caption={words.liste}
                captionHidden
                columns={COLUMNS}
                rows={essais}
                rowKey={({ le }) => le.toString()}
              />
            </Section>
            <Section title={words.ailleurs}>
              <p>{words.ailleursAide}</p>
            </Section>
          </>
        ),
    };
  },
});

function Etat({ dernier, maintenant }: { dernier: EssaiSauvegarde; maintenant: Temporal.Instant }) {
  const { le, conforme, rapport } = dernier;
  if (!conforme) {
    return (
      <>
        <Notice tone="error">{words.nonConforme(le)}</Notice>
        <Section title={words.ecarts}>
          <ul>
            {rapport.differences.map((difference) => (
              <li key={difference}>{difference}</li>
            ))}
          </ul>
        </Section>
      </>
    );
  }
  const stale = maintenant.since(le).total('hours') > STALE_HOURS;
  return stale ? (
    <Notice tone="attention">{words.ancien(le)}</Notice>
  ) : (
    <Notice tone="success">{words.conforme(le, rapport.rows)}</Notice>
  );
}

const COLUMNS: readonly Column<EssaiSauvegarde>[] = [
  { key: 'le', header: words.colonnes.le, cell: ({ le }) => formatMoment(le) },
  {
    key: 'resultat',
    header: words.colonnes.resultat,
    cell: ({ conforme }) => (
      <Badge tone={conforme ? 'ok' : 'attention'}>{conforme ? words.oui : words.non}</Badge>
    ),
  },
  {
    key: 'sauvegardee',
    header: words.colonnes.sauvegardee,
    cell: ({ sauvegardeeLe }) => <DateFr value={sauvegardeeLe} />,
  },
  {
    key: 'taille',
    header: words.colonnes.taille,
    cell: ({ rapport }) => words.taille(rapport.bytes),
    align: 'end',
  },
  {
    key: 'duree',
    header: words.colonnes.duree,
    cell: ({ rapport }) => words.duree(rapport.seconds),
    align: 'end',
  },
];
