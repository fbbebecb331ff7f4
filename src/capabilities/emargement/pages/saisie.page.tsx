import { z } from 'zod';
import {
  FileField,
  Form,
  FormActions,
  Notice,
  optionsOf,
  RadioGroup,
  Section,
  SubmitButton,
  TextArea,
} from '#design/index.ts';
import { fichier, id, idDeFormulaire, texte } from '#platform/http/champs.ts';
import { act, page } from '#platform/http/define.ts';
import { FormErrors } from '#platform/http/FormErrors.tsx';
import type { FormState } from '#platform/http/form-state.ts';
import { type Context, redirect } from '#platform/http/route.ts';
import { ok, refuse } from '#platform/result.ts';
import { garderPiece } from '../actions/garder-piece.ts';
import { saisirFeuille } from '../actions/saisir-feuille.ts';
import { ecrans, horaire } from '../messages/ecrans.fr.ts';
import { saisieFr as mots } from '../messages/saisie.fr.ts';
import { creneauDates } from '../queries/creneau-dates.query.ts';
import { type Attendu, feuilleDuCreneau } from '../queries/feuille.query.ts';
import { fichierDePapier } from '../queries/papier.query.ts';
import { constatsDe, duLot, notesDe, reste } from './corps-constats.ts';
import { PresencesNotees } from './PresencesNotees.tsx';
import { TableConstats } from './TableConstats.tsx';

const Params = z.object({ creneauId: id() });
type Contexte = Context<z.output<typeof Params>, unknown>;

const Body = z
  .looseObject({ _id: idDeFormulaire(), motif: texte(500), fichier: fichier(), reste: reste() })
  .transform((corps, context) => ({ ...corps, constats: constatsDe(corps, context) }));

/** The office enters a paper sheet: what it says of each, its scan, and why. */
export const pageSaisie = page({
  path: '/creneaux/:creneauId/saisie',
  access: 'emargement.saisir',
  params: Params,
  uploads: true,
  view: async (context, form) => {
    const { creneauId } = context.params;
    const lue = await feuilleDuCreneau(context.tx, context.organismeId, creneauId);
    if (lue === null || lue.closeLe !== null || lue.annule) return null;
    const muets = lue.attendus.filter(({ presence }) => presence === null);
    const vus = lue.attendus.filter(({ presence }) => presence !== null);
    const retour = `/creneaux/${creneauId}/emargement`;
    return {
      title: mots.titre,
      lead: `${lue.titre}, ${horaire(lue.debut, lue.fin)}`,
      breadcrumb: [
        { href: '/emargement', label: ecrans.titre },
        { href: retour, label: lue.titre },
        { href: `/creneaux/${creneauId}/saisie`, label: mots.papier },
      ],
      body: (
        <>
          <FormErrors form={form} />
          <Notice tone="info">{mots.aide}</Notice>
          <Form {...context.form('saisir')} files>
            {muets.length > 0 && <Personnes muets={muets} form={form} />}
            <Section title={mots.papier}>
              <FileField
                name="fichier"
                label={mots.fichier}
                hint={mots.fichierAide}
                error={form.error('fichier')}
                accept="application/pdf,image/*"
                required
              />
              <TextArea {...form.field('motif')} label={mots.motif} hint={mots.motifAide} rows={2} required />
              <FormActions>
                <SubmitButton>{mots.enregistrer}</SubmitButton>
              </FormActions>
            </Section>
          </Form>
          {vus.length > 0 && (
            <Section title={ecrans.colonnes.presents}>
              <p>{mots.personnesAide}</p>
              <PresencesNotees attendus={vus} />
            </Section>
          )}
        </>
      ),
    };
  },
  acts: {
    saisir: act({
      body: Body,
      prepare: (context, { fichier: scan }) => garderPiece(context, scan),
      run: async (context: Contexte, { _id, motif, reste: autres, constats }, piece) => {
        const { creneauId } = context.params;
        const creneau = await creneauDates(context.tx, context.organismeId, creneauId);
        if (creneau === null || piece === null) return refuse('CreneauInconnu');
        const notes = notesDe(constats, creneau);
        if (!notes.ok) return notes;
        const done = await saisirFeuille(context, {
          id: _id,
          creneauId,
          motif,
          piece,
          notes: notes.value,
          reste: autres,
        });
        if (!done.ok) return duLot(done);
        return ok(redirect(`/creneaux/${creneauId}/emargement`, mots.saisie(done.value.saisies)));
      },
    }),
  },
});

const Personnes = ({ muets, form }: { readonly muets: readonly Attendu[]; readonly form: FormState }) => (
  <Section title={mots.personnes}>
    <TableConstats caption={mots.personnes} attendus={muets} form={form} />
    <RadioGroup
      name="reste"
      label={mots.reste}
      value={form.value('reste')}
      options={optionsOf(mots.restes)}
    />
  </Section>
);

/** The scan of a paper sheet, to those who read sheets. */
export const pageScan = page({
  path: '/creneaux/:creneauId/saisie/scan',
  access: 'emargement.lire',
  params: Params,
  view: async ({ tx, organismeId, files, params }) => {
    const papier = await fichierDePapier(tx, organismeId, params.creneauId);
    if (papier === null) return null;
    const content = await files.get(papier.fichier);
    return { kind: 'file', name: papier.nomFichier, type: papier.typeFichier, content };
  },
});
