import { sql } from 'kysely';
import type { ActionContext } from '#platform/http/route.ts';
import type { IndicateurPublic } from '../queries/publication.query.ts';

/**
 * Remplace les résultats montrés au public pour une formation (indicateurs 2 et 3 du référentiel national qualité). Pour l'étage
 * qui les calcule : chacun porte son effectif, sa période et sa méthode ; une liste vide n'en montre plus.
 */
export async function montrerIndicateurs(
  { tx, organismeId, clock }: Pick<ActionContext, 'tx' | 'organismeId' | 'clock'>,
  formationId: string,
  indicateurs: readonly IndicateurPublic[],
): Promise<void> {
  await tx
    .deleteFrom('catalogue.indicateur_publie')
    .where('organisme_id', '=', organismeId)
    .where('formation_id', '=', formationId)
    .execute();
  await sql`
    INSERT INTO catalogue.indicateur_publie (organisme_id, formation_id, code, libelle, valeur, unite, effectif, periode_debut,
      periode_fin, methode, calcule_le)
    SELECT ${organismeId}, ${formationId}, i.code, i.libelle, i.valeur, i.unite, i.effectif, i."periodeDebut", i."periodeFin",
      i.methode, ${clock.now()}::timestamptz
    FROM jsonb_to_recordset(${JSON.stringify(indicateurs)}::jsonb) AS i(code text, libelle text, valeur numeric, unite text,
      effectif int, "periodeDebut" date, "periodeFin" date, methode text)`.execute(tx);
}
