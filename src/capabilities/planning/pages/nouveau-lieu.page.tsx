import { z } from 'zod';
import { ButtonLink, Form, FormActions, SubmitButton } from '#design/index.ts';
import { idDeFormulaire } from '#platform/http/champs.ts';
import { act, page } from '#platform/http/define.ts';
import { FormErrors } from '#platform/http/FormErrors.tsx';
import { redirect } from '#platform/http/route.ts';
import { ok } from '#platform/result.ts';
import { creerLieu } from '../actions/enregistrer-lieu.ts';
import { commun, lieux as mots } from '../messages/lieux.fr.ts';
import { ChampsLieu, champsLieu } from './lieu-formulaire.tsx';

/** Ajoute un lieu. */
export const pageNouveauLieu = page({
  path: '/lieux/nouveau',
  access: 'planning.modifier',
  view: async (context, form) => ({
    title: mots.nouveauTitre,
    width: 'narrow',
    breadcrumb: [{ href: '/lieux', label: mots.titre }],
    body: (
      <>
        <FormErrors form={form} />
        <Form {...context.form('creer')}>
          <ChampsLieu form={form} />
          <FormActions>
            <SubmitButton>{mots.nouveau}</SubmitButton>
            <ButtonLink href="/lieux" variant="quiet">
              {commun.renoncer}
            </ButtonLink>
          </FormActions>
        </Form>
      </>
    ),
  }),
  acts: {
    creer: act({
      body: z.object({ _id: idDeFormulaire(), ...champsLieu }),
      run: async (context, { _id, ...lieu }) => {
        const done = await creerLieu(context, { id: _id, ...lieu });
        return done.ok ? ok(redirect(`/lieux/${done.value.id}`, mots.ajoute)) : done;
      },
    }),
  },
});
