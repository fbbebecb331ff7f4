import { z } from 'zod';
import {
  Badge,
  type Column,
  DataTable,
  Disclosure,
  EmptyState,
  ExportLinks,
  Field,
  Filters,
  Form,
  FormActions,
  formatDate,
  formatMoment,
  optionsOf,
  Pagination,
  RadioGroup,
  Section,
  Select,
  SubmitButton,
  TableTools,
  TextArea,
} from '#design/index.ts';
import { today } from '#platform/clock.ts';
import { idOptionnel, jour, texte, texteOptionnel } from '#platform/http/champs.ts';
import { act, page } from '#platform/http/define.ts';
import { FormErrors } from '#platform/http/FormErrors.tsx';
import { cursor, exportHrefs, exportKind, listFile, pageHrefs } from '#platform/http/list.ts';
import { redirect } from '#platform/http/route.ts';
import { ok } from '#platform/result.ts';
import { noterVeille } from '../actions/noter-veille.ts';
import { suivreSource } from '../actions/suivre-source.ts';
import { DOMAINES } from '../domain/vocabulaire.ts';
import { communFr } from '../messages/commun.fr.ts';
import { veilleFr as mots } from '../messages/veille.fr.ts';
import { sources, type VeilleLue, veilles } from '../queries/veille.query.ts';
import { acteFait, Onglets } from './communs.tsx';

const PATH = '/veille';
const domaine = () => z.enum(DOMAINES, communFr.choixRequis);
const adresse = () =>
  texteOptionnel(500).refine(
    (value) => value === null || (URL.canParse(value) && new URL(value).protocol === 'https:'),
    mots.champs.lienInvalide,
  );

/** The watch: law, jobs, teaching (indicators 23 to 25). */
export const pageVeilles = page({
  path: PATH,
  access: 'veille.lire',
  query: z.object({
    domaine: z
      .enum(['', ...DOMAINES])
      .catch('')
      .default(''),
    apres: cursor(),
    export: exportKind(),
  }),
  view: async (context, form) => {
    const { tx, organismeId, clock } = context;
    const { apres, export: kind, ...filtre } = context.query;
    if (kind !== undefined) {
      const { rows } = await veilles(tx, organismeId, filtre, null, null);
      return listFile(kind, mots.fichier, { headers: mots.export, rows: rows.map(ligneDeFichier) });
    }
    const [{ rows, next }, suivies] = await Promise.all([
      veilles(tx, organismeId, filtre, apres),
      sources(tx, organismeId),
    ]);
    const noter = form.of('noter');
    const suivre = form.of('suivre');
    return {
      title: mots.titre,
      lead: mots.accroche,
      width: 'wide',
      body: (
        <>
          <FormErrors form={form} />
          <Onglets context={context} current={PATH} />
          <Filters action={PATH} resetHref={filtre.domaine === '' ? undefined : PATH}>
            <Select
              id="filtre-domaine"
              name="domaine"
              label={mots.domaine}
              value={filtre.domaine}
              placeholder={mots.tous}
              options={optionsOf(mots.domaines)}
            />
          </Filters>
          <DataTable
            caption={mots.titre}
            captionHidden
            columns={COLONNES}
            rows={rows}
            rowKey={({ id }) => id}
            rowHref={({ id }) => `${PATH}/${id}`}
            empty={
              filtre.domaine === '' ? (
                <EmptyState icon="search" title={mots.vide}>
                  {mots.videAide}
                </EmptyState>
              ) : (
                <p className="muted">{mots.rienFiltre}</p>
              )
            }
          />
          <TableTools>
            <Pagination {...pageHrefs(PATH, { ...filtre }, apres, next)} />
            <ExportLinks {...exportHrefs(PATH, { ...filtre })} />
          </TableTools>
          {context.can('veille.tenir') && (
            <Disclosure summary={mots.noter} open={form.acte === 'noter'}>
              <Form {...context.form('noter')}>
                <RadioGroup
                  {...noter.field('domaine')}
                  label={mots.domaine}
                  options={optionsOf(mots.domaines)}
                  required
                />
                <Field {...noter.field('titre')} label={mots.champs.titre} width="full" required />
                <Field
                  {...noter.field('le', today(clock).toString())}
                  type="date"
                  label={mots.champs.le}
                  required
                />
                <Select
                  {...noter.field('sourceId')}
                  label={mots.champs.source}
                  placeholder={mots.champs.aucune}
                  options={suivies.map(({ id, nom }) => ({ value: id, label: nom }))}
                />
                <Field {...noter.field('adresse')} type="url" label={mots.champs.adresse} width="full" />
                <TextArea {...noter.field('resume')} label={mots.champs.resume} required />
                <FormActions>
                  <SubmitButton>{mots.champs.noter}</SubmitButton>
                </FormActions>
              </Form>
            </Disclosure>
          )}
          <Section title={mots.sources}>
            <ul>
              {suivies.map(({ id, nom, adresse: href, domaine: leur }) => (
                <li key={id}>
                  {href === null ? nom : <a href={href}>{nom}</a>}, {mots.domaines[leur].toLowerCase()}
                </li>
              ))}
            </ul>
            {context.can('veille.tenir') && (
              <Disclosure summary={mots.ajouterSource} open={form.acte === 'suivre'}>
                <Form {...context.form('suivre')}>
                  <Field {...suivre.field('nom')} label={mots.champs.nom} required />
                  <Field {...suivre.field('adresseSource')} type="url" label={mots.champs.adresse} />
                  <RadioGroup
                    {...suivre.field('domaineSource')}
                    label={mots.domaine}
                    options={optionsOf(mots.domaines)}
                    required
                  />
                  <FormActions>
                    <SubmitButton variant="secondary">{mots.champs.suivre}</SubmitButton>
                  </FormActions>
                </Form>
              </Disclosure>
            )}
          </Section>
        </>
      ),
    };
  },
  acts: {
    noter: act({
      access: 'veille.tenir',
      body: z.object({
        ...acteFait,
        domaine: domaine(),
        titre: texte(200),
        le: jour(),
        sourceId: idOptionnel(),
        adresse: adresse(),
        resume: texte(3000),
      }),
      run: async (context, { _id, ...body }) => {
        const done = await noterVeille(context, { id: _id, ...body });
        return done.ok ? ok(redirect(`${PATH}/${_id}`, mots.fait.notee)) : done;
      },
    }),
    suivre: act({
      access: 'veille.tenir',
      body: z.object({ ...acteFait, nom: texte(150), adresseSource: adresse(), domaineSource: domaine() }),
      run: async (context, { _id, nom, adresseSource, domaineSource }) => {
        const source = { id: _id, nom, adresse: adresseSource, domaine: domaineSource };
        const done = await suivreSource(context, source);
        return done.ok ? ok(redirect(PATH, mots.fait.suivie)) : done;
      },
    }),
  },
});

const COLONNES: readonly Column<VeilleLue>[] = [
  { key: 'titre', header: mots.colonnes.titre, cell: ({ titre }) => titre },
  { key: 'le', header: mots.colonnes.le, cell: ({ le }) => formatDate(Temporal.PlainDate.from(le)) },
  { key: 'domaine', header: mots.colonnes.domaine, cell: (row) => mots.domaines[row.domaine] },
  {
    key: 'etat',
    header: mots.colonnes.etat,
    cell: ({ suite }) => (
      <Badge tone={suite === null ? 'neutral' : 'ok'}>
        {suite === null ? mots.aExploiter : mots.suites[suite]}
      </Badge>
    ),
  },
  { key: 'lectures', header: mots.colonnes.lectures, align: 'end', cell: ({ lecteurs }) => lecteurs.length },
];

const ligneDeFichier = (row: VeilleLue) => [
  row.le,
  mots.domaines[row.domaine],
  row.titre,
  row.source,
  row.adresse,
  row.resume,
  row.change,
  row.suite === null ? null : mots.suites[row.suite],
  row.documentRevise ?? row.formation,
  row.partageeLe === null ? null : formatMoment(row.partageeLe, 'chiffres'),
  row.lecteurs.map(({ nom }) => nom).join(', '),
];
