import { createHash } from 'node:crypto';
import { canonicalJson, type JsonValue } from '#platform/canonical-json.ts';
import { type Donnees, type TypeDocument, typesDocument } from './types-document.ts';

/**
 * What a document was made from, as the one text of RFC 8785: its type, the version of its template, its data. The number,
 * the date and the place of issue are not part of it. The PDF carries this text as an attachment: its SHA-256 is the
 * fingerprint printed at the foot of each page, so anyone can check it without us.
 */
export function sourceDe<Type extends TypeDocument>(type: Type, donnees: Donnees<Type>): string {
  const { version } = typesDocument[type];
  return canonicalJson({ type, version, donnees: donnees as unknown as JsonValue });
}

/** SHA-256 of the source, in 64 hexadecimal digits. */
export function empreinteDe<Type extends TypeDocument>(type: Type, donnees: Donnees<Type>): string {
  return createHash('sha256').update(sourceDe(type, donnees)).digest('hex');
}

/** True when the document would no longer say the same thing: its data, its model or its template has changed. */
export function aRegenerer<Type extends TypeDocument>(
  empreinteAncienne: string,
  type: Type,
  donneesActuelles: Donnees<Type>,
): boolean {
  return empreinteDe(type, donneesActuelles) !== empreinteAncienne;
}
