import { aParis, Badge, type Column, DataTable, formatDuree, formatHeure } from '#design/index.ts';
import type { FormState } from '#platform/http/form-state.ts';
import { ecrans } from '../messages-ecrans.fr.ts';
import type { Attendu, FeuilleLue, PresenceLue } from '../queries/feuille.query.ts';

interface Props {
  readonly lue: FeuilleLue;
  /** The sheet is open and the reader is its trainer. */
  readonly saisie: boolean;
  readonly corriger: boolean;
  readonly form: FormState;
}

/** People expected, with what is known of them, or the fields to say it. */
export function ListePresences({ lue, saisie, corriger, form }: Props) {
  const columns: Column<Attendu>[] = [
    { key: 'nom', header: ecrans.colonnes.personne, cell: nomDe },
    {
      key: 'presence',
      header: ecrans.colonnes.etat,
      cell: (attendu) =>
        attendu.presence === null
          ? saisie
            ? choix(attendu, form)
            : ecrans.sansReponse
          : presenceLue(attendu.presence),
    },
    ...(saisie ? [heures('arrivee', form), heures('depart', form)] : []),
    {
      key: 'minutes',
      header: 'Durée',
      align: 'end',
      cell: ({ presence }) => (presence === null ? '–' : formatDuree(presence.minutes)),
    },
    ...(corriger ? [lienCorrection(lue.creneauId)] : []),
  ];
  return (
    <DataTable
      caption={ecrans.colonnes.presents}
      captionHidden
      columns={columns}
      rows={lue.attendus}
      rowKey={({ inscriptionId }) => inscriptionId}
    />
  );
}

const nomDe = ({ nom, prenom }: Attendu): string => `${nom} ${prenom}`;

function presenceLue({ statut, methode, signeeLe, corrigee }: PresenceLue) {
  const absent = statut === 'absent' || statut === 'excuse';
  return (
    <>
      <Badge tone={statut === 'present' ? 'ok' : statut === 'absent' ? 'attention' : 'info'}>
        {ecrans.statuts[statut]}
      </Badge>{' '}
      <span className="hint">
        {ecrans.methodes[methode]}
        {!absent && `, ${formatHeure(aParis(signeeLe))}`}
        {corrigee && ', corrigée'}
      </span>
    </>
  );
}

function choix(attendu: Attendu, form: FormState) {
  const name = `constat.${attendu.inscriptionId}`;
  return (
    <select
      className="input"
      name={name}
      aria-label={ecrans.constat(nomDe(attendu))}
      defaultValue={form.value(name)}
    >
      <option value="">{ecrans.choix.rien}</option>
      <option value="present">{ecrans.choix.present}</option>
      <option value="absent">{ecrans.choix.absent}</option>
      <option value="excuse">{ecrans.choix.excuse}</option>
    </select>
  );
}

function heures(field: 'arrivee' | 'depart', form: FormState): Column<Attendu> {
  return {
    key: field,
    header: field === 'arrivee' ? 'Arrivée' : 'Départ',
    cell: (attendu) => {
      if (attendu.presence !== null) {
        const noted = attendu.presence[field];
        return noted === null ? '–' : formatHeure(aParis(noted));
      }
      const name = `${field}.${attendu.inscriptionId}`;
      return (
        <input
          className="input w-xs"
          type="time"
          name={name}
          defaultValue={form.value(name)}
          aria-label={ecrans[field](nomDe(attendu))}
        />
      );
    },
  };
}

function lienCorrection(creneauId: string): Column<Attendu> {
  return {
    key: 'corriger',
    header: ecrans.corriger,
    cell: (attendu) =>
      attendu.presence === null ? (
        '–'
      ) : (
        <a href={`/creneaux/${creneauId}/corriger/${attendu.inscriptionId}`}>
          {ecrans.corriger}
          <span className="sr"> {nomDe(attendu)}</span>
        </a>
      ),
  };
}
