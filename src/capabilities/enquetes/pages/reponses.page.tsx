import { z } from 'zod';
import {
  type Column,
  DataTable,
  DateFr,
  DescriptionList,
  EmptyState,
  Form,
  formatMoment,
  Notice,
  Pagination,
  RadioGroup,
  SubmitButton,
  TableTools,
  TextArea,
} from '#design/index.ts';
import { id, texte } from '#platform/http/champs.ts';
import { act, page } from '#platform/http/define.ts';
import { FormErrors } from '#platform/http/FormErrors.tsx';
import { cursor, pageHrefs } from '#platform/http/list.ts';
import { redirect } from '#platform/http/route.ts';
import { ok } from '#platform/result.ts';
import { deciderSuite } from '../actions/decider-suite.ts';
import { genreDit, mots } from '../messages.fr.ts';
import {
  type ReponseDefavorable,
  reponseDefavorable,
  reponsesATraiter,
} from '../queries/reponses-defavorables.query.ts';
import { PATH as ENQUETES } from './enquetes.page.tsx';
import { reponseDite } from './reponse-dite.ts';

const PATH = `${ENQUETES}/reponses`;
const { suite: textes } = mots;
const MOTIF_MAX = 1000;
const miettes = [
  { href: ENQUETES, label: mots.titre },
  { href: PATH, label: mots.campagne.aTraiter },
];

/** The unfavourable answers that wait for a decision. */
export const pageReponses = page({
  path: PATH,
  access: 'enquetes.traiter',
  query: z.object({ apres: cursor() }),
  view: async ({ tx, organismeId, query: { apres } }) => {
    const { rows, next } = await reponsesATraiter(tx, organismeId, apres);
    return {
      title: mots.campagne.aTraiter,
      lead: textes.accroche,
      breadcrumb: miettes,
      body: (
        <>
          <DataTable
            caption={mots.campagne.aTraiter}
            captionHidden
            columns={COLONNES}
            rows={rows}
            rowKey={(row) => row.id}
            rowHref={(row) => `${PATH}/${row.id}`}
            empty={
              <EmptyState icon="done" title={textes.rien}>
                {textes.rienAide}
              </EmptyState>
            }
          />
          <TableTools>
            <Pagination {...pageHrefs(PATH, {}, apres, next)} />
          </TableTools>
        </>
      ),
    };
  },
});

const COLONNES: readonly Column<ReponseDefavorable>[] = [
  { key: 'nom', header: textes.personne, cell: ({ nom }) => nom },
  { key: 'enquete', header: mots.colonnes.enquete, cell: ({ genre, mois }) => genreDit(genre, mois) },
  { key: 'session', header: mots.colonnes.session, cell: ({ session }) => session },
  { key: 'recue', header: textes.recue, cell: ({ recueLe }) => <DateFr value={recueLe} /> },
];

const Params = z.object({ reponseId: id() });

/** One unfavourable answer, and what is decided of it. */
export const pageReponse = page({
  path: `${PATH}/:reponseId`,
  access: 'enquetes.traiter',
  params: Params,
  view: async (context, form) => {
    const reponse = await reponseDefavorable(context.tx, context.organismeId, context.params.reponseId);
    if (reponse === null) return null;
    const { nom, personneId, session, genre, mois, suite } = reponse;
    return {
      title: textes.titre,
      lead: textes.accroche,
      width: 'narrow',
      breadcrumb: [...miettes, { href: `${PATH}/${reponse.id}`, label: nom }],
      body: (
        <>
          <FormErrors form={form} />
          <DescriptionList
            stacked
            items={[
              {
                term: textes.personne,
                value: personneId === null ? nom : <a href={`/personnes/${personneId}`}>{nom}</a>,
              },
              {
                term: mots.colonnes.enquete,
                value: (
                  <a href={`${ENQUETES}/${reponse.campagneId}`}>
                    {[genreDit(genre, mois), session].filter((un) => un !== null).join(' · ')}
                  </a>
                ),
              },
              ...reponse.questions.flatMap((question) => {
                const valeur = reponse.reponses[question.cle];
                return valeur === undefined
                  ? []
                  : [{ term: question.texte, value: reponseDite(question, valeur) }];
              }),
            ]}
          />
          {suite === null ? (
            <Form {...context.form('decider')}>
              <RadioGroup
                name="suite"
                label={textes.decision}
                required
                value={form.value('suite')}
                error={form.error('suite')}
                options={[
                  { value: 'action', label: textes.action, hint: textes.actionAide },
                  { value: 'sans_action', label: textes.sansAction, hint: textes.sansActionAide },
                ]}
              />
              <TextArea {...form.field('motif')} label={textes.motif} required maxLength={MOTIF_MAX} />
              <SubmitButton>{textes.enregistrer}</SubmitButton>
            </Form>
          ) : (
            <Decision reponse={reponse} />
          )}
        </>
      ),
    };
  },
  acts: {
    decider: act({
      body: z.object({ suite: z.enum(['action', 'sans_action']), motif: texte(MOTIF_MAX) }),
      run: async (context, body) => {
        const { reponseId } = context.params as z.output<typeof Params>;
        const done = await deciderSuite(context, { reponseId, ...body });
        return done.ok ? ok(redirect(PATH, textes.enregistree)) : done;
      },
    }),
  },
});

const Decision = ({ reponse: { suite, motif, suiteLe } }: { readonly reponse: ReponseDefavorable }) => (
  <Notice title={suiteLe === null ? textes.decision : textes.decidee(formatMoment(suiteLe, 'bref'))}>
    {`${suite === 'action' ? textes.action : textes.sansAction} : ${motif ?? ''}`}
  </Notice>
);
