import { DataTable, Field, Filters } from '#design/index.ts';
import { nomDeListe, type Personne } from '../domain/personne.ts';
import { CHAMPS, messages } from '../messages.fr.ts';
import { fusion } from '../messages-doublons.fr.ts';

interface Props {
  readonly gardee: Personne;
  readonly mots: string;
  /** Null before a search. */
  readonly trouvees: readonly Personne[] | null;
}

/** Finds the other record of a person. */
export function AutreFiche({ gardee, mots, trouvees }: Props) {
  const path = `/personnes/${gardee.id}/fusionner`;
  return (
    <>
      <Filters action={path} submit={messages.contact.chercherBouton}>
        <Field type="search" name="q" label={fusion.chercher} hint={fusion.chercherAide} value={mots} />
      </Filters>
      {trouvees !== null && (
        <DataTable
          caption={messages.personnes.titre}
          captionHidden
          columns={[
            { key: 'nom', header: messages.liste.nom, cell: nomDeListe },
            { key: 'courriel', header: CHAMPS.courriel, cell: ({ courriel }) => courriel },
            { key: 'ville', header: CHAMPS.ville, cell: ({ ville }) => ville },
          ]}
          rows={trouvees.filter(({ id }) => id !== gardee.id)}
          rowKey={({ id }) => id}
          rowHref={({ id }) => `${path}?avec=${id}`}
          empty={<p>{fusion.aucune}</p>}
        />
      )}
    </>
  );
}
