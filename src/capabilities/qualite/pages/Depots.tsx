import {
  Badge,
  type Column,
  DataTable,
  Disclosure,
  Field,
  Form,
  FormActions,
  formatDate,
  Section,
  SubmitButton,
} from '#design/index.ts';
import type { FormState } from '#platform/http/form-state.ts';
import type { ActForm } from '#platform/http/route.ts';
import { indicateurFr as mots } from '../messages-indicateur.fr.ts';
import type { DepotLu } from '../queries/indicateur.query.ts';
import { ChampsDepot } from './ChampsDepot.tsx';
import { cheminDepot } from './chemins.ts';

interface Props {
  readonly depots: readonly DepotLu[];
  readonly jour: string;
  /** Le formulaire de dépôt ; `null` pour qui lit seulement. */
  readonly acte: ActForm | null;
  readonly form: FormState;
}

/** Les pièces déposées pour un indicateur, et de quoi en déposer une autre. */
export const Depots = ({ depots, jour, acte, form }: Props) => (
  <Section title={mots.depots} id="depots">
    <DataTable
      caption={mots.depots}
      captionHidden
      columns={colonnes(jour)}
      rows={depots}
      rowKey={({ id }) => id}
      rowHref={({ id }) => cheminDepot(id)}
      empty={<p>{mots.depotsVide}</p>}
    />
    {acte !== null && (
      <Disclosure summary={mots.deposer} open={form.acte !== null}>
        <Form {...acte} files>
          <Field {...form.field('intitule')} label={mots.intitule} required />
          <ChampsDepot form={form} jour={jour} />
          <FormActions>
            <SubmitButton>{mots.deposer}</SubmitButton>
          </FormActions>
        </Form>
      </Disclosure>
    )}
  </Section>
);

export const BadgePiece = ({ depot, jour }: { readonly depot: DepotLu; readonly jour: string }) => {
  if (depot.retireLe !== null) return <Badge>{mots.retiree}</Badge>;
  const expire = depot.versions[0]?.expireLe ?? null;
  return expire !== null && expire < jour ? (
    <Badge tone="attention">{mots.expiree}</Badge>
  ) : (
    <Badge tone="ok">{mots.valable}</Badge>
  );
};

export const jourFr = (iso: string | null | undefined): string =>
  iso === null || iso === undefined ? '–' : formatDate(Temporal.PlainDate.from(iso));

const colonnes = (jour: string): readonly Column<DepotLu>[] => [
  { key: 'intitule', header: mots.intitule, cell: ({ intitule }) => intitule },
  { key: 'etat', header: mots.etatPiece, cell: (depot) => <BadgePiece depot={depot} jour={jour} /> },
  { key: 'date', header: mots.dateeDu, cell: ({ versions }) => jourFr(versions[0]?.dateeDu) },
  { key: 'fin', header: mots.expireLe, cell: ({ versions }) => jourFr(versions[0]?.expireLe) },
  {
    key: 'version',
    header: mots.derniereVersion,
    align: 'end',
    cell: ({ versions }) => versions[0]?.version ?? '–',
  },
];
