import { z } from 'zod';
import { ButtonLink, Checkbox, Field, Form, FormActions, SubmitButton } from '#design/index.ts';
import { caseACocher, id, texte } from '#platform/http/champs.ts';
import { act, page } from '#platform/http/define.ts';
import { FormErrors } from '#platform/http/FormErrors.tsx';
import { redirect } from '#platform/http/route.ts';
import { ok } from '#platform/result.ts';
import { annulerCreneau } from '../actions/annuler-creneau.ts';
import { creneau as mots } from '../messages/creneau.fr.ts';
import { quand } from '../messages/horaires.fr.ts';
import { creneauAChanger } from '../queries/creneau-a-changer.query.ts';
import { creneauEntier } from '../queries/creneau.query.ts';
import { parametres } from './commun.tsx';
import { apercu, VueApercu } from './creneau/apercu.tsx';

const words = mots.annuler;
const Params = z.object({ creneauId: id() });

/** Annule un créneau, après l'aperçu de ce que cela change. */
export const pageAnnulerCreneau = page({
  path: '/creneaux/:creneauId/annuler',
  access: 'planning.modifier',
  params: Params,
  view: async (context, form) => {
    const { tx, organismeId, params } = context;
    const lu = await creneauAChanger(tx, organismeId, params.creneauId, false);
    if (lu === null || lu.annule) return null;
    const entier = await creneauEntier(tx, organismeId, lu.id);
    if (entier === null) return null;
    const vu = await apercu(context, lu, null, entier.attendus, entier.formateurs);
    const chemin = `/creneaux/${lu.id}`;
    return {
      title: words.titre,
      lead: `${entier.session}, ${quand(lu)}`,
      width: 'narrow',
      breadcrumb: [{ href: chemin, label: quand(lu) }],
      body: (
        <>
          <FormErrors form={form} />
          <VueApercu apercu={vu} titre={words.apercu} />
          <Form {...context.form('annuler')}>
            <Field
              {...form.field('motif')}
              label={words.motif}
              hint={words.motifAide}
              width="full"
              maxLength={300}
              required
            />
            <Checkbox
              name="prevenir"
              label={mots.champs.prevenir}
              hint={mots.champs.prevenirAide}
              checked={form.value('prevenir', 'oui') !== ''}
            />
            <FormActions>
              <SubmitButton variant="danger">{words.confirmer}</SubmitButton>
              <ButtonLink href={chemin} variant="quiet">
                {words.garder}
              </ButtonLink>
            </FormActions>
          </Form>
        </>
      ),
    };
  },
  acts: {
    annuler: act({
      body: z.object({ motif: texte(300), prevenir: caseACocher() }),
      run: async (context, body) => {
        const { creneauId } = parametres(Params, context);
        const done = await annulerCreneau(context, { creneauId, ...body });
        return done.ok ? ok(redirect(`/creneaux/${creneauId}`, words.fait)) : done;
      },
    }),
  },
});
