import { type Bytes, fromBase64, toBase64, toHex } from '../octets.ts';
import { enService } from './cles.ts';
import type { Anomalie } from './classes.ts';
import type { CleLue } from './parties.ts';
import { isSigned } from './signature.ts';

/** What a receipt says: this organisme's log holds this leaf. */
interface RecuLu {
  readonly organismeId: string;
  readonly faitId: string;
  readonly feuille: Bytes;
  readonly temps: string;
  readonly cleId: string;
  readonly signature: Bytes;
}

const RECEIPT_TEXT = /(?:^|[?&]recu=)([A-Za-z0-9_-]{194})(?:$|[&#])/u;
const RECEIPT_BYTES = 145;

/** Reads a receipt as it was pasted or scanned, alone or in its address; null when it is none. */
export function lireRecuColle(text: string): RecuLu | null {
  const [, code] = RECEIPT_TEXT.exec(text.replaceAll(/\s/gu, '')) ?? [];
  if (code === undefined) return null;
  const bytes = fromBase64(`${code.replaceAll('-', '+').replaceAll('_', '/')}==`);
  if (bytes.length !== RECEIPT_BYTES || bytes[0] !== 1) return null;
  return {
    organismeId: uuidAt(bytes, 1),
    faitId: uuidAt(bytes, 17),
    feuille: bytes.slice(33, 65),
    temps: instantText(new DataView(bytes.buffer).getBigInt64(65)),
    cleId: toHex(bytes.slice(73, 81)),
    signature: bytes.slice(81),
  };
}

const uuidAt = (bytes: Bytes, at: number): string =>
  toHex(bytes.slice(at, at + 16)).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/u, '$1-$2-$3-$4-$5');

/** As the register writes instants: no fraction, or its digits by three without zeros that say nothing. */
function instantText(microseconds: bigint): string {
  const date = new Date(Number(microseconds / 1000n));
  if (Number.isNaN(date.getTime())) return '';
  const fraction = String(((microseconds % 1_000_000n) + 1_000_000n) % 1_000_000n)
    .padStart(6, '0')
    .replace(/0+$/u, '');
  return `${date.toISOString().slice(0, 19)}${fraction === '' ? '' : `.${fraction}`}Z`;
}

/** Compares a receipt with the facts of a bundle; null when the bundle keeps its promise. */
export async function examinerRecu(
  recu: RecuLu | null,
  cles: readonly CleLue[],
  organismeId: string,
  feuilles: ReadonlyMap<string, Bytes>,
): Promise<Anomalie | null> {
  if (recu === null) return { classe: 'recu-faux' };
  const { faitId } = recu;
  const cle = cles.find(({ id }) => id === recu.cleId);
  if (cle === undefined) return { classe: 'autre-instance', cleId: recu.cleId };
  const text = `ancrage.registre/recu\n${recu.organismeId}\n${faitId}\n${toBase64(recu.feuille)}\n${recu.temps}\n`;
  if (!(await isSigned(cle.publique, text, recu.signature))) return { classe: 'recu-faux', faitId };
  if (!enService(cle, recu.temps)) return { classe: 'cle-perimee', cleId: cle.id };
  if (recu.organismeId !== organismeId) return { classe: 'autre-organisme', faitId };
  const feuille = feuilles.get(faitId);
  if (feuille === undefined) return { classe: 'recu-rejoue', faitId };
  return toHex(feuille) === toHex(recu.feuille) ? null : { classe: 'autre-feuille', faitId };
}
