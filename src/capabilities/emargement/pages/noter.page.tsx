import { z } from 'zod';
import { DescriptionList, Form, FormActions, SubmitButton, TextArea } from '#design/index.ts';
import { id, texteOptionnel } from '#platform/http/champs.ts';
import { act, page } from '#platform/http/define.ts';
import { FormErrors } from '#platform/http/FormErrors.tsx';
import { redirect } from '#platform/http/route.ts';
import { ok, refuse } from '#platform/result.ts';
import { feuilleLue } from '../actions/lecture.ts';
import { noterPresences } from '../actions/noter-presences.ts';
import { estAbsence } from '../domain/statut-en-base.ts';
import { ecrans, horaire } from '../messages/ecrans.fr.ts';
import { feuille } from '../messages/feuille.fr.ts';
import { creneauDates } from '../queries/creneau-dates.query.ts';
import { feuilleDuCreneau } from '../queries/feuille.query.ts';
import { ChampsConstat } from './ChampsConstat.tsx';
import { formateurDe } from './formateur-de.ts';
import { heuresDuFormulaire } from './heures-du-formulaire.ts';
import { PresenceDite } from './PresenceDite.tsx';

const Params = z.object({ creneauId: id(), inscriptionId: id() });
const Body = z.object({
  constat: z.enum(['present', 'absent'], feuille.constatRequis),
  arrivee: z.string().max(5).default(''),
  depart: z.string().max(5).default(''),
  motif: texteOptionnel(500),
});

/** The trainer says of one person: there, since when, until when, or absent. While the sheet is open. */
export const pageNoter = page({
  path: '/creneaux/:creneauId/presence/:inscriptionId',
  access: 'emargement.tenir',
  params: Params,
  view: async (context, form) => {
    const { creneauId, inscriptionId } = context.params;
    const lue = await feuilleDuCreneau(context.tx, context.organismeId, creneauId);
    const attendu = lue?.attendus.find((one) => one.inscriptionId === inscriptionId);
    if (lue === null || attendu === undefined || feuilleLue(lue).etat !== 'ouvert') return null;
    const { presence, prenom, nom } = attendu;
    const retour = `/creneaux/${creneauId}/emargement`;
    return {
      title: `${prenom} ${nom}`,
      lead: `${lue.titre}, ${horaire(lue.debut, lue.fin)}`,
      width: 'narrow',
      breadcrumb: [
        { href: '/emargement', label: ecrans.titre },
        { href: retour, label: lue.titre },
        { href: `/creneaux/${creneauId}/presence/${inscriptionId}`, label: feuille.noterTitre },
      ],
      body: (
        <>
          <FormErrors form={form} />
          {presence !== null && (
            <DescriptionList
              items={[{ term: feuille.dejaConnu, value: <PresenceDite presence={presence} /> }]}
            />
          )}
          <Form {...context.form('noter')}>
            <ChampsConstat form={form} presence={presence} constats={['present', 'absent']} />
            {presence !== null && !estAbsence(presence.statut) && (
              <TextArea {...form.field('motif')} label={feuille.noterMotif} rows={2} />
            )}
            <FormActions>
              <SubmitButton>{feuille.noterEnregistrer}</SubmitButton>
            </FormActions>
          </Form>
        </>
      ),
    };
  },
  acts: {
    noter: act({
      body: Body,
      run: async (context, { constat, motif, ...champs }) => {
        const { creneauId, inscriptionId } = context.params as z.output<typeof Params>;
        const creneau = await creneauDates(context.tx, context.organismeId, creneauId);
        if (creneau === null) return refuse('CreneauInconnu');
        const heures = heuresDuFormulaire(champs, creneau);
        if (!heures.ok) return heures;
        const note = { inscriptionId, constat, motif, ...heures.value };
        const done = await noterPresences(context, creneauId, formateurDe(context), [note]);
        return done.ok
          ? ok(redirect(`/creneaux/${creneauId}/emargement`, feuille.valide(done.value.notees)))
          : done;
      },
    }),
  },
});
