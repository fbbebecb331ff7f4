import type { Anomalie } from './anomalie.ts';
import type { Changement } from './comparer.ts';

/** D'où vient une version des référentiels. */
export type Source = 'rncp-csv' | 'rncp-xml' | 'rome' | 'demo';

/** Ce qu'une importation a fait. */
export interface Bilan {
  readonly lues: number;
  readonly ajoutees: number;
  /** Changées, inactivations comprises. */
  readonly modifiees: number;
  readonly inchangees: number;
  /** Devenues inactives, parmi les modifiées. */
  readonly inactivees: number;
  readonly anomalies: number;
  /** Les premières anomalies, dans l'ordre du fichier. */
  readonly premieresAnomalies: readonly Anomalie[];
}

export type GenreChangement = 'ajout' | 'modification' | 'inactivation';

/** Ce qu'une importation change dans une fiche. */
export interface ChangementFiche {
  readonly numero: string;
  readonly genre: GenreChangement;
  readonly champs: readonly Changement[];
}

/** Au-delà, un fichier est si mauvais que la liste n'aide plus. */
export const ANOMALIES_GARDEES = 200;

/** Compte ce qui arrive pendant une importation. */
export class Compteur {
  readonly #anomalies: Anomalie[] = [];
  #totalAnomalies = 0;
  #lues = 0;
  #ajoutees = 0;
  #modifiees = 0;
  #inactivees = 0;

  signaler = (anomalie: Anomalie): void => {
    this.#totalAnomalies += 1;
    if (this.#anomalies.length < ANOMALIES_GARDEES) this.#anomalies.push(anomalie);
  };

  lire(nombre: number): void {
    this.#lues += nombre;
  }

  changer(genre: GenreChangement, nombre = 1): void {
    if (genre === 'ajout') this.#ajoutees += nombre;
    else this.#modifiees += nombre;
    if (genre === 'inactivation') this.#inactivees += nombre;
  }

  get lues(): number {
    return this.#lues;
  }

  bilan(): Bilan {
    return {
      lues: this.#lues,
      ajoutees: this.#ajoutees,
      modifiees: this.#modifiees,
      inchangees: this.#lues - this.#ajoutees - this.#modifiees,
      inactivees: this.#inactivees,
      anomalies: this.#totalAnomalies,
      premieresAnomalies: this.#anomalies,
    };
  }
}
