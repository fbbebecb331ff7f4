import { z } from 'zod';
import {
  Badge,
  ButtonLink,
  DescriptionList,
  FormActions,
  Form,
  Notice,
  Section,
  SubmitButton,
} from '#design/index.ts';
import type { AccountActor } from '#platform/http/actor.ts';
import { id } from '#platform/http/champs.ts';
import { act, page } from '#platform/http/define.ts';
import { FormErrors } from '#platform/http/FormErrors.tsx';
import { redirect } from '#platform/http/route.ts';
import { ok } from '#platform/result.ts';
import { cloreFeuille } from '../actions/clore-feuille.ts';
import { feuilleLue } from '../actions/lecture.ts';
import { noterPresences } from '../actions/noter-presences.ts';
import { ouvrirFeuille } from '../actions/ouvrir-feuille.ts';
import { ecrans, horaire } from '../messages-ecrans.fr.ts';
import { feuilleDuCreneau } from '../queries/feuille.query.ts';
import { ListePresences } from './ListePresences.tsx';
import { notesDuFormulaire } from './notes-du-formulaire.ts';

const Params = z.object({ creneauId: id() });

/** The person that the signed-in trainer is; an empty text is nobody's, and is refused by the rules. */
const formateur = (actor: unknown): string => (actor as AccountActor).personneId ?? '';

/** The sheet of a créneau, for its trainer: open, validate face to face, note absences, countersign. */
export const pageFeuille = page({
  path: '/creneaux/:creneauId/emargement',
  access: 'emargement.tenir',
  params: Params,
  view: async (context, form) => {
    const lue = await feuilleDuCreneau(context.tx, context.organismeId, context.params.creneauId);
    if (lue === null) return null;
    const { etat } = feuilleLue(lue);
    const sien = lue.formateurs.some((one) => one.id === formateur(context.actor));
    const adresse = `/creneaux/${lue.creneauId}`;
    return {
      title: lue.module ?? lue.intitule ?? lue.session,
      lead: horaire(lue.debut, lue.fin),
      breadcrumb: [
        { href: '/emargement', label: ecrans.titre },
        { href: `${adresse}/emargement`, label: lue.module ?? lue.session },
      ],
      actions: etat === 'ouvert' && sien && (
        <ButtonLink href={`${adresse}/code`} variant="primary" icon="shield">
          {ecrans.afficherCode}
        </ButtonLink>
      ),
      body: (
        <>
          <FormErrors form={form} />
          <DescriptionList
            items={[
              { term: 'Session', value: <a href={`/sessions/${lue.sessionId}`}>{lue.session}</a> },
              { term: ecrans.colonnes.lieu, value: lue.lieu },
              { term: 'Formateurs', value: lue.formateurs.map(({ nom }) => nom).join(', ') },
              {
                term: ecrans.colonnes.etat,
                value: (
                  <Badge tone={etat === 'ouvert' ? 'attention' : etat === 'prevu' ? 'neutral' : 'ok'}>
                    {ecrans.etats[etat]}
                  </Badge>
                ),
              },
            ]}
          />
          {etat === 'prevu' && sien && !lue.annule && (
            <Form {...context.form('ouvrir')} bare>
              <SubmitButton icon="pen">{ecrans.ouvrir}</SubmitButton>
            </Form>
          )}
          <Section title={ecrans.colonnes.presents}>
            <Form {...context.form('noter')} bare>
              <ListePresences
                lue={lue}
                saisie={etat === 'ouvert' && sien}
                form={form}
                corriger={etat === 'clos' && context.can('emargement.corriger')}
              />
              {etat === 'ouvert' && sien && (
                <FormActions>
                  <SubmitButton variant="secondary">{ecrans.valider}</SubmitButton>
                </FormActions>
              )}
            </Form>
          </Section>
          {etat === 'ouvert' && sien && (
            <Section title={ecrans.clore}>
              <Notice tone="info">{ecrans.cloreAide}</Notice>
              <Form {...context.form('clore')} bare>
                <SubmitButton icon="check">{ecrans.clore}</SubmitButton>
              </Form>
            </Section>
          )}
        </>
      ),
    };
  },
  acts: {
    ouvrir: act({
      body: z.object({}),
      run: async (context) => {
        const { creneauId } = context.params as z.output<typeof Params>;
        const done = await ouvrirFeuille(context, creneauId, formateur(context.actor));
        return done.ok ? ok(redirect(`/creneaux/${creneauId}/emargement`, ecrans.ouvert)) : done;
      },
    }),
    noter: act({
      body: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
      run: async (context, body) => {
        const { creneauId } = context.params as z.output<typeof Params>;
        const notes = await notesDuFormulaire(context, creneauId, body);
        if (!notes.ok) return notes;
        const done = await noterPresences(context, creneauId, formateur(context.actor), notes.value);
        return done.ok
          ? ok(redirect(`/creneaux/${creneauId}/emargement`, ecrans.valide(done.value.notees)))
          : done;
      },
    }),
    clore: act({
      body: z.object({}),
      run: async (context) => {
        const { creneauId } = context.params as z.output<typeof Params>;
        const done = await cloreFeuille(context, creneauId, formateur(context.actor));
        return done.ok ? ok(redirect(`/creneaux/${creneauId}/emargement`, ecrans.clos)) : done;
      },
    }),
  },
});
