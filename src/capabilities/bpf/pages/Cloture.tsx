import { DataTable, Field, Form, formatMoment, FormActions, Section, SubmitButton } from '#design/index.ts';
import type { FormState } from '#platform/http/form-state.ts';
import type { Context } from '#platform/http/route.ts';
import { copier, ecarts } from '../domain/copie.ts';
import { bilanFr as mots, COLONNES_FR } from '../messages/bilan.fr.ts';
import type { BilanLu } from '../queries/bilan.ts';
import { ecrire, libelleDe } from './TableCadre.tsx';

interface Props {
  readonly context: Pick<Context<unknown, unknown>, 'form' | 'can'>;
  readonly form: FormState;
  readonly lu: BilanLu;
}

/** The frozen copy and what has changed since, or the button that freezes. */
export function Cloture({ context, form, lu }: Props) {
  const { cloture } = lu.exercice;
  const tient = context.can('bpf.tenir');
  if (cloture === null) {
    return tient ? (
      <Section title={mots.clore}>
        <p>{mots.cloreAide}</p>
        <Form {...context.form('clore')} bare>
          <SubmitButton>{mots.clore}</SubmitButton>
        </Form>
      </Section>
    ) : null;
  }
  const changes = ecarts(cloture.contenu.lignes, copier(lu.retenu));
  return (
    <Section title={mots.closDepuis(formatMoment(Temporal.Instant.from(cloture.closeLe)))}>
      <p className="hint">
        {mots.empreinte} {cloture.empreinte}
      </p>
      <DataTable
        caption={mots.ecarts}
        rows={changes}
        rowKey={({ ligne, colonne }) => `${ligne}${colonne}`}
        empty={<p>{mots.sansEcart}</p>}
        columns={[
          { key: 'ligne', header: mots.libelle, cell: ({ ligne }) => libelleDe(ligne, lu.retenu.codesNsf) },
          { key: 'colonne', header: mots.quoi, cell: ({ colonne }) => COLONNES_FR[colonne] },
          { key: 'gele', header: mots.gele, align: 'end', cell: ({ gele }) => ecrire(gele) },
          { key: 'actuel', header: mots.actuel, align: 'end', cell: ({ actuel }) => ecrire(actuel) },
        ]}
      />
      {tient && (
        <Form {...context.form('rouvrir')}>
          <Field {...form.field('motif')} label={mots.motif} required />
          <FormActions>
            <SubmitButton variant="secondary">{mots.rouvrir}</SubmitButton>
          </FormActions>
        </Form>
      )}
    </Section>
  );
}
