import { canonicalJson } from '#platform/canonical-json.ts';

// What a bundle is made of (format ancrage.preuve/1, described in docs/guide/preuves.md). The verifier reads it with code of its
// own: a change here is a new version of the format.

export const FAIT_ETABLI = 'preuves.dossier_etabli';

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

export interface FichierNomme {
  readonly nom: string;
  readonly octets: number;
  readonly sha256: string;
}

export interface Manifeste {
  readonly dossierId: string;
  readonly genre: string;
  readonly objet: string;
  readonly organisme: { readonly id: string; readonly nom: string };
  readonly etabliLe: Temporal.Instant;
  readonly faits: readonly { readonly id: string; readonly feuille: Uint8Array }[];
  readonly fichiers: readonly FichierNomme[];
}

/** The list of what the bundle holds, in its canonical form: its fingerprint is what the register seals. */
export function texteDuManifeste({ etabliLe, faits, fichiers, ...reste }: Manifeste): string {
  return canonicalJson({
    format: 'ancrage.preuve/1',
    ...reste,
    etabliLe: etabliLe.toString(),
    faits: faits.map(({ id, feuille }) => ({ id, feuille: base64(feuille) })),
    fichiers: fichiers.map(({ nom, octets, sha256 }) => ({ nom, octets, sha256 })),
  });
}

export interface FaitProuve {
  readonly id: string;
  readonly indice: number;
  readonly feuille: Uint8Array;
  readonly chemin: readonly Uint8Array[];
  readonly clair: { readonly contenu: string; readonly sel: Uint8Array } | null;
  readonly efface: { readonly le: Temporal.Instant; readonly base: string } | null;
}

/** A fact with its proof, as JSON writes it. */
export function faitEcrit({ id, indice, feuille, chemin, clair, efface }: FaitProuve) {
  return {
    id,
    indice,
    feuille: base64(feuille),
    chemin: chemin.map(base64),
    ...(clair !== null ? { contenu: clair.contenu, sel: hex(clair.sel) } : {}),
    ...(efface !== null ? { efface: { le: efface.le.toString(), base: efface.base } } : {}),
  };
}

export interface CleEcrite {
  readonly id: string;
  readonly publique: Uint8Array;
  readonly debut: Temporal.Instant;
  readonly fin: Temporal.Instant | null;
  readonly precedente: string | null;
  readonly aval: Uint8Array | null;
}

/** A public key, as JSON writes it. */
export const cleEcrite = ({ id, publique, debut, fin, precedente, aval }: CleEcrite) => ({
  id,
  publique: base64(publique),
  debut: debut.toString(),
  fin: fin?.toString() ?? null,
  precedente,
  aval: aval && base64(aval),
});

/** A way of hashes, as JSON writes it. */
export const cheminEcrit = (chemin: readonly Uint8Array[]): readonly string[] => chemin.map(base64);

export interface DatationEcrite {
  readonly note: string;
  readonly coherence: readonly Uint8Array[];
  readonly texte: string;
  readonly cleId: string;
  readonly signature: Uint8Array;
  readonly rang: number;
  readonly chemin: readonly Uint8Array[];
  readonly jeton: Uint8Array | null;
}

/** A dated head, as JSON writes it. */
export const datationEcrite = ({
  note,
  coherence,
  texte,
  cleId,
  signature,
  rang,
  chemin,
  jeton,
}: DatationEcrite) => ({
  note,
  coherence: coherence.map(base64),
  texte,
  cleId,
  signature: base64(signature),
  rang,
  chemin: chemin.map(base64),
  jeton: jeton && base64(jeton),
});
