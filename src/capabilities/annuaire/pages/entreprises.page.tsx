import { aParis } from '#platform/clock.ts';
import { ButtonLink, type Column, DataTable, EmptyState, formatDate } from '#design/index.ts';
import { page } from '#platform/http/define.ts';
import { listFile } from '#platform/http/list.ts';
import { nomEntreprise } from '../domain/entreprise.ts';
import { siretLisible } from '#engines/numeros/index.ts';
import { CHAMPS, messages } from '../messages.fr.ts';
import { importFr } from '../messages-import.fr.ts';
import {
  type LigneEntreprise,
  pageDEntreprises,
  toutesLesEntreprises,
} from '../queries/liste-entreprises.query.ts';
import { tri } from './colonnes-triables.ts';
import { listeDEntreprises } from './export-entreprises.ts';
import { Filtre, type FiltreDeListe } from './filtre.ts';
import { FiltresDeListe } from './FiltresDeListe.tsx';
import { OngletsAnnuaire } from './OngletsAnnuaire.tsx';
import { SuiteDeListe } from './SuiteDeListe.tsx';

const mots = messages.entreprises;
const PATH = '/entreprises';

/** The companies of the organisme: search, order, pages, file. */
export const pageEntreprises = page({
  path: PATH,
  access: 'annuaire.lire',
  query: Filtre,
  view: async (context) => {
    const { apres, export: kind, ...filtre } = context.query;
    const { tx, organismeId } = context;
    const exporte = context.can('annuaire.exporter');
    if (kind !== undefined && exporte) {
      const toutes = await toutesLesEntreprises(tx, organismeId, filtre);
      return listFile(kind, mots.fichier, listeDEntreprises(toutes));
    }
    const { rows, next } = await pageDEntreprises(tx, organismeId, filtre, apres);
    return {
      title: mots.titre,
      lead: mots.accroche,
      width: 'wide',
      actions: context.can('annuaire.modifier') && (
        <>
          <ButtonLink href="/annuaire/imports?genre=entreprises" variant="quiet">
            {importFr.lien}
          </ButtonLink>
          <ButtonLink href={`${PATH}/nouvelle`} variant="primary" icon="plus">
            {mots.ajouter}
          </ButtonLink>
        </>
      ),
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
            empty={<Vide filtre={filtre} />}
          />
          {rows.length > 0 && (
            <SuiteDeListe path={PATH} filtre={filtre} suite={apres !== null} next={next} exporte={exporte} />
          )}
        </>
      ),
    };
  },
});

function colonnes(filtre: FiltreDeListe): readonly Column<LigneEntreprise>[] {
  return [
    { key: 'nom', header: messages.liste.nom, cell: nomEntreprise, ...tri(PATH, filtre, 'nom') },
    {
      key: 'siret',
      header: CHAMPS.siret,
      cell: ({ siret }) => <span className="num">{siretLisible(siret)}</span>,
    },
    { key: 'ville', header: CHAMPS.ville, cell: ({ ville }) => ville },
    { key: 'contacts', header: mots.contacts, align: 'end', cell: ({ contacts }) => contacts },
    {
      key: 'ajout',
      header: messages.liste.ajout,
      cell: ({ creeLe }) => formatDate(aParis(creeLe).toPlainDate(), 'chiffres'),
      ...tri(PATH, filtre, 'ajout'),
    },
  ];
}

function Vide({ filtre: { q, etat } }: { filtre: FiltreDeListe }) {
  if (q !== '') {
    return (
      <EmptyState icon="search" title={mots.rienTitre}>
        {messages.liste.rien}
      </EmptyState>
    );
  }
  if (etat === 'archivees') return <p className="muted">{mots.archivees}</p>;
  return (
    <EmptyState icon="building" title={mots.videTitre}>
      {mots.vide}
    </EmptyState>
  );
}
