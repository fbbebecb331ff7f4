import { Fragment } from 'react';
import { z } from 'zod';
import { DataTable, DateFr, EmptyState, Section } from '#design/index.ts';
import { enterTenant } from '#platform/db/database.ts';
import { page } from '#platform/http/define.ts';
import { noteDeTete } from '../domain/tete.ts';
import { messages } from '../messages.fr.ts';
import { organismesAncres } from '../queries/ancrages.query.ts';
import { clesPubliques, dernieresTetes } from '../queries/tetes.query.ts';

const words = messages.tetes;
const PATH = '/registre/tetes';
const MONTREES = 50;

/** The organismes that publish the heads of their register. */
export const pageTetesPubliques = page({
  path: PATH,
  access: 'public',
  view: async ({ tx }) => {
    const organismes = await organismesAncres(tx, 'publics');
    return {
      title: words.titre,
      lead: words.accroche,
      layout: 'public',
      width: 'narrow',
      body:
        organismes.length === 0 ? (
          <EmptyState title={words.aucun}>{words.aucunAide}</EmptyState>
        ) : (
          <ul>
            {organismes.map(({ id, slug, nom }) => (
              <li key={id}>
                <a href={`${PATH}/${slug}`}>{nom}</a>
              </li>
            ))}
          </ul>
        ),
    };
  },
});

/** The latest heads of one organisme, for people (HTML) and programs (`?format=json`, signed notes). */
export const pageTetes = page({
  path: `${PATH}/:slug`,
  access: 'public',
  params: z.object({ slug: z.string().regex(/^[a-z0-9-]{1,100}$/u) }),
  query: z.object({ format: z.literal('json').optional().catch(undefined) }),
  view: async ({ tx, params, query }) => {
    const organismes = await organismesAncres(tx, 'publics');
    const organisme = organismes.find(({ slug }) => slug === params.slug);
    if (organisme === undefined) return null;
    await enterTenant(tx, organisme.id);
    const tetes = await dernieresTetes({ tx, organismeId: organisme.id }, MONTREES);
    const cles = await clesPubliques(tx);
    const publiques = new Map(cles.map(({ id, publique }) => [id, publique]));
    const notes = tetes.map((tete) => noteDeTete(tete, publiques.get(tete.cleId) ?? new Uint8Array(32)));
    if (query.format === 'json') {
      const content = JSON.stringify({
        organisme: organisme.nom,
        cles: cles.map(({ id, publique, debut, fin }) => ({
          id,
          publique: Buffer.from(publique).toString('base64'),
          debut,
          fin,
        })),
        tetes: notes,
      });
      return {
        kind: 'file',
        name: `tetes-${organisme.slug}.json`,
        type: 'application/json; charset=utf-8',
        content,
        inline: true,
      };
    }
    return {
      title: words.de(organisme.nom),
      lead: words.aide,
      layout: 'public',
      breadcrumb: [{ href: PATH, label: words.titre }],
      body: (
        <>
          <DataTable
            caption={words.de(organisme.nom)}
            captionHidden
            rows={tetes}
            rowKey={({ taille }) => String(taille)}
            empty={<EmptyState title={words.vide}>{words.videAide}</EmptyState>}
            columns={[
              { key: 'taille', header: words.taille, cell: ({ taille }) => String(taille) },
              { key: 'le', header: words.le, cell: ({ horodatage }) => <DateFr value={horodatage} /> },
              {
                key: 'racine',
                header: words.racine,
                cell: ({ racine }) => <code>{Buffer.from(racine).toString('hex')}</code>,
              },
            ]}
          />
          {notes[0] !== undefined && (
            <Section title={words.derniere}>
              <p>{words.derniereAide}</p>
              <p>
                <Note texte={notes[0]} />
              </p>
              <p>
                <a href={`${PATH}/${organisme.slug}?format=json`}>{words.json}</a>
              </p>
            </Section>
          )}
        </>
      ),
    };
  },
});

/** Line by line, so that it can be copied as it is. */
const Note = ({ texte }: { texte: string }) => (
  <code>
    {texte
      .trimEnd()
      .split('\n')
      .map((ligne, rang) => (
        <Fragment key={`${rang}-${ligne}`}>
          {ligne}
          <br />
        </Fragment>
      ))}
  </code>
);
