import { sha256, toBase64, toHex } from '../octets.ts';
import type { Anomalie } from './classes.ts';
import { namesKey, type Note } from './note.ts';
import type { CleLue } from './parties.ts';
import { isSigned } from './signature.ts';

/** The keys of a bundle: each but the first must have been named by the one before it. */
export async function examinerCles(cles: readonly CleLue[]): Promise<readonly Anomalie[]> {
  const found: Anomalie[] = [];
  for (const [rang, cle] of cles.entries()) {
    const own = toHex((await sha256(cle.publique)).slice(0, 8)) === cle.id;
    const first = rang === 0 && cle.precedente === null;
    if (!own || !(first || (await estDesignee(cle, cles))))
      found.push({ classe: 'cle-substituee', cleId: cle.id });
  }
  return found;
}

async function estDesignee(
  { publique, debut, precedente, aval }: CleLue,
  cles: readonly CleLue[],
): Promise<boolean> {
  const former = cles.find(({ id }) => id === precedente);
  if (former === undefined || aval === null) return false;
  const text = `ancrage.registre/cle\n${former.id}\n${toBase64(publique)}\n${debut}\n`;
  return isSigned(former.publique, text, aval);
}

/** The key that signed a head; or what is wrong with it. */
export async function examinerTete(
  note: Note,
  cles: readonly CleLue[],
): Promise<{ readonly cle: CleLue | null; readonly anomalies: readonly Anomalie[] }> {
  const { taille } = note;
  for (const cle of cles) {
    if (!(await namesKey(note, cle.publique))) continue;
    const signed = await isSigned(cle.publique, note.texte, note.signature);
    if (!signed) return { cle, anomalies: [{ classe: 'tete-falsifiee', taille, cleId: cle.id }] };
    if (!enService(cle, note.horodatage))
      return { cle, anomalies: [{ classe: 'cle-perimee', taille, cleId: cle.id }] };
    return { cle, anomalies: [] };
  }
  return { cle: null, anomalies: [{ classe: 'cle-substituee', taille }] };
}

/** Whether a key was in force at a time; both to the microsecond, as the register writes them. */
export function enService({ debut, fin }: Pick<CleLue, 'debut' | 'fin'>, le: string): boolean {
  const at = microsecondsOf(le);
  return microsecondsOf(debut) <= at && (fin === null || at <= microsecondsOf(fin));
}

/** Microseconds since 1970 of a UTC instant; NaN, which no comparison holds for, when it cannot be read. */
export function microsecondsOf(instant: string): number {
  const [, second = '', fraction = ''] =
    /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d{1,9}))?Z$/u.exec(instant) ?? [];
  return Date.parse(`${second}Z`) * 1000 + Number(fraction.padEnd(6, '0').slice(0, 6));
}
