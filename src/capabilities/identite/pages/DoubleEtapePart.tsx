import { Badge, Disclosure, Field, Form, FormActions, QrCode, Section, SubmitButton } from '#design/index.ts';
import type { FormState } from '#platform/http/form-state.ts';
import type { ActForm } from '#platform/http/route.ts';
import type { DoubleEtape } from '../actions/double-etape.ts';
import { base32, uriTotp } from '../domain/totp.ts';
import { messages } from '../messages.fr.ts';

const words = messages.compte.securite.etape;

interface PartProps {
  readonly etape: DoubleEtape;
  readonly courriel: string;
  readonly form: FormState;
  readonly act: (acte: string) => ActForm;
}

/** The second step, as far as it has come: to begin, to confirm, in force. */
export const DoubleEtapePart = (props: PartProps) => (
  <Section title={words.titre}>
    {props.etape.etat === 'absente' && <Absente {...props} />}
    {props.etape.secret !== null && <Commencee {...props} secret={props.etape.secret} />}
    {props.etape.etat === 'active' && <Active {...props} />}
  </Section>
);

const Absente = ({ act }: PartProps) => (
  <>
    <p>{words.absente}</p>
    <Form bare {...act('commencer')}>
      <SubmitButton>{words.commencer}</SubmitButton>
    </Form>
  </>
);

const Commencee = ({ act, form, courriel, secret }: PartProps & { secret: Buffer }) => (
  <>
    <ol>
      <li>{words.pas.installer}</li>
      <li>{words.pas.scanner}</li>
      <li>{words.pas.recopier}</li>
    </ol>
    <QrCode
      value={uriTotp(secret, courriel, 'Ancrage')}
      label={words.qr}
      text={words.cle(base32(secret).replaceAll(/.{4}/gu, '$& ').trim())}
    />
    <Form {...act('confirmer')}>
      <Field
        {...form.of('confirmer').field('code')}
        label={words.code}
        autoComplete="one-time-code"
        inputMode="numeric"
        width="s"
        required
      />
      <FormActions>
        <SubmitButton>{words.confirmer}</SubmitButton>
      </FormActions>
    </Form>
  </>
);

const Active = ({ act, form, etape }: PartProps) => (
  <>
    <p>
      <Badge tone="ok">{words.active}</Badge> {words.restants(etape.codesRestants)}
    </p>
    <Disclosure summary={words.renouveler} open={form.acte === 'renouveler'}>
      <AvecMotDePasse
        act={act('renouveler')}
        form={form.of('renouveler')}
        id="champ-actuel"
        button={words.renouveler}
      />
    </Disclosure>
    <Disclosure summary={words.arreter} open={form.acte === 'arreter'}>
      <AvecMotDePasse
        act={act('arreter')}
        form={form.of('arreter')}
        id="champ-actuel-arreter"
        button={words.arreter}
        danger
      />
    </Disclosure>
  </>
);

interface AvecMotDePasseProps {
  readonly act: ActForm;
  readonly form: FormState;
  readonly id: string;
  readonly button: string;
  readonly danger?: boolean;
}

/** What weakens an account is done with its password only. */
const AvecMotDePasse = ({ act, form, id, button, danger }: AvecMotDePasseProps) => (
  <Form {...act}>
    <Field
      id={id}
      name="actuel"
      error={form.error('actuel')}
      label={messages.compte.motDePasse.actuel}
      type="password"
      autoComplete="current-password"
      required
    />
    <FormActions>
      <SubmitButton variant={danger === true ? 'danger' : 'secondary'}>{button}</SubmitButton>
    </FormActions>
  </Form>
);
