import { z } from 'zod';
import { CheckboxGroup, ErrorSummary, Field, Form, Section, Select, SubmitButton } from '#design/index.ts';
import type { Capability } from '#platform/capability.ts';
import { entier, id, idDeFormulaire, liste, texte } from '#platform/http/champs.ts';
import { act, page } from '#platform/http/define.ts';
import type { FormState } from '#platform/http/form-state.ts';
import { type Context, redirect } from '#platform/http/route.ts';
import { ok } from '#platform/result.ts';
import { creerCleApi, revoquerCleApi } from '../actions/creer-cle-api.ts';
import { DUREES_CLE } from '../domain/cle-api.ts';
import { droitsDe, parObjet } from '../domain/droits.ts';
import { messages } from '../messages.fr.ts';
import { clesApi } from '../queries/cles-api.query.ts';
import { ListeCles } from './ListeCles.tsx';
import { vueNouvelleCle } from './NouvelleCle.tsx';

const words = messages.clesApi;
const PATH = '/reglages/cles-api';

const NouvelleCle = z.object({
  _id: idDeFormulaire(),
  nom: texte(80),
  jours: entier(1, 365).refine((jours) => DUREES_CLE.some((one) => one === jours)),
  droits: liste(z.string().max(80)).pipe(z.array(z.string()).min(1)),
});

/** The API keys of the organisme: make one (shown once), see their use, revoke. */
export const pageClesApi = (house: () => readonly Capability[]) =>
  page({
    path: PATH,
    access: 'cle_api.gerer',
    view: async (context, form) => ({
      title: words.titre,
      lead: words.accroche,
      breadcrumb: [{ href: '/reglages', label: messages.reglages.titre }],
      body: (
        <>
          <Section title={words.liste}>
            <ListeCles
              cles={await clesApi(context.tx, context.organismeId)}
              now={context.clock.now()}
              revoke={(cle) => context.form('revoquer', { cle })}
            />
          </Section>
          <Section title={words.creer.titre} id="creer">
            <Formulaire house={house()} context={context} form={form} />
          </Section>
        </>
      ),
    }),
    acts: {
      creer: act({
        body: NouvelleCle,
        run: async (context, { _id, nom, jours, droits }) => {
          const made = await creerCleApi(context, { id: _id, nom, jours, droits });
          if (!made.ok) return made;
          if (made.value === null) return ok(redirect(PATH, words.dejaCreee));
          return ok({ kind: 'view', view: vueNouvelleCle(made.value, nom) });
        },
      }),
      revoquer: act({
        body: z.object({ cle: id() }),
        run: async (context, { cle }) => {
          const revoked = await revoquerCleApi(context, cle);
          return revoked.ok ? ok(redirect(PATH, words.revoqueeAvis)) : revoked;
        },
      }),
    },
  });

interface FormulaireProps {
  readonly house: readonly Capability[];
  readonly context: Context<unknown, unknown>;
  readonly form: FormState;
}

const Formulaire = ({ house, context, form }: FormulaireProps) => {
  const groups = parObjet(droitsDe(house).filter(({ nom }) => context.can(nom)));
  const error = form.error('droits');
  return (
    <Form {...context.form('creer')}>
      <ErrorSummary errors={{ nom: form.error('nom'), jours: form.error('jours'), droits: error }} />
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
        options={DUREES_CLE.map((jours) => ({ value: String(jours), label: words.creer.dureeJours(jours) }))}
      />
      {groups.map(([objet, droits], index) => (
        <CheckboxGroup
          key={objet}
          name="droits"
          {...(index === 0 ? { error, hint: words.creer.droitsAide } : { id: `droits-${objet}` })}
          label={words.creer.droits(messages.objets[objet] ?? objet)}
          values={form.values('droits')}
          options={droits.map(({ nom, libelle }) => ({ value: nom, label: libelle }))}
        />
      ))}
      <SubmitButton>{words.creer.bouton}</SubmitButton>
    </Form>
  );
};
