import { type Column, DataTable, Disclosure, Section } from '#design/index.ts';
import type { Partenaire } from '../domain/certification.ts';
import { fiche as mots, habilitations } from '../messages-ecrans.fr.ts';

/** Certaines fiches ont des milliers de partenaires : la page reste lisible, la fiche officielle les a tous. */
const MONTRES = 200;

const COLONNES: readonly Column<Partenaire>[] = [
  { key: 'nom', header: mots.colonnesPartenaires.nom, cell: ({ nom }) => nom },
  { key: 'siret', header: mots.colonnesPartenaires.siret, cell: ({ siret }) => siret ?? '–' },
  {
    key: 'habilitation',
    header: mots.colonnesPartenaires.habilitation,
    cell: ({ habilitation }) => (habilitation === null ? '–' : habilitations[habilitation]),
  },
];

/** Les organismes que le certificateur habilite ; rien quand la fiche n'en cite pas. */
export function Partenaires({ partenaires }: { partenaires: readonly Partenaire[] }) {
  if (partenaires.length === 0) return null;
  return (
    <Section title={mots.partenaires}>
      <Disclosure summary={mots.partenairesCompte(partenaires.length)}>
        <DataTable
          caption={mots.partenaires}
          captionHidden
          columns={COLONNES}
          rows={partenaires.slice(0, MONTRES)}
          rowKey={({ nom, siret }) => `${siret} ${nom}`}
        />
        {partenaires.length > MONTRES && <p>{mots.partenairesCoupes(MONTRES)}</p>}
      </Disclosure>
    </Section>
  );
}
