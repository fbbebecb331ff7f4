import { aParis } from '#platform/clock.ts';
import { Badge, DataTable, DateFr, Form, formatPeriode, Section, SubmitButton } from '#design/index.ts';
import type { ActForm } from '#platform/http/route.ts';
import { serie as mots } from '../../messages/serie.fr.ts';
import type { SerieLue } from '../../queries/series.query.ts';

const words = mots.series;

interface Props {
  readonly series: readonly SerieLue[];
  readonly acte: (nom: 'annuler' | 'retablir', serie: string) => ActForm;
}

/** Les séries d'une session : chacune s'annule et se rétablit d'un coup. */
export function ListeSeries({ series, acte }: Props) {
  if (series.length === 0) return null;
  return (
    <Section title={words.titre} id="series">
      <DataTable
        caption={words.titre}
        captionHidden
        rows={series}
        rowKey={({ id }) => id}
        columns={[
          { key: 'posee', header: words.posee, cell: ({ creeLe }) => <DateFr value={creeLe} /> },
          { key: 'periode', header: words.periode, cell: periode },
          {
            key: 'creneaux',
            header: words.creneaux,
            align: 'end',
            cell: ({ prevus, creneaux }) => `${prevus} / ${creneaux}`,
          },
          {
            key: 'etat',
            header: words.etat,
            cell: ({ annuleeLe }) =>
              annuleeLe === null ? <Badge tone="ok">{words.active}</Badge> : <Badge>{words.annulee}</Badge>,
          },
          {
            key: 'acte',
            header: words.acte,
            cell: ({ id, annuleeLe }) => (
              <Form {...acte(annuleeLe === null ? 'annuler' : 'retablir', id)} bare>
                <SubmitButton variant="secondary" compact>
                  {annuleeLe === null ? words.annuler : words.retablir}
                </SubmitButton>
              </Form>
            ),
          },
        ]}
      />
    </Section>
  );
}

const periode = ({ debut, fin }: SerieLue): string =>
  debut === null || fin === null
    ? '–'
    : formatPeriode(aParis(debut).toPlainDate(), aParis(fin).toPlainDate());
