import { z } from 'zod';
import {
  Badge,
  type Column,
  DataTable,
  EmptyState,
  ExportLinks,
  formatDate,
  TableTools,
} from '#design/index.ts';
import { act, page } from '#platform/http/define.ts';
import { exportKind, listFile } from '#platform/http/list.ts';
import { redirect } from '#platform/http/route.ts';
import { ok } from '#platform/result.ts';
import { detecterDoublons } from '../actions/detecter-doublons.ts';
import { nomDeListe } from '../domain/personne.ts';
import { telephoneLisible } from '../domain/telephone.ts';
import { messages } from '../messages.fr.ts';
import { doublons as mots } from '../messages-doublons.fr.ts';
import { doublonsAVoir, type Paire } from '../queries/doublons.query.ts';
import { BoutonActe } from './BoutonActe.tsx';
import { listeDeDoublons } from './export-doublons.ts';

/** Pairs of records that may be one person, the surest first. */
export const pageDoublons = page({
  path: '/personnes/doublons',
  access: 'annuaire.modifier',
  query: z.object({ export: exportKind() }),
  view: async (context) => {
    const kind = context.query.export;
    if (kind !== undefined && context.can('annuaire.exporter')) {
      const { paires: toutes } = await doublonsAVoir(context.tx, context.organismeId, TOUTES);
      return listFile(kind, mots.fichier, listeDeDoublons(toutes));
    }
    const { nombre, paires } = await doublonsAVoir(context.tx, context.organismeId);
    return {
      title: mots.titre,
      lead: mots.accroche,
      width: 'wide',
      breadcrumb: [{ href: '/personnes', label: messages.personnes.titre }],
      actions: <BoutonActe acte={context.form('chercher')} mot={mots.chercher} />,
      body: (
        <>
          <DataTable
            caption={mots.titre}
            captionHidden
            columns={COLONNES}
            rows={paires}
            rowKey={({ premiere, seconde }) => `${premiere.id}-${seconde.id}`}
            rowHref={({ premiere, seconde }) => `/personnes/${premiere.id}/fusionner?avec=${seconde.id}`}
            empty={<EmptyState title={mots.vide}>{mots.videAide}</EmptyState>}
          />
          {nombre > 0 && (
            <TableTools summary={nombre > paires.length && mots.suite(nombre)}>
              {context.can('annuaire.exporter') && (
                <ExportLinks csvHref="?export=csv" xlsxHref="?export=xlsx" />
              )}
            </TableTools>
          )}
        </>
      ),
    };
  },
  acts: {
    chercher: act({
      rate: 'lourd',
      body: z.object({}),
      run: async (context) => {
        await detecterDoublons(context);
        const { nombre } = await doublonsAVoir(context.tx, context.organismeId);
        return ok(redirect('/personnes/doublons', mots.cherches(nombre)));
      },
    }),
  },
});

/** Pairs of one detection, all of them. */
const TOUTES = 1_000;

const COLONNES: readonly Column<Paire>[] = [
  { key: 'premiere', header: mots.premiere, cell: ({ premiere }) => nomDeListe(premiere) },
  {
    key: 'details',
    header: mots.details,
    cell: ({ premiere }) => <Details fiche={premiere} />,
  },
  {
    key: 'seconde',
    header: mots.seconde,
    cell: ({ seconde }) => (
      <>
        <strong>{nomDeListe(seconde)}</strong> <Details fiche={seconde} />
      </>
    ),
  },
  {
    key: 'raison',
    header: mots.raison,
    cell: ({ raisons }) => raisons.map((raison) => <Badge key={raison}>{mots.raisons[raison]}</Badge>),
  },
];

function Details({ fiche }: { fiche: Paire['premiere'] }) {
  const { dateNaissance, courriel, telephone, ville } = fiche;
  const naissance =
    dateNaissance && messages.personne.neLe(formatDate(Temporal.PlainDate.from(dateNaissance), 'chiffres'));
  const details = [naissance, courriel, telephone && telephoneLisible(telephone), ville];
  return <span className="small muted">{details.filter(Boolean).join(', ')}</span>;
}
