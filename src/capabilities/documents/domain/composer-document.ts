import { renderSVG } from 'uqr';
import type { TeteSignee } from '#capabilities/registre/index.ts';
import type { PdfRequest } from '#platform/pdf/pdf-compiler.ts';
import { empreinteDe, sourceDe } from './empreinte.ts';
import type { LignePrix } from './modeles/prix.ts';
import { montantLigne, totaux } from './prix.ts';
import type { Donnees, TypeDocument } from './types-document.ts';

/** Printed on a sealed document: anyone checks it without us. It says nothing of the data, so it is not part of its fingerprint. */
export interface Verification {
  /** Opens the receipt of the act that made the document. */
  readonly adresse: string;
  /** The register's head of that moment; null before the first one. */
  readonly tete: Pick<TeteSignee, 'taille' | 'racine' | 'horodatage'> | null;
}

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
  readonly verification?: Verification;
};

const PARIS = 'Europe/Paris';

/** Turns a document into a PDF order. Same data and same emission give the same bytes. */
export function composerDocument<Type extends TypeDocument>(
  type: Type,
  donnees: Donnees<Type>,
  { etabliLe, images, verification, ...emission }: Emission,
): PdfRequest {
  const empreinte = empreinteDe(type, donnees);
  return {
    template: `capabilities/documents/documents/${type}.typ`,
    data: {
      emission: {
        ...emission,
        etabliLe: etabliLe.toString(),
        empreinte,
        ...(verification && { verification: imprimable(verification) }),
      },
      donnees,
      calculs: calculs(donnees),
    },
    createdAt: etabliLe.toZonedDateTime(PARIS).toInstant(),
    attachment: sourceDe(type, donnees),
    images: { ...images, ...(verification && { [CODE]: codeDe(verification) }) },
  };
}

const CODE = 'verification.svg';

/** ISO/IEC 18004, level M: read from a crumpled sheet. */
const codeDe = ({ adresse }: Verification): Uint8Array =>
  new TextEncoder().encode(renderSVG(adresse, { ecc: 'M', border: 4 }));

/** The head in short form: day, size, and the first 16 digits of its root. */
function imprimable({ adresse, tete }: Verification): object {
  if (tete === null) return { adresse, tete };
  const le = tete.horodatage.toZonedDateTimeISO(PARIS).toPlainDate().toString();
  const racine = Buffer.from(tete.racine).toString('hex').slice(0, 16);
  return { adresse, tete: { le, taille: tete.taille, racine } };
}

function calculs(donnees: object): object {
  if (!('prix' in donnees)) return {};
  const { lignes } = donnees.prix as { lignes: readonly LignePrix[] };
  return { ...totaux(lignes), montants: lignes.map(montantLigne) };
}
