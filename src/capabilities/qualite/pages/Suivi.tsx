import { Field, Form, Section, Select, SubmitButton, TextArea, Timeline } from '#design/index.ts';
import type { Responsable } from '#capabilities/parcours/index.ts';
import type { FormState } from '#platform/http/form-state.ts';
import type { ActForm } from '#platform/http/route.ts';
import { indicateurFr as mots } from '../messages-indicateur.fr.ts';
import type { Efficacite } from '../queries/indicateur.query.ts';

interface ChargeProps {
  readonly responsable: Responsable | null;
  readonly choix: readonly Responsable[];
  /** `null` pour qui lit seulement. */
  readonly acte: ActForm | null;
  readonly form: FormState;
}

/** Qui s'occupe de l'indicateur. */
export const Charge = ({ responsable, choix, acte, form }: ChargeProps) => (
  <Section title={mots.charge} id="charge">
    {acte === null ? (
      <p>{responsable?.nom ?? mots.chargePersonne}</p>
    ) : (
      <Form {...acte}>
        <Select
          {...form.field('personneId', responsable?.id)}
          label={mots.charge}
          hint={mots.chargeAide}
          placeholder={mots.sansPersonne}
          options={choix.map(({ id, nom }) => ({ value: id, label: nom }))}
        />
        <SubmitButton variant="secondary">{mots.confier}</SubmitButton>
      </Form>
    )}
  </Section>
);

interface EfficaciteProps {
  readonly notes: readonly Efficacite[];
  /** Aujourd'hui, `YYYY-MM-DD` : la date proposée. */
  readonly jour: string;
  readonly acte: ActForm | null;
  readonly form: FormState;
}

/** Ce qui montre l'effet, daté, le plus récent d'abord. */
export const NotesEfficacite = ({ notes, jour, acte, form }: EfficaciteProps) => (
  <Section title={mots.efficacite} id="efficacite">
    <p className="muted">{mots.efficaciteAide}</p>
    {notes.length === 0 ? (
      <p>{mots.efficaciteVide}</p>
    ) : (
      <Timeline
        items={notes.map(({ id, le, texte, ecritPar }) => ({
          id,
          when: Temporal.PlainDate.from(le),
          title: texte,
          detail: ecritPar ?? undefined,
        }))}
      />
    )}
    {acte !== null && (
      <Form {...acte}>
        <Field {...form.field('le', jour)} type="date" label={mots.le} required />
        <TextArea {...form.field('note')} label={mots.note} rows={3} required />
        <SubmitButton variant="secondary">{mots.noter}</SubmitButton>
      </Form>
    )}
  </Section>
);
