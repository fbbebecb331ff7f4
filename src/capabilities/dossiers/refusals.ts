import { phraseVersement } from '#capabilities/documents/index.ts';
import type { RefusalText } from '#platform/capability.ts';
import type { RefusDocument } from './actions/document-du-dossier.ts';
import type { ACompleter } from './domain/manques.ts';
import { refusFr as mots } from './messages.fr.ts';

const libelles = (manques: readonly ACompleter[]) => manques.map(({ libelle }) => libelle);

export const refusals: Readonly<Record<string, RefusalText>> = {
  DocumentACompleter: {
    status: 422,
    message: ({ manques }: { manques: readonly ACompleter[] }) => mots.DocumentACompleter(libelles(manques)),
  },
  DocumentSansObjet: { status: 409, message: mots.DocumentSansObjet },
  DestinataireSansCourriel: {
    status: 422,
    message: ({ nom }: { nom: string }) => mots.DestinataireSansCourriel(nom),
  },
  DejaEnvoye: { status: 409, message: mots.DejaEnvoye },
  DossierIntrouvable: { status: 404, message: mots.DossierIntrouvable },
  AucuneLigne: { status: 422, message: mots.AucuneLigne },
  FormateurInconnu: { status: 404, message: mots.FormateurInconnu },
  SemaineSansCreneau: { status: 404, message: mots.SemaineSansCreneau },
  DocumentPasASigner: { status: 409, message: mots.DocumentPasASigner },
  LotInconnu: { status: 422, field: 'lot', message: mots.ActeInconnu },
};

/** The sentence of a refusal, for the report of a lot. */
export function phraseDuRefus(refus: RefusDocument): string {
  if (refus.refus === 'VersementsRefuses') return refus.motifs.map(phraseVersement).join(' ');
  const texte = refusals[refus.refus]?.message;
  if (texte === undefined) return mots.autre;
  return typeof texte === 'string' ? texte : texte(refus);
}
