import type { Seal } from './sign.ts';

/** Standards offered: PDF/A-2 and PDF/A-3 level A (archiving, tagged) and PDF/UA-1 (accessibility). */
export type PdfStandard = 'a-2a' | 'a-3a' | 'ua-1';

/** Everything one document is made of. Same job, same bytes. */
export type PdfJob = {
  /** Path of the template below the root given to the compiler. */
  readonly template: string;
  /** JSON text that the template reads as `json(bytes(sys.inputs.data))`. */
  readonly data: string;
  /** Creation date written in the file, in seconds since 1970. */
  readonly createdAt: number;
  readonly standard: PdfStandard;
  /** Text that the template may attach to the file (PDF/A-3), as `sys.inputs.attachment`. */
  readonly attachment?: string;
  /** Pictures that the template reads at `/images/<name>`. */
  readonly images?: Readonly<Record<string, Uint8Array>>;
};

export type PdfResult = { readonly bytes: Uint8Array; readonly pages: number };

/** One file to seal. */
export type SealJob = {
  readonly bytes: Uint8Array;
  readonly seal: Seal;
  /** Asks for what an authority has to stamp, in place of the sealed file. */
  readonly imprint?: true;
  /** The authority's answer. */
  readonly token?: Uint8Array;
};
