import { completer, empreinteDe, type emetteur } from '#capabilities/documents/index.ts';
import { leJourDe, manquesDuDocument } from '../actions/produire.ts';
import { COLONNES, type ColonneDocument, type TypeDossier, typeDe } from '../domain/colonnes.ts';
import { type DocumentEmis, documentDe } from '../domain/document-emis.ts';
import type { DossierLu, Faits } from '../domain/faits.ts';
import type { ACompleter } from '../domain/manques.ts';
import { preparer } from '../domain/preparer.ts';

/** One document of a person, as it is and as it would be made today. */
export interface EtatDuDossier {
  readonly colonne: ColonneDocument;
  readonly type: TypeDossier;
  readonly document: DocumentEmis | null;
  readonly manques: readonly ACompleter[];
  /** Who would receive it. */
  readonly destinataires: readonly string[];
}

interface Lecture {
  readonly faits: Faits;
  readonly dossier: DossierLu;
  readonly tous: readonly DossierLu[];
  readonly documents: readonly DocumentEmis[];
  readonly organisme: Awaited<ReturnType<typeof emetteur>>;
}

/**
 * The documents that a file asks for. Whether one is still true is computed from the facts of the moment, without waiting for
 * the job that writes it down.
 */
export function etatsDuDossier(lecture: Lecture): readonly EtatDuDossier[] {
  return COLONNES.flatMap((colonne) => {
    const type = typeDe(colonne, lecture.dossier);
    return type === null ? [] : [etatDe(lecture, colonne, type)];
  });
}

function etatDe(
  { faits, dossier, tous, documents, organisme }: Lecture,
  colonne: ColonneDocument,
  type: NonNullable<ReturnType<typeof typeDe>>,
): EtatDuDossier {
  const pour = { inscriptionId: dossier.id, entrepriseId: dossier.entreprise?.id ?? null };
  const document = documentDe(documents, type, pour);
  const prepare = preparer(type, document === null ? faits : leJourDe(faits, document), dossier, tous);
  const manques = manquesDuDocument(prepare, organisme, { faits, dossier });
  const vrai =
    document !== null && manques.length === 0
      ? empreinteDe(type, completer(type, { ...prepare.donnees, organisme } as never)) === document.empreinte
      : true;
  return {
    colonne,
    type,
    document: document === null ? null : { ...document, perime: document.perime || !vrai },
    manques,
    destinataires: prepare.destinataires.map(({ nom, courriel }) =>
      courriel === '' ? nom : `${nom} (${courriel})`,
    ),
  };
}
