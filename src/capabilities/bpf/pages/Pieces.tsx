import {
  DataTable,
  EmptyState,
  Field,
  Form,
  FormActions,
  formatDate,
  formatEuros,
  Section,
  Select,
  SubmitButton,
} from '#design/index.ts';
import type { FormState } from '#platform/http/form-state.ts';
import type { Context } from '#platform/http/route.ts';
import { bilanFr as mots } from '../messages/bilan.fr.ts';
import type { Piece } from '../queries/rangees.query.ts';

interface Props {
  readonly titre: string;
  readonly code: string;
  readonly pieces: readonly Piece[];
  readonly libelle: (code: string) => string;
}

const jour = (le: string) => formatDate(Temporal.PlainDate.from(le), 'chiffres');

/** Lines of invoices or charges, the latest first. */
export function Pieces({ titre, code, pieces, libelle }: Props) {
  return (
    <DataTable
      caption={titre}
      rows={pieces}
      rowKey={({ id }) => id}
      empty={<EmptyState title={mots.aucuneLigne}>{mots.aucuneLigneAide}</EmptyState>}
      columns={[
        { key: 'nom', header: mots.qui, cell: ({ nom }) => nom },
        { key: 'le', header: mots.date, cell: ({ le }) => jour(le) },
        { key: 'code', header: code, cell: (piece) => libelle(piece.code) },
        { key: 'detail', header: mots.objet, cell: ({ detail }) => detail },
        { key: 'montant', header: mots.montant, align: 'end', cell: ({ centimes }) => formatEuros(centimes) },
      ]}
    />
  );
}

interface RetirerProps {
  readonly context: Pick<Context<unknown, unknown>, 'form'>;
  readonly form: FormState;
  readonly pieces: readonly Piece[];
}

/** Takes one line out of the figures, with a reason. */
export function Retirer({ context, form, pieces }: RetirerProps) {
  if (pieces.length === 0) return null;
  return (
    <Section title={mots.retirer}>
      <p>{mots.retirerAide}</p>
      <Form {...context.form('retirer')}>
        <Select
          {...form.field('ligneId')}
          label={mots.choisirLigne}
          options={pieces.map(({ id, le, nom, centimes }) => ({
            value: id,
            label: `${jour(le)}, ${nom}, ${formatEuros(centimes)}`,
          }))}
        />
        <Field {...form.field('motif')} label={mots.motif} required />
        <FormActions>
          <SubmitButton variant="secondary">{mots.retirer}</SubmitButton>
        </FormActions>
      </Form>
    </Section>
  );
}
