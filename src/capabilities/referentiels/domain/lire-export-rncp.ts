import type { ArchiveLimits } from '#platform/archive/limits.ts';
import { looksLikeArchive, openArchive, type Archive } from '#platform/archive/open-archive.ts';
import type { ByteSource } from '#platform/input/bytes.ts';
import { bytesOf, headOf, type ForeignFile } from '#platform/input/foreign-file.ts';
import { refuseInput } from '#platform/input/refusal.ts';
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

/** `<` : il n'y a pas de XML sans lui, quel que soit l'encodage. */
const INFERIEUR = 0x3c;

export interface ExportRncp {
  readonly forme: 'csv' | 'xml';
  /** À lire une fois, jusqu'au bout ou non : la lecture ferme le fichier. */
  readonly fiches: AsyncIterable<Certification>;
}

/**
 * Ouvre un export de France compétences : l'archive des dix tableaux CSV, l'archive XML, ou le XML seul. Les fiches viennent
 * une à une ; ce qui est illisible dans une fiche est signalé et le reste est gardé. Refus : ceux d'`InputRefusal`.
 */
export async function ouvrirExportRncp(fichier: ForeignFile, signaler: Signaler): Promise<ExportRncp> {
  const debut = await headOf(fichier, 1_000);
  if (!looksLikeArchive(debut)) {
    if (!debut.includes(INFERIEUR)) refuseInput({ refus: 'ArchiveIllisible' });
    return { forme: 'xml', fiches: fichesXml(bytesOf(fichier), 'export.xml', signaler) };
  }
  const archive = await openArchive(fichier, LIMITES);
  const forme = archive.entries.some(({ name }) => estXml(name)) ? 'xml' : 'csv';
  return { forme, fiches: fichesArchive(archive, forme, signaler) };
}

async function* fichesArchive(
  ouverte: Archive,
  forme: ExportRncp['forme'],
  signaler: Signaler,
): AsyncGenerator<Certification> {
  using archive = ouverte;
  if (forme === 'csv') yield* await lireExportCsv(archive.entries, signaler);
  for (const entree of archive.entries) {
    if (estXml(entree.name)) yield* fichesXml(entree.chunks(), entree.name, signaler);
  }
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

function estXml(nom: string): boolean {
  return nom.toLowerCase().endsWith('.xml');
}
