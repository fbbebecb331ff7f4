import { z } from 'zod';
import { Checkbox, CheckboxGroup, Field, Fieldset, Form, FormActions, SubmitButton } from '#design/index.ts';
import { caseACocher, dateOptionnelle } from '#platform/http/champs.ts';
import { act, page } from '#platform/http/define.ts';
import { FormErrors } from '#platform/http/FormErrors.tsx';
import { redirect } from '#platform/http/route.ts';
import { ok } from '#platform/result.ts';
import { reglerQualite } from '../actions/regler.ts';
import { CATEGORIES, CONDITIONS } from '../domain/referentiel.ts';
import { CATEGORIES_FR, CONDITIONS_FR } from '../messages.fr.ts';
import { reglagesFr as mots } from '../messages-indicateur.fr.ts';
import { profilDe, reglagesQualite } from '../queries/reglages.query.ts';
import { REGLAGES, TABLEAU } from './chemins.ts';

/** One or several boxes of a closed list. */
const parmi = <const T extends string>(choix: readonly T[]) =>
  z
    .union([z.array(z.string()), z.string().transform((un) => [un])])
    .optional()
    .transform((valeur) => valeur ?? [])
    .pipe(z.array(z.enum(choix as readonly [T, ...T[]])).max(choix.length));

const Corps = z.object({
  categories: parmi(CATEGORIES).refine((coches) => coches.length > 0, mots.auMoinsUne),
  conditions: parmi(CONDITIONS),
  nouvelEntrant: caseACocher(),
  sousTraitant: caseACocher(),
  certificatDebut: dateOptionnelle(),
  certificatFin: dateOptionnelle(),
  prochainAudit: dateOptionnelle(),
});

const options = <T extends string>(choix: readonly T[], libelles: Readonly<Record<T, string>>) =>
  choix.map((value) => ({ value, label: libelles[value] }));

/** Ce que l'organisme est devant le référentiel : ce qui décide des indicateurs qui s'appliquent. */
export const pageReglages = page({
  path: REGLAGES,
  access: 'qualite.tenir',
  view: async (context, form) => {
    const reglages = await reglagesQualite(context.tx, context.organismeId);
    const profil = profilDe(reglages);
    const coche = (nom: 'nouvelEntrant' | 'sousTraitant') =>
      form.acte === null ? profil[nom] : form.value(nom) !== '';
    return {
      title: mots.titre,
      lead: mots.accroche,
      width: 'narrow',
      breadcrumb: [{ href: '/reglages', label: mots.reglages }],
      body: (
        <>
          <FormErrors form={form} />
          <Form {...context.form('enregistrer')}>
            <CheckboxGroup
              name="categories"
              label={mots.categories}
              hint={mots.categoriesAide}
              options={options(CATEGORIES, CATEGORIES_FR)}
              values={form.values('categories', profil.categories)}
              error={form.error('categories')}
            />
            <CheckboxGroup
              name="conditions"
              label={mots.conditions}
              hint={mots.conditionsAide}
              options={options(CONDITIONS, CONDITIONS_FR)}
              values={form.values('conditions', profil.conditions)}
              error={form.error('conditions')}
            />
            <Fieldset legend={mots.situation}>
              <Checkbox name="nouvelEntrant" label={mots.nouvelEntrant} checked={coche('nouvelEntrant')} />
              <Checkbox name="sousTraitant" label={mots.sousTraitant} checked={coche('sousTraitant')} />
            </Fieldset>
            <Fieldset legend={mots.dates}>
              <Field
                {...form.field('certificatDebut', reglages?.certificatDebut)}
                type="date"
                label={mots.certificatDebut}
              />
              <Field
                {...form.field('certificatFin', reglages?.certificatFin)}
                type="date"
                label={mots.certificatFin}
              />
              <Field
                {...form.field('prochainAudit', reglages?.prochainAudit)}
                type="date"
                label={mots.prochainAudit}
                hint={mots.prochainAuditAide}
              />
            </Fieldset>
            <FormActions>
              <SubmitButton>{mots.enregistrer}</SubmitButton>
            </FormActions>
          </Form>
        </>
      ),
    };
  },
  acts: {
    enregistrer: act({
      body: Corps,
      run: async (context, reglages) => {
        const fait = await reglerQualite(context, reglages);
        return fait.ok ? ok(redirect(TABLEAU, mots.enregistre)) : fait;
      },
    }),
  },
});
