/** Why an archive is not opened; nothing of it has been used. */
export type ClasseArchive =
  /** Not a zip at all. */
  | 'archive-illisible'
  /** Its end is missing, or its pieces do not follow one another. */
  | 'archive-coupee'
  /** A file is not what its checksum says. */
  | 'archive-abimee'
  /** It would unpack to far more than it weighs. */
  | 'archive-bombe'
  /** A name that leads out of the folder, or that cannot be shown. */
  | 'archive-chemin'
  | 'archive-nom-en-double'
  /** Ciphered, in several pieces, larger than 4 GB, or packed in a way that this format does not use. */
  | 'archive-non-prise-en-charge'
  | 'archive-trop-grande';

export class ArchiveFault extends Error {
  readonly classe: ClasseArchive;
  readonly fichier: string;
  constructor(classe: ClasseArchive, fichier = '') {
    super(classe);
    this.classe = classe;
    this.fichier = fichier;
  }
}
