import {
  Badge,
  ButtonLink,
  CheckboxGroup,
  DescriptionList,
  Field,
  Form,
  FormActions,
  Notice,
  Section,
  SubmitButton,
} from '#design/index.ts';
import { siretLisible } from '#engines/numeros/index.ts';
import { today } from '#platform/clock.ts';
import type { FormState } from '#platform/http/form-state.ts';
import type { Context } from '#platform/http/route.ts';
import { natures, type Organisme } from '../domain/modeles/parties.ts';
import { enTeteFr as mots } from '../messages-en-tete.fr.ts';
import type { EnTete } from '../queries/en-tete.query.ts';

const words = mots.formulaire;

/** The legal identity as documents print it, and what it lacks before any may be issued. */
export function MentionsLegales({ organisme: o }: { readonly organisme: Organisme }) {
  const { voie, codePostal, commune } = o.adresse;
  const { enCours, numero, region } = o.declarationActivite;
  const declaree = numero === '' || region === '' ? '' : mots.declaration.numero(numero, region);
  const valeurs = [
    { term: mots.mentions.nom, texte: [o.nom, o.formeJuridique].filter(Boolean).join(', ') },
    {
      term: mots.mentions.adresse,
      texte: voie === '' || commune === '' ? '' : `${voie}, ${codePostal} ${commune}`,
    },
    { term: mots.mentions.siret, texte: siretLisible(o.siret) },
    { term: mots.mentions.declaration, texte: enCours ? mots.declaration.enCours : declaree },
    {
      term: mots.mentions.representant,
      texte: [o.representant.nom, o.representant.qualite].filter(Boolean).join(', '),
    },
  ];
  const complet = valeurs.every(({ texte }) => texte !== '');
  return (
    <Section title={mots.legal}>
      <Notice tone={complet ? 'success' : 'attention'}>
        {complet ? mots.legalComplet : `${mots.legalManque} ${mots.legalAide}`}
      </Notice>
      <DescriptionList
        items={valeurs.map(({ term, texte }) => ({
          term,
          value: texte === '' ? <Badge tone="attention">{mots.manque}</Badge> : texte,
        }))}
      />
      <p>
        <ButtonLink href="/reglages/organisme" icon="pen">
          {mots.modifierLegal}
        </ButtonLink>
      </p>
    </Section>
  );
}

interface MentionsProps {
  readonly context: Pick<Context<unknown, unknown>, 'form' | 'clock'>;
  readonly form: FormState;
  readonly enTete: EnTete;
}

/** Legal form and quality certification. */
export function Mentions({ context, form, enTete: { formeJuridique, qualiopi } }: MentionsProps) {
  const perime = qualiopi !== null && qualiopi.jusquAu < today(context.clock).toString();
  return (
    <Section title={words.titre} id="mentions">
      {perime && <Notice tone="attention">{words.perime}</Notice>}
      <Form {...context.form('enregistrer')}>
        <Field
          {...form.field('formeJuridique', formeJuridique)}
          label={words.formeJuridique}
          hint={words.formeJuridiqueAide}
        />
        <CheckboxGroup
          name="categories"
          label={words.qualiopi}
          hint={words.qualiopiAide}
          values={form.values('categories', qualiopi?.categories ?? [])}
          options={natures.map((value) => ({ value, label: words.categories[value] }))}
        />
        <Field {...form.field('jusquAu', qualiopi?.jusquAu)} label={words.jusquAu} type="date" width="m" />
        <FormActions>
          <SubmitButton>{words.enregistrer}</SubmitButton>
        </FormActions>
      </Form>
    </Section>
  );
}
