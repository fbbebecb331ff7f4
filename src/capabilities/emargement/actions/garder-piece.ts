import type { UploadedFile } from '#platform/http/form-state.ts';
import type { Services } from '#platform/http/route.ts';
import { ok, refuse, type Refusal, type Result } from '#platform/result.ts';
import { refusDePiece, typeDePiece } from '../domain/piece.ts';

/** A scan or a photograph, kept in the store. */
export interface PieceGardee {
  /** SHA-256, its name in the store. */
  readonly fichier: string;
  readonly nomFichier: string;
  readonly typeFichier: string;
}

/** Checks and keeps a proof sent with a form, before the transaction opens; null when none was sent. */
export async function garderPiece(
  { files }: Pick<Services, 'files'>,
  file: UploadedFile | null,
): Promise<Result<PieceGardee | null, Refusal>> {
  if (file === null) return ok(null);
  const refus = refusDePiece(file.content);
  if (refus !== null) return refuse(refus.refus);
  const { sha256 } = await files.put(file.content);
  const nomFichier = file.filename.replaceAll(/[\p{Cc}\p{Cs}\p{Bidi_Control}/\\]/gu, ' ').slice(-120);
  return ok({ fichier: sha256, nomFichier, typeFichier: typeDePiece(file.content) ?? '' });
}
