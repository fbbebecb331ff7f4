import { z } from 'zod';
import { ButtonLink, DataTable, DateFr, EmptyState, Field, Filters } from '#design/index.ts';
import { id } from '#platform/http/champs.ts';
import { page } from '#platform/http/define.ts';
import { words as recherche } from '#platform/http/list.ts';
import { messages } from '../messages.fr.ts';
import { courrielLu, derniersCourriels } from '../queries/courriels.query.ts';

const words = messages.courrier;
const PATH = '/demo/courrier';
const TAILLE = 50;

/** The mailbox of a demo: what the instance has written, since nothing leaves it. Mounted in demo mode only. */
export const pageCourrier = page({
  path: PATH,
  access: 'public',
  query: z.object({ q: recherche() }),
  view: async (context) => {
    const { q } = context.query;
    return {
      title: words.titre,
      lead: words.accroche,
      layout: 'public',
      body: (
        <>
          <Filters action={PATH} {...(q === '' ? {} : { resetHref: PATH })}>
            <Field name="q" type="search" label={words.recherche} value={q} />
          </Filters>
          <DataTable
            caption={words.titre}
            captionHidden
            rows={await derniersCourriels(context.tx, q, TAILLE)}
            rowKey={({ id: key }) => key}
            rowHref={({ id: key }) => `${PATH}/${key}`}
            empty={
              <EmptyState icon="mail" title={words.vide}>
                {words.videAide}
              </EmptyState>
            }
            columns={[
              { key: 'sujet', header: words.colonnes.sujet, cell: ({ sujet }) => sujet },
              { key: 'a', header: words.colonnes.a, cell: ({ destinataire }) => destinataire },
              { key: 'de', header: words.colonnes.de, cell: ({ signature }) => signature },
              {
                key: 'date',
                header: words.colonnes.date,
                cell: ({ deposeLe }) => <DateFr value={deposeLe} />,
              },
            ]}
          />
        </>
      ),
    };
  },
});

/** One mail of the demo, with its button. */
export const pageUnCourriel = page({
  path: `${PATH}/:courrielId`,
  access: 'public',
  params: z.object({ courrielId: id() }),
  view: async (context) => {
    const mail = await courrielLu(context.tx, context.params.courrielId);
    if (mail === null) return null;
    const { lignes = [], lien } = mail.contenu ?? {};
    return {
      title: mail.sujet,
      lead: words.enTete(mail.signature, mail.destinataire),
      layout: 'public',
      width: 'narrow',
      breadcrumb: [{ href: PATH, label: words.titre }],
      body: (
        <>
          {lignes.map((ligne) => (
            <p key={ligne}>{ligne}</p>
          ))}
          {lien !== undefined && (
            <p>
              <ButtonLink variant="primary" href={lien.chemin}>
                {lien.libelle}
              </ButtonLink>
            </p>
          )}
        </>
      ),
    };
  },
});
