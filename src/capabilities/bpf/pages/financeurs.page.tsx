import { z } from 'zod';
import { ORIGINES_FINANCEMENT } from '#capabilities/parcours/index.ts';
import { DataTable, DateFr, EmptyState, ExportLinks, Field, Filters, TableTools } from '#design/index.ts';
import { today } from '#platform/clock.ts';
import { dateOptionnelle } from '#platform/http/champs.ts';
import { page } from '#platform/http/define.ts';
import { exportHrefs, exportKind, listFile } from '#platform/http/list.ts';
import { bilanFr } from '../messages/bilan.fr.ts';
import { financeursFr as mots } from '../messages/obligations.fr.ts';
import { type Evenement, informationFinanceurs } from '../queries/information-financeurs.query.ts';
import { PATH as BILANS } from './exercices.page.tsx';

const PATH = `${BILANS}/financeurs`;
const MONTREES = 500;
const LIBELLES = new Map<string, string>(
  ORIGINES_FINANCEMENT.lignes.map(({ code, libelle }) => [code, libelle]),
);
const origineDe = ({ origine }: Evenement): string => LIBELLES.get(origine ?? '') ?? mots.inconnu;

/** Entries, interruptions and ends over a period, by funder; the last month at first. */
export const pageFinanceurs = page({
  path: PATH,
  access: 'financeurs.informer',
  query: z.object({
    du: dateOptionnelle().catch(null),
    au: dateOptionnelle().catch(null),
    export: exportKind(),
  }),
  view: async ({ tx, organismeId, clock, query }) => {
    const jour = today(clock);
    const bornes = {
      debut: query.du ?? jour.subtract({ months: 1 }).toString(),
      fin: query.au ?? jour.toString(),
    };
    const rows = await informationFinanceurs(tx, organismeId, bornes);
    if (query.export !== undefined) {
      return listFile(query.export, mots.fichier, {
        headers: [mots.origine, mots.financeur, mots.personne, mots.session, mots.quoi, mots.le],
        rows: rows.map((une) => [
          origineDe(une),
          une.financeur,
          une.nom,
          une.session,
          mots.genres[une.genre],
          une.le,
        ]),
      });
    }
    const choix = { du: bornes.debut, au: bornes.fin };
    return {
      title: mots.titre,
      lead: mots.accroche,
      breadcrumb: [{ href: BILANS, label: bilanFr.titre }],
      body: (
        <>
          <Filters action={PATH} resetHref={PATH}>
            <Field name="du" type="date" label={mots.du} value={bornes.debut} />
            <Field name="au" type="date" label={mots.au} value={bornes.fin} />
          </Filters>
          <DataTable
            caption={mots.titre}
            captionHidden
            rows={rows.slice(0, MONTREES)}
            rowKey={(une) => `${une.inscriptionId}${une.genre}${une.le}${une.origine ?? ''}`}
            rowHref={({ inscriptionId }) => `/inscriptions/${inscriptionId}`}
            empty={<EmptyState title={mots.rien}>{mots.rienAide}</EmptyState>}
            columns={[
              { key: 'nom', header: mots.personne, cell: ({ nom }) => nom },
              { key: 'quoi', header: mots.quoi, cell: ({ genre }) => mots.genres[genre] },
              {
                key: 'le',
                header: mots.le,
                cell: ({ le }) => <DateFr value={Temporal.PlainDate.from(le)} />,
              },
              { key: 'origine', header: mots.origine, cell: (une) => une.financeur ?? origineDe(une) },
              { key: 'session', header: mots.session, cell: ({ session }) => session },
            ]}
          />
          {rows.length > 0 && (
            <TableTools summary={rows.length > MONTREES ? bilanFr.suite : String(rows.length)}>
              <ExportLinks {...exportHrefs(PATH, choix)} />
            </TableTools>
          )}
        </>
      ),
    };
  },
});
