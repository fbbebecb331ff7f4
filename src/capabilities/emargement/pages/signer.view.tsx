import { ButtonLink, Field, Form, Notice, SubmitButton } from '#design/index.ts';
import { pathOf } from '#platform/http/context.ts';
import type { FormState } from '#platform/http/form-state.ts';
import type { Context, View } from '#platform/http/route.ts';
import { empechement } from '../actions/empechement.ts';
import { appareilDe } from '../appareil.ts';
import { verifierCode } from '../domain/code-tournant.ts';
import { preuveDeLecture } from '../domain/lecture-du-code.ts';
import { estAbsence } from '../domain/statut-en-base.ts';
import { horaire } from '../messages/ecrans.fr.ts';
import { refusDeSignature } from '../messages/refus.fr.ts';
import { signer } from '../messages/signer.fr.ts';
import { contexteDeSignature, type ContexteLu } from '../queries/contexte-signature.query.ts';
import { personneDe } from './qui-signe.ts';

/** What a learner sees of one créneau: that it is signed, the form to sign it, or why not yet. Null when not expected. */
export async function vueDeSignature(
  context: Context<unknown, unknown>,
  form: FormState,
  creneauId: string,
  code: string,
): Promise<View | null> {
  const personneId = personneDe(context.actor);
  if (personneId === null) return null;
  const lu = await contexteDeSignature(context.tx, context.organismeId, creneauId, personneId);
  if (lu === null || (!lu.attendue && lu.presenceId === null)) return null;
  appareilDe(context);
  return {
    title: signer.titre,
    layout: 'bare',
    body: (
      <>
        <p>
          <strong>{lu.module ?? lu.session}</strong>
          <br />
          {horaire(lu.debut, lu.fin)}
        </p>
        <Suite context={context} form={form} lu={lu} code={code} personneId={personneId} />
        {context.actor.kind === 'compte' && (
          <p>
            <a href="/emargement">{signer.retour}</a>
          </p>
        )}
      </>
    ),
  };
}

interface Props {
  readonly context: Context<unknown, unknown>;
  readonly form: FormState;
  readonly lu: ContexteLu;
  readonly code: string;
  readonly personneId: string;
}

function Suite({ context, form, lu, code, personneId }: Props) {
  if (lu.signeeLe !== null && lu.statut !== null && !estAbsence(lu.statut)) {
    return (
      <Notice tone="success" title={signer.signe(lu.signeeLe)}>
        {signer.signeAide}
      </Notice>
    );
  }
  const refus = empechement(lu, personneId, context.clock.now());
  if (refus !== null) {
    return (
      <>
        <Notice tone="attention">{refusDeSignature(refus)}</Notice>
        {(refus.refus === 'CreneauPasOuvert' || refus.refus === 'TropDeTentatives') && (
          <ButtonLink href={pathOf(context.request)}>{signer.reessayer}</ButtonLink>
        )}
      </>
    );
  }
  return lu.modalite === 'distance' && code === '' && lu.lienVisio !== null ? (
    <ADistance context={context} form={form} lu={lu} />
  ) : (
    <AvecCode context={context} form={form} lu={lu} code={code} personneId={personneId} />
  );
}

/** One error at a time, in one sentence: the form has one field. */
const Erreurs = ({ form }: { readonly form: FormState }) =>
  form.errors
    .filter(({ field }) => field !== 'code')
    .map(({ message }) => (
      <Notice key={message} tone="error">
        {message}
      </Notice>
    ));

/** The code of the room: already there when the square was scanned, and one button is then the whole page. */
function AvecCode({ context, form, lu, code, personneId }: Props) {
  const lecture = form.value('lecture', lectureDe(lu, code, personneId, context.clock.now()));
  const scanne = form.acte === null && lecture !== '';
  const vieux = form.acte === null && code !== '' && lecture === '';
  return (
    <>
      <Erreurs form={form} />
      {vieux && <Notice tone="attention">{signer.codeVieux}</Notice>}
      <Form
        {...context.form('signer', { ...(lecture !== '' && { lecture }), ...(scanne && { code }) })}
        action={pathOf(context.request)}
      >
        {scanne ? (
          <p>{signer.pret}</p>
        ) : (
          <Field
            {...form.field('code')}
            label={signer.code}
            hint={signer.codeExemple}
            autoComplete="one-time-code"
            maxLength={12}
            autoFocus
          />
        )}
        <p>{signer.attestation(lu.prenom ?? '')}</p>
        <SubmitButton>{signer.bouton}</SubmitButton>
      </Form>
      <p className="hint">{signer.sansTelephone}</p>
    </>
  );
}

/** The proof that this phone has the right code now; empty when it has not. */
function lectureDe(
  { secret }: ContexteLu,
  code: string,
  personneId: string,
  maintenant: Temporal.Instant,
): string {
  if (secret === null || code === '') return '';
  const verdict = verifierCode(secret, code, maintenant);
  return verdict.verdict === 'juste' ? preuveDeLecture(secret, personneId, verdict.etape) : '';
}

/** Two steps: enter the class, then sign. Who signs in has to have entered; a personal link is proof enough. */
function ADistance({ context, form, lu }: Omit<Props, 'code' | 'personneId'>) {
  const lien = context.actor.kind === 'lien';
  const entrer = lien ? `${pathOf(context.request)}/rejoindre` : `/rejoindre/${lu.creneauId}`;
  return (
    <>
      <Erreurs form={form} />
      <p>{lu.rejointeLe === null ? signer.distance : signer.rejointe}</p>
      {lu.lienVisio !== null && (
        <ButtonLink href={entrer} newTab>
          {signer.rejoindre}
        </ButtonLink>
      )}
      {lien || lu.rejointeLe !== null ? (
        <Form {...context.form('signer')} action={pathOf(context.request)}>
          <p>{signer.attestation(lu.prenom ?? '')}</p>
          <SubmitButton>{signer.bouton}</SubmitButton>
        </Form>
      ) : (
        <>
          <p>{signer.ensuite}</p>
          <ButtonLink href={pathOf(context.request)}>{signer.suite}</ButtonLink>
        </>
      )}
    </>
  );
}
