import {
  Checkbox,
  CheckboxGroup,
  ErrorSummary,
  Field,
  Fieldset,
  FileField,
  Form,
  FormActions,
  ButtonLink,
  RadioGroup,
  Section,
  Select,
  SubmitButton,
  TextArea,
} from '../index.ts';

const erreurs = {
  courriel: 'Cette adresse n’a pas de point après le @. Exemple\u00a0: prenom@exemple.fr.',
  fin: 'La fin doit venir après le début (9 mars 2026).',
};

const Identite = () => (
  <Fieldset legend="La personne" grid>
    <Field name="prenom" label="Prénom" required autoComplete="given-name" value="Bakary" />
    <Field name="nom" label="Nom de naissance" required autoComplete="family-name" value="Konaté" />
    <Field
      name="courriel"
      label="Adresse électronique"
      type="email"
      autoComplete="email"
      value="bakary@exemple"
      hint="Pour recevoir le lien de signature. Laissez vide si la personne n’en a pas."
      error={erreurs.courriel}
    />
    <Field name="telephone" label="Téléphone" type="tel" autoComplete="tel" value="06 00 00 00 00" />
  </Fieldset>
);

const Parcours = () => (
  <Fieldset legend="Le parcours">
    <Select
      name="session"
      label="Session"
      required
      value="cda"
      options={[
        { value: 'cda', label: 'Concepteur développeur, mars 2026', group: 'Titres professionnels' },
        { value: 'sa', label: 'Secrétaire assistante, janvier 2026', group: 'Titres professionnels' },
        { value: 'cnb', label: 'Compétences numériques de base', group: 'Ateliers' },
      ]}
    />
    <div className="inline">
      <Field name="debut" label="Début" type="date" required value="2026-03-09" />
      <Field name="fin" label="Fin" type="date" required value="2026-02-27" error={erreurs.fin} />
      <Field name="volume" label="Volume prévu" type="number" min={1} value={399} unit="heures" />
    </div>
    <RadioGroup
      name="rythme"
      label="Rythme"
      required
      value="continu"
      options={[
        { value: 'continu', label: 'Temps plein', hint: '35 heures par semaine, au centre.' },
        {
          value: 'mixte',
          label: 'Mixte',
          hint: 'Deux jours au centre, le reste à distance avec un formateur.',
        },
      ]}
    />
    <CheckboxGroup
      name="amenagement"
      label="Aménagements demandés"
      hint="Seul le référent handicap les lit."
      values={['pauses']}
      options={[
        { value: 'pauses', label: 'Pauses plus longues' },
        { value: 'tiers-temps', label: 'Tiers temps aux épreuves' },
        { value: 'materiel', label: 'Matériel adapté' },
      ]}
    />
    <TextArea name="note" label="Ce qu’il faut savoir" hint="Deux phrases suffisent." />
    <FileField name="cerfa" label="Contrat signé" accept=".pdf" hint="Fichier PDF, 10 Mo au plus." />
    <Checkbox name="accord" label="La personne a lu le règlement intérieur" required checked />
  </Fieldset>
);

export const Formulaire = () => (
  <Section title="Formulaire" id="formulaire">
    <ErrorSummary errors={erreurs} />
    <Form action="/design" csrf="exemple" actId="019cd000-0000-7000-8000-000000000000" files>
      <Identite />
      <Parcours />
      <FormActions>
        <SubmitButton>Inscrire la personne</SubmitButton>
        <SubmitButton variant="secondary" name="brouillon" value="oui" formNoValidate>
          Enregistrer le brouillon
        </SubmitButton>
        <ButtonLink href="/design" variant="quiet">
          Annuler
        </ButtonLink>
      </FormActions>
    </Form>
  </Section>
);
