import { aParis } from '#platform/clock.ts';
import { ButtonLink, type Column, DataTable, EmptyState, formatDate } from '#design/index.ts';
import { page } from '#platform/http/define.ts';
import { listFile } from '#platform/http/list.ts';
import { nomDeListe, type Personne } from '../domain/personne.ts';
import { telephoneLisible } from '../domain/telephone.ts';
import { CHAMPS, messages } from '../messages.fr.ts';
import { importFr } from '../messages-import.fr.ts';
import { doublons } from '../messages-doublons.fr.ts';
import { personnesAuNomProche } from '../queries/chercher-personnes.query.ts';
import { type LignePersonne, pageDePersonnes, toutesLesPersonnes } from '../queries/liste-personnes.query.ts';
import { tri } from './colonnes-triables.ts';
import { listeDePersonnes } from './export-personnes.ts';
import { Filtre, type FiltreDeListe } from './filtre.ts';
import { FiltresDeListe } from './FiltresDeListe.tsx';
import { OngletsAnnuaire } from './OngletsAnnuaire.tsx';
import { SuiteDeListe } from './SuiteDeListe.tsx';

const mots = messages.personnes;
const PATH = '/personnes';

/** The persons of the organisme: search, order, pages, file. */
export const pagePersonnes = page({
  path: PATH,
  access: 'annuaire.lire',
  query: Filtre,
  view: async (context) => {
    const { apres, export: kind, ...filtre } = context.query;
    const { tx, organismeId } = context;
    const exporte = context.can('annuaire.exporter');
    if (kind !== undefined && exporte) {
      const toutes = await toutesLesPersonnes(tx, organismeId, filtre);
      return listFile(kind, mots.fichier, listeDePersonnes(toutes, context.can('annuaire.lire_etat_civil')));
    }
    const { rows, next } = await pageDePersonnes(tx, organismeId, filtre, apres);
    const vaine = rows.length === 0 && filtre.q !== '' && filtre.etat === 'actives';
    // An address is not a name: nothing looks like it.
    const nom = vaine && !filtre.q.includes('@');
    const proches = nom ? await personnesAuNomProche(tx, organismeId, filtre.q) : [];
    const actions = context.can('annuaire.modifier') && (
      <>
        <ButtonLink href={`${PATH}/doublons`} variant="quiet">
          {doublons.lien}
        </ButtonLink>
        <ButtonLink href="/annuaire/imports?genre=personnes" variant="quiet">
          {importFr.lien}
        </ButtonLink>
        <ButtonLink href={`${PATH}/nouvelle`} variant="primary" icon="plus">
          {mots.ajouter}
        </ButtonLink>
      </>
    );
    return {
      title: mots.titre,
      lead: mots.accroche,
      width: 'wide',
      actions,
      body: (
        <>
          <OngletsAnnuaire ici={PATH} />
          <FiltresDeListe path={PATH} aide={mots.rechercheAide} filtre={filtre} />
          <DataTable
            caption={mots.titre}
            captionHidden
            columns={colonnes(filtre)}
            rows={rows}
            rowKey={({ id }) => id}
            rowHref={({ id }) => `${PATH}/${id}`}
            empty={<Vide filtre={filtre} proches={proches} />}
          />
          {rows.length > 0 && (
            <SuiteDeListe path={PATH} filtre={filtre} suite={apres !== null} next={next} exporte={exporte} />
          )}
        </>
      ),
    };
  },
});

function colonnes(filtre: FiltreDeListe): readonly Column<LignePersonne>[] {
  return [
    { key: 'nom', header: messages.liste.nom, cell: nomDeListe, ...tri(PATH, filtre, 'nom') },
    { key: 'courriel', header: CHAMPS.courriel, cell: ({ courriel }) => courriel },
    {
      key: 'telephone',
      header: CHAMPS.telephone,
      cell: ({ telephone }) => telephone && <span className="num">{telephoneLisible(telephone)}</span>,
    },
    { key: 'ville', header: CHAMPS.ville, cell: ({ ville }) => ville },
    {
      key: 'ajout',
      header: messages.liste.ajout,
      cell: ({ creeLe }) => formatDate(aParis(creeLe).toPlainDate(), 'chiffres'),
      ...tri(PATH, filtre, 'ajout'),
    },
  ];
}

function Vide({ filtre: { q, etat }, proches }: { filtre: FiltreDeListe; proches: readonly Personne[] }) {
  if (q !== '') {
    return (
      <EmptyState icon="search" title={mots.rienTitre}>
        {proches.length === 0 ? (
          <p>{messages.liste.rien}</p>
        ) : (
          <>
            <p>{mots.proches}</p>
            <ul>
              {proches.map((personne) => (
                <li key={personne.id}>
                  <a href={`${PATH}/${personne.id}`}>{nomDeListe(personne)}</a>
                  {personne.ville !== null && `, ${personne.ville}`}
                </li>
              ))}
            </ul>
          </>
        )}
      </EmptyState>
    );
  }
  if (etat === 'archivees') return <p className="muted">{mots.archivees}</p>;
  return (
    <EmptyState icon="people" title={mots.videTitre}>
      {mots.vide}
    </EmptyState>
  );
}
