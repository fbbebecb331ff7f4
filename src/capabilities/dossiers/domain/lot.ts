import { COLONNES, type ColonneDocument } from './colonnes.ts';

export const ACTES_LOT = ['creer', 'envoyer'] as const;
export type ActeLot = (typeof ACTES_LOT)[number];

/** What is done to one document of each person chosen. Written `creer.convocation` in a form. */
export interface Lot {
  readonly acte: ActeLot;
  readonly colonne: ColonneDocument;
}

export const TOUS_LES_LOTS: readonly Lot[] = COLONNES.flatMap((colonne) =>
  ACTES_LOT.map((acte) => ({ acte, colonne })),
);

export const cleDuLot = ({ acte, colonne }: Lot): string => `${acte}.${colonne}`;

/** How far a lot has gone. */
export interface LotLu extends Lot {
  readonly id: string;
  readonly total: number;
  readonly traitees: number;
  readonly faites: number;
  readonly refus: readonly {
    readonly inscriptionId: string;
    readonly nom: string;
    readonly pourquoi: string;
  }[];
  readonly fini: boolean;
}
