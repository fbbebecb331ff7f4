import { nomComplet, type Personne } from '#capabilities/annuaire/index.ts';
import type { Tarif } from '#capabilities/catalogue/index.ts';
import { Checkbox, Field, Fieldset, Form, FormActions, Notice, SubmitButton } from '#design/index.ts';
import { today } from '#platform/clock.ts';
import type { FormState } from '#platform/http/form-state.ts';
import type { ActForm, Services } from '#platform/http/route.ts';
import type { Financement } from '../actions/ecrire-financements.ts';
import { inscrireFr as words } from '../messages/inscrire.fr.ts';
import type { Suggestions } from '../queries/entreprises-et-tuteurs.query.ts';
import type { PersonneAChoisir } from '../queries/personnes-a-choisir.query.ts';
import type { Session } from '../queries/session-par-id.query.ts';
import { ChampsFinancement } from './ChampsFinancement.tsx';
import { ListeDePersonnes } from './ListeDePersonnes.tsx';

interface Props {
  readonly context: Pick<Services, 'clock'> & {
    form(acte: string, hidden?: Readonly<Record<string, string>>): ActForm;
  };
  readonly form: FormState;
  readonly session: Session;
  /** Null for a person who is not in the annuaire yet. */
  readonly personne: Personne | null;
  readonly tarif: Tarif | null;
  readonly ressemblantes: readonly PersonneAChoisir[];
  readonly suggestions: Suggestions;
}

/** The whole registration: who, for whom, how it is paid, when. */
export function FormulaireInscription({ context, form, session, personne, tarif, ...aide }: Props) {
  const envoi =
    personne === null
      ? context.form('inscrireNouvelle')
      : context.form('inscrire', { personneId: personne.id });
  return (
    <Form {...envoi}>
      {personne === null ? (
        <Identite form={form} sessionId={session.id} ressemblantes={aide.ressemblantes} />
      ) : (
        <p>
          <strong>{nomComplet(personne)}</strong>
          {' · '}
          <a href={`/sessions/${session.id}/inscrire`}>{words.autrePersonne}</a>
        </p>
      )}
      <Field
        {...form.field('entreprise')}
        label={words.entreprise}
        hint={words.entrepriseAide}
        suggestions={aide.suggestions.entreprises}
      />
      <Field
        {...form.field('tuteur')}
        label={words.tuteur}
        hint={words.tuteurAide}
        suggestions={aide.suggestions.tuteurs}
      />
      <ChampsFinancement
        form={form}
        typeStagiaire={session.alternance ? 'apprenti' : null}
        prixCentimes={prixDe(tarif)}
        financements={session.alternance ? APPRENTISSAGE : []}
      />
      <Fieldset legend={words.dates} hint={words.datesAide} grid>
        <Field {...form.field('le', today(context.clock).toString())} type="date" label={words.le} required />
        <Field {...form.field('debut', session.debut)} type="date" label={words.debut} required />
        <Field {...form.field('fin', session.fin)} type="date" label={words.fin} required />
      </Fieldset>
      <FormActions>
        <SubmitButton>{words.bouton}</SubmitButton>
        <SubmitButton variant="quiet" name="seulement" value="candidature">
          {words.candidature}
        </SubmitButton>
      </FormActions>
    </Form>
  );
}

/** The usual answer for a session in alternance; the form may change it. */
const APPRENTISSAGE: readonly Financement[] = [
  { origine: 'opco-apprentissage', millieme: 1000, financeur: null },
];

function prixDe(tarif: Tarif | null): number | null {
  if (tarif?.genre === 'montant' && tarif.par === 'personne') return tarif.centimes;
  return tarif?.genre === 'gratuit' ? 0 : null;
}

interface IdentiteProps {
  readonly form: FormState;
  readonly sessionId: string;
  readonly ressemblantes: readonly PersonneAChoisir[];
}

/** The person who is not in the annuaire yet; and those who may be she. */
function Identite({ form, sessionId, ressemblantes }: IdentiteProps) {
  return (
    <>
      {ressemblantes.length > 0 && (
        <Notice tone="attention" title={words.ressemblance}>
          <p>{words.ressemblanceAide}</p>
          <ListeDePersonnes sessionId={sessionId} legende={words.resultats} personnes={ressemblantes} />
        </Notice>
      )}
      {ressemblantes.length > 0 && (
        <Checkbox
          name="autre"
          label={words.autre}
          error={form.error('autre')}
          checked={form.value('autre') !== ''}
        />
      )}
      <Fieldset legend={words.identite} grid>
        <Field {...form.field('prenom')} label={words.prenom} required />
        <Field {...form.field('nomNaissance')} label={words.nomNaissance} required />
        <Field {...form.field('nomUsage')} label={words.nomUsage} hint={words.nomUsageAide} />
        <Field {...form.field('dateNaissance')} type="date" label={words.dateNaissance} />
        <Field {...form.field('courriel')} type="email" label={words.courriel} />
        <Field {...form.field('telephone')} type="tel" label={words.telephone} />
      </Fieldset>
    </>
  );
}
