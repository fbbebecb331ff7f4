import { type Bytes, equalBytes, fromBase64, fromUtf8, sha256, toHex, utf8 } from '../octets.ts';
import { enService, examinerTete } from './cles.ts';
import type { Anomalie } from './classes.ts';
import { mene } from './coherences.ts';
import { list, orNull, rank, record, string } from './lecture.ts';
import { rootFrom } from './merkle.ts';
import { type Note, notesOf } from './note.ts';
import type { CleLue } from './parties.ts';
import { isSigned } from './signature.ts';

/** A head of the organisme in the head of a day, dated by an outside authority when it has a token. */
interface Datation {
  readonly note: string;
  readonly coherence: readonly Bytes[];
  readonly texte: string;
  readonly cleId: string;
  readonly signature: Bytes;
  readonly rang: number;
  readonly chemin: readonly Bytes[];
  readonly jeton: Bytes | null;
}

const hashes = (value: unknown) => list(value, (one) => fromBase64(string(one)));

export const lireDatations = (value: unknown): readonly Datation[] =>
  list(value, (item) => {
    const lue = record(item);
    return {
      note: string(lue['note']),
      coherence: hashes(lue['coherence']),
      texte: string(lue['texte']),
      cleId: string(lue['cleId']),
      signature: fromBase64(string(lue['signature'])),
      rang: rank(lue['rang']),
      chemin: hashes(lue['chemin']),
      jeton: orNull(lue['jeton'], (one) => fromBase64(string(one))),
    };
  });

/** A day on which the log was dated. */
export interface JourDate {
  readonly jour: string;
  readonly taille: number;
  /** When the outside authority says that it saw it; null without a token. The authority's own signature is not checked here. */
  readonly atteste: string | null;
}

/** Checks each dated head: it leads to the bundle's head, is in the signed head of its day, and the token is about that day. */
export async function examinerDatations(
  datations: readonly Datation[],
  tete: Note,
  cles: readonly CleLue[],
): Promise<{ readonly jours: readonly JourDate[]; readonly anomalies: readonly Anomalie[] }> {
  const jours: JourDate[] = [];
  const anomalies: Anomalie[] = [];
  for (const datation of datations) {
    const [note] = notesOf(datation.note);
    const jour = note === undefined ? null : await examinerUne(datation, note, cles);
    if (note === undefined || jour === null)
      anomalies.push({ classe: 'horodatage-faux', taille: note?.taille ?? 0 });
    else {
      anomalies.push(...(await examinerTete(note, cles)).anomalies);
      if (!(await mene(note, tete, datation.coherence)))
        anomalies.push({ classe: 'reecriture', taille: note.taille });
      jours.push(jour);
    }
  }
  return { jours, anomalies };
}

const DAY_TEXT =
  /^ancrage\.registre\/ensemble\n(\d{4}-\d\d-\d\d)\n(\d{1,9})\n([A-Za-z0-9+/]{43}=)\nhorodatage (\S{1,40})\n$/u;

async function examinerUne(
  datation: Datation,
  note: Note,
  cles: readonly CleLue[],
): Promise<JourDate | null> {
  const { texte, rang: index, chemin: proof, signature, cleId, jeton } = datation;
  const [, jour = '', size, root = '', le = ''] = DAY_TEXT.exec(texte) ?? [];
  const cle = cles.find(({ id }) => id === cleId);
  if (jour === '' || cle === undefined || !enService(cle, le)) return null;
  const leaf = await sha256(Uint8Array.of(0), utf8(note.texte));
  const climbed = await rootFrom({ leaf, index, size: Number(size), proof });
  const inDay = climbed !== null && equalBytes(climbed, fromBase64(root));
  if (!inDay || !(await isSigned(cle.publique, texte, signature))) return null;
  if (jeton === null) return { jour, taille: note.taille, atteste: null };
  const atteste = timeOfToken(jeton, await sha256(utf8(texte)));
  return atteste === null ? null : { jour, taille: note.taille, atteste };
}

/** RFC 3161 §2.4.2: `messageImprint` with SHA-256, with and without the NULL of its parameters. */
const IMPRINTS = ['3031300d060960864801650304020105000420', '302f300b06096086480165030402010420'];
const INTEGER = 0x02;
const GENERALIZED_TIME = 0x18;

/** The time that a token gives to this fingerprint, ISO 8601; null when it is not about it. */
function timeOfToken(token: Bytes, imprint: Bytes): string | null {
  const hex = toHex(token);
  for (const head of IMPRINTS) {
    const found = hex.indexOf(head + toHex(imprint));
    if (found === -1 || found % 2 === 1) continue;
    // After the imprint: the serial number, then the time.
    const serial = found / 2 + head.length / 2 + imprint.length;
    const time = serial + 2 + (token[serial + 1] ?? 0);
    if (token[serial] !== INTEGER || token[time] !== GENERALIZED_TIME) return null;
    return isoTime(fromUtf8(token.slice(time + 2, time + 2 + (token[time + 1] ?? 0))));
  }
  return null;
}

function isoTime(text: string): string | null {
  const [, ...parts] = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:\.\d+)?Z$/u.exec(text) ?? [];
  const [year, month, day, hour, minute, second] = parts;
  return second === undefined ? null : `${year}-${month}-${day}T${hour}:${minute}:${second}Z`;
}
