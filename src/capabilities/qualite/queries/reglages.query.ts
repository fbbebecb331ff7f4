import { sql } from 'kysely';
import type { Tx } from '#platform/db/types.ts';
import { type Profil, PROFIL_PRUDENT } from '../domain/applicabilite.ts';
import type { Categorie, Condition } from '../domain/referentiel.ts';

/** Ce que l'organisme a dit de lui. Les jours sont `YYYY-MM-DD`. */
export interface Reglages extends Profil {
  readonly certificatDebut: string | null;
  readonly certificatFin: string | null;
  readonly prochainAudit: string | null;
}

interface Ligne {
  readonly categories: Categorie[];
  readonly conditions: Condition[];
  readonly nouvel_entrant: boolean;
  readonly sous_traitant: boolean;
  readonly certificat_debut: string | null;
  readonly certificat_fin: string | null;
  readonly prochain_audit: string | null;
}

/** Les réglages enregistrés ; `null` tant qu'il n'y en a pas. Une requête. */
export async function reglagesQualite(tx: Tx, organismeId: string): Promise<Reglages | null> {
  const { rows } = await sql<Ligne>`
    SELECT categories, conditions, nouvel_entrant, sous_traitant, certificat_debut::text, certificat_fin::text,
      prochain_audit::text FROM qualite.reglage WHERE organisme_id = ${organismeId}::uuid`.execute(tx);
  const [ligne] = rows;
  return ligne === undefined ? null : versReglages(ligne);
}

export const versReglages = (ligne: Ligne): Reglages => ({
  categories: ligne.categories,
  conditions: ligne.conditions,
  nouvelEntrant: ligne.nouvel_entrant,
  sousTraitant: ligne.sous_traitant,
  certificatDebut: ligne.certificat_debut,
  certificatFin: ligne.certificat_fin,
  prochainAudit: ligne.prochain_audit,
});

/** Ce qui décide de l'application d'un indicateur : les réglages, ou tout par prudence. */
export const profilDe = (reglages: Reglages | null): Profil => reglages ?? PROFIL_PRUDENT;
