import { z } from 'zod';
import { ButtonLink, Form, FormActions, SubmitButton } from '#design/index.ts';
import { id, idDeFormulaire } from '#platform/http/champs.ts';
import { act, page } from '#platform/http/define.ts';
import { FormErrors } from '#platform/http/FormErrors.tsx';
import { redirect } from '#platform/http/route.ts';
import { ok } from '#platform/result.ts';
import { creerSalle } from '../actions/enregistrer-salle.ts';
import { commun, salles as mots } from '../messages/lieux.fr.ts';
import { choixDeSalles } from '../queries/salles.query.ts';
import { ChampsSalle, champsSalle, equipementsEnvoyes } from './salle-formulaire.tsx';

/** Ajoute une salle à un lieu. */
export const pageNouvelleSalle = page({
  path: '/salles/nouvelle',
  access: 'planning.modifier',
  query: z.object({ lieu: id().optional().catch(undefined) }),
  view: async (context, form) => {
    const { lieux, equipements } = await choixDeSalles(context.tx, context.organismeId);
    const { lieu } = context.query;
    return {
      title: mots.nouvelleTitre,
      width: 'narrow',
      breadcrumb: [{ href: '/salles', label: mots.titre }],
      body: (
        <>
          <FormErrors form={form} />
          <Form {...context.form('creer')}>
            <ChampsSalle
              form={form}
              lieux={lieux}
              connus={equipements}
              {...(lieu === undefined ? {} : { salle: { lieuId: lieu } })}
            />
            <FormActions>
              <SubmitButton>{mots.nouvelle}</SubmitButton>
              <ButtonLink href="/salles" variant="quiet">
                {commun.renoncer}
              </ButtonLink>
            </FormActions>
          </Form>
        </>
      ),
    };
  },
  acts: {
    creer: act({
      body: z.object({ _id: idDeFormulaire(), ...champsSalle }),
      run: async (context, { _id, equipements, autres, ...salle }) => {
        const done = await creerSalle(context, {
          id: _id,
          ...salle,
          equipements: equipementsEnvoyes(equipements, autres),
        });
        return done.ok ? ok(redirect(`/salles/${done.value.id}`, mots.ajoutee)) : done;
      },
    }),
  },
});
