import { z } from 'zod';
import { CheckboxGroup, Field, Fieldset, Form, FormActions, Select, SubmitButton } from '#design/index.ts';
import type { Capability } from '#platform/capability.ts';
import { FormErrors } from '#platform/http/FormErrors.tsx';
import { entier, idDeFormulaire, liste, texte } from '#platform/http/champs.ts';
import { act, page } from '#platform/http/define.ts';
import type { FormState } from '#platform/http/form-state.ts';
import { redirect } from '#platform/http/route.ts';
import { ok } from '#platform/result.ts';
import { creerCleApi } from '../actions/creer-cle-api.ts';
import { DUREES_CLE } from '../domain/cle-api.ts';
import { type Droit, droitsDe, parObjet } from '../domain/droits.ts';
import { messages } from '../messages.fr.ts';
import { vueNouvelleCle } from './NouvelleCle.tsx';

const words = messages.clesApi;
const LISTE = '/reglages/cles-api';

const NouvelleCle = z.object({
  _id: idDeFormulaire(),
  nom: texte(80),
  jours: entier(1, 365).refine((jours) => DUREES_CLE.some((one) => one === jours)),
  droits: liste(z.string().max(80)).pipe(z.array(z.string()).min(1)),
});

/** Makes an API key within one's own rights; the answer is the only page that shows it. */
export const pageNouvelleCle = (house: () => readonly Capability[]) =>
  page({
    path: `${LISTE}/nouvelle`,
    access: 'cle_api.gerer',
    view: async (context, form) => ({
      title: words.creer.titre,
      lead: words.accroche,
      width: 'narrow',
      breadcrumb: [
        { href: '/reglages', label: messages.reglages.titre },
        { href: LISTE, label: words.titre },
      ],
      body: (
        <>
          <FormErrors form={form} />
          <Form {...context.form('creer')}>
            <Field
              {...form.field('nom')}
              label={words.creer.nom}
              hint={words.creer.nomAide}
              required
              maxLength={80}
            />
            <Select
              {...form.field('jours', '90')}
              label={words.creer.jours}
              placeholder={false}
              options={DUREES_CLE.map((jours) => ({
                value: String(jours),
                label: words.creer.dureeJours(jours),
              }))}
            />
            <ChoixDroits form={form} droits={droitsDe(house()).filter(({ nom }) => context.can(nom))} />
            <FormActions>
              <SubmitButton>{words.creer.bouton}</SubmitButton>
            </FormActions>
          </Form>
        </>
      ),
    }),
    acts: {
      creer: act({
        body: NouvelleCle,
        run: async (context, { _id, ...body }) => {
          const made = await creerCleApi(context, { id: _id, ...body });
          if (!made.ok) return made;
          if (made.value === null) return ok(redirect(LISTE, words.dejaCreee));
          return ok({ kind: 'view', view: vueNouvelleCle(made.value, body.nom) });
        },
      }),
    },
  });

/** The rights that the maker holds, by what they are about. */
const ChoixDroits = ({ form, droits }: { form: FormState; droits: readonly Droit[] }) => (
  <Fieldset legend={words.creer.droits} hint={words.creer.droitsAide}>
    {parObjet(droits, messages.objets).map(([titre, groupe], index) => (
      <CheckboxGroup
        key={titre}
        name="droits"
        {...(index === 0 ? { error: form.error('droits') } : { id: `droits-${index}` })}
        label={titre}
        values={form.values('droits')}
        options={groupe.map(({ nom, libelle }) => ({ value: nom, label: libelle }))}
      />
    ))}
  </Fieldset>
);
