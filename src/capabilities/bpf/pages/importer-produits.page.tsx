import { z } from 'zod';
import { ORIGINES_FINANCEMENT, type OrigineFinancement } from '#capabilities/parcours/index.ts';
import { DataTable, FileField, Form, FormActions, Notice, SubmitButton } from '#design/index.ts';
import { dateIso, fichier, texte } from '#platform/http/champs.ts';
import { act, page } from '#platform/http/define.ts';
import { FormErrors } from '#platform/http/FormErrors.tsx';
import type { FormState } from '#platform/http/form-state.ts';
import { type Context, redirect } from '#platform/http/route.ts';
import { ok } from '#platform/result.ts';
import { type ControleDeFichier, controlerProduits } from '../actions/controler-produits.ts';
import { saisirProduits } from '../actions/saisir-produits.ts';
import { bilanFr } from '../messages/bilan.fr.ts';
import { importFr as mots } from '../messages/import.fr.ts';
import { PATH as BILANS } from './exercices.page.tsx';

const PRODUITS = `${BILANS}/produits`;
const PATH = `${PRODUITS}/importer`;
const CODES = ORIGINES_FINANCEMENT.lignes.map(({ code }) => code) as [
  OrigineFinancement,
  ...OrigineFinancement[],
];
const PLUS_GRAND = 2_000_000_000;

/** The rows found right by the check come back with the confirmation, and are checked again. */
const Lignes = z
  .string()
  .max(2_000_000)
  .transform((json, context): unknown => {
    try {
      return JSON.parse(json);
    } catch {
      context.addIssue({ code: 'custom', message: mots.FichierIllisible });
      return z.NEVER;
    }
  })
  .pipe(
    z
      .array(
        z.object({
          le: dateIso(),
          montantCentimes: z
            .number()
            .int()
            .min(-PLUS_GRAND)
            .max(PLUS_GRAND)
            .refine((centimes) => centimes !== 0),
          origine: z.enum(CODES),
          payeur: texte(200),
          facture: texte(60),
          rang: z.number().int().min(1).max(999),
          objet: z.string().max(200),
        }),
      )
      .max(2_000),
  );

/** A file of invoice lines: a check that writes nothing, then the import of the rows found right. */
export const pageImporterProduits = page({
  path: PATH,
  access: 'bpf.saisir',
  uploads: true,
  view: async (context, form) => vue(context, form, null),
  acts: {
    controler: act({
      rate: 'lourd',
      body: z.object({ fichier: fichier() }),
      prepare: (_context, { fichier: envoye }) => controlerProduits(envoye),
      run: async (context, _body, controle) => ok({ kind: 'view', view: vue(context, null, controle) }),
    }),
    importer: act({
      body: z.object({ lignes: Lignes }),
      run: async (context, { lignes }) => {
        const produits = lignes.map((ligne) => ({ ...ligne, id: context.newId(), inscriptionId: null }));
        const { nouveaux } = await saisirProduits(context, produits);
        return ok(redirect(PRODUITS, mots.importes(nouveaux, lignes.length - nouveaux)));
      },
    }),
  },
});

function vue(
  context: Pick<Context<unknown, unknown>, 'form'>,
  form: FormState | null,
  controle: ControleDeFichier | null,
) {
  return {
    title: mots.titre,
    lead: mots.accroche,
    breadcrumb: [
      { href: BILANS, label: bilanFr.titre },
      { href: PRODUITS, label: bilanFr.produits },
    ],
    body: (
      <>
        {form !== null && <FormErrors form={form} />}
        {controle !== null && <Controle context={context} controle={controle} />}
        <p>{mots.colonnes}</p>
        <Form {...context.form('controler')} files>
          <FileField
            name="fichier"
            label={mots.fichier}
            accept=".csv,.xlsx"
            error={form?.error('fichier')}
            required
          />
          <FormActions>
            <SubmitButton variant={controle === null ? 'primary' : 'secondary'}>
              {mots.controler}
            </SubmitButton>
          </FormActions>
        </Form>
      </>
    ),
  };
}

interface ControleProps {
  readonly context: Pick<Context<unknown, unknown>, 'form'>;
  readonly controle: ControleDeFichier;
}

function Controle({ context, controle: { produits, erreurs } }: ControleProps) {
  return (
    <>
      <Notice title={mots.bilan(produits.length, erreurs.length)}>{mots.rienEcrit}</Notice>
      {produits.length > 0 && (
        <Form {...context.form('importer', { lignes: JSON.stringify(produits) })} bare>
          <SubmitButton>{mots.importer}</SubmitButton>
        </Form>
      )}
      {erreurs.length > 0 && (
        <DataTable
          caption={mots.erreurs}
          rows={erreurs}
          rowKey={({ ligne }) => String(ligne)}
          columns={[
            { key: 'ligne', header: mots.ligne, cell: ({ ligne }) => ligne },
            { key: 'pourquoi', header: mots.pourquoi, cell: ({ colonne }) => mots.raisons[colonne] },
            { key: 'lu', header: mots.lu, cell: ({ lu }) => lu },
          ]}
        />
      )}
    </>
  );
}
