import { Field, Form, RadioGroup, SubmitButton, TextArea } from '#design/index.ts';
import type { FormState } from '#platform/http/form-state.ts';
import type { ActForm } from '#platform/http/route.ts';
import { BORNES, type Question, TEXTE_MAX } from '../domain/questions.ts';
import { ECHELLE, mots } from '../messages.fr.ts';

/** The questions of a survey, as a form. What was chosen comes back as it was after a refusal. */
export const Questionnaire = ({
  questions,
  anonyme,
  form,
  acte,
}: {
  readonly questions: readonly Question[];
  readonly anonyme: boolean;
  readonly form: FormState;
  readonly acte: ActForm;
}) => (
  <Form {...acte}>
    {questions.map((question) => (
      <UneQuestion key={question.cle} question={question} anonyme={anonyme} form={form} />
    ))}
    <SubmitButton>{mots.repondre.envoyer}</SubmitButton>
  </Form>
);

const UneQuestion = ({
  question: { cle, genre, texte, options = [], obligatoire },
  anonyme,
  form,
}: {
  readonly question: Question;
  readonly anonyme: boolean;
  readonly form: FormState;
}) => {
  const { value, ...field } = form.field(cle);
  const commun = { ...field, label: texte, required: obligatoire };
  if (genre === 'texte')
    return (
      <TextArea
        {...commun}
        value={value}
        rows={3}
        maxLength={TEXTE_MAX}
        hint={anonyme ? mots.repondre.texteAnonyme : mots.repondre.facultatif}
      />
    );
  if (genre === 'recommander')
    return (
      <Field
        {...commun}
        value={value}
        type="number"
        inputMode="numeric"
        min={BORNES.recommander[0]}
        max={BORNES.recommander[1]}
        hint={mots.repondre.facultatif}
      />
    );
  const choix =
    genre === 'echelle'
      ? [4, 3, 2, 1].map((note) => ({ value: String(note), label: ECHELLE[note] ?? String(note) }))
      : options.map((label, rang) => ({ value: String(rang), label }));
  return <RadioGroup {...commun} value={value} options={choix} />;
};
