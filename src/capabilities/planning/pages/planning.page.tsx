import {
  ButtonLink,
  EmptyState,
  ExportLinks,
  formatDuree,
  formatPeriode,
  Section,
  TableTools,
  Tabs,
} from '#design/index.ts';
import { today } from '#platform/clock.ts';
import type { AccountActor } from '#platform/http/actor.ts';
import { page } from '#platform/http/define.ts';
import type { Context } from '#platform/http/route.ts';
import { semaineDe } from '../domain/alternance.ts';
import { minutesDe } from '../domain/intervalle.ts';
import { semaineDemandee, type SemaineVue } from '../domain/semaine-vue.ts';
import { quand } from '../messages/horaires.fr.ts';
import { semaine as mots } from '../messages/semaine.fr.ts';
import { calendriers } from '../queries/jours-fermes.query.ts';
import { creneauxEntre, type CreneauVu, type Sujet } from '../queries/semaine.query.ts';
import { sujetDeVue } from '../queries/sujet.query.ts';
import { type Tableau, TABLEAUX, tableauDeLaSemaine } from '../queries/tableau.query.ts';
import { adresseSemaine, CHEMIN, type DemandeSemaine, QuerySemaine } from './semaine/demande.ts';
import { exporterSemaine } from './semaine/exporter.ts';
import { GrilleSemaine } from './semaine/GrilleSemaine.tsx';
import { Navigation } from './semaine/Navigation.tsx';
import { TableauSemaine } from './semaine/TableauSemaine.tsx';

type Contexte = Context<unknown, DemandeSemaine>;

/** La semaine : de toutes les salles, de tous les formateurs, de toutes les sessions, ou d'un seul sujet. */
export const pagePlanning = page({
  path: CHEMIN,
  access: 'planning.voir',
  query: QuerySemaine,
  view: async (context) => {
    const aujourdhui = today(context.clock);
    const semaine = semaineDemandee(context.query, aujourdhui);
    const choix = choisir(context);
    if (choix === null) {
      return {
        title: mots.mien,
        body: (
          <EmptyState icon="person" title={mots.sansFiche}>
            {mots.sansFicheAide}
          </EmptyState>
        ),
      };
    }
    if (context.query.export !== undefined) {
      const sujet = 'sujet' in choix ? choix.sujet : null;
      const creneaux = await creneauxEntre(context.tx, context.organismeId, sujet, semaine);
      return exporterSemaine(context.query.export, semaine.lundi, creneaux);
    }
    return 'sujet' in choix
      ? semaineDUnSujet(context, choix.sujet, semaine, aujourdhui)
      : semaineDeTous(context, choix.tableau, semaine, aujourdhui);
  },
});

type Choix = { readonly sujet: NonNullable<Sujet> } | { readonly tableau: Tableau };

/** Un apprenant ne voit que lui. Qui enseigne voit d'abord son planning ; le bureau, les salles. */
function choisir({ query: { vue, id }, actor, can }: Contexte): Choix | null {
  const moi = (actor as AccountActor).personneId ?? null;
  const mien = moi === null ? null : { sujet: { vue: 'personne', id: moi } as const };
  if (!can('planning.lire')) return mien;
  if (vue !== undefined && id !== undefined) return { sujet: { vue, id } };
  const tableau = TABLEAUX.find((un) => un === vue);
  if (tableau !== undefined) return { tableau };
  const enseigne = !can('planning.modifier') && (actor as AccountActor).roles?.includes('formateur');
  return enseigne && mien !== null ? mien : { tableau: 'salle' };
}

async function semaineDUnSujet(
  context: Contexte,
  sujet: NonNullable<Sujet>,
  semaine: SemaineVue,
  aujourdhui: Temporal.PlainDate,
) {
  const { tx, organismeId, actor } = context;
  const lu = await sujetDeVue(tx, organismeId, sujet, semaine);
  if (lu === null) return null;
  const creneaux = await creneauxEntre(tx, organismeId, sujet, semaine);
  const dimanche = semaine.lundi.add({ days: 6 });
  const ouverture = (await calendriers(tx, organismeId, semaine.lundi, dimanche))(lu.lieuId);
  const minutes = creneaux.reduce((total, un) => total + (un.annule ? 0 : minutesDe(un)), 0);
  const mien = sujet.id === (actor as AccountActor).personneId;
  return {
    title: mien ? mots.mien : mots.titreDe(lu.nom),
    lead: enTete(semaine),
    width: 'wide' as const,
    ...(lu.dans === null ? {} : { breadcrumb: [{ href: `${CHEMIN}?vue=${sujet.vue}`, label: lu.dans }] }),
    actions: actions(context, sujet, semaine, mien),
    body: (
      <>
        <Vues context={context} courante={mien ? 'moi' : sujet.vue} lundi={semaine.lundi} />
        <Navigation demande={sujet} lundi={semaine.lundi} aujourdhui={aujourdhui} />
        <GrilleSemaine
          vue={sujet.vue}
          sujet={lu}
          lundi={semaine.lundi}
          creneaux={creneaux}
          ouverture={ouverture}
          aujourdhui={aujourdhui}
        />
        <TableTools
          summary={mots.resume(creneaux.filter(({ annule }) => !annule).length, formatDuree(minutes))}
        >
          <Exports demande={sujet} lundi={semaine.lundi} />
        </TableTools>
        <Annules creneaux={creneaux.filter(({ annule }) => annule)} />
      </>
    ),
  };
}

async function semaineDeTous(
  context: Contexte,
  tableau: Tableau,
  semaine: SemaineVue,
  aujourdhui: Temporal.PlainDate,
) {
  const { tx, organismeId, query } = context;
  const lignes = await tableauDeLaSemaine(tx, organismeId, tableau, semaine, query.apres);
  const dimanche = semaine.lundi.add({ days: 6 });
  const ouverture = (await calendriers(tx, organismeId, semaine.lundi, dimanche))(null);
  const demande = { vue: tableau, id: undefined } as const;
  return {
    title: mots.titre,
    lead: enTete(semaine),
    width: 'wide' as const,
    actions: actions(context, null, semaine, false),
    body: (
      <>
        <Vues context={context} courante={tableau} lundi={semaine.lundi} />
        <Navigation demande={demande} lundi={semaine.lundi} aujourdhui={aujourdhui} />
        <TableauSemaine
          tableau={tableau}
          lignes={lignes}
          lundi={semaine.lundi}
          ouverture={ouverture}
          aujourdhui={aujourdhui}
          suivante={query.apres !== null}
        />
        <TableTools>
          <Exports demande={demande} lundi={semaine.lundi} />
        </TableTools>
      </>
    ),
  };
}

const enTete = ({ lundi }: SemaineVue): string =>
  mots.numero(semaineDe(lundi).slice(6).replace(/^0/u, ''), formatPeriode(lundi, lundi.add({ days: 6 })));

function actions({ can }: Contexte, sujet: Sujet, { lundi }: SemaineVue, mien: boolean) {
  const poser = new URLSearchParams({
    semaine: semaineDe(lundi),
    ...(sujet !== null && sujet.vue !== 'groupe' ? { [CHAMP_DE_VUE[sujet.vue]]: sujet.id } : {}),
  });
  return (
    <>
      {can('planning.lire') && sujet === null && (
        <ButtonLink href="/salles" icon="settings">
          {mots.reglages}
        </ButtonLink>
      )}
      {mien && (
        <ButtonLink href="/compte/agenda" icon="calendar">
          {mots.agenda}
        </ButtonLink>
      )}
      {can('planning.modifier') && sujet?.vue === 'session' && (
        <>
          <ButtonLink href={`/sessions/${sujet.id}/groupes`} icon="people">
            {mots.groupes}
          </ButtonLink>
          <ButtonLink href={`/sessions/${sujet.id}/planifier`}>{mots.serie}</ButtonLink>
        </>
      )}
      {can('planning.modifier') && (sujet?.vue === 'session' || sujet?.vue === 'salle') && (
        <ButtonLink href={`/planning/agenda?vue=${sujet.vue}&id=${sujet.id}`}>{mots.partager}</ButtonLink>
      )}
      {can('planning.modifier') && (
        <ButtonLink href={`/creneaux/nouveau?${poser}`} variant="primary" icon="plus">
          {mots.poser}
        </ButtonLink>
      )}
    </>
  );
}

const CHAMP_DE_VUE = {
  salle: 'salle',
  formateur: 'formateur',
  personne: 'formateur',
  session: 'session',
} as const;

function Vues({
  context: { can, actor },
  courante,
  lundi,
}: {
  context: Contexte;
  courante: string;
  lundi: Temporal.PlainDate;
}) {
  if (!can('planning.lire')) return null;
  const moi = (actor as AccountActor).personneId ?? null;
  const mien =
    moi === null
      ? []
      : [{ cle: 'moi', href: adresseSemaine({ vue: 'personne', id: moi }, lundi), label: mots.mien }];
  const tabs = [
    ...TABLEAUX.map((vue) => ({
      cle: vue as string,
      href: adresseSemaine({ vue, id: undefined }, lundi),
      label: mots.tableau[vue],
    })),
    ...mien,
  ];
  const current = tabs.find(({ cle }) => cle === courante)?.href ?? '';
  return <Tabs label={mots.vues} tabs={tabs} current={current} />;
}

const Exports = ({
  demande,
  lundi,
}: {
  demande: Pick<DemandeSemaine, 'vue' | 'id'>;
  lundi: Temporal.PlainDate;
}) => (
  <ExportLinks
    csvHref={adresseSemaine(demande, lundi, { export: 'csv' })}
    xlsxHref={adresseSemaine(demande, lundi, { export: 'xlsx' })}
  />
);

const Annules = ({ creneaux }: { creneaux: readonly CreneauVu[] }) =>
  creneaux.length === 0 ? null : (
    <Section title={mots.annules}>
      <ul>
        {creneaux.map((creneau) => (
          <li key={creneau.id}>
            <a href={`/creneaux/${creneau.id}`}>
              {creneau.intitule ?? creneau.module ?? creneau.session}, {quand(creneau)}
            </a>
          </li>
        ))}
      </ul>
    </Section>
  );
