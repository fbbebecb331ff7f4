import { z } from 'zod';
import { ORIGINES_FINANCEMENT, type OrigineFinancement } from '#capabilities/parcours/index.ts';
import {
  ButtonLink,
  Checkbox,
  Field,
  Fieldset,
  Form,
  FormActions,
  Section,
  Select,
  SubmitButton,
} from '#design/index.ts';
import { today } from '#platform/clock.ts';
import {
  caseACocher,
  dateIso,
  entier,
  euros,
  id,
  idDeFormulaire,
  texte,
  texteOptionnel,
} from '#platform/http/champs.ts';
import { act, page } from '#platform/http/define.ts';
import { FormErrors } from '#platform/http/FormErrors.tsx';
import type { FormState } from '#platform/http/form-state.ts';
import { exportKind, listFile } from '#platform/http/list.ts';
import { type Context, redirect } from '#platform/http/route.ts';
import { ok } from '#platform/result.ts';
import { retirerLigne } from '../actions/retirer.ts';
import { saisirProduits } from '../actions/saisir-produits.ts';
import { bilanFr as mots } from '../messages/bilan.fr.ts';
import { importFr } from '../messages/import.fr.ts';
import { produitsDe } from '../queries/rangees.query.ts';
import { PATH as BILANS } from './exercices.page.tsx';
import { Pieces, Retirer } from './Pieces.tsx';

const PATH = `${BILANS}/produits`;
const CODES = ORIGINES_FINANCEMENT.lignes.map(({ code }) => code) as [
  OrigineFinancement,
  ...OrigineFinancement[],
];
const LIBELLES = new Map<string, string>(
  ORIGINES_FINANCEMENT.lignes.map(({ code, libelle }) => [code, libelle]),
);

const libelle = (code: string): string => LIBELLES.get(code) ?? code;

/** Two years of lines: the exercise in progress and the one to declare. */
export const deuxAns = (jour: Temporal.PlainDate) => ({
  debut: jour.subtract({ years: 2 }).toString(),
  fin: jour.add({ years: 1 }).toString(),
});

/** Lines of invoices; a new one; taking one out. */
export const pageProduits = page({
  path: PATH,
  access: 'bpf.lire',
  query: z.object({ export: exportKind() }),
  view: async (context, form) => {
    const pieces = await produitsDe(context.tx, context.organismeId, deuxAns(today(context.clock)));
    if (context.query.export !== undefined) {
      return listFile(context.query.export, mots.produits.toLowerCase(), {
        headers: [mots.date, mots.payeur, mots.origine, mots.objet, mots.montant],
        rows: pieces.map(({ le, nom, code, detail, centimes }) => [
          le,
          nom,
          libelle(code),
          detail,
          centimes / 100,
        ]),
      });
    }
    return {
      title: mots.produits,
      actions: context.can('bpf.saisir') && (
        <ButtonLink href={`${PATH}/importer`}>{importFr.titre}</ButtonLink>
      ),
      breadcrumb: [{ href: BILANS, label: mots.titre }],
      body: (
        <>
          <FormErrors form={form} />
          <Pieces titre={mots.produits} code={mots.origine} pieces={pieces} libelle={libelle} />
          {context.can('bpf.saisir') && (
            <>
              <Saisie context={context} form={form.of('ajouter')} />
              <Retirer context={context} form={form.of('retirer')} pieces={pieces} />
            </>
          )}
        </>
      ),
    };
  },
  acts: {
    ajouter: act({
      access: 'bpf.saisir',
      body: z.object({
        _id: idDeFormulaire(),
        le: dateIso(),
        payeur: texte(200),
        origine: z.enum(CODES),
        montant: euros().pipe(z.number().positive()),
        avoir: caseACocher(),
        facture: texte(60),
        rang: entier(1, 999),
        objet: texteOptionnel(200),
      }),
      run: async (context, { _id, montant, avoir, objet, ...produit }) => {
        const { nouveaux } = await saisirProduits(context, [
          {
            ...produit,
            id: _id,
            montantCentimes: avoir ? -montant : montant,
            objet: objet ?? '',
            inscriptionId: null,
          },
        ]);
        return ok(redirect(PATH, nouveaux === 1 ? mots.enregistre : mots.dejaSaisi));
      },
    }),
    retirer: act({
      access: 'bpf.saisir',
      body: z.object({ ligneId: id(), motif: texte(500) }),
      run: async (context, { ligneId, motif }) => {
        const fait = await retirerLigne(context, { genre: 'produit', id: ligneId, motif });
        return fait.ok ? ok(redirect(PATH, mots.retiree)) : fait;
      },
    }),
  },
});

function Saisie({ context, form }: { context: Pick<Context<unknown, unknown>, 'form'>; form: FormState }) {
  return (
    <Section title={mots.ajouterProduit}>
      <Form {...context.form('ajouter')}>
        <Fieldset legend={mots.ajouterProduit}>
          <Field {...form.field('facture')} label={mots.facture} hint={mots.factureAide} required />
          <Field {...form.field('rang', '1')} label={mots.rang} inputMode="numeric" required />
          <Field {...form.field('le')} type="date" label={mots.date} required />
          <Field {...form.field('payeur')} label={mots.payeur} required />
          <Select
            {...form.field('origine')}
            label={mots.origine}
            required
            options={CODES.map((value) => ({ value, label: LIBELLES.get(value) ?? value }))}
          />
          <Field
            {...form.field('montant')}
            label={mots.montant}
            hint={mots.montantAide}
            inputMode="decimal"
            required
          />
          <Checkbox name="avoir" label={mots.avoir} checked={form.value('avoir') !== ''} />
          <Field {...form.field('objet')} label={mots.objet} />
        </Fieldset>
        <FormActions>
          <SubmitButton>{mots.enregistrer}</SubmitButton>
        </FormActions>
      </Form>
    </Section>
  );
}
