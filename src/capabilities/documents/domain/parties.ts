import type { Donnees, TypeDocument } from './types-document.ts';

/** Who signs a document. `organisme` signs signed in; the others by act link. */
export type Partie = 'organisme' | 'client' | 'stagiaire' | 'apprenant' | 'entreprise';

const PARTIES: Partial<Record<TypeDocument, readonly Partie[]>> = {
  devis: ['client'],
  convention: ['client', 'organisme'],
  'contrat-individuel': ['stagiaire', 'organisme'],
  'certificat-realisation': ['organisme'],
  'attestation-fin-formation': ['organisme'],
  'protocole-individuel': ['apprenant', 'organisme'],
};

/** The parties whose signature a document waits for; none for those that are only read. */
export function partiesAttendues<Type extends TypeDocument>(
  type: Type,
  donnees: Donnees<Type>,
): readonly Partie[] {
  if ('origine' in donnees) {
    return [donnees.origine.type === 'contrat-individuel' ? 'stagiaire' : 'client', 'organisme'];
  }
  const parties = PARTIES[type] ?? [];
  const avecEntreprise =
    'entreprise' in donnees && type === 'protocole-individuel' && donnees.entreprise !== null;
  return avecEntreprise ? [...parties, 'entreprise'] : parties;
}
