import { z } from 'zod';
import { nomComplet, personneParId } from '#capabilities/annuaire/index.ts';
import { Checkbox, Form, FormActions, Notice, SubmitButton } from '#design/index.ts';
import { today } from '#platform/clock.ts';
import { caseACocher, dateOptionnelle, id } from '#platform/http/champs.ts';
import { pathOf } from '#platform/http/context.ts';
import { act, page } from '#platform/http/define.ts';
import { FormErrors } from '#platform/http/FormErrors.tsx';
import { redirect } from '#platform/http/route.ts';
import { ok, refuse } from '#platform/result.ts';
import { deciderJustificatif } from '../actions/decider-justificatif.ts';
import { deposerJustificatif } from '../actions/deposer-justificatif.ts';
import { garderPiece } from '../actions/garder-piece.ts';
import { absencesFr, justificatifsFr as mots } from '../messages/absences.fr.ts';
import { ecrans } from '../messages/ecrans.fr.ts';
import { ChampsJustificatif } from './ChampsJustificatif.tsx';
import {
  CorpsJustificatif,
  CorpsJustificatifBureau,
  justificatifDuFormulaire,
} from './corps-justificatif.ts';
import { personneDe } from './qui-signe.ts';

const LISTE = '/emargement/absences';
const Params = z.object({ personneId: id() });

/** The office enters a proof for a person: by post, on paper, seen at the desk. */
export const pageJustifier = page({
  path: `${LISTE}/justifier/:personneId`,
  access: 'absences.instruire',
  params: Params,
  query: z.object({ jour: dateOptionnelle().catch(null) }),
  uploads: true,
  view: async (context, form) => {
    const { personneId } = context.params;
    const personne = await personneParId(context.tx, context.organismeId, personneId);
    if (personne === null) return null;
    const jour = context.query.jour ?? today(context.clock).toString();
    return {
      title: mots.deposerPour(nomComplet(personne)),
      width: 'narrow',
      breadcrumb: [
        { href: '/emargement', label: ecrans.titre },
        { href: LISTE, label: absencesFr.lien },
        { href: `${LISTE}/justifier/${personneId}`, label: absencesFr.justifier },
      ],
      body: (
        <>
          <FormErrors form={form} />
          <Form {...context.form('deposer')} files>
            <ChampsJustificatif form={form} jour={jour} bureau />
            <Checkbox
              name="accepte"
              label={mots.accepterTout}
              checked={form.acte === null || form.value('accepte') !== ''}
            />
            <FormActions>
              <SubmitButton>{mots.enregistrer}</SubmitButton>
            </FormActions>
          </Form>
        </>
      ),
    };
  },
  acts: {
    deposer: act({
      body: CorpsJustificatifBureau.extend({ accepte: caseACocher() }),
      prepare: (context, { fichier }) => garderPiece(context, fichier ?? null),
      run: async (context, { accepte, ...body }, piece) => {
        const { personneId } = context.params as z.output<typeof Params>;
        const depose = { ...justificatifDuFormulaire(body), personneId, piece };
        const done = await deposerJustificatif(context, depose);
        if (!done.ok) return done;
        const { justificatifId } = done.value;
        const decide = accepte
          ? await deciderJustificatif(context, { justificatifId, decision: 'accepte', motif: null })
          : ok(null);
        return decide.ok ? ok(redirect(LISTE, mots.enregistre)) : decide;
      },
    }),
  },
});

/** A person without account hands in a proof, by the link of the mail that told of the absence. */
export const pageJustifierParLien = page({
  path: '/justifier/:jeton',
  access: 'lien:justifier',
  rate: 'ecriture',
  params: z.object({ jeton: z.string() }),
  query: z.object({ recu: z.literal('oui').optional().catch(undefined) }),
  uploads: true,
  view: async (context, form) => ({
    title: mots.deposer,
    layout: 'bare',
    body: (
      <>
        {context.query.recu === 'oui' && <Notice tone="success">{mots.depose}</Notice>}
        <FormErrors form={form} />
        <Form {...context.form('deposer')} action={pathOf(context.request)} files>
          <ChampsJustificatif form={form} jour={today(context.clock).toString()} />
          <SubmitButton>{mots.envoyer}</SubmitButton>
        </Form>
      </>
    ),
  }),
  acts: {
    deposer: act({
      body: CorpsJustificatif,
      prepare: (context, { fichier }) => garderPiece(context, fichier),
      run: async (context, body, piece) => {
        const personneId = personneDe(context.actor);
        if (personneId === null) return refuse('PersonneSansDossier');
        const depose = { ...justificatifDuFormulaire(body), personneId, piece };
        const done = await deposerJustificatif(context, depose);
        return done.ok ? ok(redirect(`${pathOf(context.request)}?recu=oui`)) : done;
      },
    }),
  },
});
