import { verifierOf } from '#platform/keys/index.ts';
import type { Alteration } from '../domain/alterations.ts';
import { type ClePublique, texteDAval } from '../domain/cle.ts';
import { type TeteSignee, texteDeTete } from '../domain/tete.ts';

/** A public key ready to check signatures. */
export interface CleExaminee extends ClePublique {
  readonly verifie: ReturnType<typeof verifierOf>;
}

/** The keys by id, and those that no former key signed for: only the very first one needs no word. */
export function examinerCles(cles: readonly ClePublique[]): {
  readonly parId: ReadonlyMap<string, CleExaminee>;
  readonly alterations: readonly Alteration[];
} {
  const parId = new Map(cles.map((cle) => [cle.id, { ...cle, verifie: verifierOf(cle.publique) }]));
  const alterations = cles.flatMap((cle, rang): Alteration[] => {
    if (rang === 0 && cle.precedente === null) return [];
    const { precedente, publique, debut, aval } = cle;
    const former = precedente === null ? undefined : parId.get(precedente);
    const named =
      precedente !== null &&
      aval !== null &&
      former?.verifie(texteDAval({ precedente, publique, debut }), aval);
    return named === true ? [] : [{ classe: 'cle-substituee', cleId: cle.id }];
  });
  return { parId, alterations };
}

/** What is wrong with the signature of one head; null when nothing is. */
export function examinerSignature(
  tete: TeteSignee,
  cles: ReadonlyMap<string, CleExaminee>,
): Alteration | null {
  const { taille, cleId } = tete;
  const cle = cles.get(cleId);
  if (cle === undefined) return { classe: 'cle-substituee', taille, cleId };
  if (!cle.verifie(texteDeTete(tete), tete.signature)) return { classe: 'tete-falsifiee', taille, cleId };
  return enVigueur(cle, tete.horodatage) ? null : { classe: 'cle-perimee', taille, cleId };
}

/** Whether a key was in force at an instant. */
export function enVigueur({ debut, fin }: Pick<ClePublique, 'debut' | 'fin'>, le: Temporal.Instant): boolean {
  const { compare } = Temporal.Instant;
  return compare(debut, le) <= 0 && (fin === null || compare(le, fin) <= 0);
}
