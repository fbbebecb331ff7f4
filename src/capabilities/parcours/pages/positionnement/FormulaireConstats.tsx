import type { ModuleFormation } from '#capabilities/catalogue/index.ts';
import { Field, Fieldset, Form, FormActions, Select, SubmitButton } from '#design/index.ts';
import type { FormState } from '#platform/http/form-state.ts';
import type { ActForm } from '#platform/http/route.ts';
import { SUGGESTIONS } from '../../messages.fr.ts';
import { type Suggestion, suggestionsDe } from '../../domain/positionnement.ts';
import { NIVEAUX, positionnementFr as words } from '../../messages/positionnement.fr.ts';
import type { PositionnementLu } from '../../queries/dossier-pedagogique.query.ts';
import { champCommentaire, champNiveau, NIVEAUX_POSSIBLES } from './champs-niveaux.ts';

interface Props {
  /** Null when the reader may not change anything. */
  readonly envoi: ActForm | null;
  readonly form: FormState;
  readonly modules: readonly ModuleFormation[];
  readonly positionnements: readonly PositionnementLu[];
}

const OPTIONS = NIVEAUX_POSSIBLES.map((niveau) => ({ value: String(niveau), label: NIVEAUX[niveau].autre }));

/** For each module, what the person says beside what the trainer sees, and what both suggest. */
export function FormulaireConstats({ envoi, form, modules, positionnements }: Props) {
  const parModule = new Map(positionnements.map((un) => [un.moduleId, un]));
  const suggestions = new Map(suggestionsDe(modules, positionnements).map((une) => [une.moduleId, une]));
  const lignes = modules.map((module) => (
    <ModulePositionne
      key={module.id}
      form={envoi === null ? null : form}
      module={module}
      positionnement={parModule.get(module.id)}
      suggestion={suggestions.get(module.id)}
    />
  ));
  if (envoi === null) return <div className="stack">{lignes}</div>;
  return (
    <Form {...envoi}>
      {lignes}
      <FormActions>
        <SubmitButton>{words.enregistrer}</SubmitButton>
      </FormActions>
    </Form>
  );
}

interface ModuleProps {
  readonly form: FormState | null;
  readonly module: ModuleFormation;
  readonly positionnement: PositionnementLu | undefined;
  readonly suggestion: Suggestion | undefined;
}

function ModulePositionne({ form, module, positionnement, suggestion }: ModuleProps) {
  const { declare = null, constate = null, commentaire = null } = positionnement ?? {};
  return (
    <Fieldset legend={module.intitule}>
      <p>
        {words.declare}
        {'\u00a0: '}
        <strong>{declare === null ? words.pasEncore : NIVEAUX[declare].soi}</strong>
      </p>
      {form === null ? (
        <p>
          {words.constate}
          {'\u00a0: '}
          <strong>{constate === null ? words.pasEncore : NIVEAUX[constate].autre}</strong>
          {commentaire !== null && <span className="muted"> {commentaire}</span>}
        </p>
      ) : (
        <div className="inline">
          <Select
            {...form.field(champNiveau(module.id), constate === null ? '' : String(constate))}
            label={words.constate}
            placeholder={words.pasEncore}
            options={OPTIONS}
          />
          <Field {...form.field(champCommentaire(module.id), commentaire)} label={words.commentaire} />
        </div>
      )}
      {suggestion !== undefined && <p className="muted">{SUGGESTIONS[suggestion.raison]}</p>}
    </Fieldset>
  );
}
