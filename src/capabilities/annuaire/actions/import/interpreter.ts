import type { z } from 'zod';
import { fieldErrors } from '#platform/http/form-state.ts';
import { isHostile } from '#platform/http/hostile.ts';
import { messages as messagesHttp } from '#platform/http/messages.fr.ts';
import {
  CHAMPS_IMPORTES,
  CHAMPS_OBLIGATOIRES,
  type ChampImporte,
  type Correspondance,
  type GenreImport,
} from '../../domain/import/colonnes.ts';
import { lireDate } from '../../domain/import/date.ts';
import type { Remarque } from '../../domain/import/remarque.ts';
import { importFr } from '../../messages-import.fr.ts';
import { champsEntreprise, champsPersonne } from '../../schemas.ts';

/** A row of the file as it was received. */
export interface LigneRecue {
  readonly ligne: number;
  readonly cellules: readonly string[];
  /** Contents beyond the last column. */
  readonly trop: readonly string[];
}

/** A row once read: the fields that hold something, or a refusal among the remarks. */
export interface LigneLue {
  readonly ligne: number;
  readonly valeurs: Readonly<Partial<Record<ChampImporte, string | number>>>;
  readonly remarques: readonly Remarque[];
  readonly refusee: boolean;
}

const SCHEMAS: Readonly<Record<GenreImport, Readonly<Record<string, z.ZodType>>>> = {
  personnes: champsPersonne,
  entreprises: champsEntreprise,
};

/** Wrong, they leave the row without a subject: it is refused. Any other wrong cell is left aside, and said. */
const IDENTIFIANTS: ReadonlySet<ChampImporte> = new Set([
  ...CHAMPS_OBLIGATOIRES.personnes,
  ...CHAMPS_OBLIGATOIRES.entreprises,
  'referenceExterne',
]);

/** Reads the rows of a file by the fields of its columns, each cell by the schema of the forms. */
export function interprete(genre: GenreImport, entetes: readonly string[], correspondance: Correspondance) {
  const colonnes = correspondance.flatMap((champ, index) =>
    champ === null ? [] : [{ champ, index, entete: entetes[index] ?? '' }],
  );
  return (recue: LigneRecue): LigneLue => {
    const valeurs: Partial<Record<ChampImporte, string | number>> = {};
    const remarques: Remarque[] = [];
    for (const { champ, index, entete } of colonnes) {
      const brute = recue.cellules[index] ?? '';
      const lue = lireCellule(genre, champ, brute);
      if ('phrase' in lue) {
        const gravite = IDENTIFIANTS.has(champ) ? 'refus' : 'cellule';
        remarques.push({ ligne: recue.ligne, colonne: entete, valeur: brute, gravite, phrase: lue.phrase });
      } else if (lue.valeur !== null) {
        valeurs[champ] = lue.valeur;
      }
    }
    if (recue.trop.length > 0) remarques.push(decalage(recue));
    return {
      ligne: recue.ligne,
      valeurs,
      remarques,
      refusee: remarques.some(({ gravite }) => gravite === 'refus'),
    };
  };
}

function lireCellule(
  genre: GenreImport,
  champ: ChampImporte,
  brute: string,
): { readonly valeur: string | number | null } | { readonly phrase: string } {
  if (isHostile(brute)) return { phrase: messagesHttp.caracteres };
  const texte =
    champ === 'dateNaissance' ? lireDate(brute) : champ === 'codePostal' ? zeroPerdu(brute) : brute;
  const read = SCHEMAS[genre][champ]?.safeParse(texte);
  if (read === undefined) throw new TypeError(`${genre} have no field ${champ}`);
  if (read.success) return { valeur: read.data as string | number | null };
  return { phrase: fieldErrors(read.error.issues)[0]?.message ?? messagesHttp.invalide };
}

/** A spreadsheet takes `01000` for a quantity and drops its zero. */
const zeroPerdu = (texte: string): string => (/^\d{4}$/u.test(texte) ? `0${texte}` : texte);

const decalage = ({ ligne, trop }: LigneRecue): Remarque => ({
  ligne,
  colonne: '',
  valeur: trop.join(' '),
  gravite: 'refus',
  phrase: importFr.phrases.decalage,
});

/** Obligatory fields that no column fills. */
export function champsManquants(genre: GenreImport, correspondance: Correspondance): ChampImporte[] {
  return CHAMPS_OBLIGATOIRES[genre].filter((champ) => !correspondance.includes(champ));
}

/** Fields that two columns fill. */
export function champsEnDouble(genre: GenreImport, correspondance: Correspondance): ChampImporte[] {
  return CHAMPS_IMPORTES[genre].filter(
    (champ) => correspondance.filter((autre) => autre === champ).length > 1,
  );
}
