import {
  Checkbox,
  Field,
  Fieldset,
  Form,
  FormActions,
  Select,
  SubmitButton,
  TextArea,
} from '#design/index.ts';
import { siretLisible } from '#engines/numeros/index.ts';
import { FormErrors } from '#platform/http/FormErrors.tsx';
import { act, page } from '#platform/http/define.ts';
import type { FormState } from '#platform/http/form-state.ts';
import { redirect } from '#platform/http/route.ts';
import { ok } from '#platform/result.ts';
import { modifierOrganisme } from '../actions/modifier-organisme.ts';
import { REGIONS } from '../domain/regions.ts';
import { messages } from '../messages.fr.ts';
import { type Organisme, organisme } from '../queries/organisme.query.ts';
import { ChampsOrganisme } from './champs-organisme.ts';

const words = messages.organisme;
const PATH = '/reglages/organisme';

/** What the organisme says of itself: its documents, its catalogue and its reports take it from here. */
export const pageOrganisme = page({
  path: PATH,
  access: 'organisme.modifier',
  view: async (context, form) => {
    const current = await organisme(context.tx, context.organismeId);
    if (current === null) return null;
    return {
      title: words.titre,
      lead: words.accroche,
      width: 'narrow',
      breadcrumb: [{ href: '/reglages', label: messages.reglages.titre }],
      body: (
        <>
          <FormErrors form={form} />
          <Form {...context.form('enregistrer')}>
            <Identite o={current} form={form} />
            <Coordonnees o={current} form={form} />
            <Representant o={current} form={form} />
            <FormActions>
              <SubmitButton>{messages.compte.enregistrer}</SubmitButton>
            </FormActions>
          </Form>
        </>
      ),
    };
  },
  acts: {
    enregistrer: act({
      body: ChampsOrganisme,
      run: async (context, donnees) => {
        const saved = await modifierOrganisme(context, donnees);
        return saved.ok ? ok(redirect(PATH, words.fait)) : saved;
      },
    }),
  },
});

interface PartProps {
  readonly o: Organisme;
  readonly form: FormState;
}

const Identite = ({ o, form }: PartProps) => (
  <Fieldset legend={words.identite}>
    <Field {...form.field('nom', o.nom)} label={words.champs.nom} hint={words.aides.nom} required />
    <Field {...form.field('raisonSociale', o.raisonSociale)} label={words.champs.raisonSociale} required />
    <Field
      {...form.field('siret', siretLisible(o.siret))}
      label={words.champs.siret}
      inputMode="numeric"
      width="m"
      required
    />
    <Field
      {...form.field('nda', o.nda)}
      label={words.champs.nda}
      hint={words.aides.nda}
      inputMode="numeric"
      width="m"
    />
    <Select
      {...form.field('regionNda', o.regionNda)}
      label={words.champs.regionNda}
      options={REGIONS.map((region) => ({ value: region, label: region }))}
    />
    <Field {...form.field('uai', o.uai)} label={words.champs.uai} hint={words.aides.uai} width="s" />
    <Checkbox
      name="exonereTva"
      label={words.champs.exonereTva}
      hint={words.aides.exonereTva}
      checked={form.acte === null ? o.exonereTva : form.value('exonereTva') !== ''}
    />
    <Checkbox
      name="alsaceMoselle"
      label={words.champs.alsaceMoselle}
      hint={words.aides.alsaceMoselle}
      checked={form.acte === null ? o.alsaceMoselle : form.value('alsaceMoselle') !== ''}
    />
  </Fieldset>
);

const Coordonnees = ({ o, form }: PartProps) => (
  <Fieldset legend={words.coordonnees}>
    <TextArea {...form.field('adresse', o.adresse)} label={words.champs.adresse} rows={2} />
    <Field {...form.field('codePostal', o.codePostal)} label={words.champs.codePostal} width="xs" />
    <Field {...form.field('ville', o.ville)} label={words.champs.ville} width="m" />
    <Field {...form.field('telephone', o.telephone)} label={words.champs.telephone} type="tel" />
    <Field
      {...form.field('courriel', o.courriel)}
      label={words.champs.courriel}
      hint={words.aides.courriel}
      type="email"
    />
    <Field {...form.field('siteWeb', o.siteWeb)} label={words.champs.siteWeb} type="url" />
  </Fieldset>
);

const Representant = ({ o, form }: PartProps) => (
  <Fieldset legend={words.representantLegal} hint={words.aides.representant}>
    <Field {...form.field('representant', o.representant)} label={words.champs.representant} />
    <Field
      {...form.field('qualiteRepresentant', o.qualiteRepresentant)}
      label={words.champs.qualiteRepresentant}
    />
  </Fieldset>
);
