import { z } from 'zod';
import { ButtonLink, DescriptionList } from '#design/index.ts';
import { chronologie } from '#capabilities/registre/index.ts';
import { id } from '#platform/http/champs.ts';
import { act, page } from '#platform/http/define.ts';
import { redirect } from '#platform/http/route.ts';
import { ok } from '#platform/result.ts';
import { archiverSalle, modifierSalle } from '../actions/enregistrer-salle.ts';
import { commun, salles as mots } from '../messages/lieux.fr.ts';
import { choixDeSalles, salleParId } from '../queries/salles.query.ts';
import { parametres } from './commun.tsx';
import { acteArchiver, FicheModifiable } from './fiche-modifiable.tsx';
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
        <FicheModifiable
          context={context}
          form={form}
          faits={faits}
          archive={salle.archivee}
          motArchive={commun.archivee}
          champs={
            modifiable ? <ChampsSalle form={form} lieux={lieux} connus={equipements} salle={salle} /> : null
          }
        >
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
        </FicheModifiable>
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
    archiver: acteArchiver(archiverSalle, (context) => parametres(Params, context).salleId, '/salles', {
      archive: mots.archivee,
      rouvert: mots.rouverte,
    }),
  },
});
