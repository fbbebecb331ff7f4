import { z } from 'zod';
import { inscriptionsDeSession, sessionParId } from '#capabilities/parcours/index.ts';
import { type Column, DataTable, EmptyState, ExportLinks, formatDuree, TableTools } from '#design/index.ts';
import { today } from '#platform/clock.ts';
import { id } from '#platform/http/champs.ts';
import { page } from '#platform/http/define.ts';
import { exportHrefs, exportKind, listFile } from '#platform/http/list.ts';
import { type HeuresDePersonne, type ModuleDuTableau, tableauDeSession } from '../domain/tableau-session.ts';
import { heuresFr as mots } from '../messages/heures.fr.ts';
import { heuresRealisees } from '../queries/heures-realisees.query.ts';
import { cellule, somme } from './cellule-heures.ts';

/** The hours of a session: people by modules, with totals. */
export const pageHeuresSession = page({
  path: '/sessions/:sessionId/heures',
  access: 'heures.lire',
  params: z.object({ sessionId: id() }),
  query: z.object({ export: exportKind() }),
  view: async ({ tx, organismeId, clock, params, query }) => {
    const session = await sessionParId(tx, organismeId, params.sessionId);
    if (session === null) return null;
    const inscrits = await inscriptionsDeSession(tx, organismeId, session.id, today(clock));
    const lues = await heuresRealisees(tx, organismeId, { sessionId: session.id });
    const { modules, personnes } = tableauDeSession(inscrits, lues);
    if (query.export !== undefined) return listFile(query.export, mots.fichier, fichier(modules, personnes));
    const ici = `/sessions/${session.id}/heures`;
    return {
      title: mots.titre,
      lead: mots.accroche,
      width: 'wide',
      breadcrumb: [
        { href: `/sessions/${session.id}`, label: session.intitule },
        { href: ici, label: mots.onglet },
      ],
      body: (
        <>
          <DataTable
            caption={mots.titre}
            captionHidden
            scroll
            rows={personnes}
            rowKey={({ inscriptionId }) => inscriptionId}
            rowHref={({ inscriptionId }) => `/inscriptions/${inscriptionId}/heures`}
            columns={colonnes(modules, personnes)}
            empty={<EmptyState title={mots.rien}>{mots.rienAide}</EmptyState>}
          />
          {personnes.length > 0 && (
            <TableTools>
              <ExportLinks {...exportHrefs(ici)} />
            </TableTools>
          )}
        </>
      ),
    };
  },
});

const FINALES = [
  { key: 'minutes', header: mots.colonnes.total },
  { key: 'excusees', header: mots.colonnes.excusees },
  { key: 'manquees', header: mots.colonnes.manquees },
] as const;

const titreDe = ({ module }: ModuleDuTableau) => (module === '' ? mots.horsModule : module);

function colonnes(
  modules: readonly ModuleDuTableau[],
  personnes: readonly HeuresDePersonne[],
): readonly Column<HeuresDePersonne>[] {
  const minutes = (key: string, header: string, lire: (row: HeuresDePersonne) => number) => ({
    key,
    header,
    align: 'end' as const,
    cell: (row: HeuresDePersonne) => cellule(lire(row)),
    total: formatDuree(somme(personnes, lire)),
  });
  return [
    {
      key: 'personne',
      header: mots.colonnes.personne,
      cell: ({ nom, prenom }) => `${nom} ${prenom}`,
      total: mots.total,
    },
    ...modules.map((module) =>
      minutes(module.cle, titreDe(module), ({ parModule }) => parModule.get(module.cle) ?? 0),
    ),
    ...FINALES.map(({ key, header }) => minutes(key, header, (row) => row[key])),
  ];
}

const fichier = (modules: readonly ModuleDuTableau[], personnes: readonly HeuresDePersonne[]) => ({
  headers: [
    'Nom',
    'Prénom',
    ...[...modules.map(titreDe), ...FINALES.map(({ header }) => header)].map(mots.minutesDe),
  ],
  rows: personnes.map((une) => [
    une.nom,
    une.prenom,
    ...modules.map(({ cle }) => une.parModule.get(cle) ?? 0),
    ...FINALES.map(({ key }) => une[key]),
  ]),
});
