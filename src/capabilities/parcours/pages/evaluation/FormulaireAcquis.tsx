import { Field, Fieldset, Form, FormActions, formatMoment, Select, SubmitButton } from '#design/index.ts';
import type { FormState } from '#platform/http/form-state.ts';
import type { ActForm } from '#platform/http/route.ts';
import { estEvaluable, RESULTATS } from '../../domain/evaluation.ts';
import { evaluationFr as words, RESULTATS_FR } from '../../messages/evaluation.fr.ts';
import type { EvaluationLue } from '../../queries/evaluations.query.ts';
import { champMots, champResultat } from './champs-acquis.ts';

/** A line: its key (the person or the module), its title, what is known. */
export interface LigneAcquis {
  readonly cle: string;
  readonly titre: string;
  readonly lue: EvaluationLue;
}

interface Props {
  /** Null when the reader may not evaluate. */
  readonly envoi: ActForm | null;
  readonly form: FormState;
  readonly lignes: readonly LigneAcquis[];
}

const OPTIONS = RESULTATS.map((value) => ({ value, label: RESULTATS_FR[value] }));

/** What was acquired, line by line: written together, or only read. */
export function FormulaireAcquis({ envoi, form, lignes }: Props) {
  const vues = lignes.map((ligne) => (
    <Fieldset key={ligne.cle} legend={ligne.titre} grid>
      {envoi !== null && estEvaluable(ligne.lue.statut) ? (
        <Saisie form={form} {...ligne} />
      ) : (
        <Lecture {...ligne} />
      )}
    </Fieldset>
  ));
  if (envoi === null) return <div className="stack">{vues}</div>;
  return (
    <Form {...envoi}>
      {vues}
      <FormActions>
        <SubmitButton>{words.enregistrer}</SubmitButton>
      </FormActions>
    </Form>
  );
}

const Saisie = ({ form, cle, lue }: LigneAcquis & { form: FormState }) => (
  <>
    <Select
      {...form.field(champResultat(cle), lue.resultat)}
      {...(lue.evalueLe === null ? {} : { hint: auteur(lue) })}
      label={words.resultat}
      placeholder={words.pasEncore}
      options={OPTIONS}
    />
    <Field {...form.field(champMots(cle), lue.commentaire)} label={words.commentaire} maxLength={500} />
  </>
);

const Lecture = ({ lue }: LigneAcquis) => (
  <p>
    <strong>{lue.resultat === null ? words.pasEncore : RESULTATS_FR[lue.resultat]}</strong>
    {lue.commentaire !== null && <span className="muted"> {lue.commentaire}</span>}
    {!estEvaluable(lue.statut) && <span className="muted"> {words.tropTot}</span>}
    <span className="muted small"> {auteur(lue)}</span>
  </p>
);

const auteur = ({ evalueLe, evaluePar }: EvaluationLue): string =>
  evalueLe === null ? '' : words.par(evaluePar, formatMoment(evalueLe));
