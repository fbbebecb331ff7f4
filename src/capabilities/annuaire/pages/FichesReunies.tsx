import { aParis } from '#platform/clock.ts';
import { type Column, DataTable, formatDate, Section } from '#design/index.ts';
import type { ActForm } from '#platform/http/route.ts';
import { nomDeListe } from '../domain/personne.ts';
import { messages } from '../messages.fr.ts';
import { fusion as mots } from '../messages-doublons.fr.ts';
import type { FicheReunie } from '../queries/fiche-personne.query.ts';
import { BoutonActe } from './BoutonActe.tsx';

interface Props {
  readonly fiches: readonly FicheReunie[];
  /** Makes the forms of the acts; null for who may only read. */
  readonly acte: ((nom: string, hidden: Readonly<Record<string, string>>) => ActForm) | null;
}

/** The records merged into this one, and the way back. Nothing when there are none. */
export function FichesReunies({ fiches, acte }: Props) {
  if (fiches.length === 0) return null;
  return (
    <Section title={mots.reunies} id="reunies">
      <DataTable
        caption={mots.reunies}
        captionHidden
        columns={[...COLONNES, ...(acte === null ? [] : [separer(acte)])]}
        rows={fiches}
        rowKey={({ fusionId }) => fusionId}
      />
    </Section>
  );
}

const COLONNES: readonly Column<FicheReunie>[] = [
  { key: 'nom', header: messages.liste.nom, cell: nomDeListe },
  {
    key: 'date',
    header: mots.reunieLe,
    cell: ({ faiteLe }) => formatDate(aParis(Temporal.Instant.from(faiteLe)).toPlainDate()),
  },
];

const separer = (acte: NonNullable<Props['acte']>): Column<FicheReunie> => ({
  key: 'acte',
  header: messages.liste.acte,
  cell: ({ fusionId }) => (
    <BoutonActe acte={acte('separer', { fusionId })} mot={mots.separer} variant="quiet" compact />
  ),
});
