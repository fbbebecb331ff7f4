import { z } from 'zod';
import {
  Checkbox,
  Field,
  Fieldset,
  Form,
  FormActions,
  Notice,
  RadioGroup,
  SubmitButton,
} from '#design/index.ts';
import {
  caseACocher,
  dateIso,
  dateOptionnelle,
  euros,
  facultatif,
  id,
  texteOptionnel,
} from '#platform/http/champs.ts';
import { act, page } from '#platform/http/define.ts';
import { FormErrors } from '#platform/http/FormErrors.tsx';
import { redirect } from '#platform/http/route.ts';
import { ok } from '#platform/result.ts';
import { reglerExercice } from '../actions/regler-exercice.ts';
import { bilanFr as mots, NON_VERIFIE_FR } from '../messages/bilan.fr.ts';
import { exerciceParId } from '../queries/exercices.query.ts';
import { nomExercice, PATH } from './exercices.page.tsx';

const vide = (max: number) => texteOptionnel(max).transform((valeur) => valeur ?? '');

/** What the form asks and the data cannot say. */
export const pageParametres = page({
  path: `${PATH}/:exerciceId/parametres`,
  access: 'bpf.tenir',
  params: z.object({ exerciceId: id() }),
  view: async (context, form) => {
    const exercice = await exerciceParId(context.tx, context.organismeId, context.params.exerciceId);
    if (exercice === null) return null;
    const { chiffreAffairesCentimes: centimes } = exercice;
    return {
      title: mots.parametres,
      lead: nomExercice(exercice),
      width: 'narrow',
      breadcrumb: [
        { href: PATH, label: mots.exercices },
        { href: `${PATH}/${exercice.id}`, label: nomExercice(exercice) },
      ],
      body: (
        <>
          <FormErrors form={form} />
          <Notice>{NON_VERIFIE_FR.comptage}</Notice>
          <Form {...context.form('regler')}>
            <Fieldset legend={mots.parametres}>
              <Field
                {...form.field('echeance', exercice.echeance)}
                type="date"
                label={mots.echeance}
                hint={mots.echeanceAide}
                required
              />
              <RadioGroup
                {...form.field('comptage', exercice.comptage)}
                label={mots.comptage}
                options={[
                  { value: 'inscription', label: mots.comptages.inscription },
                  { value: 'personne', label: mots.comptages.personne },
                ]}
              />
              <Field
                {...form.field(
                  'chiffreAffaires',
                  centimes === null ? '' : String(centimes / 100).replace('.', ','),
                )}
                label={mots.chiffreAffaires}
                inputMode="decimal"
              />
            </Fieldset>
            <Fieldset legend={mots.identite}>
              <Field {...form.field('naf', exercice.naf)} label={mots.naf} />
              <Field {...form.field('formeJuridique', exercice.formeJuridique)} label={mots.forme} />
              <Checkbox
                name="adressePublique"
                label={mots.adressePublique}
                checked={form.value('adressePublique', exercice.adressePublique ? 'oui' : '') !== ''}
              />
              <Field {...form.field('signatureLieu', exercice.signatureLieu)} label={mots.lieu} />
              <Field {...form.field('signatureLe', exercice.signatureLe)} type="date" label={mots.signeLe} />
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
    regler: act({
      body: z.object({
        echeance: dateIso(),
        comptage: z.enum(['inscription', 'personne']),
        chiffreAffaires: facultatif(euros(999_999_999)),
        naf: vide(10),
        formeJuridique: vide(100),
        adressePublique: caseACocher(),
        signatureLieu: vide(100),
        signatureLe: dateOptionnelle(),
      }),
      run: async (context, { chiffreAffaires, ...parametres }) => {
        const { exerciceId } = context.params;
        const fait = await reglerExercice(context, exerciceId, {
          ...parametres,
          chiffreAffairesCentimes: chiffreAffaires,
        });
        return fait.ok ? ok(redirect(`${PATH}/${exerciceId}`, mots.enregistre)) : fait;
      },
    }),
  },
});
