import { z } from 'zod';
import {
  Badge,
  type Column,
  DataTable,
  Disclosure,
  EmptyState,
  Field,
  Fieldset,
  Form,
  FormActions,
  formatPeriode,
  Section,
  Select,
  SubmitButton,
} from '#design/index.ts';
import { today } from '#platform/clock.ts';
import { id, idDeFormulaire, jour, texte } from '#platform/http/champs.ts';
import { act, page } from '#platform/http/define.ts';
import { FormErrors } from '#platform/http/FormErrors.tsx';
import { type Context, redirect } from '#platform/http/route.ts';
import { ok } from '#platform/result.ts';
import { fermer, rouvrir, travaillerUnFerie } from '../actions/fermer-jours.ts';
import { type FerieDesLieux, feriesDesLieux } from '../domain/feries-des-lieux.ts';
import { JOURS_FERIES } from '../messages.fr.ts';
import { fermetures as mots } from '../messages/absences.fr.ts';
import { enumerer } from '../messages/horaires.fr.ts';
import { fermeturesAVenir, type FermeturesLues } from '../queries/fermetures.query.ts';
import { Onglets } from './commun.tsx';
import { idOptionnel } from './creneau/champs.ts';

const CHEMIN = '/fermetures';
const c = mots.champs;

/** Les jours où l'on n'accueille pas : la loi et ce que l'organisme a décidé. */
export const pageFermetures = page({
  path: CHEMIN,
  access: 'planning.lire',
  view: async (context, form) => {
    const jour = today(context.clock);
    const lues = await fermeturesAVenir(context.tx, context.organismeId, jour);
    const modifiable = context.can('planning.modifier');
    const feries = feriesDesLieux(lues.lieux, jour, jour.add({ years: 1 }));
    return {
      title: mots.titre,
      lead: mots.accroche,
      width: 'wide',
      body: (
        <>
          <Onglets courant={CHEMIN} can={context.can} />
          <FormErrors form={form} />
          <Section title={mots.vos}>
            {modifiable && (
              <Disclosure summary={mots.fermer} open={form.acte === 'fermer'}>
                <Form {...context.form('fermer')}>
                  <Field
                    {...form.field('motif')}
                    label={c.motif}
                    hint={c.motifAide}
                    maxLength={120}
                    required
                  />
                  <Fieldset legend={mots.colonnes.quand} grid>
                    <Field {...form.field('du')} label={c.du} type="date" required />
                    <Field {...form.field('au')} label={c.au} type="date" required />
                  </Fieldset>
                  <Select
                    {...form.field('lieuId')}
                    label={c.lieu}
                    placeholder={mots.tousLieux}
                    options={lues.lieux.map(({ id: value, nom: label }) => ({ value, label }))}
                  />
                  <FormActions>
                    <SubmitButton>{mots.fermer}</SubmitButton>
                  </FormActions>
                </Form>
              </Disclosure>
            )}
            <DataTable
              caption={mots.vos}
              captionHidden
              columns={colonnesFermetures(context, modifiable)}
              rows={lues.fermetures}
              rowKey={(fermeture) => fermeture.id}
              empty={
                <EmptyState icon="calendar" title={mots.vide}>
                  {mots.videAide}
                </EmptyState>
              }
            />
          </Section>
          <Section title={mots.feries}>
            <p className="hint">{mots.feriesAide}</p>
            <DataTable
              caption={mots.feries}
              captionHidden
              columns={colonnesFeries(context, new Set(lues.feriesOuverts), modifiable)}
              rows={feries}
              rowKey={({ date, cle }) => `${date} ${cle}`}
            />
          </Section>
        </>
      ),
    };
  },
  acts: {
    fermer: act({
      access: 'planning.modifier',
      body: z.object({
        _id: idDeFormulaire(),
        du: jour(),
        au: jour(),
        motif: texte(120),
        lieuId: idOptionnel(),
      }),
      run: async (context, { _id, ...fermeture }) => {
        const done = await fermer(context, { id: _id, ...fermeture });
        return done.ok ? ok(redirect(CHEMIN, mots.fermee)) : done;
      },
    }),
    rouvrir: act({
      access: 'planning.modifier',
      body: z.object({ fermeture: id() }),
      run: async (context, { fermeture }) => {
        const done = await rouvrir(context, { id: fermeture });
        return done.ok ? ok(redirect(CHEMIN, mots.rouverte)) : done;
      },
    }),
    travailler: act({
      access: 'planning.modifier',
      body: z.object({ jour: jour(), ouvert: z.enum(['oui', 'non']) }),
      run: async (context, { jour, ouvert }) => {
        const done = await travaillerUnFerie(context, { jour, ouvert: ouvert === 'oui' });
        return done.ok ? ok(redirect(CHEMIN, mots.change)) : done;
      },
    }),
  },
});

type Fermeture = FermeturesLues['fermetures'][number];
type Contexte = Context<unknown, unknown>;

const colonnesFermetures = (context: Contexte, modifiable: boolean): Column<Fermeture>[] => [
  { key: 'motif', header: mots.colonnes.motif, cell: ({ motif }) => motif },
  {
    key: 'quand',
    header: mots.colonnes.quand,
    cell: ({ du, au }) => formatPeriode(Temporal.PlainDate.from(du), Temporal.PlainDate.from(au)),
  },
  { key: 'lieu', header: mots.colonnes.lieu, cell: ({ lieu }) => lieu ?? mots.tousLieux },
  ...(modifiable
    ? [
        {
          key: 'acte',
          header: mots.colonnes.acte,
          cell: ({ id: fermeture, motif }: Fermeture) => (
            <Form {...context.form('rouvrir', { fermeture })} bare>
              <SubmitButton variant="secondary" compact>
                {mots.rouvrir}
                <span className="sr">{mots.rouvrirDe(motif)}</span>
              </SubmitButton>
            </Form>
          ),
        },
      ]
    : []),
];

function colonnesFeries(
  context: Contexte,
  ouverts: ReadonlySet<string>,
  modifiable: boolean,
): Column<FerieDesLieux>[] {
  return [
    { key: 'jour', header: mots.colonnes.jour, cell: ({ date }) => mots.jour(date) },
    {
      key: 'nom',
      header: mots.colonnes.nom,
      cell: ({ cle, seulement }) =>
        seulement === null
          ? JOURS_FERIES[cle]
          : `${JOURS_FERIES[cle]}, ${mots.seulement(enumerer(seulement, 4))}`,
    },
    { key: 'texte', header: mots.colonnes.texte, cell: ({ reference }) => reference },
    {
      key: 'etat',
      header: mots.colonnes.etat,
      cell: ({ date }) =>
        ouverts.has(date.toString()) ? <Badge tone="info">{mots.ouvert}</Badge> : <Badge>{mots.ferme}</Badge>,
    },
    ...(modifiable
      ? [
          {
            key: 'acte',
            header: mots.colonnes.acte,
            cell: ({ cle, date }: FerieDesLieux) => {
              if (cle === 'feteDuTravail') return '–';
              const ouvert = ouverts.has(date.toString());
              return (
                <Form
                  {...context.form('travailler', { jour: date.toString(), ouvert: ouvert ? 'non' : 'oui' })}
                  bare
                >
                  <SubmitButton variant="quiet" compact>
                    {ouvert ? mots.chomer : mots.ouvrir}
                    <span className="sr">{`\u00a0: ${mots.jour(date)}`}</span>
                  </SubmitButton>
                </Form>
              );
            },
          },
        ]
      : []),
  ];
}
