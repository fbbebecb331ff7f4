import { z } from 'zod';
import { ORIGINES_FINANCEMENT, type OrigineFinancement } from '#capabilities/parcours/index.ts';
import {
  DataTable,
  EmptyState,
  ExportLinks,
  Field,
  Filters,
  formatDuree,
  TableTools,
} from '#design/index.ts';
import { today } from '#platform/clock.ts';
import { dateOptionnelle } from '#platform/http/champs.ts';
import { page } from '#platform/http/define.ts';
import { exportHrefs, exportKind, listFile } from '#platform/http/list.ts';
import { ecrans } from '../messages/ecrans.fr.ts';
import { financeursFr as mots, heuresFr } from '../messages/heures.fr.ts';
import {
  type HeuresFinanceur,
  heuresParFinanceur,
  partsDesFinanceurs,
} from '../queries/heures-financeurs.query.ts';
import { somme } from './cellule-heures.ts';

const PATH = '/emargement/financeurs';
const TOUS = { tous: true } as const;

/** Hours done over a period, by payer. The year so far, at first. */
export const pageHeuresFinanceurs = page({
  path: PATH,
  access: 'heures.financeurs',
  query: z.object({
    du: dateOptionnelle().catch(null),
    au: dateOptionnelle().catch(null),
    export: exportKind(),
  }),
  view: async ({ tx, organismeId, clock, query }) => {
    const jour = today(clock);
    const du = query.du ?? (query.au === null ? jour.with({ month: 1, day: 1 }).toString() : null);
    const periode = { du, au: query.au };
    if (query.export !== undefined) {
      const parts = await partsDesFinanceurs(tx, organismeId, TOUS, periode);
      const rows = parts.map(({ origine, financeur, nom, prenom, session, millieme, minutes }) => [
        libelle(origine),
        financeur,
        nom,
        prenom,
        session,
        millieme,
        minutes,
      ]);
      return listFile(query.export, mots.fichier, { headers: mots.export, rows });
    }
    const rows = await heuresParFinanceur(tx, organismeId, TOUS, periode);
    return {
      title: mots.titre,
      lead: mots.accroche,
      breadcrumb: [
        { href: '/emargement', label: ecrans.titre },
        { href: PATH, label: mots.lien },
      ],
      body: (
        <>
          <Filters action={PATH} resetHref={PATH}>
            <Field name="du" type="date" label={mots.du} value={periode.du ?? ''} />
            <Field name="au" type="date" label={mots.au} value={periode.au ?? ''} />
          </Filters>
          <DataTable
            caption={mots.titre}
            captionHidden
            rows={rows}
            rowKey={({ origine, financeur }) => `${origine}|${financeur}`}
            columns={colonnes(rows)}
            empty={<EmptyState title={mots.rien}>{mots.rienAide}</EmptyState>}
          />
          <p className="hint">{mots.aide}</p>
          {rows.length > 0 && (
            <TableTools>
              <ExportLinks {...exportHrefs(PATH, periode)} />
            </TableTools>
          )}
        </>
      ),
    };
  },
});

const libelle = (origine: OrigineFinancement | null): string =>
  ORIGINES_FINANCEMENT.lignes.find(({ code }) => code === origine)?.libelle ?? mots.inconnu;

const colonnes = (rows: readonly HeuresFinanceur[]) => [
  {
    key: 'financeur',
    header: mots.colonnes.financeur,
    cell: ({ origine }: HeuresFinanceur) => libelle(origine),
    total: heuresFr.total,
  },
  {
    key: 'nom',
    header: mots.colonnes.nom,
    cell: ({ financeur }: HeuresFinanceur) => financeur ?? '–',
  },
  {
    key: 'dossiers',
    header: mots.colonnes.dossiers,
    align: 'end' as const,
    cell: ({ dossiers }: HeuresFinanceur) => dossiers,
  },
  {
    key: 'heures',
    header: mots.colonnes.heures,
    align: 'end' as const,
    cell: ({ minutes }: HeuresFinanceur) => formatDuree(minutes),
    total: formatDuree(somme(rows, ({ minutes }) => minutes)),
  },
];
