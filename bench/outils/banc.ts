/** One line of output. */
export type Print = (line: { readonly banc: string } & Readonly<Record<string, unknown>>) => void;

export interface Options {
  /** Runs of each measure; the one in the middle is told. */
  readonly tours: number;
  /** Requests of a run of pages. */
  readonly requetes: number;
}

/** A named workload. */
export interface Banc {
  readonly nom: string;
  /** What it measures, in a French sentence. */
  readonly phrase: string;
  /** What is wanted of it. */
  readonly cible: string;
  readonly mesurer: (options: Options, print: Print) => Promise<void>;
}
