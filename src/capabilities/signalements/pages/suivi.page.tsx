import { z } from 'zod';
import { Field, Form, FormActions, Notice, SubmitButton, TextArea } from '#design/index.ts';
import { idDeFormulaire, texte } from '#platform/http/champs.ts';
import { act, page } from '#platform/http/define.ts';
import { FormErrors } from '#platform/http/FormErrors.tsx';
import type { ActionContext, Context, View } from '#platform/http/route.ts';
import { ok, refuse } from '#platform/result.ts';
import { ecrireMessage } from '../actions/traiter.ts';
import { empreinteDuCode, lireCode } from '../domain/signalement.ts';
import { messages } from '../messages.fr.ts';
import { type ContenuLu, contenuDuSignalement, type SignalementLu } from '../queries/signalements.query.ts';
import { Echanges } from './ContenuDuSignalement.tsx';
import { dansLOrganisme } from './dans-l-organisme.ts';
import { Slug } from './signaler.page.tsx';

const mots = messages.public;
type Contexte = Context<z.output<typeof Slug>, object>;
const cadre = { layout: 'public', width: 'narrow', title: mots.suivre } as const;

/** The person follows his report. The code is typed, never in the address: no history of a browser holds it. */
export const pageSuivi = page({
  path: '/signaler/:slug/suivi',
  access: 'public',
  params: Slug,
  view: async (context, form) => {
    if ((await dansLOrganisme(context)) === null) return null;
    return {
      ...cadre,
      lead: mots.suivreAccroche,
      body: (
        <>
          <FormErrors form={form} />
          <Form {...context.form('ouvrir')}>
            <Field {...form.field('code')} label={mots.code} autoComplete="off" required />
            <FormActions>
              <SubmitButton>{mots.ouvrir}</SubmitButton>
            </FormActions>
          </Form>
        </>
      ),
    };
  },
  acts: {
    ouvrir: act({
      rate: 'lourd',
      body: z.object({ code: texte(40) }),
      run: async (context: Contexte, { code }) => {
        const trouve = await parCode(context, code);
        return trouve === null
          ? refuse('CodeInconnu')
          : ok({ kind: 'view', view: vue(context, code, trouve.lu) });
      },
    }),
    ajouter: act({
      rate: 'lourd',
      body: z.object({ _id: idDeFormulaire(), code: texte(40), texte: texte(20_000) }),
      run: async (context: Contexte, { _id, code, texte: dit }) => {
        const trouve = await parCode(context, code);
        if (trouve === null) return refuse('CodeInconnu');
        const message = { id: _id, signalementId: trouve.lu.id, auteur: 'declarant', texte: dit } as const;
        const fait = await ecrireMessage(trouve.ici, message);
        if (!fait.ok) return fait;
        const relu = await parCode(context, code);
        return ok({ kind: 'view', view: vue(context, code, relu?.lu ?? trouve.lu, mots.ajoute) });
      },
    }),
  },
});

async function parCode(
  context: Contexte,
  code: string,
): Promise<{ readonly ici: ActionContext; readonly lu: SignalementLu & ContenuLu } | null> {
  const lisible = lireCode(code);
  const ici = await dansLOrganisme(context);
  if (lisible === null || ici === null) return null;
  const lu = await contenuDuSignalement(ici.tx, ici.organismeId, { empreinte: empreinteDuCode(lisible) });
  return lu === null ? null : { ici, lu };
}

const vue = (context: Contexte, code: string, lu: SignalementLu & ContenuLu, dit?: string): View => ({
  ...cadre,
  body: (
    <>
      {dit !== undefined && <Notice tone="success">{dit}</Notice>}
      {lu.accuseLe === null && <Notice tone="info">{mots.attente}</Notice>}
      <Echanges lus={lu.messages} lecteur="declarant" />
      {lu.suite === null ? (
        <Form {...context.form('ajouter', { code })}>
          <TextArea name="texte" label={mots.message} required />
          <FormActions>
            <SubmitButton>{mots.ajouter}</SubmitButton>
          </FormActions>
        </Form>
      ) : (
        <Notice tone="info">{mots.clos(lu.suite)}</Notice>
      )}
    </>
  ),
});
