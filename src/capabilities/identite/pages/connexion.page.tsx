import { z } from 'zod';
import { ErrorSummary, Field, Form, FormActions, SubmitButton } from '#design/index.ts';
import { courriel } from '#platform/http/champs.ts';
import { act, page } from '#platform/http/define.ts';
import { redirect } from '#platform/http/route.ts';
import { ok } from '#platform/result.ts';
import { ouvrirSession } from '../actions/ouvrir-session.ts';
import { verifierIdentifiants } from '../actions/verifier-identifiants.ts';
import { messages } from '../messages.fr.ts';
import type { Portier } from '../portier.ts';
import { retour } from './retour.ts';

const words = messages.connexion;
const Identifiants = z.object({ courriel: courriel(), motDePasse: z.string().min(1).max(200) });

/** An account of the demo, shown on the sign-in page. */
export interface CompteDemo {
  readonly courriel: string;
  readonly role: string;
}

/** The sign-in page, with the demo accounts when the instance is a demo. */
export const pageConnexion = (portier: Portier, demo: readonly CompteDemo[]) =>
  page({
    path: '/connexion',
    access: 'public',
    rate: 'connexion',
    query: z.object({ retour }),
    view: async (context, form) => ({
      title: words.titre,
      lead: words.accroche,
      layout: 'public',
      width: 'narrow',
      body: (
        <>
          <ErrorSummary
            errors={{ courriel: form.error('courriel'), motDePasse: form.error('motDePasse') }}
            general={form.errors.find(({ field }) => field === null)?.message}
          />
          <Form {...context.form('entrer')}>
            <Field
              {...form.field('courriel')}
              label={words.courriel}
              type="email"
              autoComplete="username"
              required
            />
            <Field
              name="motDePasse"
              error={form.error('motDePasse')}
              label={words.motDePasse}
              type="password"
              autoComplete="current-password"
              required
            />
            <FormActions>
              <SubmitButton>{words.bouton}</SubmitButton>
            </FormActions>
          </Form>
          <ul className="plain row">
            <li>
              <a href="/connexion/lien">{words.sansMotDePasse}</a>
            </li>
            <li>
              <a href="/mot-de-passe/oublie">{words.oublie}</a>
            </li>
          </ul>
          {demo.length > 0 && <ComptesDemo comptes={demo} />}
        </>
      ),
    }),
    acts: {
      entrer: act({
        rate: 'connexion',
        body: Identifiants,
        prepare: verifierIdentifiants,
        run: async (context, _body, { compteId, cible, double }) => {
          const { retour: next } = context.query as { retour: string };
          if (double) {
            const cookies = [portier.attente.poser({ compteId, retour: next })];
            return ok({ ...redirect('/connexion/code'), cookies });
          }
          const cookies = await ouvrirSession(context, portier.biscuit, { compteId, cibles: [cible] });
          return ok({ ...redirect(next), cookies });
        },
      }),
    },
  });

function ComptesDemo({ comptes }: { comptes: readonly CompteDemo[] }) {
  return (
    <section aria-labelledby="demo">
      <h2 id="demo">{words.comptesDemo}</h2>
      <p>
        {words.comptesDemoAide} <code>demo-ancrage</code>
      </p>
      <ul>
        {comptes.map(({ courriel: adresse, role }) => (
          <li key={adresse}>
            <code>{adresse}</code> · {role}
          </li>
        ))}
      </ul>
    </section>
  );
}
