import { z } from 'zod';
import { type Column, DataTable, EmptyState, Pagination, Section, Tabs, TableTools } from '#design/index.ts';
import { page } from '#platform/http/define.ts';
import { cursor, listHref, PAGE_SIZE, pageOf } from '#platform/http/list.ts';
import type { Bilan, GenreChangement } from '../domain/bilan.ts';
import { phraseAnomalie, phraseBilan } from '../messages.fr.ts';
import { genres, importation, version as mots } from '../messages-ecrans.fr.ts';
import { type ChangementListe, changementsDeVersion, versionParId } from '../queries/importations.query.ts';
import { Changements } from './changements.tsx';

const GENRES = ['modification', 'inactivation', 'ajout'] as const satisfies readonly GenreChangement[];

/** Ce qu'une importation a changé, fiche par fiche, et ce qu'elle n'a pas compris. */
export const pageVersion = page({
  path: '/instance/referentiels/:versionId',
  access: 'instance',
  params: z.object({ versionId: z.uuid() }),
  query: z.object({ genre: z.enum(GENRES).catch('modification').default('modification'), apres: cursor() }),
  view: async (context) => {
    const { versionId } = context.params;
    const { genre, apres } = context.query;
    const lue = await versionParId(context.tx, versionId);
    if (lue === null) return null;
    const chemin = `/instance/referentiels/${versionId}`;
    return {
      title: mots.titre(lue.fichier),
      lead: phraseBilan(lue.bilan),
      breadcrumb: [{ href: '/instance/referentiels', label: importation.titre }],
      body: (
        <>
          {/* Les métiers du ROME n'ont pas d'historique : leur bilan suffit. */}
          {lue.source !== 'rome' && (
            <Fiches
              chemin={chemin}
              bilan={lue.bilan}
              genre={genre}
              premiere={apres === null}
              lues={await changementsDeVersion(context.tx, versionId, genre, {
                apres: apres?.id ?? '',
                limite: PAGE_SIZE,
              })}
            />
          )}
          <Anomalies bilan={lue.bilan} />
        </>
      ),
    };
  },
});

interface FichesProps {
  readonly chemin: string;
  readonly bilan: Bilan;
  readonly genre: GenreChangement;
  readonly premiere: boolean;
  readonly lues: readonly ChangementListe[];
}

function Fiches({ chemin, bilan, genre, premiere, lues }: FichesProps) {
  const { rows, next } = pageOf(lues, ({ numero }) => ({ key: numero, id: numero }));
  return (
    <>
      <Tabs label={mots.onglets} current={listHref(chemin, { genre })} tabs={onglets(chemin, bilan)} />
      <DataTable
        caption={genres[genre]}
        captionHidden
        columns={COLONNES}
        rows={rows}
        rowKey={({ numero }) => numero}
        rowHref={({ numero }) => `/certifications/${numero}`}
        empty={<EmptyState title={genres[genre]}>{mots.aucune}</EmptyState>}
      />
      <TableTools>
        <Pagination
          {...(premiere ? {} : { previousHref: listHref(chemin, { genre }) })}
          {...(next === null ? {} : { nextHref: listHref(chemin, { genre, apres: next }) })}
        />
      </TableTools>
    </>
  );
}

function onglets(chemin: string, { ajoutees, modifiees, inactivees }: Bilan) {
  const comptes = { ajout: ajoutees, modification: modifiees - inactivees, inactivation: inactivees };
  return GENRES.map((genre) => ({
    href: listHref(chemin, { genre }),
    label: genres[genre],
    count: comptes[genre],
  }));
}

const COLONNES: readonly Column<ChangementListe>[] = [
  { key: 'numero', header: mots.colonnes.numero, cell: ({ numero }) => numero },
  { key: 'intitule', header: mots.colonnes.intitule, cell: ({ intitule }) => intitule },
  { key: 'champs', header: mots.colonnes.changements, cell: ({ champs }) => <Changements champs={champs} /> },
];

function Anomalies({ bilan: { anomalies, premieresAnomalies } }: { bilan: Bilan }) {
  if (anomalies === 0) return null;
  return (
    <Section title={mots.anomalies}>
      {anomalies > premieresAnomalies.length && (
        <p>{mots.anomaliesCoupees(premieresAnomalies.length, anomalies)}</p>
      )}
      <ul>
        {premieresAnomalies.map((anomalie, rang) => (
          <li key={`${rang} ${anomalie.fichier}`}>{phraseAnomalie(anomalie)}</li>
        ))}
      </ul>
    </Section>
  );
}
