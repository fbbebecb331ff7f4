import { z } from 'zod';
import {
  Badge,
  ButtonLink,
  type Column,
  DataTable,
  formatDate,
  EmptyState,
  ExportLinks,
  Field,
  Filters,
  formatDuree,
  formatNombre,
  Pagination,
  Select,
  TableTools,
  type Tone,
} from '#design/index.ts';
import { today, WALL_ZONE } from '#platform/clock.ts';
import { page } from '#platform/http/define.ts';
import { cursor, exportKind, listFile, listHref, pageOf } from '#platform/http/list.ts';
import { type EtatFormation, ETATS } from '../domain/etat.ts';
import { NATURES } from '../domain/formation.ts';
import { pourCent, tauxDistance } from '../domain/taux-distance.ts';
import { totalDe } from '../domain/volumes.ts';
import {
  ALERTES,
  type FormationListee,
  listerFormations,
  type TriFormations,
  TRIS,
} from '../queries/liste-formations.query.ts';
import { ECHANGE } from '../messages-lheo.fr.ts';
import { ETAT, liste as mots, NATURE } from './messages.fr.ts';

export const TON_ETAT: Readonly<Record<EtatFormation, Tone>> = {
  brouillon: 'neutral',
  publiee: 'ok',
  modifiee: 'info',
  archivee: 'neutral',
};

const MAX_EXPORT = 10_000;
const CHEMIN = '/formations';

/** La liste des formations de l'organisme : recherche, filtres, tri et export. */
export const pageFormations = page({
  path: CHEMIN,
  access: 'formation.lire',
  query: z.object({
    q: z.string().max(200).catch('').default(''),
    etat: z.enum(ETATS).optional().catch(undefined),
    nature: z.enum(NATURES).optional().catch(undefined),
    alerte: z.enum(ALERTES).optional().catch(undefined),
    tri: z.enum(TRIS).catch('intitule').default('intitule'),
    apres: cursor(),
    export: exportKind(),
  }),
  view: async ({ tx, organismeId, clock, query, can }) => {
    const ou = { organismeId, aujourdhui: today(clock) };
    const { tri, apres, export: sorte, ...filtre } = query;
    if (sorte !== undefined) {
      const toutes = await listerFormations(tx, ou, filtre, tri, null, MAX_EXPORT);
      return listFile(sorte, mots.fichier, { headers: ENTETES, rows: toutes.map(enCellules) });
    }
    const lues = await listerFormations(tx, ou, filtre, tri, apres);
    const { rows, next } = pageOf(lues, ({ cle, id }) => ({ key: cle, id }));
    const adresse = (valeurs: Record<string, string | null>) =>
      listHref(CHEMIN, { ...filtre, tri: tri === 'intitule' ? null : tri }, valeurs);
    const filtree = Object.values(filtre).some((valeur) => valeur !== undefined && valeur !== '');
    const nouvelle = can('formation.modifier') && (
      <>
        <ButtonLink href="/formations/importer" icon="upload">
          {ECHANGE.importer}
        </ButtonLink>
        <ButtonLink href="/formations/nouvelle" variant="primary" icon="plus">
          {mots.nouvelle}
        </ButtonLink>
      </>
    );
    return {
      title: mots.titre,
      lead: mots.accroche,
      width: 'wide',
      actions: nouvelle,
      body: (
        <>
          <Filtres {...filtre} tri={tri} {...(filtree ? { resetHref: CHEMIN } : {})} />
          <DataTable
            caption={mots.legende}
            captionHidden
            columns={colonnes(tri, (colonne) => adresse({ tri: colonne, apres: null }))}
            rows={rows}
            rowKey={({ id }) => id}
            rowHref={({ id }) => `${CHEMIN}/${id}`}
            empty={
              <EmptyState
                icon="book"
                title={filtree ? mots.rien : mots.vide}
                actions={filtree ? undefined : nouvelle}
              >
                {filtree ? mots.rienAide : mots.videAide}
              </EmptyState>
            }
          />
          {rows.length > 0 && (
            <TableTools summary={mots.resume(rows.length, rows[0]?.total ?? 0)}>
              {rows.some(({ etat }) => etat === 'publiee' || etat === 'modifiee') && <LienLheo />}
              <ExportLinks csvHref={adresse({ export: 'csv' })} xlsxHref={adresse({ export: 'xlsx' })} />
              <Pagination
                {...(apres === null ? {} : { previousHref: adresse({ apres: null }) })}
                {...(next === null ? {} : { nextHref: adresse({ apres: next }) })}
              />
            </TableTools>
          )}
        </>
      ),
    };
  },
});

function LienLheo() {
  return (
    <p className="exports">
      <a href="/formations/lheo.xml" download>
        {ECHANGE.exporter}
      </a>
    </p>
  );
}

interface FiltresProps {
  readonly q: string;
  readonly etat?: EtatFormation | undefined;
  readonly nature?: string | undefined;
  readonly alerte?: string | undefined;
  readonly tri: TriFormations;
  readonly resetHref?: string;
}

function Filtres({ q, etat, nature, alerte, tri, ...reste }: FiltresProps) {
  return (
    <Filters
      action={CHEMIN}
      {...(tri === 'intitule' ? {} : { hidden: { tri } })}
      {...reste}
      moreCount={[nature, alerte].filter((valeur) => valeur !== undefined).length}
      more={
        <>
          <Select
            name="nature"
            label={mots.nature}
            placeholder={mots.toutesNatures}
            value={nature ?? ''}
            options={NATURES.map((value) => ({ value, label: NATURE[value] }))}
          />
          <Select
            name="alerte"
            label={mots.alerte}
            placeholder={mots.sansAlerte}
            value={alerte ?? ''}
            options={ALERTES.map((value) => ({ value, label: mots.alertes[value] }))}
          />
        </>
      }
    >
      <Field name="q" label={mots.chercher} type="search" value={q} width="l" />
      <Select
        name="etat"
        label={mots.etat}
        placeholder={mots.tousEtats}
        value={etat ?? ''}
        options={ETATS.map((value) => ({ value, label: ETAT[value] }))}
      />
    </Filters>
  );
}

const taux = ({ volumes }: FormationListee) => pourCent(tauxDistance(volumes));
const jour = ({ modifieLe }: FormationListee) => modifieLe.toZonedDateTimeISO(WALL_ZONE).toPlainDate();

function colonnes(tri: TriFormations, vers: (tri: string) => string): Column<FormationListee>[] {
  const triable = (nom: 'intitule' | 'code' | 'modifie') => ({
    sortHref: vers(tri === nom ? `-${nom}` : nom),
    ...(tri === nom ? { sorted: 'ascending' as const } : {}),
    ...(tri === `-${nom}` ? { sorted: 'descending' as const } : {}),
  });
  return [
    { key: 'intitule', header: mots.intitule, cell: ({ intitule }) => intitule, ...triable('intitule') },
    { key: 'code', header: mots.code, cell: ({ code }) => code, ...triable('code') },
    { key: 'certification', header: mots.certification, cell: ({ certification }) => certification },
    {
      key: 'etat',
      header: mots.etat,
      cell: ({ etat }) => <Badge tone={TON_ETAT[etat]}>{ETAT[etat]}</Badge>,
    },
    { key: 'duree', header: mots.duree, align: 'end', cell: ({ volumes }) => formatDuree(totalDe(volumes)) },
    {
      key: 'distance',
      header: mots.distance,
      align: 'end',
      cell: (ligne) => {
        const part = taux(ligne);
        return part === null ? '' : `${formatNombre(part)}\u00a0%`;
      },
    },
    {
      key: 'modifie',
      header: mots.modifiee,
      cell: (ligne) => formatDate(jour(ligne), 'chiffres'),
      ...triable('modifie'),
    },
  ];
}

const ENTETES = [
  mots.code,
  mots.intitule,
  mots.nature,
  mots.certification,
  mots.etat,
  mots.version,
  mots.modules,
  `${mots.duree} (h)`,
  `${mots.distance} (%)`,
  mots.modifiee,
];

const enCellules = (ligne: FormationListee) => [
  ligne.code,
  ligne.intitule,
  NATURE[ligne.nature],
  ligne.certification,
  ETAT[ligne.etat],
  ligne.version,
  ligne.modules,
  Math.round((totalDe(ligne.volumes) / 60) * 100) / 100,
  taux(ligne),
  jour(ligne),
];
