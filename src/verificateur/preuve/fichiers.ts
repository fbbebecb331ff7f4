import { type Bytes, sha256, toHex } from '../octets.ts';
import type { Anomalie } from './classes.ts';
import { LIBRES, type Liste, PARTIES } from './parties.ts';

/** A document of the bundle once compared with its sealed fingerprint. */
export interface FichierVerifie {
  readonly nom: string;
  readonly octets: number;
  readonly sha256: string;
  readonly intact: boolean;
}

type Files = ReadonlyMap<string, Bytes>;

/** The documents against the sealed list: none missing, none replaced, none added. */
export async function verifierFichiers(
  liste: Liste,
  files: Files,
): Promise<{ readonly fichiers: readonly FichierVerifie[]; readonly anomalies: readonly Anomalie[] }> {
  const anomalies: Anomalie[] = [];
  const fichiers: FichierVerifie[] = [];
  for (const { nom, octets, sha256: attendue } of liste.fichiers) {
    const bytes = files.get(nom);
    const intact = bytes !== undefined && toHex(await sha256(bytes)) === attendue;
    if (!intact)
      anomalies.push({ classe: bytes === undefined ? 'fichier-manquant' : 'fichier-remplace', fichier: nom });
    fichiers.push({ nom, octets, sha256: attendue, intact });
  }
  const connus = new Set([...Object.values(PARTIES), ...LIBRES, ...liste.fichiers.map(({ nom }) => nom)]);
  for (const nom of files.keys())
    if (!connus.has(nom)) anomalies.push({ classe: 'fichier-ajoute', fichier: nom });
  return { fichiers, anomalies };
}
