import { LIBELLES_MODALITES } from '#capabilities/catalogue/index.ts';
import {
  DataTable,
  Disclosure,
  Field,
  Form,
  FormActions,
  formatDate,
  formatDuree,
  Section,
  Select,
  SubmitButton,
  TextArea,
} from '#design/index.ts';
import { aParis } from '#platform/clock.ts';
import type { FormState } from '#platform/http/form-state.ts';
import type { ActForm } from '#platform/http/route.ts';
import type { TravailPossible } from '../domain/activite.ts';
import { activitesFr as mots } from '../messages/heures.fr.ts';
import { type ActiviteLue, enVigueur } from '../queries/activites.query.ts';

interface Props {
  readonly activites: readonly ActiviteLue[];
  readonly travaux: readonly TravailPossible[];
  readonly form: FormState;
  /** The day proposed, ISO 8601. */
  readonly jour: string;
  /** Null for readers. */
  readonly formulaire: ((acte: string) => ActForm) | null;
}

/** Work at a distance and time in company: what was validated, and the form to validate more. */
export function Travaux({ activites, travaux, form, jour, formulaire }: Props) {
  if (travaux.length === 0 && activites.length === 0) return null;
  return (
    <Section title={mots.titre} id="travaux">
      <p>{mots.aide}</p>
      <DataTable
        caption={mots.titre}
        captionHidden
        columns={COLONNES}
        rows={activites}
        rowKey={({ id }) => id}
        empty={<p className="muted">{mots.aucune}</p>}
      />
      {formulaire !== null && travaux.length > 0 && (
        <Disclosure summary={mots.valider} open={form.acte === 'valider'}>
          <Valider form={form.of('valider')} travaux={travaux} jour={jour} envoi={formulaire('valider')} />
        </Disclosure>
      )}
      {formulaire !== null && enVigueur(activites).length > 0 && (
        <Disclosure summary={mots.annulerTitre} open={form.acte === 'annuler'}>
          <Annuler form={form.of('annuler')} activites={enVigueur(activites)} envoi={formulaire('annuler')} />
        </Disclosure>
      )}
    </Section>
  );
}

const jourDe = ({ le }: ActiviteLue) => formatDate(Temporal.PlainDate.from(le), 'chiffres');

const COLONNES = [
  { key: 'le', header: mots.colonnes.le, cell: jourDe },
  { key: 'module', header: mots.colonnes.module, cell: ({ module }: ActiviteLue) => module },
  {
    key: 'modalite',
    header: mots.colonnes.modalite,
    cell: ({ modalite }: ActiviteLue) => LIBELLES_MODALITES[modalite],
  },
  {
    key: 'duree',
    header: mots.colonnes.duree,
    align: 'end' as const,
    cell: ({ minutes, motifAnnulation }: ActiviteLue) =>
      motifAnnulation === null ? formatDuree(minutes) : <s>{formatDuree(minutes)}</s>,
  },
  {
    key: 'travail',
    header: mots.colonnes.travail,
    cell: ({ travail, par, valideeLe, motifAnnulation }: ActiviteLue) => (
      <>
        {travail}
        <div className="hint">
          {motifAnnulation === null
            ? mots.validePar(par, aParis(valideeLe).toPlainDate())
            : mots.annulee(motifAnnulation)}
        </div>
      </>
    ),
  },
];

const Valider = ({
  form,
  travaux,
  jour,
  envoi,
}: Pick<Props, 'form' | 'travaux' | 'jour'> & { readonly envoi: ActForm }) => (
  <Form {...envoi}>
    <Select
      {...form.field('travailChoisi')}
      label={mots.travailChoisi}
      required
      options={travaux.map(({ moduleId, module, modalite, prevues, validees }) => ({
        value: `${moduleId}:${modalite}`,
        label: mots.option(module, LIBELLES_MODALITES[modalite], prevues, validees),
      }))}
    />
    <Field {...form.field('le', jour)} type="date" label={mots.le} required />
    <Field {...form.field('duree')} label={mots.duree} hint={mots.dureeAide} width="xs" required />
    <TextArea {...form.field('travail')} label={mots.travail} hint={mots.travailAide} rows={2} required />
    <FormActions>
      <SubmitButton>{mots.enregistrer}</SubmitButton>
    </FormActions>
  </Form>
);

const Annuler = ({
  form,
  activites,
  envoi,
}: Pick<Props, 'form' | 'activites'> & { readonly envoi: ActForm }) => (
  <Form {...envoi}>
    <Select
      {...form.field('activiteId')}
      label={mots.choisirAnnulation}
      required
      options={activites.map((une) => ({
        value: une.id,
        label: `${jourDe(une)}, ${une.module}, ${formatDuree(une.minutes)}`,
      }))}
    />
    <TextArea {...form.field('motif')} label={mots.motif} rows={2} required />
    <FormActions>
      <SubmitButton variant="secondary">{mots.annuler}</SubmitButton>
    </FormActions>
  </Form>
);
