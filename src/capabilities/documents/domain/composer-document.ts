import type { PdfRequest } from '#platform/pdf/pdf-compiler.ts';
import { empreinteDe, sourceDe } from './empreinte.ts';
import type { LignePrix } from './modeles/prix.ts';
import { montantLigne, totaux } from './prix.ts';
import type { Donnees, TypeDocument } from './types-document.ts';

export type Emission = {
  /** Number in the sequence; blank on a draft. */
  readonly numero: string;
  readonly etabliLe: Temporal.PlainDate;
  /** Town written before the date. */
  readonly lieu: string;
  /** Marks every page as a draft without value. */
  readonly projet: boolean;
  /** Logo and other pictures named by the data. */
  readonly images?: Readonly<Record<string, Uint8Array>>;
};

const PARIS = 'Europe/Paris';

/** Turns a document into a PDF order. Same data and same emission give the same bytes. */
export function composerDocument<Type extends TypeDocument>(
  type: Type,
  donnees: Donnees<Type>,
  { etabliLe, images, ...emission }: Emission,
): PdfRequest {
  const empreinte = empreinteDe(type, donnees);
  return {
    template: `capabilities/documents/documents/${type}.typ`,
    data: {
      emission: { ...emission, etabliLe: etabliLe.toString(), empreinte },
      donnees,
      calculs: calculs(donnees),
    },
    createdAt: etabliLe.toZonedDateTime(PARIS).toInstant(),
    attachment: sourceDe(type, donnees),
    ...(images ? { images } : {}),
  };
}

function calculs(donnees: object): object {
  if (!('prix' in donnees)) return {};
  const { lignes } = donnees.prix as { lignes: readonly LignePrix[] };
  return { ...totaux(lignes), montants: lignes.map(montantLigne) };
}
