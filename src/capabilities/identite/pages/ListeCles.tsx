import { Badge, DataTable, DateFr, EmptyState, Form, SubmitButton } from '#design/index.ts';
import type { ActForm } from '#platform/http/route.ts';
import { messages } from '../messages.fr.ts';
import type { CleApi } from '../queries/cles-api.query.ts';

const words = messages.clesApi;

interface ListeClesProps {
  readonly cles: readonly CleApi[];
  readonly now: Temporal.Instant;
  readonly revoke: (cleId: string) => ActForm;
}

/** Keys with their state and last use; live ones can be revoked. */
export const ListeCles = ({ cles, now, revoke }: ListeClesProps) => (
  <DataTable
    caption={words.liste}
    captionHidden
    rows={cles}
    rowKey={({ id }) => id}
    empty={
      <EmptyState icon="shield" title={words.vide}>
        {words.videAide}
      </EmptyState>
    }
    columns={[
      { key: 'nom', header: words.colonnes.nom, cell: ({ nom }) => nom },
      { key: 'apercu', header: words.colonnes.apercu, cell: ({ apercu }) => <code>{apercu}…</code> },
      {
        key: 'droits',
        header: words.colonnes.droits,
        cell: ({ droits }) => <span title={droits.join(', ')}>{words.nombreDroits(droits.length)}</span>,
      },
      {
        key: 'creee',
        header: words.colonnes.creee,
        cell: ({ creeLe, creePar }) => (
          <>
            <DateFr value={creeLe} /> {words.par(creePar)}
          </>
        ),
      },
      {
        key: 'usage',
        header: words.colonnes.usage,
        cell: ({ dernierUsageLe }) =>
          dernierUsageLe === null ? words.jamais : <DateFr value={dernierUsageLe} />,
      },
      { key: 'etat', header: words.colonnes.etat, cell: (cle) => <Etat cle={cle} now={now} /> },
      {
        key: 'acte',
        header: words.colonnes.acte,
        cell: (cle) =>
          estActive(cle, now) && (
            <Form bare {...revoke(cle.id)}>
              <SubmitButton variant="danger" compact>
                {words.revoquer}
                <span className="sr"> {cle.nom}</span>
              </SubmitButton>
            </Form>
          ),
      },
    ]}
  />
);

const estActive = ({ revoqueeLe, expireLe }: CleApi, now: Temporal.Instant) =>
  revoqueeLe === null && Temporal.Instant.compare(expireLe, now) > 0;

const Etat = ({ cle, now }: { cle: CleApi; now: Temporal.Instant }) => {
  if (cle.revoqueeLe !== null) return <Badge>{words.etats.revoquee}</Badge>;
  if (!estActive(cle, now)) return <Badge>{words.etats.expiree}</Badge>;
  return (
    <>
      <Badge tone="ok">{words.etats.active}</Badge> {words.jusquAu} <DateFr value={cle.expireLe} />
    </>
  );
};
