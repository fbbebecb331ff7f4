import { z } from 'zod';
import {
  ButtonLink,
  Field,
  Form,
  FormActions,
  Notice,
  RadioGroup,
  SubmitButton,
  TextArea,
} from '#design/index.ts';
import { idDeFormulaire, texte, texteOptionnel } from '#platform/http/champs.ts';
import { act, page } from '#platform/http/define.ts';
import { FormErrors } from '#platform/http/FormErrors.tsx';
import type { Context, View } from '#platform/http/route.ts';
import { ok, refuse } from '#platform/result.ts';
import { recevoirSignalement } from '../actions/traiter.ts';
import { lireCode, NATURES, tirerCode } from '../domain/signalement.ts';
import { messages } from '../messages.fr.ts';
import { dansLOrganisme } from './dans-l-organisme.ts';

const mots = messages.public;
export const Slug = z.object({ slug: z.string().regex(/^[a-z0-9-]{1,100}$/u) });
type Contexte = Context<z.output<typeof Slug>, object>;

const cadre = { layout: 'public', width: 'narrow' } as const;

/** Anybody reports, without an account nor a name. The code is drawn with the form: sent twice, it stays the same. */
export const pageSignaler = page({
  path: '/signaler/:slug',
  access: 'public',
  params: Slug,
  view: async (context, form) => {
    const ici = await dansLOrganisme(context);
    if (ici === null) return null;
    return {
      ...cadre,
      title: mots.titre,
      lead: mots.accroche(ici.nom),
      actions: <ButtonLink href={`/signaler/${context.params.slug}/suivi`}>{mots.suivre}</ButtonLink>,
      body: (
        <>
          <FormErrors form={form} />
          <Notice tone="attention">{mots.urgence}</Notice>
          <p>{mots.confiance}</p>
          <Form {...context.form('envoyer', { code: form.value('code', tirerCode()) })}>
            <RadioGroup
              {...form.field('nature')}
              label={mots.nature}
              options={NATURES.map((value) => ({ value, label: messages.natures[value] }))}
              required
            />
            <TextArea {...form.field('texte')} label={mots.texte} hint={mots.texteAide} rows={8} required />
            <Field {...form.field('contact')} label={mots.contact} hint={mots.contactAide} />
            <FormActions>
              <SubmitButton>{mots.envoyer}</SubmitButton>
            </FormActions>
          </Form>
        </>
      ),
    };
  },
  acts: {
    envoyer: act({
      rate: 'lourd',
      body: z.object({
        _id: idDeFormulaire(),
        code: texte(40),
        nature: z.enum(NATURES),
        texte: texte(20_000),
        contact: texteOptionnel(250),
      }),
      run: async (context: Contexte, { _id, code, ...dit }) => {
        const lu = lireCode(code);
        const ici = await dansLOrganisme(context);
        if (lu === null || ici === null) return refuse('CodeInconnu');
        const recu = await recevoirSignalement(ici, { ...dit, id: _id, code: lu });
        return recu.ok ? ok({ kind: 'view', view: vueRecu(code, context.params.slug) }) : recu;
      },
    }),
  },
});

const vueRecu = (code: string, slug: string): View => ({
  ...cadre,
  title: mots.recu,
  lead: mots.delai,
  body: (
    <>
      <p>
        {mots.code} <strong>{code}</strong>
      </p>
      <Notice tone="attention">{mots.codeAide}</Notice>
      <p>
        <ButtonLink href={`/signaler/${slug}/suivi`}>{mots.suivre}</ButtonLink>
      </p>
    </>
  ),
});
