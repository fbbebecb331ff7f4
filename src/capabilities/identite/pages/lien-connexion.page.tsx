import { z } from 'zod';
import { ButtonLink, Form, Notice, SubmitButton } from '#design/index.ts';
import { courriel } from '#platform/http/champs.ts';
import { act, page } from '#platform/http/define.ts';
import { redirect } from '#platform/http/route.ts';
import { ok } from '#platform/result.ts';
import { demanderLienConnexion } from '../actions/demander-lien.ts';
import { lireJeton, utiliserJeton } from '../actions/jeton-compte.ts';
import { ouvrirSession } from '../actions/ouvrir-session.ts';
import { messages } from '../messages.fr.ts';
import type { Portier } from '../portier.ts';
import { AdresseForm } from './AdresseForm.tsx';
import { vueLienPerime } from './LienPerime.tsx';

const words = messages.connexion.lien;

/** Asks for a link that signs in, by mail. Says the same whether the address has an account or not. */
export const pageDemanderLien = page({
  path: '/connexion/lien',
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
          <ButtonLink href="/connexion">{words.retour}</ButtonLink>
        </>
      ),
  }),
  acts: {
    demander: act({
      rate: 'connexion',
      body: z.object({ courriel: courriel() }),
      run: async (context, body) => {
        await demanderLienConnexion(context, body.courriel);
        return ok(redirect('/connexion/lien?envoye=oui'));
      },
    }),
  },
});

/** Where the link leads: one button, so that a mail program that opens links signs nobody in. */
export const pageLienConnexion = ({ biscuit, attente }: Portier) =>
  page({
    path: '/connexion/lien/:jeton',
    access: 'public',
    rate: 'connexion',
    params: z.object({ jeton: z.string() }),
    view: async (context) => {
      const jeton = await lireJeton(context, 'connexion', context.params.jeton);
      if (jeton === null) return vueLienPerime('/connexion/lien', words.redemander);
      return {
        title: words.arrivee(jeton.nom),
        layout: 'public',
        width: 'narrow',
        body: (
          <Form {...context.form('entrer')}>
            <SubmitButton>{words.entrer}</SubmitButton>
          </Form>
        ),
      };
    },
    acts: {
      entrer: act({
        rate: 'connexion',
        body: z.object({}),
        run: async (context) => {
          const { jeton } = context.params as { jeton: string };
          const used = await utiliserJeton(context, 'connexion', jeton);
          if (!used.ok) return used;
          const { compteId, double } = used.value;
          if (double) {
            const cookies = [attente.poser({ compteId, retour: '/' })];
            return ok({ ...redirect('/connexion/code'), cookies });
          }
          const cookies = await ouvrirSession(context, biscuit, { compteId });
          return ok({ ...redirect('/'), cookies });
        },
      }),
    },
  });
