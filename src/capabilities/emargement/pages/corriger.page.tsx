import { z } from 'zod';
import {
  DescriptionList,
  Field,
  Form,
  FormActions,
  formatDuree,
  Notice,
  RadioGroup,
  SubmitButton,
  TextArea,
} from '#design/index.ts';
import { id, idDeFormulaire, texte } from '#platform/http/champs.ts';
import { act, page } from '#platform/http/define.ts';
import { FormErrors } from '#platform/http/FormErrors.tsx';
import { redirect } from '#platform/http/route.ts';
import { ok, refuse } from '#platform/result.ts';
import { corrigerPresence } from '../actions/corriger-presence.ts';
import { ecrans, horaire } from '../messages-ecrans.fr.ts';
import { debutDuCreneau } from '../queries/debut-du-creneau.query.ts';
import { feuilleDuCreneau } from '../queries/feuille.query.ts';
import { instantDe } from './notes-du-formulaire.ts';

const Params = z.object({ creneauId: id(), inscriptionId: id() });
const Body = z.object({
  _id: idDeFormulaire(),
  remplaceId: id(),
  constat: z.enum(['present', 'absent', 'excuse']),
  arrivee: z.string().max(5).default(''),
  depart: z.string().max(5).default(''),
  motif: texte(500),
});

/** Corrects one presence of a closed sheet, with a reason; the first version is kept. */
export const pageCorriger = page({
  path: '/creneaux/:creneauId/corriger/:inscriptionId',
  access: 'emargement.corriger',
  params: Params,
  view: async (context, form) => {
    const { creneauId, inscriptionId } = context.params;
    const lue = await feuilleDuCreneau(context.tx, context.organismeId, creneauId);
    const attendu = lue?.attendus.find((one) => one.inscriptionId === inscriptionId);
    if (lue === null || attendu?.presence == null) return null;
    const { presence } = attendu;
    return {
      title: ecrans.corrigerTitre,
      lead: `${attendu.prenom} ${attendu.nom}, ${horaire(lue.debut, lue.fin)}`,
      width: 'narrow',
      breadcrumb: [
        { href: '/emargement', label: ecrans.titre },
        { href: `/creneaux/${creneauId}/emargement`, label: lue.module ?? lue.session },
        { href: `/creneaux/${creneauId}/corriger/${inscriptionId}`, label: ecrans.corriger },
      ],
      body: (
        <>
          <FormErrors form={form} />
          <DescriptionList
            items={[
              { term: ecrans.colonnes.etat, value: ecrans.statuts[presence.statut] },
              { term: 'Durée retenue', value: formatDuree(presence.minutes) },
            ]}
          />
          <Notice tone="info">{ecrans.corrigerAide}</Notice>
          <Form {...context.form('corriger', { remplaceId: presence.id })}>
            <RadioGroup
              label={ecrans.colonnes.etat}
              name="constat"
              error={form.error('constat')}
              value={form.value(
                'constat',
                presence.statut === 'absent' || presence.statut === 'excuse' ? presence.statut : 'present',
              )}
              options={[
                { value: 'present', label: ecrans.choix.present },
                { value: 'absent', label: ecrans.choix.absent },
                { value: 'excuse', label: ecrans.choix.excuse },
              ]}
            />
            <Field {...form.field('arrivee')} type="time" label="Heure d’arrivée, si retard" />
            <Field {...form.field('depart')} type="time" label="Heure de départ, si avant la fin" />
            <TextArea {...form.field('motif')} label={ecrans.motif} required />
            <FormActions>
              <SubmitButton>{ecrans.corriger}</SubmitButton>
            </FormActions>
          </Form>
        </>
      ),
    };
  },
  acts: {
    corriger: act({
      body: Body,
      run: async (context, body) => {
        const { creneauId, inscriptionId } = context.params as z.output<typeof Params>;
        const debut = await debutDuCreneau(context.tx, context.organismeId, creneauId);
        if (debut === null) return refuse('CreneauInconnu');
        const arrivee = instantDe(body.arrivee, debut);
        const depart = instantDe(body.depart, debut);
        if (arrivee === 'faux' || depart === 'faux') return refuse('HeureHorsCreneau');
        const { _id, remplaceId, constat, motif } = body;
        const done = await corrigerPresence(context, {
          id: _id,
          creneauId,
          inscriptionId,
          remplaceId,
          constat,
          arrivee,
          depart,
          motif,
        });
        return done.ok ? ok(redirect(`/creneaux/${creneauId}/emargement`, ecrans.corrigee)) : done;
      },
    }),
  },
});
