import { z } from 'zod';
import { modulesDeFormation, pourCent, totalDe } from '#capabilities/catalogue/index.ts';
import {
  ButtonLink,
  CardGrid,
  Duree,
  EmptyState,
  Form,
  formatNombre,
  Notice,
  Stat,
  SubmitButton,
} from '#design/index.ts';
import { id } from '#platform/http/champs.ts';
import { act, page } from '#platform/http/define.ts';
import { FormErrors } from '#platform/http/FormErrors.tsx';
import { type Context, redirect } from '#platform/http/route.ts';
import { ok } from '#platform/result.ts';
import { deciderModule } from '../../actions/decider-module.ts';
import {
  type Decision,
  type ParcoursIndividuel,
  parcoursIndividuel,
} from '../../domain/parcours-individuel.ts';
import { positionnementFr } from '../../messages/positionnement.fr.ts';
import { dossierPedagogique } from '../../queries/dossier-pedagogique.query.ts';
import { filDuDossier } from '../fil.ts';
import { Onglets } from '../Onglets.tsx';
import { DecisionAjoutee, DecisionDuProgramme } from './champs-decision.ts';
import { FormulaireDecision } from './FormulaireDecision.tsx';
import { TableDuParcours } from './TableDuParcours.tsx';

const words = positionnementFr.parcours;
const NOUVEAU = 'nouveau';
const Params = z.object({ inscriptionId: id() });
const Query = z.object({
  module: z
    .union([z.literal(NOUVEAU), z.uuid()])
    .optional()
    .catch(undefined),
});
type Contexte = Context<z.output<typeof Params>, z.output<typeof Query>>;

/** The path of a person: what becomes of each module, and the hours that follow. */
export const pageParcoursIndividuel = page({
  path: '/inscriptions/:inscriptionId/parcours',
  access: 'inscription.lire',
  params: Params,
  query: Query,
  view: async (context, form) => {
    const { tx, organismeId, params, query } = context;
    const dossier = await dossierPedagogique(tx, organismeId, params.inscriptionId);
    if (dossier === null) return null;
    const modules = await modulesDeFormation(tx, organismeId, dossier.formationId);
    const parcours = parcoursIndividuel(modules, dossier.decisions);
    const ici = adresse(dossier.id);
    const modifiable = context.can('parcours.decider') && dossier.positionneLe === null;
    const ligne = parcours.lignes.find(({ moduleId }) => moduleId === query.module) ?? null;
    const choisi = modifiable && (query.module === NOUVEAU || (ligne !== null && ligne.genre !== 'ajoute'));
    return {
      title: `${dossier.prenom} ${dossier.nom}`,
      lead: words.accroche,
      breadcrumb: filDuDossier(dossier),
      actions: modifiable && (
        <ButtonLink href={`${ici}?module=${NOUVEAU}#decision`} icon="plus">
          {words.ajouter}
        </ButtonLink>
      ),
      body: (
        <>
          <Onglets inscriptionId={dossier.id} ici="/parcours" context={context} />
          <FormErrors form={form} />
          {dossier.positionneLe !== null && context.can('parcours.decider') && <Notice>{words.fige}</Notice>}
          {choisi && (
            <FormulaireDecision
              envoi={
                ligne === null
                  ? context.form('ajouter')
                  : context.form('decider', { moduleId: ligne.moduleId })
              }
              form={form}
              ligne={ligne}
              retour={ici}
            />
          )}
          {modifiable && ligne?.genre === 'ajoute' && (
            <Form {...context.form('retirer', { moduleId: ligne.moduleId })} bare>
              <p>{ligne.intitule}</p>
              <SubmitButton variant="danger">{words.retirer}</SubmitButton>
            </Form>
          )}
          <Heures parcours={parcours} />
          {modules.length === 0 ? (
            <EmptyState icon="book" title={positionnementFr.sansModule}>
              {positionnementFr.sansModuleAide}
            </EmptyState>
          ) : (
            <TableDuParcours
              lignes={parcours.lignes}
              positionnements={dossier.positionnements}
              decider={modifiable ? (moduleId) => `${ici}?module=${moduleId}#decision` : null}
            />
          )}
        </>
      ),
    };
  },
  acts: {
    decider: decision(DecisionDuProgramme),
    ajouter: decision(DecisionAjoutee),
    retirer: decision(
      z.object({ moduleId: id() }).transform(({ moduleId }): Decision => ({ genre: 'conserve', moduleId })),
    ),
  },
});

const adresse = (inscriptionId: string): string => `/inscriptions/${inscriptionId}/parcours`;

function decision(body: z.ZodType<Decision>) {
  return act({
    access: 'parcours.decider',
    body,
    run: async (context: Contexte, prise) => {
      const { inscriptionId } = context.params;
      const decidee = await deciderModule(context, inscriptionId, prise);
      return decidee.ok ? ok(redirect(adresse(inscriptionId), words.fait)) : decidee;
    },
  });
}

/** The hours of the path and its rate of distance (art. D. 6353-1). */
function Heures({ parcours }: { parcours: ParcoursIndividuel }) {
  const taux = pourCent(parcours.distance);
  return (
    <CardGrid tight>
      <Stat label={words.suivies} value={<Duree minutes={totalDe(parcours.volumes)} />} />
      <Stat label={words.prevues} value={<Duree minutes={totalDe(parcours.prevus)} />} />
      <Stat label={words.allegees} value={<Duree minutes={parcours.minutesAllegees} />} />
      <Stat label={words.ajoutees} value={<Duree minutes={parcours.minutesAjoutees} />} />
      <Stat
        label={words.distance}
        value={taux === null ? '–' : `${formatNombre(taux)}\u00a0%`}
        detail={words.distanceAide}
      />
    </CardGrid>
  );
}
