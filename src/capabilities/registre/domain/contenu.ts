import { createHash } from 'node:crypto';
import { canonicalJson, type JsonObject } from '#platform/canonical-json.ts';

/** Who acted, as a fact keeps it: the kind of actor, and its id when it has one. */
export interface ActeurDuFait {
  readonly genre: string;
  readonly id: string | null;
}

/** Everything that a fact's commitment covers. */
export interface ContenuDuFait {
  readonly organisme: string;
  readonly id: string;
  readonly type: string;
  readonly acteur: ActeurDuFait;
  /** To the microsecond, as PostgreSQL keeps it: finer, the text could not be made again from the row. */
  readonly survenuLe: Temporal.Instant;
  /** Each id once: see `sujetsUniques`. */
  readonly sujets: Readonly<Record<string, string>>;
  readonly donnees: JsonObject;
}

/** The exact text that the commitment covers: RFC 8785 (JSON Canonicalization Scheme). */
export function contenuCanonique({ acteur, survenuLe, sujets, ...rest }: ContenuDuFait): string {
  return canonicalJson({
    ...rest,
    acteur: { genre: acteur.genre, id: acteur.id },
    survenuLe: survenuLe.toString(),
    sujets: { ...sujets },
  });
}

/** RFC 6962 §2.1 leaf over a salted commitment: `H(0x00 || H(sel || contenu))`, SHA-256, 32 bytes. */
export function engagement(sel: Uint8Array, contenu: string): Buffer {
  const commitment = createHash('sha256').update(sel).update(contenu).digest();
  return createHash('sha256').update(Uint8Array.of(0)).update(commitment).digest();
}

/** The instant that the database keeps: microseconds. */
export function aLaMicroseconde(instant: Temporal.Instant): Temporal.Instant {
  return instant.round({ smallestUnit: 'microsecond', roundingMode: 'floor' });
}

/** The subjects as the register keeps them: one line an id, under the first kind that names it. */
export function sujetsUniques(sujets: Readonly<Record<string, string>>): Record<string, string> {
  const seen = new Set<string>();
  return Object.fromEntries(
    Object.entries(sujets).flatMap(([genre, id]) => {
      const one = id.toLowerCase();
      if (seen.has(one)) return [];
      seen.add(one);
      return [[genre, one]];
    }),
  );
}
