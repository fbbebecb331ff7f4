import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import type { ArchiveLimits } from '#platform/archive/limits.ts';
import { looksLikeArchive, openArchive } from '#platform/archive/open-archive.ts';
import type { ByteSource } from '#platform/input/bytes.ts';
import { readXmlElements } from '#platform/xml/read-xml.ts';
import type { Signaler } from './anomalie.ts';
import type { Certification } from './certification.ts';
import { lireExportCsv } from './export-csv/lire-export-csv.ts';
import { lireFiche } from './export-xml/lire-fiche.ts';

/** L'export XML de toutes les fiches pèse environ 500 Mo une fois décompressé. */
const LIMITES: ArchiveLimits = {
  maxArchiveBytes: 500_000_000,
  maxEntries: 100,
  maxEntryBytes: 3_000_000_000,
  maxTotalBytes: 4_000_000_000,
  maxRatio: 200,
};

/** Un fichier du serveur, ou des octets reçus d'un formulaire. */
export type FichierExport = Uint8Array | { readonly path: string };

/**
 * Lit un export de France compétences : l'archive des dix tableaux CSV, l'archive XML, ou le XML seul. Les fiches viennent
 * une à une ; ce qui est illisible dans une fiche est signalé et le reste est gardé. Refus : ceux d'`InputRefusal`.
 */
export async function* lireExportRncp(
  fichier: FichierExport,
  signaler: Signaler,
): AsyncGenerator<Certification> {
  if (!looksLikeArchive(await debut(fichier))) {
    yield* fichesXml(contenu(fichier), 'export.xml', signaler);
    return;
  }
  using archive = await openArchive(fichier, LIMITES);
  const xml = archive.entries.filter(({ name }) => name.toLowerCase().endsWith('.xml'));
  if (xml.length === 0) yield* await lireExportCsv(archive.entries, signaler);
  for (const entree of xml) yield* fichesXml(entree.chunks(), entree.name, signaler);
}

async function* fichesXml(
  source: ByteSource,
  fichier: string,
  signaler: Signaler,
): AsyncGenerator<Certification> {
  for await (const element of readXmlElements(source, 'FICHE')) {
    const fiche = lireFiche(element, { signaler, fichier, ligne: element.line });
    if (fiche !== null) yield fiche;
  }
}

function contenu(fichier: FichierExport): ByteSource {
  return fichier instanceof Uint8Array ? fichier : createReadStream(fichier.path);
}

async function debut(fichier: FichierExport): Promise<Uint8Array> {
  if (fichier instanceof Uint8Array) return fichier.subarray(0, 4);
  await using poignee = await open(fichier.path);
  const { buffer, bytesRead } = await poignee.read(Buffer.alloc(4), 0, 4, 0);
  return buffer.subarray(0, bytesRead);
}
