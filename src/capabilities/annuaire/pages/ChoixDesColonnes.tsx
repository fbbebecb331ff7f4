import { Fieldset, Form, FormActions, Section, Select, SubmitButton } from '#design/index.ts';
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

/** For each column of a file, what it holds. */
export function ChoixDesColonnes({ context, form, recu, exemples }: Props) {
  const { genre, entetes, correspondance } = recu;
  const options = CHAMPS_IMPORTES[genre].map((champ) => ({ value: champ, label: CHAMPS[champ] }));
  const obligatoires = CHAMPS_OBLIGATOIRES[genre].map((champ) => CHAMPS[champ]);
  return (
    <Section title={mots.titre}>
      <p>{mots.accroche}</p>
      <Form {...context.form('controler')}>
        <Fieldset legend={mots.colonnes} hint={mots.obligatoires(obligatoires)} grid>
          {entetes.map((entete, index) => (
            <Select
              key={index}
              name={`c${index}`}
              label={entete === '' ? mots.sansNom(index + 1) : entete}
              hint={mots.exemples(exemples.map((cellules) => cellules[index] ?? '').filter(Boolean))}
              value={form.value(`c${index}`, correspondance[index] ?? '')}
              options={options}
              placeholder={mots.ignorer}
            />
          ))}
        </Fieldset>
        <FormActions>
          <SubmitButton>{mots.controler}</SubmitButton>
        </FormActions>
      </Form>
      <BoutonActe acte={context.form('abandonner')} mot={importFr.abandonner} variant="quiet" />
    </Section>
  );
}
