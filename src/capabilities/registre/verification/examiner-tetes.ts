import { type Hash, sameHash } from '#engines/merkle/index.ts';
import type { Alteration } from '../domain/alterations.ts';
import type { TeteSignee } from '../domain/tete.ts';
import { type Arbre, permutation } from './arbre.ts';
import { type CleExaminee, examinerSignature } from './examiner-cles.ts';

/** Signatures checked, the latest heads first: an Ed25519 check costs more than a thousand hashes. */
export const SIGNATURES = 5_000;

/** The signatures and the clock of the heads. `tetes` by growing size. */
export function examinerSignatures(
  tetes: readonly TeteSignee[],
  cles: ReadonlyMap<string, CleExaminee>,
): Alteration[] {
  return [
    ...tetes.slice(-SIGNATURES).flatMap((tete) => examinerSignature(tete, cles) ?? []),
    ...horloges(tetes),
  ];
}

function horloges(tetes: readonly TeteSignee[]): Alteration[] {
  return tetes.flatMap((tete, rang): Alteration[] => {
    const avant = tetes[rang - 1];
    const recule = avant !== undefined && Temporal.Instant.compare(tete.horodatage, avant.horodatage) < 0;
    return recule ? [{ classe: 'horloge-reculee', taille: tete.taille }] : [];
  });
}

/** Compares the leaves with the roots that were signed, and names the first difference. `tetes` by growing size. */
export function examinerRacines(
  tetes: readonly TeteSignee[],
  arbre: Arbre,
  { feuilles, ids }: { readonly feuilles: readonly Hash[]; readonly ids: readonly string[] },
): Alteration[] {
  const derniere = tetes.at(-1)?.taille ?? 0;
  const couvertes = tetes.filter(({ taille }) => taille <= arbre.taille);
  const faux = couvertes.findIndex(({ taille, racine }) => {
    const made = arbre.racines.get(taille);
    return made === undefined || !sameHash(made, racine);
  });
  const fausse = couvertes[faux];
  if (fausse === undefined) {
    if (arbre.taille < derniere) return [{ classe: 'queue-coupee', indice: arbre.taille, taille: derniere }];
    if (arbre.taille > derniere)
      return [{ classe: 'fait-insere', indice: derniere, jusqua: arbre.taille - 1 }];
    return [];
  }
  const zone = { indice: couvertes[faux - 1]?.taille ?? 0, jusqua: fausse.taille - 1, taille: fausse.taille };
  if (arbre.taille < derniere) return [{ classe: 'feuille-supprimee', ...zone }];
  if (arbre.taille > derniere) return [{ classe: 'fait-insere', ...zone }];
  const paire = permutation(feuilles, ids, fausse.taille, fausse.racine);
  if (paire === null) return [{ classe: 'feuille-modifiee', ...zone }];
  return [{ classe: 'feuilles-permutees', indice: paire[0], jusqua: paire[1], taille: fausse.taille }];
}

/**
 * What heads kept elsewhere (mails, receipts, witnesses, certificates) say of this log: the only ones that catch whoever holds
 * the keys and writes everything anew.
 */
export function examinerConservees(
  conservees: readonly TeteSignee[],
  tetes: readonly TeteSignee[],
  cles: ReadonlyMap<string, CleExaminee>,
  arbre: Arbre,
): Alteration[] {
  const signees = new Map(tetes.map((tete) => [tete.taille, tete]));
  return conservees.flatMap((tete): Alteration[] => {
    const { taille } = tete;
    const doute = examinerSignature(tete, cles);
    if (doute !== null) return [doute];
    const made = arbre.racines.get(taille);
    if (made === undefined) return [{ classe: 'queue-coupee', indice: arbre.taille, taille }];
    if (sameHash(made, tete.racine)) return [];
    const autre = signees.get(taille);
    const fourche = autre !== undefined && !sameHash(autre.racine, tete.racine);
    return [{ classe: fourche ? 'fourche' : 'reecriture', taille }];
  });
}
