import { z } from 'zod';
import { Field, Form, FormActions, Section, SubmitButton } from '#design/index.ts';
import { courriel, texte } from '#platform/http/champs.ts';
import { FormErrors } from '#platform/http/FormErrors.tsx';
import { act, page } from '#platform/http/define.ts';
import type { FormState } from '#platform/http/form-state.ts';
import { type Context, redirect } from '#platform/http/route.ts';
import { ok } from '#platform/result.ts';
import { compteActif } from '../acteur/compte.ts';
import { demanderCourriel, renommerCompte } from '../actions/changer-compte.ts';
import { changerMotDePasse, preparerMotDePasse, verifierActuel } from '../actions/changer-mot-de-passe.ts';
import { oublierEssais } from '../actions/oublier-essais.ts';
import { cibleAdresse } from '../domain/verrou.ts';
import { messages } from '../messages.fr.ts';
import { OngletsCompte } from './OngletsCompte.tsx';

const words = messages.compte;
const PATH = '/compte';

interface PartProps {
  readonly context: Context<unknown, unknown>;
  readonly form: FormState;
}

/** One's own account: name, address, password. */
export const pageCompte = page({
  path: PATH,
  access: 'connecte',
  view: async (context, form) => ({
    title: words.titre,
    lead: words.accroche,
    width: 'narrow',
    body: (
      <>
        <OngletsCompte current={PATH} />
        <FormErrors form={form} />
        <Nom context={context} form={form.of('renommer')} />
        <Courriel context={context} form={form.of('changerCourriel')} />
        <MotDePasse context={context} form={form.of('changerMotDePasse')} />
      </>
    ),
  }),
  acts: {
    renommer: act({
      body: z.object({ nom: texte(120) }),
      run: async (context, { nom }) => {
        await renommerCompte(context, nom);
        return ok(redirect(PATH, words.nom.fait));
      },
    }),
    changerCourriel: act({
      rate: 'connexion',
      body: z.object({ courriel: courriel(), actuel: z.string().min(1).max(200) }),
      prepare: (context, { actuel }) => verifierActuel(context, actuel),
      run: async (context, body) => {
        await oublierEssais(context.tx, cibleAdresse(compteActif(context).courriel));
        await demanderCourriel(context, body.courriel);
        return ok(redirect(PATH, words.courriel.demandeFaite(body.courriel)));
      },
    }),
    changerMotDePasse: act({
      rate: 'connexion',
      body: z.object({ actuel: z.string().min(1).max(200), nouveau: z.string().min(1).max(200) }),
      prepare: async (context, { actuel, nouveau }) => {
        const checked = await verifierActuel(context, actuel);
        return checked.ok ? preparerMotDePasse(nouveau, compteActif(context).courriel) : checked;
      },
      run: async (context, _body, empreinte) => {
        const { compteId, courriel: adresse, sessionId } = compteActif(context);
        await changerMotDePasse(
          context,
          { id: compteId, courriel: adresse },
          { empreinte, garder: sessionId },
        );
        return ok(redirect(PATH, words.motDePasse.fait));
      },
    }),
  },
});

const Nom = ({ context, form }: PartProps) => (
  <Section title={words.nom.titre}>
    <Form {...context.form('renommer')}>
      <Field
        {...form.field('nom', compteActif(context).nom)}
        label={words.nom.champ}
        autoComplete="name"
        required
      />
      <FormActions>
        <SubmitButton>{words.enregistrer}</SubmitButton>
      </FormActions>
    </Form>
  </Section>
);

const Courriel = ({ context, form }: PartProps) => (
  <Section title={words.courriel.titre}>
    <Form {...context.form('changerCourriel')}>
      <Field
        {...form.field('courriel', compteActif(context).courriel)}
        label={words.courriel.champ}
        hint={words.courriel.aide}
        type="email"
        autoComplete="email"
        required
      />
      <Field
        id="champ-actuel-courriel"
        name="actuel"
        error={form.error('actuel')}
        label={words.motDePasse.actuel}
        type="password"
        autoComplete="current-password"
        required
      />
      <FormActions>
        <SubmitButton variant="secondary">{words.courriel.bouton}</SubmitButton>
      </FormActions>
    </Form>
  </Section>
);

const MotDePasse = ({ context, form }: PartProps) => (
  <Section title={words.motDePasse.titre}>
    <Form {...context.form('changerMotDePasse')}>
      <Field
        name="actuel"
        error={form.error('actuel')}
        label={words.motDePasse.actuel}
        type="password"
        autoComplete="current-password"
        required
      />
      <Field
        name="nouveau"
        error={form.error('nouveau')}
        label={words.motDePasse.nouveau}
        hint={words.motDePasse.aide}
        type="password"
        autoComplete="new-password"
        required
      />
      <FormActions>
        <SubmitButton variant="secondary">{words.motDePasse.bouton}</SubmitButton>
      </FormActions>
    </Form>
  </Section>
);
