import { type Donnees, type TypeDocument, typesDocument } from '../types-document.ts';
import { estPresente, type Mention } from './mention.ts';

/** Mandatory mentions that this data does not fill. Empty: the document may be issued. */
export function mentionsManquantes<Type extends TypeDocument>(type: Type, donnees: Donnees<Type>): Mention[] {
  return typesDocument[type].mentions.filter((mention) => !estPresente(mention, donnees));
}
