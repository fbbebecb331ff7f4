import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { renderDocument } from './render.ts';
import { galleryPage } from './gallery/gallery.page.tsx';
import {
  Checkbox,
  DataTable,
  ErrorSummary,
  Field,
  fieldId,
  Form,
  Notice,
  RadioGroup,
  Select,
} from './index.ts';

const html = renderToStaticMarkup;

describe('fields', () => {
  it('ties label, hint and refusal to the control', () => {
    const markup = html(
      <Field name="courriel" label="Courriel" hint="Une aide" error="À corriger." required />,
    );
    expect(markup).toContain(
      '<label for="champ-courriel">Courriel<span class="must"> (obligatoire)</span></label>',
    );
    expect(markup).toContain('aria-describedby="champ-courriel-aide champ-courriel-erreur"');
    expect(markup).toContain('aria-invalid="true"');
    expect(markup).toContain('id="champ-courriel-aide"');
    expect(markup).toContain('id="champ-courriel-erreur"');
  });

  it('says nothing of hints and refusals that are absent', () => {
    expect(html(<Field name="nom" label="Nom" />)).not.toMatch(/aria-|obligatoire/);
  });

  it('escapes what was typed', () => {
    const markup = html(<Field name="nom" label="Nom" value={'"><script>alert(1)</script>'} />);
    expect(markup).not.toContain('<script>');
    expect(markup).toContain('&lt;script&gt;');
  });

  it('keeps the chosen answers', () => {
    const options = [
      { value: 'a', label: 'A' },
      { value: 'b', label: 'B' },
    ];
    expect(html(<Select name="s" label="S" options={options} value="b" />)).toContain(
      '<option value="b" selected="">',
    );
    expect(html(<RadioGroup name="r" label="R" options={options} value="b" />)).toMatch(
      /<input[^>]*checked=""[^>]*value="b"/,
    );
    expect(html(<Checkbox name="c" label="C" checked />)).toContain('checked=""');
  });

  it('links each refusal of the summary to an existing field', () => {
    const markup = html(
      <>
        <ErrorSummary errors={{ nom: 'Indiquez le nom.', age: undefined }} />
        <RadioGroup name="nom" label="Nom" options={[{ value: 'x', label: 'X' }]} />
      </>,
    );
    expect(markup).toContain(`href="#${fieldId('nom')}"`);
    expect(markup).toContain(`id="${fieldId('nom')}"`);
    expect(markup).toContain('Une réponse est à corriger');
    expect(html(<ErrorSummary errors={{ nom: undefined }} />)).toBe('');
  });
});

it('sends the proof of origin and the id of the act with every form', () => {
  const markup = html(
    <Form action="/x" csrf="jeton" actId="id-1" hidden={{ etape: '2' }}>
      <p />
    </Form>,
  );
  expect(markup).toContain('name="_csrf" value="jeton"');
  expect(markup).toContain('name="_id" value="id-1"');
  expect(markup).toContain('name="etape" value="2"');
});

it('announces success and failure, not plain information', () => {
  expect(html(<Notice tone="success">Fait</Notice>)).toContain('role="status"');
  expect(html(<Notice tone="error">Raté</Notice>)).toContain('role="alert"');
  expect(html(<Notice>Bon à savoir</Notice>)).not.toContain('role=');
});

describe('DataTable', () => {
  const columns = [
    {
      key: 'nom',
      header: 'Nom',
      cell: (row: { nom: string }) => row.nom,
      sortHref: '?tri=-nom',
      sorted: 'ascending' as const,
    },
    { key: 'heures', header: 'Heures', align: 'end' as const, cell: () => '7 h' },
  ];

  it('gives headers, sort and labels for the stacked form', () => {
    const markup = html(
      <DataTable
        caption="Liste"
        columns={columns}
        rows={[{ nom: 'Zoé & <co>' }]}
        rowKey={({ nom }) => nom}
        rowHref={() => '/z'}
      />,
    );
    expect(markup).toContain('<th scope="col" aria-sort="ascending"><a class="sort" href="?tri=-nom">Nom');
    expect(markup).toContain('<th scope="row"><a href="/z">Zoé &amp; &lt;co&gt;</a></th>');
    expect(markup).toContain('<td class="end" data-label="Heures">7 h</td>');
  });

  it('shows the empty state instead of an empty table', () => {
    const markup = html(
      <DataTable caption="L" columns={columns} rows={[]} rowKey={({ nom }) => nom} empty={<p>Rien</p>} />,
    );
    expect(markup).toBe('<p>Rien</p>');
  });
});

describe('the gallery', () => {
  const markup = renderDocument(galleryPage());

  it('is a whole document without anything inline', () => {
    expect(markup.slice(0, 60)).toMatch(/^<!DOCTYPE html><html lang="fr">/);
    expect(markup.match(/ style=| on[a-z]+="|<style|<script(?![^>]*src)/)).toBeNull();
  });

  it('has one h1, unique ids and no reference to a missing id', () => {
    expect(markup.match(/<h1/g)).toHaveLength(1);
    const ids = [...markup.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    const references = [
      ...markup.matchAll(/ (?:for|aria-describedby|aria-labelledby|popoverTarget)="([^"]+)"/g),
    ];
    expect(references.length).toBeGreaterThan(10);
    for (const id of references.flatMap(([, list = '']) => list.split(' '))) expect(ids).toContain(id);
  });

  it('has no undefined, no object and no unescaped French space code in its words', () => {
    expect(markup.match(/.{30}(undefined|\[object|\\u|NaN)/)).toBeNull();
  });
});
