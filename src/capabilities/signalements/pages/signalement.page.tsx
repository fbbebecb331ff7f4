import { z } from 'zod';
import {
  DescriptionList,
  Field,
  Form,
  FormActions,
  formatMoment,
  Section,
  SubmitButton,
  TextArea,
} from '#design/index.ts';
import { id, idDeFormulaire, texte } from '#platform/http/champs.ts';
import { act, page } from '#platform/http/define.ts';
import { FormErrors } from '#platform/http/FormErrors.tsx';
import type { FormState } from '#platform/http/form-state.ts';
import { type Context, redirect, type View } from '#platform/http/route.ts';
import { ok, refuse } from '#platform/result.ts';
import { cloreSignalement, ecrireMessage, lierRupture, noterLecture } from '../actions/traiter.ts';
import { messages } from '../messages.fr.ts';
import {
  accesAuSignalement,
  type ContenuLu,
  contenuDuSignalement,
  type SignalementLu,
  signalementParId,
} from '../queries/signalements.query.ts';
import { Echanges } from './ContenuDuSignalement.tsx';
import { habilite } from './habilite.ts';
import { etatDe, REGISTRE } from './registre.page.tsx';

const mots = messages.dossier;
const Params = z.object({ signalementId: id() });
type Contexte = Context<z.output<typeof Params>, object>;

const cadre = (lu: SignalementLu) => ({
  title: mots.titre(formatMoment(lu.recuLe)),
  breadcrumb: [{ href: REGISTRE, label: messages.registre.titre }],
  width: 'narrow' as const,
});

/** One report: its dates and who read it; its content opens by an act, which is noted. */
export const pageSignalement = page({
  path: `${REGISTRE}/:signalementId`,
  access: 'signalements.traiter',
  params: Params,
  view: async (context, form) => {
    if (!(await habilite(context))) return null;
    const { tx, organismeId, params } = context;
    const lu = await signalementParId(tx, organismeId, params.signalementId);
    if (lu === null) return null;
    const acces = await accesAuSignalement(tx, organismeId, lu.id);
    return {
      ...cadre(lu),
      body: (
        <>
          <FormErrors form={form} />
          <DescriptionList
            items={[
              { term: messages.registre.nature, value: messages.natures[lu.nature] },
              { term: messages.registre.etat, value: etatDe(lu) },
            ]}
          />
          <p className="hint">{mots.lireAide}</p>
          <Form {...context.form('lire')} bare>
            <SubmitButton>{mots.lire}</SubmitButton>
          </Form>
          {lu.closLe === null && <Formulaires context={context} form={form} />}
          <Section title={mots.acces}>
            {acces.length === 0 ? (
              <p className="muted">{mots.accesRien}</p>
            ) : (
              <ul>
                {acces.map(({ nom, luLe }) => (
                  <li key={`${nom} ${luLe.toString()}`}>{`${nom}, ${formatMoment(luLe)}`}</li>
                ))}
              </ul>
            )}
          </Section>
        </>
      ),
    };
  },
  acts: {
    lire: act({
      body: z.object({}),
      run: async (context: Contexte) => {
        const { tx, organismeId, actor, params } = context;
        const lu = (await habilite(context))
          ? await contenuDuSignalement(tx, organismeId, { id: params.signalementId })
          : null;
        if (lu === null || actor.kind !== 'compte') return refuse('SignalementIntrouvable');
        await noterLecture(context, lu.id, actor.compteId);
        return ok({ kind: 'view', view: vueLue(lu) });
      },
    }),
    repondre: act({
      body: z.object({ _id: idDeFormulaire(), texte: texte(20_000) }),
      run: async (context: Contexte, { _id, texte: dit }) => {
        const { signalementId } = context.params;
        if (!(await habilite(context))) return refuse('SignalementIntrouvable');
        const fait = await ecrireMessage(context, {
          id: _id,
          signalementId,
          auteur: 'organisme',
          texte: dit,
        });
        return fait.ok ? ok(redirect(`${REGISTRE}/${signalementId}`, mots.repondu)) : fait;
      },
    }),
    clore: act({
      body: z.object({ suite: texte(4000) }),
      run: async (context: Contexte, { suite }) => {
        const { signalementId } = context.params;
        if (!(await habilite(context))) return refuse('SignalementIntrouvable');
        const fait = await cloreSignalement(context, { signalementId, suite });
        return fait.ok ? ok(redirect(`${REGISTRE}/${signalementId}`, mots.clos)) : fait;
      },
    }),
    lier: act({
      body: z.object({ inscription: id() }),
      run: async (context: Contexte, { inscription }) => {
        const { tx, organismeId, params } = context;
        const permis =
          (await habilite(context)) && (await signalementParId(tx, organismeId, params.signalementId));
        if (!permis) return refuse('SignalementIntrouvable');
        const fait = await lierRupture(context, { ...params, inscriptionId: inscription });
        return fait.ok ? ok(redirect(`${REGISTRE}/${params.signalementId}`, mots.lie)) : fait;
      },
    }),
  },
});

const vueLue = (lu: SignalementLu & ContenuLu): View => ({
  ...cadre(lu),
  breadcrumb: [
    { href: REGISTRE, label: messages.registre.titre },
    { href: `${REGISTRE}/${lu.id}`, label: mots.titre(formatMoment(lu.recuLe)) },
  ],
  body: (
    <>
      <DescriptionList
        items={[
          { term: messages.registre.nature, value: messages.natures[lu.nature] },
          { term: mots.contact, value: lu.contact ?? mots.anonyme },
          { term: mots.suite, value: lu.suite },
        ]}
      />
      <Section title={mots.echanges}>
        <Echanges lus={lu.messages} lecteur="organisme" />
      </Section>
    </>
  ),
});

interface FormulairesProps {
  readonly context: Contexte;
  readonly form: FormState;
}

const Formulaires = ({ context, form }: FormulairesProps) => (
  <>
    <Section title={mots.repondre}>
      <Form {...context.form('repondre')}>
        <TextArea {...form.of('repondre').field('texte')} label={mots.reponse} required />
        <FormActions>
          <SubmitButton variant="secondary">{mots.repondre}</SubmitButton>
        </FormActions>
      </Form>
    </Section>
    <Section title={mots.rupture}>
      <Form {...context.form('lier')}>
        <Field
          {...form.of('lier').field('inscription')}
          label={mots.rupture}
          hint={mots.ruptureAide}
          required
        />
        <FormActions>
          <SubmitButton variant="secondary">{mots.lier}</SubmitButton>
        </FormActions>
      </Form>
    </Section>
    <Section title={mots.clore}>
      <Form {...context.form('clore')}>
        <TextArea {...form.of('clore').field('suite')} label={mots.suite} hint={mots.suiteAide} required />
        <FormActions>
          <SubmitButton variant="danger">{mots.clore}</SubmitButton>
        </FormActions>
      </Form>
    </Section>
  </>
);
