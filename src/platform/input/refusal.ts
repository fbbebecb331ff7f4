/** What a reader of foreign files may refuse, with the data that its sentence needs. Closed: one sentence per name. */
export type InputRefusal =
  | { readonly name: 'FichierVide' }
  | { readonly name: 'FichierTropVolumineux'; readonly maxBytes: number }
  | { readonly name: 'FichierBinaire'; readonly line: number }
  | { readonly name: 'EncodageInconnu'; readonly encoding: string }
  | { readonly name: 'EncodageIncoherent'; readonly line: number }
  | { readonly name: 'ArchiveIllisible' }
  | { readonly name: 'ArchiveChiffree'; readonly entry: string }
  | { readonly name: 'ArchiveCheminInterdit'; readonly entry: string }
  | { readonly name: 'ArchiveLienInterdit'; readonly entry: string }
  | { readonly name: 'ArchiveCompressionInconnue'; readonly entry: string }
  | { readonly name: 'ArchiveNomEnDouble'; readonly entry: string }
  | { readonly name: 'ArchiveTropDeFichiers'; readonly max: number }
  | { readonly name: 'ArchiveBombe'; readonly entry: string }
  | { readonly name: 'ArchiveAbimee'; readonly entry: string }
  | { readonly name: 'ArchiveFichierManquant'; readonly entry: string }
  | { readonly name: 'TableauSansEntete' }
  | { readonly name: 'TableauTropDeColonnes'; readonly max: number }
  | { readonly name: 'TableauTropDeLignes'; readonly max: number }
  | { readonly name: 'TableauLigneTropLongue'; readonly line: number }
  | { readonly name: 'TableauCelluleTropLongue'; readonly line: number; readonly column: string }
  | { readonly name: 'TableauGuillemetIsole'; readonly line: number }
  | { readonly name: 'TableauColonnesManquantes'; readonly columns: readonly string[] }
  | { readonly name: 'TableauColonneEnDouble'; readonly column: string }
  | { readonly name: 'ClasseurIllisible' }
  | { readonly name: 'ClasseurAncienFormat' }
  | { readonly name: 'ClasseurFeuilleInconnue'; readonly sheet: string }
  | { readonly name: 'XmlMalForme'; readonly line: number }
  | { readonly name: 'XmlDtdInterdite'; readonly line: number }
  | { readonly name: 'XmlTropProfond'; readonly line: number; readonly max: number }
  | { readonly name: 'XmlTropVolumineux'; readonly line: number };

export type InputRefusalName = InputRefusal['name'];

/**
 * A foreign file cannot be read, and the person can do something about it. Thrown because readers are streams: the cause
 * may appear in the middle of a file. The action that reads catches it with `refusable` and answers with the refusal.
 */
export class InputRefused extends Error {
  override readonly name = 'InputRefused';
  readonly refusal: InputRefusal;

  constructor(refusal: InputRefusal, options?: ErrorOptions) {
    super(JSON.stringify(refusal), options);
    this.refusal = refusal;
  }
}

/** Stops the reading. Written as a function so that it can stand where a value is expected. */
export function refuse(refusal: InputRefusal, cause?: unknown): never {
  throw new InputRefused(refusal, cause === undefined ? undefined : { cause });
}

/** Runs a reading; a refusal becomes a value, any other failure stays an exception. */
export async function refusable<Value>(
  reading: () => Promise<Value>,
): Promise<{ ok: true; value: Value } | { ok: false; refusal: InputRefusal }> {
  try {
    return { ok: true, value: await reading() };
  } catch (error) {
    if (error instanceof InputRefused) return { ok: false, refusal: error.refusal };
    throw error;
  }
}
