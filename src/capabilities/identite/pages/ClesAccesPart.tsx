import { DataTable, DateFr, Field, Form, Section, SubmitButton } from '#design/index.ts';
import type { ActForm } from '#platform/http/route.ts';
import { messages } from '../messages.fr.ts';
import type { CleAcces as Cle } from '../queries/cles-acces.query.ts';
import { CleAcces } from './CleAcces.tsx';

const words = messages.compte.securite.cles;

interface ClesAccesPartProps {
  readonly cles: readonly Cle[];
  readonly remove: (cleId: string) => ActForm;
}

/** The passkeys of the account: list, removal, and one more where the browser can. */
export const ClesAccesPart = ({ cles, remove }: ClesAccesPartProps) => (
  <Section title={words.titre}>
    <p>{words.accroche}</p>
    {cles.length > 0 && (
      <DataTable
        caption={words.titre}
        captionHidden
        rows={cles}
        rowKey={({ id }) => id}
        columns={[
          { key: 'nom', header: words.colonnes.nom, cell: ({ nom }) => nom ?? words.sansNom },
          {
            key: 'creee',
            header: words.colonnes.creee,
            cell: ({ creeeLe }) => creeeLe !== null && <DateFr value={creeeLe} />,
          },
          {
            key: 'acte',
            header: words.colonnes.acte,
            cell: ({ id, nom }) => (
              <Form bare {...remove(id)}>
                <SubmitButton variant="danger" compact>
                  {words.retirer}
                  <span className="sr"> {nom ?? words.sansNom}</span>
                </SubmitButton>
              </Form>
            ),
          },
        ]}
      />
    )}
    <CleAcces ceremonie="ajouter" suite="/compte/securite" button={words.ajouter} echec={words.echec}>
      <Field name="nomCle" label={words.nom} hint={words.nomAide} width="m" maxLength={60} />
    </CleAcces>
  </Section>
);
