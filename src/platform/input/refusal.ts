/** What a reader of foreign files may refuse, with the data that its sentence needs. Closed: one sentence per name. */
export type InputRefusal =
  | { readonly refus: 'FichierVide' }
  | { readonly refus: 'FichierTropVolumineux'; readonly maxBytes: number }
  | { readonly refus: 'FichierBinaire'; readonly line: number }
  | { readonly refus: 'EncodageInconnu'; readonly encoding: string }
  | { readonly refus: 'EncodageIncoherent'; readonly line: number }
  | { readonly refus: 'ArchiveIllisible' }
  | { readonly refus: 'ArchiveChiffree'; readonly entry: string }
  | { readonly refus: 'ArchiveCheminInterdit'; readonly entry: string }
  | { readonly refus: 'ArchiveLienInterdit'; readonly entry: string }
  | { readonly refus: 'ArchiveCompressionInconnue'; readonly entry: string }
  | { readonly refus: 'ArchiveNomEnDouble'; readonly entry: string }
  | { readonly refus: 'ArchiveTropDeFichiers'; readonly max: number }
  | { readonly refus: 'ArchiveBombe'; readonly entry: string }
  | { readonly refus: 'ArchiveAbimee'; readonly entry: string }
  | { readonly refus: 'ArchiveFichierManquant'; readonly entry: string }
  | { readonly refus: 'TableauSansEntete' }
  | { readonly refus: 'TableauTropDeColonnes'; readonly max: number }
  | { readonly refus: 'TableauTropDeLignes'; readonly max: number }
  | { readonly refus: 'TableauLigneTropLongue'; readonly line: number }
  | { readonly refus: 'TableauCelluleTropLongue'; readonly line: number; readonly column: string }
  | { readonly refus: 'TableauGuillemetIsole'; readonly line: number }
  | { readonly refus: 'TableauColonnesManquantes'; readonly columns: readonly string[] }
  | { readonly refus: 'TableauColonneEnDouble'; readonly column: string }
  | { readonly refus: 'ClasseurIllisible' }
  | { readonly refus: 'ClasseurAncienFormat' }
  | { readonly refus: 'ClasseurFeuilleInconnue'; readonly sheet: string }
  | { readonly refus: 'XmlMalForme'; readonly line: number }
  | { readonly refus: 'XmlDtdInterdite'; readonly line: number }
  | { readonly refus: 'XmlTropProfond'; readonly line: number; readonly max: number }
  | { readonly refus: 'XmlTropVolumineux'; readonly line: number };

export type InputRefusalName = InputRefusal['refus'];

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
export function refuseInput(refusal: InputRefusal, cause?: unknown): never {
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
