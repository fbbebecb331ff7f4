import { z } from 'zod';
import {
  Badge,
  BarChart,
  CardGrid,
  DateFr,
  DescriptionList,
  EmptyState,
  ExportLinks,
  formatNombre,
  formatPourcent,
  Notice,
  Section,
  Stat,
  TableTools,
} from '#design/index.ts';
import { dateIso, id, idDeFormulaire, liste, texte } from '#platform/http/champs.ts';
import { act, page } from '#platform/http/define.ts';
import { exportHrefs, exportKind, listFile } from '#platform/http/list.ts';
import { FormErrors } from '#platform/http/FormErrors.tsx';
import type { FormState } from '#platform/http/form-state.ts';
import { type Context, redirect, type View } from '#platform/http/route.ts';
import { ok } from '#platform/result.ts';
import { PARTICIPANTS, restituer } from '../actions/restituer.ts';
import { depouiller, type ResultatQuestion } from '../domain/depouillement.ts';
import { estAnonyme } from '../domain/genres.ts';
import { genreDit, mots } from '../messages.fr.ts';
import { type Campagne, campagneParId, estSousLeSeuil } from '../queries/campagne.query.ts';
import { PATH } from './enquetes.page.tsx';
import { formateurDe } from './formateur-de.ts';
import { Restitutions } from './Restitutions.tsx';
import { reponseDite } from './reponse-dite.ts';

const { campagne: textes } = mots;
const Params = z.object({ campagneId: id() });
const Reunion = z.object({
  _id: idDeFormulaire(),
  le: dateIso(),
  participants: liste(z.enum(PARTICIPANTS)).refine((ceux) => ceux.length > 0, mots.restitution.personne),
  synthese: texte(2000),
  decisions: texte(2000),
});

/** What a survey says: its return, each question counted, free answers, the sessions before. */
export const pageCampagne = page({
  path: `${PATH}/:campagneId`,
  access: 'enquetes.voir',
  params: Params,
  query: z.object({ export: exportKind() }),
  view: async (context, form) => {
    const { tx, organismeId, params, query } = context;
    const campagne = await campagneParId(tx, organismeId, params.campagneId, formateurDe(context));
    if (campagne === null) return null;
    const resultats = depouiller(campagne.questions, campagne.valeurs);
    if (query.export !== undefined)
      return listFile(query.export, textes.exporter, {
        headers: textes.entetesExport,
        rows: lignesDeFichier(resultats),
      });
    return vue(context, form, campagne, resultats);
  },
  acts: {
    restituer: act({
      access: 'enquetes.publier',
      body: Reunion,
      run: async (context, { _id, ...reunion }) => {
        const { campagneId } = context.params as z.output<typeof Params>;
        const done = await restituer(context, { id: _id, campagneId, ...reunion });
        return done.ok ? ok(redirect(`${PATH}/${campagneId}`, mots.restitution.enregistree)) : done;
      },
    }),
  },
});

function vue(
  context: Context<unknown, unknown>,
  form: FormState,
  campagne: Campagne,
  resultats: readonly ResultatQuestion[],
): View {
  const { id: campagneId, genre, mois, session, module, demandees, repondues, note } = campagne;
  const href = `${PATH}/${campagneId}`;
  const titre = genreDit(genre, mois);
  return {
    title: titre,
    lead: [session, module].filter((un) => un !== null).join(' · '),
    width: 'wide',
    breadcrumb: [
      { href: PATH, label: mots.titre },
      { href, label: titre },
    ],
    body: (
      <>
        <FormErrors form={form} />
        <CardGrid>
          <Stat
            label={textes.retours}
            value={demandees === 0 ? '–' : formatPourcent(repondues / demandees)}
            detail={textes.retoursDetail(repondues, demandees)}
          />
          <Stat
            label={textes.note}
            value={note === null ? '–' : formatNombre(note)}
            detail={textes.noteDetail}
          />
        </CardGrid>
        <DescriptionList
          items={[
            { term: mots.colonnes.ouverte, value: <DateFr value={campagne.ouverteLe} /> },
            { term: textes.fin, value: <DateFr value={campagne.fin} /> },
            { term: 'Questions', value: textes.version(campagne.version) },
          ]}
        />
        {estAnonyme(genre) && !estSousLeSeuil(campagne) && <Notice>{textes.anonyme}</Notice>}
        {context.can('enquetes.traiter') && <Defavorables campagne={campagne} />}
        <Resultats campagne={campagne} resultats={resultats} href={href} />
        {estAnonyme(genre) && (
          <Restitutions
            restitutions={campagne.restitutions}
            form={form}
            acte={context.can('enquetes.publier') ? context.form('restituer') : null}
          />
        )}
        {campagne.precedentes.length > 0 && (
          <Section title={textes.comparaison}>
            <BarChart
              caption={textes.comparaisonAide}
              headers={[mots.colonnes.session, mots.colonnes.note]}
              max={4}
              bars={[{ id: campagneId, session: session ?? '', note }, ...campagne.precedentes].map(
                (une) => ({
                  label: une.session,
                  value: une.note ?? 0,
                  ...(une.id === campagneId ? {} : { href: `${PATH}/${une.id}` }),
                }),
              )}
            />
          </Section>
        )}
      </>
    ),
  };
}

const Defavorables = ({ campagne: { defavorables } }: { readonly campagne: Campagne }) =>
  defavorables.length === 0 ? null : (
    <Section title={textes.aTraiter}>
      <ul>
        {defavorables.map(({ id: reponseId, nom, suite }) => (
          <li key={reponseId}>
            <a href={`${PATH}/reponses/${reponseId}`}>{textes.defavorable(nom)}</a>{' '}
            {suite === null ? (
              <Badge tone="attention">{textes.traiter}</Badge>
            ) : (
              <Badge tone="ok">{textes.traitee}</Badge>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );

const Resultats = ({
  campagne,
  resultats,
  href,
}: {
  readonly campagne: Campagne;
  readonly resultats: readonly ResultatQuestion[];
  readonly href: string;
}) => {
  if (estSousLeSeuil(campagne)) return <Notice>{textes.seuil(campagne.repondues)}</Notice>;
  if (campagne.repondues === 0)
    return (
      <EmptyState icon="chart" title={textes.aucune}>
        {textes.aucuneAide}
      </EmptyState>
    );
  return (
    <>
      {resultats.map((resultat) => (
        <UneQuestion key={resultat.question.cle} resultat={resultat} />
      ))}
      <TableTools>
        <ExportLinks {...exportHrefs(href)} />
      </TableTools>
    </>
  );
};

const UneQuestion = ({ resultat }: { readonly resultat: ResultatQuestion }) => {
  const { question, repartition, moyenne, verbatims } = resultat;
  if (question.genre === 'texte')
    return (
      <Section title={question.texte}>
        {verbatims.length === 0 ? (
          <p className="muted">{textes.aucunVerbatim}</p>
        ) : (
          <ul>
            {verbatims.map((verbatim, rang) => (
              <li key={`${rang}-${verbatim}`}>{verbatim}</li>
            ))}
          </ul>
        )}
      </Section>
    );
  return (
    <Section title={question.texte}>
      <BarChart
        caption={
          moyenne === null ? question.texte : textes.moyenne(formatNombre(Math.round(moyenne * 100) / 100))
        }
        headers={[textes.reponses, textes.combien]}
        bars={repartition.map(({ valeur, nombre }) => ({
          label: reponseDite(resultat.question, valeur),
          value: nombre,
          ...(question.genre === 'echelle' && valeur === 1 && nombre > 0
            ? { tone: 'attention' as const }
            : {}),
        }))}
      />
    </Section>
  );
};

/** Counts and texts, never one person's answers in a row. */
const lignesDeFichier = (resultats: readonly ResultatQuestion[]) =>
  resultats.flatMap((resultat) => [
    ...resultat.repartition.map(({ valeur, nombre }) => [
      resultat.question.texte,
      reponseDite(resultat.question, valeur),
      nombre,
    ]),
    ...resultat.verbatims.map((verbatim) => [
      resultat.question.texte,
      `${textes.verbatimExport} : ${verbatim}`,
      1,
    ]),
  ]);
