import type { ReactNode } from 'react';
import { Notice } from '#design/index.ts';
import type { DemandeCreneau } from '../../domain/demande.ts';
import type { Propositions as Choix } from '../../domain/proposer.ts';
import type { SalleDuTerrain } from '../../domain/terrain.ts';
import { creneau as mots } from '../../messages/creneau.fr.ts';
import { quand } from '../../messages/horaires.fr.ts';

/** Une place libre à prendre : ce qui change de la demande, et ce que le bouton dit. */
export interface PlaceLibre {
  readonly cle: string;
  readonly libelle: string;
  readonly changements: Partial<Pick<DemandeCreneau, 'debut' | 'fin' | 'salleId'>>;
}

interface Props {
  readonly choix: Choix;
  readonly salles: readonly SalleDuTerrain[];
  /** Le bouton ou le lien qui prend une place. */
  readonly prendre: (place: PlaceLibre) => ReactNode;
}

/** Les plus proches places libres : une autre salle à la même heure, ou un autre moment où tout le monde est libre. */
export function Propositions({ choix, salles, prendre }: Props) {
  const lieuDe = (id: string) => salles.find((salle) => salle.id === id)?.lieu ?? '';
  const autresSalles = choix.salles.map(({ id, nom, capacite }): PlaceLibre => ({
    cle: id,
    libelle: mots.propositions.prendre(nom, capacite, lieuDe(id)),
    changements: { salleId: id },
  }));
  const moments = choix.places.map(({ debut, fin, salle }): PlaceLibre => ({
    cle: debut.toString(),
    libelle: mots.propositions.placer(quand({ debut, fin }), salle?.nom ?? null),
    changements: { debut, fin, ...(salle === null ? {} : { salleId: salle.id }) },
  }));
  return (
    <Notice tone="info" title={mots.propositions.titre}>
      {autresSalles.length + moments.length === 0 && <p>{mots.propositions.aucune}</p>}
      <Liste titre={mots.propositions.salles} places={autresSalles} prendre={prendre} />
      <Liste titre={mots.propositions.places} places={moments} prendre={prendre} />
    </Notice>
  );
}

const Liste = ({
  titre,
  places,
  prendre,
}: {
  titre: string;
  places: readonly PlaceLibre[];
  prendre: Props['prendre'];
}) =>
  places.length === 0 ? null : (
    <>
      <p>{titre}</p>
      <ul className="plain stack">
        {places.map((place) => (
          <li key={place.cle}>{prendre(place)}</li>
        ))}
      </ul>
    </>
  );
