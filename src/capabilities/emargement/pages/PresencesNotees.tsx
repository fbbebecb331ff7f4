import { type Column, DataTable, formatDuree } from '#design/index.ts';
import { ecrans } from '../messages/ecrans.fr.ts';
import { feuille } from '../messages/feuille.fr.ts';
import type { Attendu } from '../queries/feuille.query.ts';
import { PresenceDite } from './PresenceDite.tsx';

interface Props {
  readonly attendus: readonly Attendu[];
  /** Where each presence can be changed, with the words of the link; absent for readers. */
  readonly changer?: { readonly base: string; readonly libelle: string };
}

export const nomDe = ({ nom, prenom }: Attendu): string => `${nom} ${prenom}`;

/** What the sheet knows of each person. */
export function PresencesNotees({ attendus, changer }: Props) {
  return (
    <DataTable
      caption={ecrans.colonnes.presents}
      captionHidden
      columns={[...COLONNES, ...(changer === undefined ? [] : [lien(changer)])]}
      rows={attendus}
      rowKey={({ inscriptionId }) => inscriptionId}
    />
  );
}

const COLONNES: readonly Column<Attendu>[] = [
  { key: 'nom', header: ecrans.colonnes.personne, cell: nomDe },
  {
    key: 'presence',
    header: ecrans.colonnes.etat,
    cell: ({ presence }) =>
      presence === null ? (
        <span className="muted">{feuille.sansReponse}</span>
      ) : (
        <PresenceDite presence={presence} />
      ),
  },
  {
    key: 'minutes',
    header: ecrans.colonnes.duree,
    align: 'end',
    cell: ({ presence }) => (presence === null ? '–' : formatDuree(presence.minutes)),
  },
];

/** A column of links that say, to screen readers, whom they are about. */
const lien = ({ base, libelle }: NonNullable<Props['changer']>): Column<Attendu> => ({
  key: 'changer',
  header: feuille.noterColonne,
  cell: (attendu) => (
    <a href={`${base}/${attendu.inscriptionId}`}>
      {libelle}
      <span className="sr"> {nomDe(attendu)}</span>
    </a>
  ),
});
