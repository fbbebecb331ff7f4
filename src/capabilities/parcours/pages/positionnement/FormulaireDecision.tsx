import { ecrireHeures, LIBELLES_MODALITES, MODALITES } from '#capabilities/catalogue/index.ts';
import {
  Field,
  Fieldset,
  Form,
  FormActions,
  RadioGroup,
  Section,
  Select,
  SubmitButton,
  TextArea,
} from '#design/index.ts';
import type { FormState } from '#platform/http/form-state.ts';
import type { ActForm } from '#platform/http/route.ts';
import type { LigneParcours } from '../../domain/parcours-individuel.ts';
import { dossierFr } from '../../messages/dossier.fr.ts';
import { MOTIFS_PARCOURS, positionnementFr } from '../../messages/positionnement.fr.ts';
import { CODES, GENRES } from './champs-decision.ts';

const words = positionnementFr.parcours;

interface Props {
  readonly envoi: ActForm;
  readonly form: FormState;
  /** The module as it stands in the path; null for one to add. */
  readonly ligne: LigneParcours | null;
  readonly retour: string;
}

/** What becomes of one module, or a module to add. */
export function FormulaireDecision({ envoi, form, ligne, retour }: Props) {
  return (
    <Section title={ligne === null ? words.ajouter : ligne.intitule} id="decision">
      <Form {...envoi}>
        {ligne === null ? (
          <Field {...form.field('intitule')} label={words.intitule} required />
        ) : (
          <RadioGroup
            {...form.field('genre', ligne.genre)}
            label={words.choix}
            options={GENRES.map((genre) => ({ value: genre, label: words.genres[genre] }))}
            required
          />
        )}
        <Fieldset legend={words.heures} hint={words.heuresAide} grid>
          {MODALITES.map((modalite) => (
            <Field
              key={modalite}
              {...form.field(modalite, ecrireHeures(ligne?.volumes[modalite] ?? 0))}
              label={LIBELLES_MODALITES[modalite]}
              width="xs"
            />
          ))}
        </Fieldset>
        <Select
          {...form.field('code', ligne?.motif?.code ?? 'positionnement')}
          label={words.motifCode}
          placeholder={false}
          options={CODES.map((code) => ({ value: code, label: MOTIFS_PARCOURS[code] }))}
        />
        <TextArea
          {...form.field('motif', ligne?.motif?.texte)}
          label={words.motif}
          hint={words.motifAide}
          rows={2}
          maxLength={500}
        />
        <FormActions>
          <SubmitButton>{dossierFr.enregistrer}</SubmitButton>
          <a href={retour}>{dossierFr.renoncer}</a>
        </FormActions>
      </Form>
    </Section>
  );
}
