import { z } from 'zod';
import { Field, Fieldset, Form, Select, TextArea } from '#design/index.ts';
import { id, texte } from '#platform/http/champs.ts';
import { act, page } from '#platform/http/define.ts';
import { FormErrors } from '#platform/http/FormErrors.tsx';
import type { FormState } from '#platform/http/form-state.ts';
import type { ActForm, View } from '#platform/http/route.ts';
import { redirect } from '#platform/http/route.ts';
import { ok } from '#platform/result.ts';
import { ajouterModule, type ContenuModule } from '../actions/ajouter-module.ts';
import { modifierModule } from '../actions/modifier-module.ts';
import type { Formation, ModuleFormation } from '../domain/formation.ts';
import { ecrireHeures } from '../domain/heures.ts';
import { MODALITES, VOLUMES_NULS } from '../domain/volumes.ts';
import { MODALITES as LIBELLES } from '../messages.fr.ts';
import { certificationParNumero, type CertificationReprise } from '../queries/certification.query.ts';
import { type FormationLue, formationParId } from '../queries/formation.query.ts';
import type { Tx } from '#platform/db/types.ts';
import { heures, lignes, texteLibre } from './champs.ts';
import { modules as mots } from './messages.fr.ts';
import { choix, IdFormation } from './modifier.ts';
import { cheminFormation, Enregistrer, filFormation } from './parties.tsx';

const champs = {
  intitule: texte(255),
  contenu: texteLibre(10_000),
  competences: lignes(60),
  bloc: z.union([z.literal('').transform(() => null), z.string().max(30)]).default(null),
  presentiel: heures(),
  distanceSynchrone: heures(),
  foad: heures(),
  entreprise: heures(),
};
const Module = z.object(champs);

/** Ajoute un module à une formation. */
export const pageNouveauModule = page({
  path: '/formations/:formationId/modules/nouveau',
  access: 'formation.modifier',
  params: IdFormation,
  view: async (context, form) => {
    const lue = await formationParId(context.tx, context.organismeId, context.params.formationId);
    return lue && (await vue(context.tx, lue, null, form, context.form('ajouter'), mots.nouveau));
  },
  acts: {
    ajouter: act({
      body: Module.extend({ _id: id() }),
      run: async (context, { _id, ...corps }) => {
        const { formationId } = context.params as z.output<typeof IdFormation>;
        const ajoute = await ajouterModule(context, formationId, { id: _id, ...contenu(corps) });
        return ajoute.ok ? ok(redirect(`${cheminFormation(formationId)}#modules`, mots.ajoute)) : ajoute;
      },
    }),
  },
});

/** Modifie un module. */
export const pageModule = page({
  path: '/formations/:formationId/modules/:moduleId',
  access: 'formation.modifier',
  params: IdFormation.extend({ moduleId: id() }),
  view: async (context, form) => {
    const { formationId, moduleId } = context.params;
    const lue = await formationParId(context.tx, context.organismeId, formationId);
    const module = lue?.formation.modules.find((m) => m.id === moduleId);
    if (lue === null || module === undefined) return null;
    return vue(context.tx, lue, module, form, context.form('enregistrer'), mots.modifier);
  },
  acts: {
    enregistrer: act({
      body: Module,
      run: async (context, corps) => {
        const ids = context.params as { formationId: string; moduleId: string };
        const modifie = await modifierModule(context, ids, contenu(corps));
        return modifie.ok
          ? ok(redirect(`${cheminFormation(ids.formationId)}#modules`, mots.modifie))
          : modifie;
      },
    }),
  },
});

function contenu(corps: z.output<typeof Module>): ContenuModule {
  const { intitule, contenu: texteDuModule, competences, bloc, ...volumes } = corps;
  return { intitule, contenu: texteDuModule, competences, blocCode: bloc, volumes };
}

async function vue(
  tx: Tx,
  { formation }: FormationLue,
  module: ModuleFormation | null,
  form: FormState,
  act: ActForm,
  titre: string,
): Promise<View> {
  const numero = numeroDe(formation);
  const reprise = numero === null ? null : await certificationParNumero(tx, numero);
  return {
    title: titre,
    lead: formation.intitule,
    width: 'narrow',
    breadcrumb: filFormation(formation),
    body: (
      <>
        <FormErrors form={form} />
        <Form {...act}>
          <Field {...form.field('intitule', module?.intitule)} label={mots.intitule} width="full" required />
          <TextArea
            {...form.field('contenu', module?.contenu)}
            label={mots.contenu}
            hint={mots.contenuAide}
            rows={6}
          />
          <TextArea
            {...form.field('competences', module?.competences.join('\n'))}
            label={mots.competences}
            hint={mots.competencesAide}
            rows={4}
          />
          <Blocs form={form} module={module} reprise={reprise} />
          <Fieldset legend={mots.heures} hint={mots.heuresAide} grid>
            {MODALITES.map((modalite) => (
              <Field
                key={modalite}
                {...form.field(modalite, ecrireHeures((module?.volumes ?? VOLUMES_NULS)[modalite]))}
                label={LIBELLES[modalite]}
                inputMode="text"
                width="s"
                unit="h"
              />
            ))}
          </Fieldset>
          <Enregistrer id={formation.id} />
        </Form>
      </>
    ),
  };
}

const numeroDe = ({ reconnaissance: r }: Formation) =>
  r?.genre === 'rncp' || r?.genre === 'rs' ? r.code : null;

interface BlocsProps {
  readonly form: FormState;
  readonly module: ModuleFormation | null;
  readonly reprise: CertificationReprise | null;
}

/** Les blocs de la certification ; un bloc d'une autre reste proposé tant qu'il est celui du module. */
function Blocs({ form, module, reprise }: BlocsProps) {
  const blocs = (reprise?.blocs ?? []).map(({ code, libelle }) => ({
    value: code,
    label: `${code} · ${libelle}`,
  }));
  const actuel = module?.blocCode ?? null;
  if (actuel !== null && blocs.every(({ value }) => value !== actuel))
    blocs.push({ value: actuel, label: actuel });
  if (blocs.length === 0) return null;
  return (
    <Select
      {...choix(form, 'bloc', actuel)}
      label={mots.bloc}
      hint={mots.blocAide}
      placeholder={mots.aucunBloc}
      options={blocs}
    />
  );
}
