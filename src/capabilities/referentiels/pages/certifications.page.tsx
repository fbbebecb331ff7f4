import { z } from 'zod';
import {
  type Column,
  DataTable,
  EmptyState,
  ExportLinks,
  Field,
  Filters,
  formatDate,
  optionsOf,
  Pagination,
  Select,
  TableTools,
} from '#design/index.ts';
import { today } from '#platform/clock.ts';
import { entierOptionnel, texteOptionnel } from '#platform/http/champs.ts';
import { page } from '#platform/http/define.ts';
import { cursor, exportHrefs, exportKind, listFile, pageHrefs, pageOf } from '#platform/http/list.ts';
import { validite } from '../domain/validite.ts';
import { etats, liste as mots, repertoires } from '../messages-ecrans.fr.ts';
import {
  type CertificationListee,
  certifications,
  curseurDe,
  type FiltreCertifications,
} from '../queries/certifications.query.ts';
import { Etat } from './etat.tsx';

const CHEMIN = '/certifications';

/** Un export complet tient dans la mémoire : le RNCP et le RS comptent quelque trente mille fiches. */
const LIMITE_EXPORT = 50_000;

const Recherche = z.object({
  q: texteOptionnel(100).catch(null),
  etat: z.enum(['enVigueur', 'expireBientot', 'expiree', 'inconnue']).nullish().catch(null),
  repertoire: z.enum(['RNCP', 'RS']).nullish().catch(null),
  niveau: entierOptionnel(1, 8).catch(null),
  rome: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-N]\d{4}$/u)
    .nullish()
    .catch(null),
  apres: cursor(),
  export: exportKind(),
});

/** Les certifications connues, à chercher et filtrer. */
export const pageCertifications = page({
  path: CHEMIN,
  access: 'connecte',
  query: Recherche,
  view: async (context) => {
    const { apres, export: fichier, ...filtre } = context.query;
    const jour = today(context.clock);
    if (fichier !== undefined) {
      const toutes = await certifications(context.tx, filtre, jour, { limite: LIMITE_EXPORT });
      return listFile(fichier, 'certifications', enTableau(toutes, jour));
    }
    const lues = await certifications(context.tx, filtre, jour, { apres });
    const { rows, next } = pageOf(lues, curseurDe);
    return {
      title: mots.titre,
      lead: mots.accroche,
      width: 'wide',
      body: (
        <>
          <Filtres filtre={filtre} />
          <DataTable
            caption={mots.titre}
            captionHidden
            columns={colonnes(jour)}
            rows={rows}
            rowKey={({ numero }) => numero}
            rowHref={({ numero }) => `${CHEMIN}/${numero}`}
            empty={
              <EmptyState title={mots.vide}>
                {estFiltre(filtre) ? mots.videFiltre : mots.videInstance}
              </EmptyState>
            }
          />
          <TableTools>
            <ExportLinks {...exportHrefs(CHEMIN, filtre)} />
            <Pagination {...pageHrefs(CHEMIN, filtre, apres, next)} />
          </TableTools>
        </>
      ),
    };
  },
});

function Filtres({ filtre }: { filtre: FiltreCertifications }) {
  const { q, etat, repertoire, niveau, rome } = filtre;
  return (
    <Filters
      action={CHEMIN}
      {...(estFiltre(filtre) ? { resetHref: CHEMIN } : {})}
      moreCount={[repertoire, niveau, rome].filter(Boolean).length}
      more={
        <>
          <Select
            name="repertoire"
            label={mots.repertoire}
            placeholder={mots.tous}
            value={repertoire ?? ''}
            options={optionsOf(repertoires)}
          />
          <Select
            name="niveau"
            label={mots.niveau}
            placeholder={mots.tous}
            value={String(niveau ?? '')}
            options={[1, 2, 3, 4, 5, 6, 7, 8].map((un) => ({ value: String(un), label: String(un) }))}
          />
          <Field
            name="rome"
            label={mots.rome}
            hint={mots.romeAide}
            value={rome ?? ''}
            width="s"
            maxLength={5}
          />
        </>
      }
    >
      <Field name="q" type="search" label={mots.recherche} value={q ?? ''} />
      <Select
        name="etat"
        label={mots.etat}
        placeholder={mots.toutes}
        value={etat ?? ''}
        options={optionsOf(etats)}
      />
    </Filters>
  );
}

function estFiltre({ q, etat, repertoire, niveau, rome }: FiltreCertifications): boolean {
  return [q, etat, repertoire, niveau, rome].some(Boolean);
}

const colonnes = (jour: Temporal.PlainDate): readonly Column<CertificationListee>[] => [
  { key: 'intitule', header: mots.colonnes.intitule, cell: intituleComplet },
  { key: 'numero', header: mots.colonnes.numero, cell: ({ numero }) => numero },
  { key: 'niveau', header: mots.colonnes.niveau, align: 'end', cell: ({ niveau }) => niveau ?? '–' },
  {
    key: 'fin',
    header: mots.colonnes.fin,
    cell: ({ dateFin }) => (dateFin === null ? '–' : formatDate(dateFin, 'chiffres')),
  },
  { key: 'etat', header: mots.colonnes.etat, cell: (ligne) => <Etat etat={etatDe(ligne, jour)} /> },
];

function intituleComplet({ abrege, intitule }: CertificationListee): string {
  return abrege === null ? intitule : `${abrege} - ${intitule}`;
}

function etatDe({ actif, dateFin }: CertificationListee, jour: Temporal.PlainDate) {
  return validite({ actif, dateFinEnregistrement: dateFin }, jour).etat;
}

function enTableau(lignes: readonly CertificationListee[], jour: Temporal.PlainDate) {
  const { numero, intitule, niveau, fin, etat, certificateur } = mots.colonnes;
  return {
    headers: [numero, intitule, niveau, fin, etat, certificateur],
    rows: lignes.map((ligne) => [
      ligne.numero,
      intituleComplet(ligne),
      ligne.niveau,
      ligne.dateFin,
      etats[etatDe(ligne, jour)],
      ligne.certificateurs.join(', '),
    ]),
  };
}
