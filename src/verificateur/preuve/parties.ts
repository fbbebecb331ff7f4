import { type Bytes, fromBase64, fromHex } from '../octets.ts';
import { list, orNull, rank, record, string } from './lecture.ts';

// The parts of a bundle (format ancrage.preuve/1) and how each is read. See docs/guide/preuves.md.

export const FORMAT = 'ancrage.preuve/1';
export const PARTIES = {
  liste: 'manifeste.json',
  faits: 'faits.json',
  sommaire: 'sommaire.json',
  tete: 'tete.txt',
  coherences: 'coherences.json',
  cles: 'cles.json',
  horodatages: 'horodatages.json',
} as const;

/** Present, and neither proof nor sealed: each is checked otherwise, or only explains. */
export const LIBRES: readonly string[] = ['LISEZMOI.txt', 'verifier.html'];

/** What the bundle says that it holds; its fingerprint is sealed in the log. */
export interface Liste {
  readonly genre: string;
  readonly objet: string;
  readonly dossierId: string;
  readonly organisme: { readonly id: string; readonly nom: string };
  readonly etabliLe: string;
  readonly faits: readonly { readonly id: string; readonly feuille: Bytes }[];
  readonly fichiers: readonly { readonly nom: string; readonly octets: number; readonly sha256: string }[];
}

export function lireListe(value: unknown): Liste {
  const lue = record(value);
  if (lue['format'] !== FORMAT) throw new TypeError('another format');
  const organisme = record(lue['organisme']);
  return {
    genre: string(lue['genre']),
    objet: string(lue['objet']),
    dossierId: string(lue['dossierId']),
    organisme: { id: string(organisme['id']), nom: string(organisme['nom']) },
    etabliLe: string(lue['etabliLe']),
    faits: list(lue['faits'], (item) => {
      const { id, feuille } = record(item);
      return { id: string(id), feuille: fromBase64(string(feuille)) };
    }),
    fichiers: list(lue['fichiers'], (item) => {
      const { nom, octets, sha256 } = record(item);
      return { nom: string(nom), octets: rank(octets), sha256: string(sha256) };
    }),
  };
}

/** A fact with its way to the head; its content and salt, or what is told of their erasure. */
export interface FaitLu {
  readonly id: string;
  readonly indice: number;
  readonly feuille: Bytes;
  readonly chemin: readonly Bytes[];
  readonly clair: { readonly contenu: string; readonly sel: Bytes } | null;
  readonly efface: { readonly le: string; readonly base: string } | null;
}

export function lireFait(value: unknown): FaitLu {
  const lu = record(value);
  const efface = lu['efface'] === undefined ? null : record(lu['efface']);
  return {
    id: string(lu['id']),
    indice: rank(lu['indice']),
    feuille: fromBase64(string(lu['feuille'])),
    chemin: list(lu['chemin'], (item) => fromBase64(string(item))),
    clair: efface === null ? { contenu: string(lu['contenu']), sel: fromHex(string(lu['sel'])) } : null,
    efface: efface === null ? null : { le: string(efface['le']), base: string(efface['base']) },
  };
}

export const lireFaits = (value: unknown): readonly FaitLu[] => list(value, lireFait);

/** A public key of the instance, and the word of the key before it. */
export interface CleLue {
  readonly id: string;
  readonly publique: Bytes;
  readonly debut: string;
  readonly fin: string | null;
  readonly precedente: string | null;
  readonly aval: Bytes | null;
}

export const lireCles = (value: unknown): readonly CleLue[] =>
  list(value, (item) => {
    const lue = record(item);
    return {
      id: string(lue['id']),
      publique: fromBase64(string(lue['publique'])),
      debut: string(lue['debut']),
      fin: orNull(lue['fin'], string),
      precedente: orNull(lue['precedente'], string),
      aval: orNull(lue['aval'], (one) => fromBase64(string(one))),
    };
  });

/** An earlier head, and the way from it to the head of the bundle. */
export interface Coherence {
  readonly note: string;
  readonly chemin: readonly Bytes[];
}

export const lireCoherences = (value: unknown): readonly Coherence[] =>
  list(value, (item) => {
    const { note, chemin } = record(item);
    return { note: string(note), chemin: list(chemin, (one) => fromBase64(string(one))) };
  });
