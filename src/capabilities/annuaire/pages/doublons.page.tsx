import { z } from 'zod';
import { Badge, type Column, DataTable, EmptyState, formatDate } from '#design/index.ts';
import { act, page } from '#platform/http/define.ts';
import { redirect } from '#platform/http/route.ts';
import { ok } from '#platform/result.ts';
import { detecterDoublons } from '../actions/detecter-doublons.ts';
import { nomDeListe } from '../domain/personne.ts';
import { telephoneLisible } from '../domain/telephone.ts';
import { messages } from '../messages.fr.ts';
import { doublons as mots } from '../messages-doublons.fr.ts';
import { doublonsAVoir, type Paire } from '../queries/doublons.query.ts';
import { BoutonActe } from './BoutonActe.tsx';

/** Pairs of records that may be one person, the surest first. */
export const pageDoublons = page({
  path: '/personnes/doublons',
  access: 'annuaire.modifier',
  view: async (context) => {
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
          {nombre > paires.length && <p className="muted">{mots.suite(nombre)}</p>}
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
