/** Les fichiers que l'on reçoit comme preuve : un scan ou une photo. */
export type TypePiece = 'application/pdf' | 'image/jpeg' | 'image/png' | 'image/webp' | 'image/heic';

/** Taille au-delà de laquelle une photo de téléphone n'a plus de raison d'être, en octets. */
export const PIECE_OCTETS_MAXIMUM = 10 * 1024 * 1024;

export type RefusPiece =
  | { readonly refus: 'PieceVide' }
  | { readonly refus: 'PieceTropLourde' }
  | { readonly refus: 'PieceDAutreType' };

const HEIC = ['heic', 'heix', 'mif1', 'msf1', 'heim', 'heis'];

/** Le type d'un fichier d'après ses premiers octets : ni son nom ni ce qu'en dit le navigateur ne comptent. */
export function typeDePiece(content: Uint8Array): TypePiece | null {
  const debut = Buffer.from(content.subarray(0, 16)).toString('latin1');
  if (debut.startsWith('%PDF-')) return 'application/pdf';
  if (debut.startsWith('\u00ff\u00d8\u00ff')) return 'image/jpeg';
  if (debut.startsWith('\u0089PNG\r\n\u001a\n')) return 'image/png';
  if (debut.startsWith('RIFF') && debut.slice(8, 12) === 'WEBP') return 'image/webp';
  return debut.slice(4, 8) === 'ftyp' && HEIC.includes(debut.slice(8, 12)) ? 'image/heic' : null;
}

/** Pourquoi un fichier n'est pas reçu comme preuve, ou `null`. */
export function refusDePiece(content: Uint8Array): RefusPiece | null {
  if (content.length === 0) return { refus: 'PieceVide' };
  if (content.length > PIECE_OCTETS_MAXIMUM) return { refus: 'PieceTropLourde' };
  return typeDePiece(content) === null ? { refus: 'PieceDAutreType' } : null;
}
