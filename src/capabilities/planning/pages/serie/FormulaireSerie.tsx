import {
  Checkbox,
  CheckboxGroup,
  Disclosure,
  Field,
  Fieldset,
  formatDuree,
  RadioGroup,
  Select,
  TextArea,
} from '#design/index.ts';
import type { FormState } from '#platform/http/form-state.ts';
import { MODALITES_CRENEAU } from '../../domain/demande.ts';
import { MODALITES_CRENEAU as LIBELLES } from '../../messages.fr.ts';
import { creneau as motsCreneau } from '../../messages/creneau.fr.ts';
import { nomDuJourEnTitre } from '../../messages/lieux.fr.ts';
import { serie as mots } from '../../messages/serie.fr.ts';
import type { ChoixCreneau } from '../../queries/choix-creneau.query.ts';
import { Formateurs } from '../creneau/ChampsCreneau.tsx';
import { RYTHMES } from './champs.ts';

const c = mots.champs;
const JOURS = ['1', '2', '3', '4', '5', '6', '7'];

interface Props {
  readonly form: FormState;
  readonly choix: ChoixCreneau;
  readonly aujourdhui: Temporal.PlainDate;
}

/** Les champs d'une série : la période, les jours et les heures, le contenu, le lieu, le rythme d'alternance. */
export function ChampsDeSerie({ form, choix, aujourdhui }: Props) {
  const { session } = choix;
  const debut = session.debut > aujourdhui.toString() ? session.debut : aujourdhui.toString();
  return (
    <>
      <Fieldset legend={mots.periode} grid>
        <Field
          {...form.field('du', debut < session.fin ? debut : session.fin)}
          label={c.du}
          type="date"
          min={session.debut}
          max={session.fin}
          required
        />
        <Field
          {...form.field('au', session.fin)}
          label={c.au}
          type="date"
          hint={c.auAide}
          min={session.debut}
          max={session.fin}
          required
        />
      </Fieldset>
      <Fieldset legend={mots.horaires} hint={c.plageAide}>
        <CheckboxGroup
          name="jours"
          label={c.jours}
          values={form.values('jours', ['1', '2', '3', '4', '5'])}
          error={form.error('jours')}
          options={JOURS.map((value) => ({ value, label: nomDuJourEnTitre(Number(value)) }))}
          inline
        />
        <div className="grid">
          <Field {...form.field('matinDebut', '09:00')} label={c.matinDebut} type="time" />
          <Field {...form.field('matinFin', '12:30')} label={c.matinFin} type="time" />
          <Field {...form.field('apresMidiDebut', '13:30')} label={c.apresMidiDebut} type="time" />
          <Field {...form.field('apresMidiFin', '17:00')} label={c.apresMidiFin} type="time" />
        </div>
      </Fieldset>
      <Contenu form={form} choix={choix} />
      <Lieu form={form} choix={choix} />
      <Rythme form={form} ouvert={session.alternance} />
    </>
  );
}

function Contenu({ form, choix }: Pick<Props, 'form' | 'choix'>) {
  return (
    <Fieldset legend={mots.contenu}>
      <RadioGroup
        name="modalite"
        label={motsCreneau.champs.modalite}
        value={form.value('modalite', 'presentiel')}
        options={MODALITES_CRENEAU.map((value) => ({ value, label: LIBELLES[value] }))}
      />
      {choix.modules.length > 0 && (
        <CheckboxGroup
          name="modules"
          label={c.modules}
          hint={c.modulesAide}
          values={form.values(
            'modules',
            choix.modules.filter(({ reste }) => restes(reste).length > 0).map(({ id }) => id),
          )}
          error={form.error('modules')}
          options={choix.modules.map(({ id, nom, reste }) => ({
            value: id,
            label: mots.module(nom, restes(reste)),
          }))}
        />
      )}
      <Field
        {...form.field('intitule')}
        label={motsCreneau.champs.intitule}
        hint={motsCreneau.champs.intituleAide}
        width="full"
        maxLength={200}
      />
      {choix.groupes.length > 0 && (
        <Select
          {...form.field('groupeId')}
          label={motsCreneau.champs.groupeId}
          placeholder={motsCreneau.champs.touteSession}
          options={choix.groupes.map(({ id, nom }) => ({ value: id, label: nom }))}
        />
      )}
    </Fieldset>
  );
}

/** « 12 h en présence », « 3 h à distance » : ce qui n'est pas encore posé. */
const restes = (reste: ChoixCreneau['modules'][number]['reste']): readonly string[] =>
  MODALITES_CRENEAU.filter((modalite) => reste[modalite] > 0).map(
    (modalite) => `${formatDuree(reste[modalite])} ${mots.reste[modalite]}`,
  );

const Lieu = ({ form, choix }: Pick<Props, 'form' | 'choix'>) => (
  <Fieldset legend={mots.ou}>
    <Select
      {...form.field('salleId')}
      label={motsCreneau.champs.salleId}
      placeholder={motsCreneau.champs.sansSalle}
      options={choix.salles.map(({ id, nom, capacite, accessible, lieu }) => ({
        value: id,
        label: motsCreneau.salle(nom, capacite, accessible),
        group: lieu,
      }))}
    />
    <Field
      {...form.field('lienVisio')}
      label={motsCreneau.champs.lienVisio}
      hint={motsCreneau.champs.lienVisioAide}
      type="url"
      width="full"
    />
    <Formateurs form={form} choix={choix} initiaux={[]} />
    <Checkbox
      name="prevenir"
      label={motsCreneau.champs.prevenir}
      hint={motsCreneau.champs.prevenirAide}
      checked={form.value('prevenir', 'oui') !== ''}
    />
  </Fieldset>
);

const LIBELLES_RYTHMES = { toujours: c.toujours, regulier: c.regulier, liste: c.liste };

function Rythme({ form, ouvert }: { form: FormState; ouvert: boolean }) {
  const rythme = form.value('rythme', 'toujours');
  return (
    <Disclosure summary={mots.alternanceAide} open={ouvert || rythme !== 'toujours'}>
      <Fieldset legend={mots.alternance}>
        <RadioGroup
          name="rythme"
          label={c.rythme}
          value={rythme}
          error={form.error('rythme')}
          options={RYTHMES.map((value) => ({ value, label: LIBELLES_RYTHMES[value] }))}
        />
        <div className="grid">
          <Field {...form.field('premiereSemaine')} label={c.premiereSemaine} type="date" />
          <Field
            {...form.field('semainesCentre', '1')}
            label={c.semainesCentre}
            type="number"
            min={1}
            max={52}
          />
          <Field
            {...form.field('semainesEntreprise', '3')}
            label={c.semainesEntreprise}
            type="number"
            min={0}
            max={52}
          />
        </div>
        <TextArea {...form.field('semaines')} label={c.semaines} hint={c.semainesAide} rows={2} />
      </Fieldset>
    </Disclosure>
  );
}
