import { type Bytes, equalBytes, fromBase64, sha256, utf8 } from '../octets.ts';

/** A head as a signed note (C2SP tlog-checkpoint and signed-note). */
export interface Note {
  /** What the signature covers. */
  readonly texte: string;
  readonly organismeId: string;
  readonly taille: number;
  readonly racine: Bytes;
  /** UTC instant, ISO 8601. */
  readonly horodatage: string;
  /** First four bytes of the key's identifier. */
  readonly indice: Bytes;
  readonly signature: Bytes;
}

const NOTE_TEXT =
  /(ancrage\.registre\/([0-9a-f-]{36})\n(\d{1,15})\n([A-Za-z0-9+/]{43}=)\nhorodatage (\S{1,40})\n)\n\u2014 (ancrage\.registre\/[0-9a-f-]{36}) ([A-Za-z0-9+/]{91}=)/gu;

/** Every head of a text, whatever is written around (a mail, a page). */
export function notesOf(text: string): readonly Note[] {
  return [...text.replaceAll('\r\n', '\n').matchAll(NOTE_TEXT)].flatMap(
    ([, texte = '', organismeId = '', taille, racine = '', horodatage = '', signataire, sceau = '']) => {
      if (signataire !== `ancrage.registre/${organismeId}`) return [];
      const bytes = fromBase64(sceau);
      return [
        {
          texte,
          organismeId,
          taille: Number(taille),
          racine: fromBase64(racine),
          horodatage,
          indice: bytes.slice(0, 4),
          signature: bytes.slice(4),
        },
      ];
    },
  );
}

/** Whether the note says that this key signed it (signed-note: SHA-256 of name, line feed, algorithm 1, key). */
export async function namesKey({ organismeId, indice }: Note, publicKey: Bytes): Promise<boolean> {
  const hash = await sha256(utf8(`ancrage.registre/${organismeId}\n`), Uint8Array.of(1), publicKey);
  return equalBytes(indice, hash.slice(0, 4));
}
