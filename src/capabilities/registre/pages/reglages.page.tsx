import { z } from 'zod';
import {
  Checkbox,
  DateFr,
  DescriptionList,
  Form,
  FormActions,
  Section,
  SubmitButton,
  TextArea,
} from '#design/index.ts';
import { FormErrors } from '#platform/http/FormErrors.tsx';
import { caseACocher } from '#platform/http/champs.ts';
import { act, page } from '#platform/http/define.ts';
import { redirect } from '#platform/http/route.ts';
import { ok } from '#platform/result.ts';
import { reglerAncrages } from '../actions/regler-ancrages.ts';
import { messages } from '../messages.fr.ts';
import { ancragesDe, dernierAncrage } from '../queries/ancrages.query.ts';
import { derniereTete } from '../queries/tetes.query.ts';

const words = messages.reglages;
const PATH = '/reglages/registre';
const MAXIMUM = 10;

/** Addresses, one a line or with commas: at most ten, each one right. */
const adresses = () =>
  z
    .string()
    .max(3_000, words.tropDAdresses)
    .default('')
    .transform((texte) => [
      ...new Set(
        texte
          .toLowerCase()
          .split(/[\s,;]+/u)
          .filter((one) => one !== ''),
      ),
    ])
    .pipe(z.array(z.email(words.adresseFausse)).max(MAXIMUM, words.tropDAdresses));

/** Where the heads of the register go outside of this service, and how it is. */
export const pageReglagesRegistre = page({
  path: PATH,
  access: 'registre.gerer',
  view: async (context, form) => {
    const ancrages = await ancragesDe(context.tx, context.organismeId);
    const tete = await derniereTete(context);
    const ancrage = await dernierAncrage(context.tx, context.organismeId);
    return {
      title: words.titre,
      lead: words.accroche,
      width: 'narrow',
      breadcrumb: [{ href: '/reglages', label: words.retour }],
      body: (
        <>
          <FormErrors form={form} />
          <Section title={words.etat}>
            <DescriptionList
              items={[
                { term: words.actes, value: String(tete?.taille ?? 0) },
                { term: words.signe, value: tete === null ? '–' : <DateFr value={tete.horodatage} /> },
                {
                  term: words.jour,
                  value:
                    ancrage === null ? (
                      words.jamais
                    ) : (
                      <DateFr value={Temporal.PlainDate.from(ancrage.jour)} />
                    ),
                },
                {
                  term: words.autorite,
                  value:
                    ancrage === null || ancrage.dateLe === null ? (
                      words.sansAutorite
                    ) : (
                      <DateFr value={ancrage.dateLe} />
                    ),
                },
              ]}
            />
          </Section>
          <Form {...context.form('regler')}>
            <Checkbox
              name="publique"
              label={words.publique}
              hint={words.publiqueAide}
              checked={form.acte === null ? ancrages.publique : form.value('publique') !== ''}
            />
            <TextArea
              {...form.field('destinataires', ancrages.destinataires.join('\n'))}
              label={words.destinataires}
              hint={words.destinatairesAide}
              rows={3}
            />
            <FormActions>
              <SubmitButton>{words.enregistrer}</SubmitButton>
            </FormActions>
          </Form>
        </>
      ),
    };
  },
  acts: {
    regler: act({
      body: z.object({ publique: caseACocher(), destinataires: adresses() }),
      run: async (context, reglages) => {
        await reglerAncrages(context, reglages);
        return ok(redirect(PATH, words.fait));
      },
    }),
  },
});
