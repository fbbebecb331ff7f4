import { sql } from 'kysely';
import { inclusionPath, verifyInclusion } from '#engines/merkle/index.ts';
import { enterTenant } from '#platform/db/database.ts';
import type { Tx } from '#platform/db/types.ts';
import { verifierOf } from '#platform/keys/index.ts';
import { type Recu, texteDeRecu } from '../domain/recu.ts';
import { empreintesDe } from '../queries/noeuds.query.ts';
import { enVigueur } from './examiner-cles.ts';

/** What is known of a receipt. */
export type VerdictRecu =
  /** Another instance gave it, or nobody did. */
  | { readonly etat: 'cle-inconnue' }
  | { readonly etat: 'faux' | 'cle-perimee' }
  /** It is genuine, but it is about something else than what it is shown with. */
  | { readonly etat: 'rejoue' | 'autre-organisme' }
  /** It is genuine, and the register does not hold what it promised. */
  | { readonly etat: 'absent' | 'autre-feuille'; readonly organisme: string }
  | { readonly etat: 'en-attente'; readonly organisme: string }
  | {
      readonly etat: 'scelle';
      readonly organisme: string;
      readonly indice: number;
      readonly taille: number;
      readonly horodatage: Temporal.Instant;
      readonly effaceLe: Temporal.Instant | null;
      readonly effaceBase: string | null;
    };

interface Ligne {
  readonly organisme: string;
  readonly attente: boolean;
  readonly indice: number | null;
  readonly engagement: Buffer | null;
  readonly taille: number | null;
  readonly racine: Buffer | null;
  readonly horodatage: Temporal.Instant | null;
  readonly effaceLe: Temporal.Instant | null;
  readonly effaceBase: string | null;
}

/**
 * Looks a receipt up: is it ours, is it about what it is shown with, and does the register hold its leaf under a signed head?
 * Enters the organisme that the receipt names, once its signature holds. Three statements.
 * @param attendu what it is shown with: a document about another fact shows somebody else's receipt
 */
export async function verifierRecu(
  tx: Tx,
  recu: Recu,
  attendu: { readonly organismeId?: string; readonly faitId?: string } = {},
): Promise<VerdictRecu> {
  const doute = await examinerSignature(tx, recu);
  if (doute !== null) return { etat: doute };
  if (attendu.organismeId !== undefined && attendu.organismeId !== recu.organismeId) {
    return { etat: 'autre-organisme' };
  }
  if (attendu.faitId !== undefined && attendu.faitId !== recu.faitId) return { etat: 'rejoue' };
  await enterTenant(tx, recu.organismeId);
  const ligne = await chercher(tx, recu);
  if (ligne === null) return { etat: 'absent', organisme: '' };
  const { organisme, indice, engagement, taille, racine, horodatage, effaceLe, effaceBase } = ligne;
  if (indice === null || engagement === null)
    return { etat: ligne.attente ? 'en-attente' : 'absent', organisme };
  if (!engagement.equals(recu.feuille)) return { etat: 'autre-feuille', organisme };
  if (taille === null || racine === null || horodatage === null) return { etat: 'absent', organisme };
  const [proof = []] = await empreintesDe(tx, recu.organismeId, [inclusionPath(indice, taille)]);
  const tenu = verifyInclusion({ leaf: recu.feuille, index: indice, size: taille, root: racine, proof });
  return tenu
    ? { etat: 'scelle', organisme, indice, taille, horodatage, effaceLe, effaceBase }
    : { etat: 'autre-feuille', organisme };
}

async function examinerSignature(
  tx: Tx,
  recu: Recu,
): Promise<'cle-inconnue' | 'faux' | 'cle-perimee' | null> {
  const cle = await tx
    .selectFrom('registre.cle')
    .where('id', '=', recu.cleId)
    .select(['publique', 'debut', 'fin'])
    .executeTakeFirst();
  if (cle === undefined) return 'cle-inconnue';
  if (!verifierOf(cle.publique)(texteDeRecu(recu), recu.signature)) return 'faux';
  return enVigueur(cle, recu.temps) ? null : 'cle-perimee';
}

async function chercher(tx: Tx, { organismeId, faitId }: Recu): Promise<Ligne | null> {
  const { rows } = await sql<Ligne>`
    SELECT o.nom AS organisme, a.fait_id IS NOT NULL AS attente, l.indice, l.engagement, t.taille, t.racine, t.horodatage,
      f.efface_le AS "effaceLe", f.efface_base AS "effaceBase"
    FROM identite.organisme o
    LEFT JOIN registre.feuille l ON l.organisme_id = o.id AND l.fait_id = ${faitId}::uuid
    LEFT JOIN registre.en_attente a ON a.organisme_id = o.id AND a.fait_id = ${faitId}::uuid
    LEFT JOIN registre.fait f ON f.organisme_id = o.id AND f.id = ${faitId}::uuid
    LEFT JOIN LATERAL (SELECT * FROM registre.tete t WHERE t.organisme_id = o.id AND t.taille > l.indice ORDER BY t.taille LIMIT 1) t ON true
    WHERE o.id = ${organismeId}::uuid`.execute(tx);
  return rows[0] ?? null;
}
