import { type Hash, hashLeaf } from '#engines/merkle/index.ts';
import { type Tete, texteDeTete } from './tete.ts';

/** The head of a day over the heads of all the organismes of the instance. */
export interface TeteDuJour {
  /** Day on the wall in Europe/Paris, `AAAA-MM-JJ`. */
  readonly jour: string;
  /** Number of organismes. */
  readonly taille: number;
  readonly racine: Uint8Array;
  readonly horodatage: Temporal.Instant;
}

/** The leaf of one organisme's head in the tree of the day: RFC 6962 §2.1 over the head's signed text. */
export const feuilleDuJour = (tete: Tete): Hash => hashLeaf(Buffer.from(texteDeTete(tete)));

/** The text that is signed; each line ends with a line feed. */
export function texteDuJour({ jour, taille, racine, horodatage }: TeteDuJour): string {
  return `ancrage.registre/ensemble\n${jour}\n${taille}\n${Buffer.from(racine).toString('base64')}\nhorodatage ${horodatage.toString()}\n`;
}
