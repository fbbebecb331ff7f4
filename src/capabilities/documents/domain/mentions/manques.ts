import { type DonneesPartielles, type TypeDocument, typesDocument } from '../types-document.ts';
import { estVide, type Mention, valeursDe } from './mention.ts';
import { mentionsManquantes } from './mentions-manquantes.ts';

/** Something that a document must still say, and the fields to fill for it. */
export interface Manque {
  readonly mentionId: string;
  readonly libelle: string;
  /** Paths of the data that are blank, such as `action.formateurs[].titres`. */
  readonly champs: readonly string[];
}

/** What is missing before the document may be issued. A value that is not of its form is missing too. */
export function manquesDe<Type extends TypeDocument>(
  type: Type,
  donnees: DonneesPartielles<Type>,
): readonly Manque[] {
  const lues = typesDocument[type].schema.safeParse(donnees);
  if (!lues.success) {
    return lues.error.issues.map(({ path, message }) => {
      const champ = path.join('.');
      return { mentionId: 'forme', libelle: message, champs: [champ] };
    });
  }
  return mentionsManquantes(type, lues.data as never).map((mention) => ({
    mentionId: mention.id,
    libelle: mention.libelle,
    champs: champsVides(mention, lues.data),
  }));
}

const champsVides = ({ champs }: Mention, donnees: unknown): readonly string[] =>
  champs.filter((chemin) => valeursDe(donnees, chemin).some(estVide));
