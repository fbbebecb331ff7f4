import { z } from 'zod';
import {
  Badge,
  ButtonLink,
  Columns,
  DescriptionList,
  Disclosure,
  Form,
  FormActions,
  Section,
  SubmitButton,
  Timeline,
} from '#design/index.ts';
import { chronologie } from '#capabilities/registre/index.ts';
import { id } from '#platform/http/champs.ts';
import { act, page } from '#platform/http/define.ts';
import { FormErrors } from '#platform/http/FormErrors.tsx';
import { redirect } from '#platform/http/route.ts';
import { ok } from '#platform/result.ts';
import { archiverSalle, modifierSalle } from '../actions/enregistrer-salle.ts';
import { commun, salles as mots } from '../messages/lieux.fr.ts';
import { choixDeSalles, salleParId } from '../queries/salles.query.ts';
import { parametres } from './commun.tsx';
import { ChampsSalle, champsSalle, equipementsEnvoyes } from './salle-formulaire.tsx';

const Params = z.object({ salleId: id() });

/** Une salle : ce qu'elle offre, et ce qui s'y passe. */
export const pageSalle = page({
  path: '/salles/:salleId',
  access: 'planning.lire',
  params: Params,
  view: async (context, form) => {
    const { tx, organismeId, params, clock } = context;
    const salle = await salleParId(tx, organismeId, params.salleId, clock.now());
    if (salle === null) return null;
    const modifiable = context.can('planning.modifier');
    const { lieux, equipements } = modifiable
      ? await choixDeSalles(tx, organismeId)
      : { lieux: [], equipements: [] };
    const faits = await chronologie(context, [salle.id], 10);
    return {
      title: salle.nom,
      lead: salle.lieu,
      breadcrumb: [
        { href: '/salles', label: mots.titre },
        { href: `/lieux/${salle.lieuId}`, label: salle.lieu },
      ],
      actions: (
        <>
          {modifiable && (
            <ButtonLink href={`/planning/agenda?vue=salle&id=${salle.id}`}>{mots.agenda}</ButtonLink>
          )}
          <ButtonLink href={`/planning?vue=salle&id=${salle.id}`} variant="primary" icon="calendar">
            {mots.semaine}
          </ButtonLink>
        </>
      ),
      body: (
        <>
          <FormErrors form={form} />
          <Columns
            aside={
              <Section title={commun.histoire}>
                <Timeline items={faits} />
              </Section>
            }
          >
            {salle.archivee && <Badge>{commun.archivee}</Badge>}
            <DescriptionList
              items={[
                { term: mots.colonnes.capacite, value: salle.capacite },
                { term: mots.colonnes.equipements, value: salle.equipements.join(', ') || null },
                {
                  term: mots.colonnes.accessible,
                  value: salle.accessible ? mots.accessible : mots.nonAccessible,
                },
                { term: mots.colonnes.creneaux, value: salle.creneaux },
              ]}
            />
            {modifiable && (
              <>
                <Disclosure summary={commun.modifier} open={form.acte === 'modifier'}>
                  <Form {...context.form('modifier')}>
                    <ChampsSalle form={form} lieux={lieux} connus={equipements} salle={salle} />
                    <FormActions>
                      <SubmitButton>{commun.enregistrer}</SubmitButton>
                    </FormActions>
                  </Form>
                </Disclosure>
                <Form {...context.form('archiver', { archive: salle.archivee ? '' : 'oui' })} bare>
                  <SubmitButton variant="secondary">
                    {salle.archivee ? commun.rouvrir : commun.archiver}
                  </SubmitButton>
                </Form>
              </>
            )}
          </Columns>
        </>
      ),
    };
  },
  acts: {
    modifier: act({
      access: 'planning.modifier',
      body: z.object(champsSalle),
      run: async (context, { equipements, autres, ...salle }) => {
        const { salleId } = parametres(Params, context);
        const done = await modifierSalle(context, {
          id: salleId,
          ...salle,
          equipements: equipementsEnvoyes(equipements, autres),
        });
        return done.ok ? ok(redirect(`/salles/${salleId}`, mots.modifiee)) : done;
      },
    }),
    archiver: act({
      access: 'planning.modifier',
      body: z.object({ archive: z.enum(['oui', '']) }),
      run: async (context, { archive }) => {
        const { salleId } = parametres(Params, context);
        const done = await archiverSalle(context, { id: salleId, archive: archive === 'oui' });
        return done.ok
          ? ok(redirect(`/salles/${salleId}`, archive === 'oui' ? mots.archivee : mots.rouverte))
          : done;
      },
    }),
  },
});
