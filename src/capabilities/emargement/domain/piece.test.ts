import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PIECE_OCTETS_MAXIMUM, refusDePiece, typeDePiece } from './piece.ts';

const latin = (texte: string) => new Uint8Array(Buffer.from(texte, 'latin1'));

describe('typeDePiece', () => {
  it.each([
    ['application/pdf', '%PDF-1.7\n'],
    ['image/jpeg', '\u00ff\u00d8\u00ff\u00e0'],
    ['image/png', '\u0089PNG\r\n\u001a\n'],
    ['image/webp', 'RIFF\u0000\u0000\u0000\u0000WEBP'],
    ['image/heic', '\u0000\u0000\u0000\u0018ftypheic'],
  ])('reconnaît %s à ses premiers octets', (type, debut) => {
    expect(typeDePiece(latin(debut))).toBe(type);
    expect(refusDePiece(latin(debut))).toBeNull();
  });

  it('ne croit ni une page web, ni un programme, ni un tableur', () => {
    for (const debut of [
      '<!doctype html>',
      'MZ\u0090',
      'PK\u0003\u0004',
      'RIFF\u0000\u0000\u0000\u0000WAVE',
      'ftypheic',
    ])
      expect(refusDePiece(latin(debut))).toEqual({ refus: 'PieceDAutreType' });
  });

  it('ne tombe sur aucun contenu', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (content) => {
        expect(typeDePiece(content) === null).toBe(content.length === 0 || refusDePiece(content) !== null);
      }),
    );
  });

  it('refuse le vide et l’énorme', () => {
    expect(refusDePiece(new Uint8Array())).toEqual({ refus: 'PieceVide' });
    expect(refusDePiece(new Uint8Array(PIECE_OCTETS_MAXIMUM + 1))).toEqual({ refus: 'PieceTropLourde' });
  });
});
