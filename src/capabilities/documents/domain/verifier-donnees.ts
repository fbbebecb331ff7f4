import { ok, refuse, type Result } from '#platform/result.ts';
import { type RefusVersements, refusDesVersements } from './contrat-individuel/versements.ts';
import { mentionsManquantes } from './mentions/mentions-manquantes.ts';
import type { DonneesContratIndividuel } from './modeles/contrat-individuel.ts';
import { totaux } from './prix.ts';
import { type Donnees, type TypeDocument, typesDocument } from './types-document.ts';

export type RefusDonnees =
  | { readonly refus: 'DonneesRefusees'; readonly champs: readonly string[] }
  | { readonly refus: 'MentionsManquantes'; readonly mentions: readonly string[] }
  | { readonly refus: 'VersementsRefuses'; readonly motifs: readonly RefusVersements[] };

/** Completes the data of a document and tells why it may not be issued: form, mandatory mentions, payments. */
export function verifierDonnees<Type extends TypeDocument>(
  type: Type,
  donnees: unknown,
): Result<Donnees<Type>, RefusDonnees> {
  const lues = typesDocument[type].schema.safeParse(donnees);
  if (!lues.success) {
    const champs = lues.error.issues.map(({ path }) => path.join('.'));
    return refuse('DonneesRefusees', { champs: [...new Set(champs)] });
  }
  const completes = lues.data as Donnees<Type>;
  const manquantes = mentionsManquantes(type, completes);
  if (manquantes.length > 0) {
    return refuse('MentionsManquantes', { mentions: manquantes.map(({ libelle }) => libelle) });
  }
  const motifs = refusDuPaiement(type, completes);
  return motifs.length > 0 ? refuse('VersementsRefuses', { motifs }) : ok(completes);
}

/** What L. 6353-6 refuses in the payments of an individual contract signed on a day; nothing for other documents. */
export function refusDuPaiement<Type extends TypeDocument>(
  type: Type,
  donnees: Donnees<Type>,
  signeLe?: string,
): readonly RefusVersements[] {
  if (type !== 'contrat-individuel') return [];
  const { action, conclusion, prix, ...contrat } = donnees as DonneesContratIndividuel;
  const jour = signeLe ?? contrat.signeLe;
  if (jour === null || action.debut === null || action.fin === null) return [];
  const { ttcCentimes: totalCentimes } = totaux(prix.lignes);
  const { debut, fin } = action;
  return refusDesVersements({ totalCentimes, signeLe: jour, conclusion, debut, fin }, prix.versements);
}
