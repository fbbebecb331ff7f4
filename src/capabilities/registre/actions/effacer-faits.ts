import { sql } from 'kysely';
import type { ActionContext } from '#platform/http/route.ts';
import { aLaMicroseconde } from '../domain/contenu.ts';
import { FAIT_EFFACEMENT } from '../domain/effacement.ts';
import { consigner } from './consigner.ts';

/** Facts named at most by one fact that tells an erasure. */
const NOMMES = 500;

/**
 * Destroys the content and the salt of the facts that speak of one person and of nobody else (RGPD art. 17), and records which
 * ones and on what basis. The leaves stay: the register still verifies, and says that they were erased. Returns how many.
 * @param effacement.types only these types of facts; all when absent: for what has come to its term
 * @param effacement.base the legal basis, in a few French words that an auditor reads
 */
export async function effacerFaits(
  context: ActionContext,
  effacement: { readonly personneId: string; readonly base: string; readonly types?: readonly string[] },
): Promise<number> {
  const { personneId, base, types = null } = effacement;
  const instant = aLaMicroseconde(context.clock.now());
  const { rows } = await sql<{ id: string }>`
    SELECT id FROM registre.effacer_faits(${personneId}::uuid, ${types}::text[], ${base}, ${instant.toString()}::timestamptz) AS id
    ORDER BY id`.execute(context.tx);
  const paquets = Array.from({ length: Math.ceil(rows.length / NOMMES) }, (_, rang) =>
    rows.slice(rang * NOMMES, (rang + 1) * NOMMES),
  );
  await consigner(
    context,
    ...paquets.map((paquet) => ({
      type: FAIT_EFFACEMENT,
      survenuLe: instant,
      sujets: { personne: personneId },
      donnees: { base, faits: paquet.map(({ id }) => id) },
    })),
  );
  return rows.length;
}
