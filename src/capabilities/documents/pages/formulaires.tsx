import { Checkbox, Disclosure, Field, Form, RadioGroup, Section, SubmitButton } from '#design/index.ts';
import type { FormState } from '#platform/http/form-state.ts';
import type { Context } from '#platform/http/route.ts';
import type { Partie } from '../domain/parties.ts';
import { messages } from '../messages.fr.ts';
import { ecrans } from '../messages-ecrans.fr.ts';
import type { DocumentLu } from '../queries/document.query.ts';

interface Props {
  readonly context: Context<unknown, unknown>;
  readonly document: DocumentLu;
}

/** Parties whose signature is still expected on the version in force. */
function restantes({ attendues, signatures, version }: DocumentLu): readonly Partie[] {
  const signees = signatures.filter((signature) => signature.version === version).map(({ partie }) => partie);
  return attendues.filter((partie) => !signees.includes(partie));
}

/** Sends the document to somebody, to read or to sign. */
export function Envoyer({ context, document, form }: Props & { readonly form: FormState }) {
  const mots = ecrans.envoyer;
  const parties = restantes(document).filter((partie) => partie !== 'organisme');
  const premiere = parties[0] ?? 'lire';
  return (
    <Section title={mots.titre}>
      <Form {...context.form('envoyer')}>
        <Field {...form.field('nom')} label={mots.nom} autoComplete="off" required />
        <Field {...form.field('courriel')} label={mots.courriel} type="email" autoComplete="off" required />
        <RadioGroup
          {...form.field('demande', premiere)}
          label={mots.demande}
          options={[
            ...parties.map((partie) => ({ value: partie, label: mots.signer(messages.parties[partie]) })),
            { value: 'lire', label: mots.lire },
          ]}
          required
        />
        <SubmitButton icon="mail">{mots.bouton}</SubmitButton>
      </Form>
    </Section>
  );
}

/** The organisme's own signature, when it is expected. */
export function Contresigner({ context, document }: Props) {
  if (!restantes(document).includes('organisme')) return null;
  const mots = ecrans.contresigner;
  return (
    <Section title={mots.titre}>
      <Form {...context.form('signer', { version: String(document.version) })}>
        <Checkbox name="accord" label={messages.consentement(document.numero)} required />
        <SubmitButton icon="pen">{mots.bouton}</SubmitButton>
      </Form>
    </Section>
  );
}

/** Annulment, with its reason. */
export function Annuler({ context, form }: Pick<Props, 'context'> & { readonly form: FormState }) {
  const mots = ecrans.annuler;
  return (
    <Disclosure summary={mots.titre} open={form.acte === 'annuler'}>
      <p>{mots.aide}</p>
      <Form {...context.form('annuler')}>
        <Field {...form.field('motif')} label={mots.motif} required />
        <SubmitButton variant="danger">{mots.bouton}</SubmitButton>
      </Form>
    </Disclosure>
  );
}
