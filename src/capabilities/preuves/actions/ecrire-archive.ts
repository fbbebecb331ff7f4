import { type AsyncZippable, zip } from 'fflate';
import { cheminEcrit, cleEcrite, datationEcrite, faitEcrit } from '../domain/format.ts';
import { lisezMoi } from '../lisez-moi.fr.ts';
import { pageDeVerification } from '../page-de-verification.ts';
import type { Contenu } from './rassembler.ts';
import type { Preuves } from './reunir-preuves.ts';

const JSON_LEVEL = 6;

/** Writes the archive: the same contents give the same bytes. Packing is done by threads of the library. */
export async function ecrireArchive({
  manifeste,
  contenu,
  preuves,
}: {
  readonly manifeste: string;
  readonly contenu: Contenu;
  readonly preuves: Preuves;
}): Promise<Uint8Array> {
  const textes: readonly (readonly [string, string])[] = [
    ['LISEZMOI.txt', lisezMoi(contenu)],
    ['verifier.html', pageDeVerification()],
    ['manifeste.json', manifeste],
    ['faits.json', JSON.stringify(preuves.faits.map(faitEcrit))],
    ['sommaire.json', JSON.stringify(faitEcrit(preuves.sommaire))],
    ['tete.txt', preuves.tete],
    [
      'coherences.json',
      JSON.stringify(preuves.coherences.map(({ note, chemin }) => ({ note, chemin: cheminEcrit(chemin) }))),
    ],
    ['horodatages.json', JSON.stringify(preuves.datations.map(datationEcrite))],
    ['cles.json', JSON.stringify(preuves.cles.map(cleEcrite))],
  ];
  const mtime = new Date(contenu.etabliLe.epochMilliseconds);
  const files: AsyncZippable = {};
  for (const [nom, texte] of textes) files[nom] = [Buffer.from(texte), { level: JSON_LEVEL, mtime }];
  // A PDF is packed already.
  for (const { nom, octets } of contenu.fichiers) files[nom] = [octets, { level: 0, mtime }];
  return new Promise((resolve, reject) => {
    zip(files, (error, bytes) => (error === null ? resolve(bytes) : reject(error)));
  });
}
