import { z } from 'zod';
import {
  Field,
  Fieldset,
  Form,
  FormActions,
  Notice,
  Section,
  SubmitButton,
  TextArea,
} from '#design/index.ts';
import { entier, id, texteOptionnel } from '#platform/http/champs.ts';
import { act, page } from '#platform/http/define.ts';
import { FormErrors } from '#platform/http/FormErrors.tsx';
import type { FormState } from '#platform/http/form-state.ts';
import { type Context, redirect } from '#platform/http/route.ts';
import { ok } from '#platform/result.ts';
import { enregistrerClauses, enregistrerTitres } from '../actions/enregistrer-clauses.ts';
import { CLAUSES, type Clause, type Clauses } from '../domain/clauses.ts';
import { ecrans } from '../messages-ecrans.fr.ts';
import { LIBELLES_CLAUSES, PROPOSITIONS } from '../propositions.fr.ts';
import { clausesEnregistrees } from '../queries/clauses.query.ts';
import { type FormateurLu, formateursEtTitres } from '../queries/formateurs.query.ts';

export const PATH = '/reglages/dossiers';
const words = ecrans.clauses;
const LONGUEUR = 4_000;

const GROUPES: readonly (readonly [string, readonly Clause[]])[] = [
  [words.argent, ['reglement', 'reglementParticulier', 'dedit', 'cessationAnticipee', 'abandon', 'litiges']],
  [words.pedagogie, ['modalitesAcces', 'suivi', 'moyensTechniques', 'accompagnement', 'engagements']],
  [words.accueil, ['aApporter', 'restauration', 'referentHandicap']],
];

const AIDES: Partial<Record<Clause, string>> = {
  moyensTechniques: words.unParLigne,
  engagements: words.unParLigne,
  aApporter: words.unParLigne,
  referentHandicap: words.referentAide,
};

const texte = texteOptionnel(LONGUEUR).transform((valeur) => valeur ?? '');
const Corps = z.object({
  ...(Object.fromEntries(CLAUSES.map((clause) => [clause, texte])) as Record<Clause, typeof texte>),
  validiteDevisJours: entier(1, 365),
});

/** What all the documents of the organisme say, and the titles of its trainers. */
export const pageClauses = page({
  path: PATH,
  access: 'dossiers.regler',
  view: async (context, form) => {
    const { tx, organismeId } = context;
    const enregistrees = await clausesEnregistrees(tx, organismeId);
    const formateurs = await formateursEtTitres(tx, organismeId);
    return {
      title: words.titre,
      lead: words.accroche,
      width: 'narrow',
      breadcrumb: [{ href: '/reglages', label: words.reglages }],
      body: (
        <>
          <FormErrors form={form} />
          {enregistrees === null && <Notice tone="info">{words.proposition}</Notice>}
          <Textes context={context} form={form.of('enregistrer')} clauses={enregistrees ?? PROPOSITIONS} />
          <Formateurs context={context} form={form.of('titres')} formateurs={formateurs} />
        </>
      ),
    };
  },
  acts: {
    enregistrer: act({
      body: Corps,
      run: async (context, clauses) => {
        const fait = await enregistrerClauses(context, clauses);
        return fait.ok ? ok(redirect(PATH, words.enregistre)) : fait;
      },
    }),
    titres: act({
      body: z.object({ personneId: id(), titres: texteOptionnel(250) }),
      run: async (context, titres) => {
        const fait = await enregistrerTitres(context, titres);
        return fait.ok ? ok(redirect(`${PATH}#formateurs`, words.titresEnregistres(fait.value.nom))) : fait;
      },
    }),
  },
});

type Contexte = Pick<Context<unknown, unknown>, 'form'>;

function Textes({ context, form, clauses }: { context: Contexte; form: FormState; clauses: Clauses }) {
  return (
    <Form {...context.form('enregistrer')}>
      {GROUPES.map(([legende, noms]) => (
        <Fieldset key={legende} legend={legende}>
          {noms.map((nom) => {
            const Champ = nom === 'referentHandicap' ? Field : TextArea;
            const aide = AIDES[nom] === undefined ? {} : { hint: AIDES[nom] };
            return (
              <Champ key={nom} {...form.field(nom, clauses[nom])} label={LIBELLES_CLAUSES[nom]} {...aide} />
            );
          })}
        </Fieldset>
      ))}
      <Field
        {...form.field('validiteDevisJours', String(clauses.validiteDevisJours))}
        label={words.validite}
        inputMode="numeric"
        required
      />
      <FormActions>
        <SubmitButton>{words.enregistrer}</SubmitButton>
      </FormActions>
    </Form>
  );
}

interface FormateursProps {
  readonly context: Contexte;
  readonly form: FormState;
  readonly formateurs: readonly FormateurLu[];
}

function Formateurs({ context, form, formateurs }: FormateursProps) {
  const ici = form.value('personneId');
  return (
    <Section title={words.formateurs} id="formateurs">
      <p>{formateurs.length === 0 ? words.formateursVide : words.formateursAide}</p>
      {formateurs.map(({ personneId, nom, titres }) => {
        const etat = ici === personneId ? form.field('titres', titres) : { name: 'titres', value: titres };
        return (
          <Form key={personneId} {...context.form('titres', { personneId })} bare>
            <div className="inline">
              <Field {...etat} id={`titres-${personneId}`} label={words.titres(nom)} />
              <SubmitButton variant="secondary">{words.enregistrer}</SubmitButton>
            </div>
          </Form>
        );
      })}
    </Section>
  );
}
