import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { RadioGroup } from './Choice.tsx';
import { ErrorSummary } from './ErrorSummary.tsx';
import { Field } from './Field.tsx';
import { withNamedErrors } from './named-errors.ts';

const page = (errors: Record<string, string>) =>
  withNamedErrors(
    renderToStaticMarkup(
      <>
        <ErrorSummary errors={errors} />
        <Field name="nom" label="Nom de naissance" required error={errors['nom']} />
        <RadioGroup name="choix" label="Votre choix" options={[{ value: 'a', label: 'Le premier' }]} />
        <Field name="prix.total" label="Prix & frais" />
      </>,
    ),
  );

describe('the error summary', () => {
  it('names the field of each refusal and still links to it', () => {
    const html = page({ nom: 'Remplissez ce champ.' });
    expect(html).toContain(
      '<a href="#champ-nom"><strong>Nom de naissance</strong>\u00a0: Remplissez ce champ.</a>',
    );
  });

  it('names a group by its legend, and a field whose name has a dot', () => {
    const html = page({ choix: 'Choisissez.', 'prix.total': 'Écrivez un montant.' });
    expect(html).toContain('<strong>Votre choix</strong>\u00a0: Choisissez.');
    expect(html).toContain('<strong>Prix &amp; frais</strong>\u00a0: Écrivez un montant.');
  });

  it('leaves alone a refusal whose field is not shown, and a page without refusals', () => {
    expect(page({ ailleurs: 'Refusé.' })).toContain('<a href="#champ-ailleurs">Refusé.</a>');
    const quiet = renderToStaticMarkup(<Field name="nom" label="Nom" />);
    expect(withNamedErrors(quiet)).toBe(quiet);
  });
});
