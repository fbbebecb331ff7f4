import { z } from 'zod';
import { ButtonLink, FileField, Field, Form, FormActions, Section, SubmitButton } from '#design/index.ts';
import {
  dateOptionnelle,
  fichier,
  idDeFormulaire,
  liste,
  texte,
  texteOptionnel,
} from '#platform/http/champs.ts';
import { act, page } from '#platform/http/define.ts';
import { FormErrors } from '#platform/http/FormErrors.tsx';
import type { FormState } from '#platform/http/form-state.ts';
import { type Context, redirect } from '#platform/http/route.ts';
import { ok } from '#platform/result.ts';
import { enregistrerEnTete, poserLogo, retirerLogo } from '../actions/enregistrer-en-tete.ts';
import { preparerLogo } from '../actions/preparer-logo.ts';
import { natures } from '../domain/modeles/parties.ts';
import { enTeteFr as mots } from '../messages-en-tete.fr.ts';
import { emetteur } from '../queries/emetteur.query.ts';
import { type EnTete, enTete } from '../queries/en-tete.query.ts';
import { PATH_APERCU } from './apercu-en-tete.page.ts';
import { PATH_LOGO } from './logo.page.ts';
import { Mentions, MentionsLegales } from './mentions-en-tete.tsx';

export const PATH_EN_TETE = '/reglages/en-tete';

/** What stands at the head of every document: legal identity checked, logo, quality certification. */
export const pageEnTete = page({
  path: PATH_EN_TETE,
  access: 'documents.regler',
  uploads: true,
  view: async (context, form) => {
    const actuel = await enTete(context.tx, context.organismeId);
    const organisme = await emetteur(context);
    return {
      title: mots.titre,
      lead: mots.accroche,
      width: 'narrow',
      breadcrumb: [{ href: '/reglages', label: mots.reglages }],
      actions: (
        <ButtonLink href={PATH_APERCU} icon="document">
          {mots.apercu}
        </ButtonLink>
      ),
      body: (
        <>
          <FormErrors form={form} />
          <MentionsLegales organisme={organisme} />
          <Logo context={context} form={form.of('logo')} enTete={actuel} />
          <Mentions context={context} form={form.of('enregistrer')} enTete={actuel} />
        </>
      ),
    };
  },
  acts: {
    enregistrer: act({
      body: z.object({
        formeJuridique: texteOptionnel(120).transform((valeur) => valeur ?? ''),
        categories: liste(z.enum(natures), natures.length),
        jusquAu: dateOptionnelle(),
      }),
      run: async (context, mentions) => {
        const fait = await enregistrerEnTete(context, mentions);
        return fait.ok ? ok(redirect(PATH_EN_TETE, mots.formulaire.enregistre)) : fait;
      },
    }),
    logo: act({
      rate: 'lourd',
      body: z.object({ _id: idDeFormulaire(), fichier: fichier(), description: texte(200) }),
      prepare: (context, body) => preparerLogo(context, body.fichier),
      run: async (context, { description }, logo) => {
        const fait = await poserLogo(context, { ...logo, description });
        return fait.ok ? ok(redirect(PATH_EN_TETE, mots.logo.pose)) : fait;
      },
    }),
    retirer: act({
      body: z.object({}),
      run: async (context) => {
        const fait = await retirerLogo(context);
        return fait.ok ? ok(redirect(PATH_EN_TETE, mots.logo.retire)) : fait;
      },
    }),
  },
});

interface LogoProps {
  readonly context: Pick<Context<unknown, unknown>, 'form'>;
  readonly form: FormState;
  readonly enTete: EnTete;
}

function Logo({ context, form, enTete: { logo } }: LogoProps) {
  return (
    <Section title={mots.logo.titre} id="logo">
      {logo === null ? (
        <p className="muted">{mots.logo.aucun}</p>
      ) : (
        <>
          <p>
            <img src={`${PATH_LOGO}?v=${logo.sha256.slice(0, 12)}`} alt={logo.description} height={68} />
          </p>
          <Form {...context.form('retirer')} bare>
            <SubmitButton variant="secondary">{mots.logo.retirer}</SubmitButton>
          </Form>
        </>
      )}
      <Form {...context.form('logo')} files>
        <FileField
          name="fichier"
          label={mots.logo.fichier}
          hint={mots.logo.aide}
          error={form.error('fichier')}
          accept=".png,.jpg,.jpeg,.svg,image/png,image/jpeg,image/svg+xml"
          required
        />
        <Field
          {...form.field('description', logo?.description)}
          label={mots.logo.description}
          hint={mots.logo.descriptionAide}
          required
        />
        <FormActions>
          <SubmitButton icon="upload">{mots.logo.poser}</SubmitButton>
        </FormActions>
      </Form>
    </Section>
  );
}
