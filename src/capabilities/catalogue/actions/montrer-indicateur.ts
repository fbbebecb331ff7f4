import { sql } from 'kysely';
import type { ActionContext } from '#platform/http/route.ts';
import type { IndicateurPublic } from '../queries/publication.query.ts';

/** Montre un résultat d'une formation au public, à la place de celui du même code ; les autres restent. */
export async function montrerIndicateur(
  { tx, organismeId, clock }: Pick<ActionContext, 'tx' | 'organismeId' | 'clock'>,
  formationId: string,
  { code, libelle, valeur, unite, effectif, periodeDebut, periodeFin, methode }: IndicateurPublic,
): Promise<void> {
  await sql`
    INSERT INTO catalogue.indicateur_publie (organisme_id, formation_id, code, libelle, valeur, unite, effectif, periode_debut,
      periode_fin, methode, calcule_le)
    VALUES (${organismeId}::uuid, ${formationId}::uuid, ${code}, ${libelle}, ${valeur}, ${unite}, ${effectif},
      ${periodeDebut}::date, ${periodeFin}::date, ${methode}, ${clock.now().toString()}::timestamptz)
    ON CONFLICT (organisme_id, formation_id, code) DO UPDATE SET libelle = excluded.libelle, valeur = excluded.valeur,
      unite = excluded.unite, effectif = excluded.effectif, periode_debut = excluded.periode_debut,
      periode_fin = excluded.periode_fin, methode = excluded.methode, calcule_le = excluded.calcule_le`.execute(
    tx,
  );
}
