import { z } from 'zod';
import { ButtonLink, Field, Form, FormActions, Notice, Section, SubmitButton } from '#design/index.ts';
import { courriel } from '#platform/http/champs.ts';
import { act, page } from '#platform/http/define.ts';
import { FormErrors } from '#platform/http/FormErrors.tsx';
import { listHref } from '#platform/http/list.ts';
import { redirect } from '#platform/http/route.ts';
import { ok } from '#platform/result.ts';
import { ouvrirSession } from '../actions/ouvrir-session.ts';
import { verifierIdentifiants } from '../actions/verifier-identifiants.ts';
import { MOT_DE_PASSE_DEMO } from '../demo.ts';
import { messages } from '../messages.fr.ts';
import type { Portier } from '../portier.ts';
import { CleAcces } from './CleAcces.tsx';
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
    query: z.object({ retour, error: z.string().max(60).optional().catch(undefined) }),
    view: async (context, form) => ({
      title: words.titre,
      lead: words.accroche,
      layout: 'public',
      width: 'narrow',
      islands: ['cle-acces'],
      body: (
        <>
          <FormErrors form={form} />
          <EchecFederation error={context.query.error} />
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
          <CleAcces
            ceremonie="entrer"
            suite={context.query.retour}
            button={words.cleAcces}
            echec={words.cleAccesEchec}
          />
          <Fournisseurs fournisseurs={portier.guichet.fournisseurs} retour={context.query.retour} />
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

/** Buttons of the identity providers that the instance is set up with. */
const Fournisseurs = ({ fournisseurs, retour: next }: FournisseursProps) => (
  <>
    {fournisseurs.map(({ id, nom }) => (
      <p key={id}>
        <a className="btn" data-direct href={listHref(`/connexion/federation/${id}`, { retour: next })}>
          {words.avec(nom)}
        </a>
      </p>
    ))}
  </>
);

interface FournisseursProps {
  readonly fournisseurs: Portier['guichet']['fournisseurs'];
  readonly retour: string;
}

/** Why a provider did not let the person in. */
const EchecFederation = ({ error }: { error: string | undefined }) =>
  error === undefined ? null : (
    <Notice tone="error">
      {Object.hasOwn(words.echecs, error) ? words.echecs[error] : words.echecs['inconnue']}
    </Notice>
  );

function ComptesDemo({ comptes }: { comptes: readonly CompteDemo[] }) {
  return (
    <Section title={words.comptesDemo}>
      <p>
        {words.comptesDemoAide} <code>{MOT_DE_PASSE_DEMO}</code>
      </p>
      <ul>
        {comptes.map(({ courriel: adresse, role }) => (
          <li key={adresse}>
            {role}
            <br />
            <code>{adresse}</code>
          </li>
        ))}
      </ul>
      <ButtonLink href="/demo/courrier" icon="mail">
        {words.courrierDemo}
      </ButtonLink>
    </Section>
  );
}
