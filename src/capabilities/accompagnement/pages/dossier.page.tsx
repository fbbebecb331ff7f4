import { z } from 'zod';
import { inscriptionParId } from '#capabilities/parcours/index.ts';
import {
  ButtonLink,
  Checkbox,
  Field,
  Form,
  FormActions,
  formatDate,
  Section,
  Select,
  SubmitButton,
  TextArea,
} from '#design/index.ts';
import { today } from '#platform/clock.ts';
import {
  caseACocher,
  dateIso,
  dateOptionnelle,
  id,
  idDeFormulaire,
  texte,
  texteOptionnel,
} from '#platform/http/champs.ts';
import { act, page } from '#platform/http/define.ts';
import { FormErrors } from '#platform/http/FormErrors.tsx';
import type { FormState } from '#platform/http/form-state.ts';
import { type Context, redirect } from '#platform/http/route.ts';
import { ok } from '#platform/result.ts';
import { deciderAmenagement, direAccord, noterBesoin } from '../actions/accompagner.ts';
import { NATURES_AMENAGEMENT } from '../domain/amenagement.ts';
import { messages } from '../messages.fr.ts';
import { type BesoinLu, besoins } from '../queries/accompagnement.query.ts';
import { ListeAmenagements } from './ListeAmenagements.tsx';
import { PATH } from './accompagnement.page.tsx';

const mots = messages.dossier;
const Params = z.object({ inscriptionId: id() });
type Contexte = Context<z.output<typeof Params>, object>;

/** The needs of one person in one session and what was decided, for the référent handicap alone. */
export const pageDossier = page({
  path: `${PATH}/:inscriptionId`,
  access: 'accompagnement.instruire',
  params: Params,
  view: async (context, form) => {
    const { tx, organismeId, clock, params } = context;
    const dossier = await inscriptionParId(tx, organismeId, params.inscriptionId, today(clock));
    if (dossier === null) return null;
    const lus = await besoins(tx, organismeId, params.inscriptionId);
    const noter = form.of('noter');
    return {
      title: `${dossier.prenom} ${dossier.nom}`,
      lead: messages.liste.titre,
      width: 'narrow',
      breadcrumb: [{ href: PATH, label: messages.liste.titre }],
      actions: <ButtonLink href={`/inscriptions/${params.inscriptionId}`}>{mots.retour}</ButtonLink>,
      body: (
        <>
          <FormErrors form={form} />
          <Section title={mots.besoins}>
            {lus.length === 0 && <p className="muted">{mots.aucun}</p>}
            {lus.map((lu) => (
              <UnBesoin key={lu.id} lu={lu} context={context} form={form} />
            ))}
          </Section>
          <Section title={mots.noter}>
            <Form {...context.form('noter')}>
              <TextArea {...noter.field('besoin')} label={mots.besoin} required />
              <Checkbox
                name="informe"
                error={noter.error('informe')}
                checked={noter.value('informe') !== ''}
                label={mots.informe}
                required
              />
              <Checkbox name="accord" checked={noter.value('accord') !== ''} label={mots.accord} />
              <FormActions>
                <SubmitButton>{mots.noter}</SubmitButton>
              </FormActions>
            </Form>
          </Section>
        </>
      ),
    };
  },
  acts: {
    noter: act({
      body: z.object({
        _id: idDeFormulaire(),
        besoin: texte(4000),
        informe: caseACocher(),
        accord: caseACocher(),
      }),
      run: async (context: Contexte, { _id, ...besoin }) => {
        const fait = await noterBesoin(context, { ...besoin, ...context.params, id: _id });
        return fait.ok ? ok(redirect(`${PATH}/${context.params.inscriptionId}`, mots.note)) : fait;
      },
    }),
    accord: act({
      body: z.object({ besoin: id(), accord: caseACocher() }),
      run: async (context: Contexte, { besoin, accord }) => {
        const fait = await direAccord(context, { ...context.params, besoinId: besoin, accord });
        return fait.ok ? ok(redirect(`${PATH}/${context.params.inscriptionId}`, mots.accordDit)) : fait;
      },
    }),
    decider: act({
      body: z.object({
        _id: idDeFormulaire(),
        besoin: id(),
        nature: z.enum(NATURES_AMENAGEMENT),
        consigne: texteOptionnel(300),
        du: dateIso(),
        au: dateOptionnelle(),
      }),
      run: async (context: Contexte, { _id, besoin, ...amenagement }) => {
        const fait = await deciderAmenagement(context, {
          ...amenagement,
          ...context.params,
          id: _id,
          besoinId: besoin,
        });
        return fait.ok ? ok(redirect(`${PATH}/${context.params.inscriptionId}`, mots.decide)) : fait;
      },
    }),
  },
});

interface BesoinProps {
  readonly lu: BesoinLu;
  readonly context: Contexte;
  readonly form: FormState;
}

function UnBesoin({ lu, context, form }: BesoinProps) {
  const ici = form.acte === 'decider' && form.value('besoin') === lu.id ? form : form.of('');
  const champ = (nom: string, initial?: string) => ({ ...ici.field(nom, initial), id: `${nom}-${lu.id}` });
  const accord = lu.accordLe !== null;
  return (
    <>
      <h3>{mots.exprimeLe(formatDate(Temporal.PlainDate.from(lu.exprimeLe)))}</h3>
      <p>{lu.besoin}</p>
      <ListeAmenagements amenagements={lu.amenagements} />
      <p className="hint">{accord ? mots.accordDonne : mots.accordAbsent}</p>
      <Form {...context.form('accord', { besoin: lu.id, accord: accord ? '' : 'oui' })} bare>
        <SubmitButton variant="quiet" compact>
          {accord ? mots.retirer : mots.donner}
        </SubmitButton>
      </Form>
      <h4>{mots.decider}</h4>
      <Form {...context.form('decider', { besoin: lu.id })}>
        <Select
          {...champ('nature')}
          label={mots.nature}
          options={NATURES_AMENAGEMENT.map((value) => ({ value, label: messages.natures[value] }))}
          required
        />
        <Field {...champ('consigne')} label={mots.consigne} hint={mots.consigneAide} />
        <Field {...champ('du', today(context.clock).toString())} type="date" label={mots.du} required />
        <Field {...champ('au')} type="date" label={mots.au} />
        <FormActions>
          <SubmitButton variant="secondary">{mots.enregistrer}</SubmitButton>
        </FormActions>
      </Form>
    </>
  );
}
