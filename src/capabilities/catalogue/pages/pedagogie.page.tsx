import { z } from 'zod';
import { Fieldset, Form, RadioGroup, TextArea } from '#design/index.ts';
import { act, page } from '#platform/http/define.ts';
import { FormErrors } from '#platform/http/FormErrors.tsx';
import type { ChangementsFormation } from '../actions/modifier-formation.ts';
import { formationParId } from '../queries/formation.query.ts';
import { lignes, texteLibre } from './champs.ts';
import { formulaire as mots, refus } from './messages.fr.ts';
import { champsCaches, choix, enregistrer, IdFormation, VUE_LE } from './modifier.ts';
import { Enregistrer, filFormation, Onglets } from './parties.tsx';

const Pedagogie = z
  .object({
    ...VUE_LE,
    presentation: texteLibre(),
    objectifs: lignes(30),
    publicVise: texteLibre(),
    prerequisGenre: z.union([z.literal('').transform(() => null), z.enum(['aucun', 'liste'])]).default(null),
    prerequis: texteLibre(),
    methodes: texteLibre(),
    modalitesPedagogiques: texteLibre(),
    evaluation: texteLibre(),
    distanceAssistance: texteLibre(),
    distanceActivites: texteLibre(),
    distanceEvaluations: texteLibre(),
    debouches: texteLibre(),
    poursuites: texteLibre(),
  })
  .refine(({ prerequisGenre, prerequis }) => prerequisGenre !== 'liste' || prerequis !== '', {
    path: ['prerequis'],
    message: refus.prerequis,
  });

/** Modifie ce que la formation enseigne et comment. */
export const pagePedagogie = page({
  path: '/formations/:formationId/pedagogie',
  access: 'formation.modifier',
  params: IdFormation,
  view: async (context, form) => {
    const lue = await formationParId(context.tx, context.organismeId, context.params.formationId);
    if (lue === null) return null;
    const { formation: f } = lue;
    const zone = (nom: string, initial: string, label: string, hint?: string, rows = 4) => (
      <TextArea {...form.field(nom, initial)} label={label} hint={hint} rows={rows} />
    );
    return {
      title: f.intitule,
      width: 'narrow',
      breadcrumb: filFormation(f),
      body: (
        <>
          <Onglets id={f.id} courant="pedagogie" modifier />
          <FormErrors form={form} />
          <Form {...context.form('enregistrer', champsCaches(lue))}>
            <Fieldset legend={mots.presentationTitre}>
              {zone('presentation', f.presentation, mots.presentation, mots.presentationAide)}
              {zone('objectifs', f.objectifs.join('\n'), mots.objectifs, mots.objectifsAide, 5)}
              {zone('publicVise', f.publicVise, mots.publicVise, undefined, 2)}
              <RadioGroup
                {...choix(form, 'prerequisGenre', f.prerequis?.genre ?? '')}
                label={mots.prerequisGenre}
                options={mots.prerequisChoix}
              />
              {zone(
                'prerequis',
                f.prerequis?.genre === 'liste' ? f.prerequis.texte : '',
                mots.prerequis,
                undefined,
                2,
              )}
            </Fieldset>
            <Fieldset legend={mots.deroulement}>
              {zone('modalitesPedagogiques', f.modalitesPedagogiques, mots.modalites, mots.modalitesAide, 2)}
              {zone('methodes', f.methodes, mots.methodes, mots.methodesAide)}
              {zone('evaluation', f.evaluation, mots.evaluation, mots.evaluationAide)}
            </Fieldset>
            <Fieldset legend={mots.distance} hint={mots.distanceAide}>
              {zone(
                'distanceAssistance',
                f.distance?.assistance ?? '',
                mots.assistance,
                mots.assistanceAide,
                3,
              )}
              {zone('distanceActivites', f.distance?.activitesEtDurees ?? '', mots.activites, undefined, 3)}
              {zone('distanceEvaluations', f.distance?.evaluations ?? '', mots.evaluations, undefined, 3)}
            </Fieldset>
            <Fieldset legend={mots.suites}>
              {zone('debouches', f.debouches, mots.debouches, undefined, 2)}
              {zone('poursuites', f.poursuites, mots.poursuites, mots.poursuitesAide, 2)}
            </Fieldset>
            <Enregistrer id={f.id} />
          </Form>
        </>
      ),
    };
  },
  acts: {
    enregistrer: act({
      body: Pedagogie,
      run: (context, corps) => enregistrer(context, changements(corps), corps.vueLe),
    }),
  },
});

function changements(corps: z.output<typeof Pedagogie>): ChangementsFormation {
  return {
    presentation: corps.presentation,
    objectifs: corps.objectifs,
    public_vise: corps.publicVise,
    sans_prerequis: corps.prerequisGenre === 'aucun',
    prerequis: corps.prerequisGenre === 'liste' ? corps.prerequis : '',
    methodes: corps.methodes,
    modalites_pedagogiques: corps.modalitesPedagogiques,
    evaluation: corps.evaluation,
    distance_assistance: corps.distanceAssistance,
    distance_activites: corps.distanceActivites,
    distance_evaluations: corps.distanceEvaluations,
    debouches: corps.debouches,
    poursuites: corps.poursuites,
  };
}
