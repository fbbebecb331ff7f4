import { z } from 'zod';
import {
  Badge,
  ButtonLink,
  type Column,
  DataTable,
  FileField,
  Form,
  FormActions,
  Notice,
  Section,
  SubmitButton,
} from '#design/index.ts';
import { fichier } from '#platform/http/champs.ts';
import { act, page } from '#platform/http/define.ts';
import { FormErrors } from '#platform/http/FormErrors.tsx';
import type { View } from '#platform/http/route.ts';
import { ok } from '#platform/result.ts';
import { type BilanLheo, type FormationImportee, importerLheo } from '../actions/importer-lheo.ts';
import { ECHANGE as mots, phraseAvertissements, phraseRemarque } from '../messages-lheo.fr.ts';
import { cheminFormation, filFormation } from './parties.tsx';

/** Ce qu'une requête peut traiter sans faire attendre les autres ; au-delà, la commande de l'administrateur. */
const LIMITES = { maxOctets: 5_000_000, maxFormations: 200 };
const MAX_REMARQUES = 100;

/** Reprend une offre de formation depuis un fichier LHÉO, et dit ce qu'elle est devenue. */
export const pageImporterLheo = page({
  path: '/formations/importer',
  access: 'formation.modifier',
  uploads: true,
  view: async (context, form) => ({
    title: mots.titre,
    lead: mots.accroche,
    width: 'narrow',
    breadcrumb: filFormation(),
    body: (
      <>
        <FormErrors form={form} />
        <Form {...context.form('importer')} files>
          <FileField
            name="fichier"
            label={mots.fichier}
            hint={mots.fichierAide}
            error={form.error('fichier')}
            accept=".xml"
            required
          />
          <FormActions>
            <SubmitButton icon="upload">{mots.bouton}</SubmitButton>
            <ButtonLink href="/formations" variant="quiet">
              {mots.annuler}
            </ButtonLink>
          </FormActions>
        </Form>
      </>
    ),
  }),
  acts: {
    importer: act({
      rate: 'lourd',
      body: z.object({ fichier: fichier() }),
      run: async (context, { fichier: { content } }) => {
        const importee = await importerLheo(context, content, LIMITES);
        return importee.ok ? ok({ kind: 'view' as const, view: vueBilan(importee.value) }) : importee;
      },
    }),
  },
});

function vueBilan({ formations, remarques }: BilanLheo): View {
  const creees = formations.filter(({ etat }) => etat === 'creee').length;
  return {
    title: mots.bilan,
    breadcrumb: filFormation(),
    actions: (
      <ButtonLink href="/formations?tri=-modifie" variant="primary">
        {mots.suite}
      </ButtonLink>
    ),
    body: (
      <>
        <Notice tone="success">{mots.resume(creees, formations.length)}</Notice>
        <DataTable
          caption={mots.bilan}
          captionHidden
          columns={COLONNES}
          rows={formations}
          rowKey={({ formationId }) => formationId}
          rowHref={({ formationId }) => cheminFormation(formationId)}
        />
        {remarques.length > 0 && (
          <Section title={mots.remarques}>
            <ul>
              {remarques.slice(0, MAX_REMARQUES).map((remarque) => (
                <li key={`${remarque.chemin} ${remarque.ligne} ${remarque.valeur}`}>
                  {phraseRemarque(remarque)}
                </li>
              ))}
            </ul>
          </Section>
        )}
      </>
    ),
  };
}

const COLONNES: readonly Column<FormationImportee>[] = [
  { key: 'formation', header: mots.formation, cell: ({ intitule }) => intitule },
  {
    key: 'etat',
    header: mots.etat,
    cell: ({ etat }) => <Badge tone={etat === 'creee' ? 'ok' : 'neutral'}>{mots.etats[etat]}</Badge>,
  },
  {
    key: 'aFaire',
    header: mots.aFaire,
    cell: ({ avertissements }) => phraseAvertissements(avertissements),
  },
];
