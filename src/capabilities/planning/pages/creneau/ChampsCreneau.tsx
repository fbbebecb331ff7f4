import {
  Checkbox,
  CheckboxGroup,
  Disclosure,
  Field,
  Fieldset,
  formatDuree,
  RadioGroup,
  Select,
} from '#design/index.ts';
import type { FormState } from '#platform/http/form-state.ts';
import { MODALITES_CRENEAU } from '../../domain/demande.ts';
import { MODALITES_CRENEAU as LIBELLES } from '../../messages.fr.ts';
import { creneau as mots } from '../../messages/creneau.fr.ts';
import type { ChoixCreneau } from '../../queries/choix-creneau.query.ts';

/** Ce que le formulaire montre d'abord, avant que la personne n'écrive. */
export interface ValeursInitiales {
  readonly jour?: string;
  readonly debut?: string;
  readonly fin?: string;
  readonly modalite?: string;
  readonly moduleId?: string | null;
  readonly groupeId?: string | null;
  readonly salleId?: string | null;
  readonly formateurIds?: readonly string[];
  readonly lienVisio?: string | null;
  readonly intitule?: string | null;
}

interface Props {
  readonly form: FormState;
  readonly choix: ChoixCreneau;
  readonly initiales: ValeursInitiales;
  /** Le groupe ne se choisit qu'en posant le créneau. */
  readonly avecGroupe: boolean;
}

const c = mots.champs;

/** Les champs d'un créneau, dans l'ordre où l'on y pense : quand, quoi, où, avec qui. */
export function ChampsCreneau({ form, choix, initiales, avecGroupe }: Props) {
  const { session } = choix;
  return (
    <>
      <Fieldset legend={mots.quand} grid>
        <Field
          {...form.field('jour', initiales.jour)}
          label={c.jour}
          type="date"
          min={session.debut}
          max={session.fin}
          required
        />
        <Field {...form.field('debut', initiales.debut)} label={c.debut} type="time" required />
        <Field {...form.field('fin', initiales.fin)} label={c.fin} type="time" required />
      </Fieldset>
      <Fieldset legend={mots.quoi}>
        <Select
          {...form.field('moduleId', initiales.moduleId)}
          label={c.moduleId}
          placeholder={c.sansModule}
          options={choix.modules.map(({ id, nom, posees, prevues }) => ({
            value: id,
            label: mots.module(nom, formatDuree(posees), formatDuree(prevues)),
          }))}
        />
        <Field
          {...form.field('intitule', initiales.intitule)}
          label={c.intitule}
          hint={c.intituleAide}
          width="full"
          maxLength={200}
        />
        {avecGroupe && choix.groupes.length > 0 && (
          <Select
            {...form.field('groupeId', initiales.groupeId)}
            label={c.groupeId}
            placeholder={c.touteSession}
            options={choix.groupes.map(({ id, nom }) => ({ value: id, label: nom }))}
          />
        )}
      </Fieldset>
      <Fieldset legend={mots.ou}>
        <RadioGroup
          name="modalite"
          label={c.modalite}
          value={form.value('modalite', initiales.modalite ?? 'presentiel')}
          error={form.error('modalite')}
          options={MODALITES_CRENEAU.map((value) => ({ value, label: LIBELLES[value] }))}
        />
        <Select
          {...form.field('salleId', initiales.salleId)}
          label={c.salleId}
          placeholder={c.sansSalle}
          options={choix.salles.map(({ id, nom, capacite, accessible, lieu }) => ({
            value: id,
            label: mots.salle(nom, capacite, accessible),
            group: lieu,
          }))}
        />
        <Field
          {...form.field('lienVisio', initiales.lienVisio)}
          label={c.lienVisio}
          hint={c.lienVisioAide}
          type="url"
          width="full"
        />
        <Besoins form={form} equipements={choix.equipements} />
      </Fieldset>
      <Fieldset legend={mots.quiLegende}>
        <Formateurs form={form} choix={choix} initiaux={initiales.formateurIds ?? []} />
        <Checkbox
          name="prevenir"
          label={c.prevenir}
          hint={c.prevenirAide}
          checked={form.value('prevenir', 'oui') !== ''}
        />
      </Fieldset>
    </>
  );
}

function Besoins({ form, equipements }: { form: FormState; equipements: readonly string[] }) {
  const demandes = form.values('equipements').flatMap((lu) => lu.split(','));
  const accessible = form.value('accessible') !== '';
  return (
    <Disclosure summary={c.besoins} open={accessible || demandes.length > 0}>
      <Checkbox name="accessible" label={c.accessible} checked={accessible} />
      {equipements.length > 0 && (
        <CheckboxGroup
          name="equipements"
          label={c.equipements}
          values={demandes}
          options={equipements.map((value) => ({ value, label: value }))}
          inline
        />
      )}
    </Disclosure>
  );
}

/** Une liste par formateur, et toujours une de plus : la co-animation ne demande pas de script. */
export function Formateurs({
  form,
  choix,
  initiaux,
}: {
  form: FormState;
  choix: ChoixCreneau;
  initiaux: readonly string[];
}) {
  const choisis = form
    .values('formateurIds', initiaux)
    .flatMap((lu) => lu.split(','))
    .filter((lu) => lu !== '');
  return [...choisis, ''].map((value, rang) => (
    <Select
      key={`${rang}-${value}`}
      id={rang === 0 ? undefined : `champ-formateurIds-${rang}`}
      name="formateurIds"
      label={rang === 0 ? c.formateurIds : c.autreFormateur}
      error={rang === 0 ? form.error('formateurIds') : undefined}
      value={value}
      placeholder={c.personne}
      options={choix.formateurs.map(({ id, nom }) => ({ value: id, label: nom }))}
    />
  ));
}
