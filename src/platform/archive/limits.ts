/** What an archive from outside may cost before it is refused. All sizes in bytes. */
export interface ArchiveLimits {
  readonly maxArchiveBytes: number;
  readonly maxEntries: number;
  readonly maxEntryBytes: number;
  readonly maxTotalBytes: number;
  /** Unpacked size divided by packed size. Real exports stay under 50; a bomb of zeros exceeds 1 000. */
  readonly maxRatio: number;
}

const MEGABYTE = 1_000_000;

/** For files sent through a form: an office document, a course package, a daily export in CSV. */
export const UPLOAD_LIMITS: ArchiveLimits = {
  maxArchiveBytes: 100 * MEGABYTE,
  maxEntries: 2_000,
  maxEntryBytes: 300 * MEGABYTE,
  maxTotalBytes: 400 * MEGABYTE,
  maxRatio: 200,
};

/** Below this unpacked size a high ratio is harmless: an almost empty sheet of an office document compresses very well. */
export const HARMLESS_BYTES = MEGABYTE;
