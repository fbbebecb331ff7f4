import { z } from 'zod';
import { Field, Form, FormActions, SubmitButton } from '#design/index.ts';
import { today } from '#platform/clock.ts';
import { id } from '#platform/http/champs.ts';
import { act, page } from '#platform/http/define.ts';
import { FormErrors } from '#platform/http/FormErrors.tsx';
import { type Context, redirect } from '#platform/http/route.ts';
import { ok } from '#platform/result.ts';
import { modifierDossier } from '../actions/modifier-dossier.ts';
import { dossierFr } from '../messages/dossier.fr.ts';
import { inscrireFr as words } from '../messages/inscrire.fr.ts';
import { designerActeurs } from '../queries/designer-acteurs.ts';
import { suggestions } from '../queries/entreprises-et-tuteurs.query.ts';
import { financementsDe } from '../queries/financements.query.ts';
import { inscriptionParId } from '../queries/inscriptions.query.ts';
import { avecFinancements } from './champs-financement.ts';
import { champsInscription } from './champs-inscription.ts';
import { ChampsFinancement } from './ChampsFinancement.tsx';

const Params = z.object({ inscriptionId: id() });

/** Changes the company, the tutor, the situation, the price and the payers of a file. */
export const pageModifierInscription = page({
  path: '/inscriptions/:inscriptionId/modifier',
  access: 'inscription.modifier',
  params: Params,
  view: async (context, form) => {
    const { tx, organismeId, params } = context;
    const dossier = await inscriptionParId(tx, organismeId, params.inscriptionId, today(context.clock));
    if (dossier === null) return null;
    const financements = await financementsDe(tx, organismeId, dossier.id);
    const aide = await suggestions(tx, organismeId);
    return {
      title: dossierFr.modifierTitre,
      width: 'narrow',
      breadcrumb: [{ href: `/inscriptions/${dossier.id}`, label: `${dossier.prenom} ${dossier.nom}` }],
      body: (
        <>
          <FormErrors form={form} />
          <Form {...context.form('modifier')}>
            <Field
              {...form.field('entreprise', dossier.siret ?? dossier.entreprise)}
              label={words.entreprise}
              hint={words.entrepriseAide}
              suggestions={aide.entreprises}
            />
            <Field
              {...form.field('tuteur', dossier.tuteur)}
              label={words.tuteur}
              hint={words.tuteurAide}
              suggestions={aide.tuteurs}
            />
            <ChampsFinancement form={form} {...dossier} financements={financements} />
            <FormActions>
              <SubmitButton>{dossierFr.enregistrer}</SubmitButton>
            </FormActions>
          </Form>
        </>
      ),
    };
  },
  acts: {
    modifier: act({
      body: avecFinancements(champsInscription),
      run: async (context: Context<z.output<typeof Params>, object>, body) => {
        const { inscriptionId } = context.params;
        const acteurs = await designerActeurs(context, body);
        if (!acteurs.ok) return acteurs;
        const { typeStagiaire, prix, financements } = body;
        const modifie = await modifierDossier(context, {
          inscriptionId,
          ...acteurs.value,
          typeStagiaire,
          prixCentimes: prix,
          financements,
        });
        return modifie.ok ? ok(redirect(`/inscriptions/${inscriptionId}`, dossierFr.modifie)) : modifie;
      },
    }),
  },
});
