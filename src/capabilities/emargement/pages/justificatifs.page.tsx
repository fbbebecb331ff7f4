import { aParis } from '#platform/clock.ts';
import { z } from 'zod';
import {
  Badge,
  type Column,
  DataTable,
  EmptyState,
  formatDate,
  Pagination,
  TableTools,
  Tabs,
} from '#design/index.ts';
import { page } from '#platform/http/define.ts';
import { cursor, listHref, pageHrefs } from '#platform/http/list.ts';
import { absencesFr, justificatifsFr as mots } from '../messages/absences.fr.ts';
import { ecrans } from '../messages/ecrans.fr.ts';
import { type JustificatifLu, justificatifs } from '../queries/justificatifs.query.ts';

const PATH = '/emargement/justificatifs';
const ETATS = ['a_instruire', 'decides'] as const;

/** The proofs to examine, and those that were. */
export const pageJustificatifs = page({
  path: PATH,
  access: 'absences.instruire',
  query: z.object({ etat: z.enum(ETATS).catch('a_instruire').default('a_instruire'), apres: cursor() }),
  view: async (context) => {
    const { etat, apres } = context.query;
    const { rows, next } = await justificatifs(context.tx, context.organismeId, etat, apres);
    return {
      title: mots.titre,
      lead: mots.accroche,
      breadcrumb: [
        { href: '/emargement', label: ecrans.titre },
        { href: '/emargement/absences', label: absencesFr.lien },
        { href: PATH, label: absencesFr.justificatifs },
      ],
      body: (
        <>
          <Tabs
            label={mots.onglets.label}
            current={listHref(PATH, { etat })}
            tabs={ETATS.map((un) => ({ href: listHref(PATH, { etat: un }), label: mots.onglets[un] }))}
          />
          <DataTable
            caption={mots.titre}
            captionHidden
            columns={COLONNES}
            rows={rows}
            rowKey={({ id }) => id}
            rowHref={({ id }) => `${PATH}/${id}`}
            empty={
              <EmptyState icon="done" title={mots.rien}>
                {mots.rienAide}
              </EmptyState>
            }
          />
          {(next !== null || apres !== null) && (
            <TableTools>
              <Pagination {...pageHrefs(PATH, { etat }, apres, next)} />
            </TableTools>
          )}
        </>
      ),
    };
  },
});

/** What the office decided of a proof. */
export function DecisionDite({ decision }: Pick<JustificatifLu, 'decision'>) {
  if (decision === null) return <Badge tone="info">{mots.aExaminer}</Badge>;
  return <Badge tone={decision === 'accepte' ? 'ok' : 'attention'}>{mots.decisions[decision]}</Badge>;
}

const COLONNES: readonly Column<JustificatifLu>[] = [
  { key: 'personne', header: mots.colonnes.personne, cell: ({ nom, prenom }) => `${nom} ${prenom}` },
  { key: 'jours', header: mots.colonnes.jours, cell: ({ du, au }) => mots.jours(du, au) },
  {
    key: 'depose',
    header: mots.colonnes.depose,
    cell: ({ deposeLe }) => formatDate(aParis(deposeLe).toPlainDate(), 'bref'),
  },
  { key: 'etat', header: mots.colonnes.etat, cell: ({ decision }) => <DecisionDite decision={decision} /> },
];
