import type { z } from 'zod';
import { modulesDeFormation, type ModuleFormation } from '#capabilities/catalogue/index.ts';
import { Form, FormActions, Notice, RadioGroup, SubmitButton } from '#design/index.ts';
import { FormErrors } from '#platform/http/FormErrors.tsx';
import type { FormState } from '#platform/http/form-state.ts';
import type { ActForm, Context } from '#platform/http/route.ts';
import { ok, refuse, type Refusal, type Result } from '#platform/result.ts';
import { declarerPositionnement, type NiveauDeclare } from '../../actions/declarer-positionnement.ts';
import { NIVEAUX, positionnementFr } from '../../messages/positionnement.fr.ts';
import { type DossierPedagogique, dossierPedagogique } from '../../queries/dossier-pedagogique.query.ts';
import { champNiveau, NIVEAUX_POSSIBLES, type Niveaux } from './champs-niveaux.ts';

const words = positionnementFr.soi;

const OPTIONS = NIVEAUX_POSSIBLES.toReversed().map((niveau) => ({
  value: String(niveau),
  label: NIVEAUX[niveau].soi,
}));

/** What a person sees to place herself; null when the file is not hers. */
export async function vueSeSituer(
  context: Pick<Context<unknown, unknown>, 'tx' | 'organismeId'> & { form(acte: string): ActForm },
  form: FormState,
  inscriptionId: string,
  personneId: string | null,
) {
  const dossier = await dossierPedagogique(context.tx, context.organismeId, inscriptionId);
  if (dossier === null || personneId === null || dossier.personneId !== personneId) return null;
  const modules = await modulesDeFormation(context.tx, context.organismeId, dossier.formationId);
  return {
    title: words.titre,
    lead: words.accroche(dossier.session),
    body:
      dossier.positionneLe === null ? (
        <Questions envoi={context.form('declarer')} form={form} modules={modules} dossier={dossier} />
      ) : (
        <Notice>{words.dejaConclu}</Notice>
      ),
  };
}

interface Props {
  readonly envoi: ActForm;
  readonly form: FormState;
  readonly modules: readonly ModuleFormation[];
  readonly dossier: DossierPedagogique;
}

function Questions({ envoi, form, modules, dossier }: Props) {
  const dits = new Map(dossier.positionnements.map(({ moduleId, declare }) => [moduleId, declare]));
  return (
    <>
      <FormErrors form={form} />
      <Form {...envoi}>
        {modules.map(({ id, intitule }) => {
          const dit = dits.get(id) ?? null;
          return (
            <RadioGroup
              key={id}
              {...form.field(champNiveau(id), dit === null ? '' : String(dit))}
              label={intitule}
              options={OPTIONS}
            />
          );
        })}
        <FormActions>
          <SubmitButton>{words.bouton}</SubmitButton>
        </FormActions>
      </Form>
    </>
  );
}

/** Keeps what a person says of herself, on her own file only. Modules left without an answer stay so. */
export async function seSituer(
  context: Context<unknown, unknown>,
  inscriptionId: string,
  personneId: string | null,
  reponses: z.output<typeof Niveaux>,
): Promise<Result<null, Refusal>> {
  const dossier = await dossierPedagogique(context.tx, context.organismeId, inscriptionId);
  if (dossier === null || personneId === null || dossier.personneId !== personneId) {
    return refuse('InscriptionIntrouvable');
  }
  const niveaux = reponses.flatMap(({ moduleId, niveau }): NiveauDeclare[] =>
    niveau === null ? [] : [{ moduleId, niveau }],
  );
  if (niveaux.length === 0) return refuse('AucunNiveauChoisi');
  const dit = await declarerPositionnement(context, inscriptionId, niveaux);
  return dit.ok ? ok(null) : dit;
}
