import { z } from 'zod';
import {
  Badge,
  ButtonLink,
  type Column,
  DataTable,
  EmptyState,
  FileField,
  Form,
  FormActions,
  formatMoment,
  formatNombre,
  RadioGroup,
  Section,
  SubmitButton,
} from '#design/index.ts';
import { fichier } from '#platform/http/champs.ts';
import { act, page } from '#platform/http/define.ts';
import { FormErrors } from '#platform/http/FormErrors.tsx';
import type { FormState } from '#platform/http/form-state.ts';
import { type ActForm, redirect } from '#platform/http/route.ts';
import { inputSentence } from '#platform/input/messages.fr.ts';
import { ok } from '#platform/result.ts';
import { demanderImportation } from '../actions/demander-importation.ts';
import { importation as mots, sources } from '../messages-ecrans.fr.ts';
import {
  type ImportationSuivie,
  importationsRecentes,
  type VersionListee,
} from '../queries/importations.query.ts';

const CHEMIN = '/instance/referentiels';

/** Où l'administrateur de l'instance met à jour les référentiels et suit les importations. */
export const pageImportations = page({
  path: CHEMIN,
  access: 'instance',
  uploads: true,
  view: async (context, form) => {
    const { suivies, versions } = await importationsRecentes(context.tx);
    return {
      title: mots.titre,
      lead: mots.accroche,
      body: (
        <>
          <FormErrors form={form} />
          <Section title={mots.formulaire}>
            <Formulaire acte={context.form('importer')} form={form} />
          </Section>
          {suivies.length > 0 && (
            <Section title={mots.suivies} actions={<ButtonLink href={CHEMIN}>{mots.actualiser}</ButtonLink>}>
              <DataTable
                caption={mots.suivies}
                captionHidden
                columns={SUIVIES}
                rows={suivies}
                rowKey={({ id }) => id}
              />
            </Section>
          )}
          <Section title={mots.versions}>
            <DataTable
              caption={mots.versions}
              captionHidden
              columns={VERSIONS}
              rows={versions}
              rowKey={({ id }) => id}
              rowHref={({ id }) => `${CHEMIN}/${id}`}
              empty={<EmptyState title={mots.vide}>{mots.videAide}</EmptyState>}
            />
          </Section>
        </>
      ),
    };
  },
  acts: {
    importer: act({
      rate: 'lourd',
      body: z.object({ referentiel: z.enum(['rncp', 'rome']), fichier: fichier() }),
      run: async (context, demande) => {
        const demandee = await demanderImportation(context, demande);
        return demandee.ok ? ok(redirect(CHEMIN, mots.demandee)) : demandee;
      },
    }),
  },
});

function Formulaire({ acte, form }: { acte: ActForm; form: FormState }) {
  return (
    <Form {...acte} files>
      <RadioGroup
        {...form.field('referentiel', 'rncp')}
        label={mots.referentiel}
        options={[
          { value: 'rncp', label: mots.rncp, hint: mots.rncpAide },
          { value: 'rome', label: mots.rome, hint: mots.romeAide },
        ]}
      />
      <FileField
        name="fichier"
        label={mots.fichier}
        hint={mots.fichierAide}
        error={form.error('fichier')}
        accept=".zip,.xml,.csv"
        required
      />
      <FormActions>
        <SubmitButton>{mots.bouton}</SubmitButton>
      </FormActions>
    </Form>
  );
}

const moment = (instant: Temporal.Instant) => formatMoment(instant);

const SUIVIES: readonly Column<ImportationSuivie>[] = [
  { key: 'fichier', header: mots.colonnes.fichier, cell: ({ fichier: nom }) => nom },
  { key: 'source', header: mots.colonnes.source, cell: ({ referentiel }) => mots[referentiel] },
  { key: 'date', header: mots.colonnes.date, cell: ({ demandeeLe }) => moment(demandeeLe) },
  { key: 'etat', header: mots.colonnes.etat, cell: (ligne) => <EtatImportation ligne={ligne} /> },
];

function EtatImportation({ ligne: { etat, lues, refus } }: { ligne: ImportationSuivie }) {
  if (refus !== null) {
    return (
      <>
        <Badge tone="attention">{mots.etats.refusee}</Badge> {inputSentence(refus)}
      </>
    );
  }
  return (
    <>
      <Badge tone="info">{mots.etats[etat]}</Badge> {etat === 'encours' && mots.lues(lues)}
    </>
  );
}

const VERSIONS: readonly Column<VersionListee>[] = [
  { key: 'fichier', header: mots.colonnes.fichier, cell: ({ fichier: nom }) => nom },
  { key: 'source', header: mots.colonnes.source, cell: ({ source }) => sources[source] },
  { key: 'date', header: mots.colonnes.date, cell: ({ importeeLe }) => moment(importeeLe) },
  ...(['ajoutees', 'modifiees', 'inchangees', 'anomalies'] as const).map((compte): Column<VersionListee> => ({
    key: compte,
    header: mots.colonnes[compte],
    align: 'end',
    cell: ({ bilan }) => formatNombre(bilan[compte]),
  })),
];
