import { z } from 'zod';
import { ButtonLink, ErrorSummary, Field, Form, FormActions, Notice, SubmitButton } from '#design/index.ts';
import { courriel } from '#platform/http/champs.ts';
import { act, page } from '#platform/http/define.ts';
import { redirect } from '#platform/http/route.ts';
import { ok, refuse } from '#platform/result.ts';
import { changerMotDePasse, preparerMotDePasse } from '../actions/changer-mot-de-passe.ts';
import { demanderNouveauMotDePasse } from '../actions/demander-lien.ts';
import { lireJeton, utiliserJeton } from '../actions/jeton-compte.ts';
import { messages } from '../messages.fr.ts';
import { AdresseForm } from './AdresseForm.tsx';
import { vueLienPerime } from './LienPerime.tsx';

const words = messages.connexion.oubli;
const { motDePasse } = messages.compte;

/** Asks for a link to choose a new password. Says the same whether the address has an account or not. */
export const pageOubli = page({
  path: '/mot-de-passe/oublie',
  access: 'public',
  rate: 'connexion',
  query: z.object({ envoye: z.literal('oui').optional() }),
  view: async (context, form) => ({
    title: words.titre,
    lead: words.accroche,
    layout: 'public',
    width: 'narrow',
    body:
      context.query.envoye === undefined ? (
        <AdresseForm
          act={context.form('demander')}
          form={form}
          label={messages.connexion.courriel}
          button={words.demander}
        />
      ) : (
        <>
          <Notice tone="info">{words.envoye}</Notice>
          <ButtonLink href="/connexion">{messages.connexion.lien.retour}</ButtonLink>
        </>
      ),
  }),
  acts: {
    demander: act({
      rate: 'connexion',
      body: z.object({ courriel: courriel() }),
      run: async (context, body) => {
        await demanderNouveauMotDePasse(context, body.courriel);
        return ok(redirect('/mot-de-passe/oublie?envoye=oui'));
      },
    }),
  },
});

/** Chooses a new password with a mailed link; every session of the account ends. */
export const pageNouveauMotDePasse = page({
  path: '/mot-de-passe/:jeton',
  access: 'public',
  rate: 'connexion',
  params: z.object({ jeton: z.string() }),
  view: async (context, form) => {
    const jeton = await lireJeton(context, 'mot_de_passe', context.params.jeton);
    if (jeton === null) return vueLienPerime('/mot-de-passe/oublie', words.redemander);
    return {
      title: words.choisir,
      lead: jeton.adresse,
      layout: 'public',
      width: 'narrow',
      body: (
        <>
          <ErrorSummary errors={{ nouveau: form.error('nouveau') }} />
          <Form {...context.form('choisir')}>
            <input type="hidden" name="username" autoComplete="username" defaultValue={jeton.adresse} />
            <Field
              name="nouveau"
              error={form.error('nouveau')}
              label={motDePasse.nouveau}
              hint={motDePasse.aide}
              type="password"
              autoComplete="new-password"
              required
            />
            <FormActions>
              <SubmitButton>{motDePasse.bouton}</SubmitButton>
            </FormActions>
          </Form>
        </>
      ),
    };
  },
  acts: {
    choisir: act({
      rate: 'connexion',
      body: z.object({ nouveau: z.string().max(200) }),
      prepare: async (context, { nouveau }) => {
        const { jeton } = context.params as { jeton: string };
        const read = await context.db.forInstance((tx) =>
          lireJeton({ ...context, tx }, 'mot_de_passe', jeton),
        );
        return read === null ? refuse('LienPerime') : preparerMotDePasse(nouveau, read.adresse);
      },
      run: async (context, _body, empreinte) => {
        const { jeton } = context.params as { jeton: string };
        const used = await utiliserJeton(context, 'mot_de_passe', jeton);
        if (!used.ok) return used;
        const { compteId, adresse } = used.value;
        await changerMotDePasse(context, { id: compteId, courriel: adresse }, { empreinte, garder: null });
        return ok(redirect('/connexion', words.fait));
      },
    }),
  },
});
