import { type Column, DataTable, Form, FormActions, Section, Select, SubmitButton } from '#design/index.ts';
import type { FormState } from '#platform/http/form-state.ts';
import type { Context } from '#platform/http/route.ts';
import { CHAMPS_IMPORTES, CHAMPS_OBLIGATOIRES } from '../domain/import/colonnes.ts';
import { CHAMPS } from '../messages.fr.ts';
import { importFr } from '../messages-import.fr.ts';
import type { Import } from '../persistence/imports.store.ts';
import { BoutonActe } from './BoutonActe.tsx';

const mots = importFr.colonnes;

interface Props {
  readonly context: Pick<Context<unknown, unknown>, 'form'>;
  readonly form: FormState;
  readonly recu: Import;
  /** First rows of the file, cell by cell. */
  readonly exemples: readonly (readonly string[])[];
}

interface Ligne {
  readonly index: number;
  readonly entete: string;
  readonly exemples: readonly string[];
}

/** For each column of a file, what it holds. */
export function ChoixDesColonnes({ context, form, recu, exemples }: Props) {
  const lignes = recu.entetes.map((entete, index) => ({
    index,
    entete: entete === '' ? mots.sansNom(index + 1) : entete,
    exemples: exemples.map((cellules) => cellules[index] ?? '').filter((cellule) => cellule !== ''),
  }));
  return (
    <Section title={mots.titre}>
      <p>{mots.accroche}</p>
      <Form {...context.form('controler')}>
        <DataTable
          caption={mots.titre}
          captionHidden
          columns={colonnes(recu, form)}
          rows={lignes}
          rowKey={({ index }) => String(index)}
        />
        <FormActions>
          <SubmitButton>{mots.controler}</SubmitButton>
        </FormActions>
      </Form>
      <BoutonActe acte={context.form('abandonner')} mot={importFr.abandonner} variant="quiet" />
    </Section>
  );
}

function colonnes({ genre, correspondance }: Import, form: FormState): readonly Column<Ligne>[] {
  const options = CHAMPS_IMPORTES[genre].map((champ) => ({
    value: champ,
    label: CHAMPS_OBLIGATOIRES[genre].includes(champ) ? `${CHAMPS[champ]} *` : CHAMPS[champ],
  }));
  return [
    { key: 'colonne', header: mots.colonne, cell: ({ entete }) => entete },
    {
      key: 'exemples',
      header: mots.exemples,
      cell: ({ exemples }) => (exemples.length === 0 ? mots.vide : exemples.join(', ')),
    },
    {
      key: 'champ',
      header: mots.champ,
      cell: ({ index, entete }) => (
        <Select
          name={`c${index}`}
          label={mots.champDe(entete)}
          value={form.value(`c${index}`, correspondance[index] ?? '')}
          options={options}
          placeholder={mots.ignorer}
        />
      ),
    },
  ];
}
