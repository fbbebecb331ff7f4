import { sql } from 'kysely';
import type { Tx } from '#platform/db/types.ts';
import type { DonneesLieu } from '../domain/lieu.ts';
import type { JourSemaine } from '../domain/recurrence.ts';

export interface LieuLu extends DonneesLieu {
  readonly id: string;
  readonly archive: boolean;
  /** Ses salles ouvertes. */
  readonly salles: number;
  /** Personnes assises, toutes salles réunies. */
  readonly places: number;
}

/** Les lieux de l'organisme, par nom ; les archivés seulement si on les demande. Une requête. */
export async function lieux(
  tx: Tx,
  organismeId: string,
  filtre: { readonly archives?: boolean; readonly id?: string } = {},
): Promise<readonly LieuLu[]> {
  const { rows } = await sql<LieuBrut>`
    SELECT l.id, l.nom, l.adresse, l.code_postal AS "codePostal", l.ville, l.acces, l.jours, l.ouvre, l.ferme,
      l.vendredi_saint AS "vendrediSaint", l.archive_le IS NOT NULL AS archive, s.salles, s.places
    FROM planning.lieu l
    CROSS JOIN LATERAL (SELECT count(*)::int AS salles, coalesce(sum(capacite), 0)::int AS places FROM planning.salle s
                         WHERE s.organisme_id = l.organisme_id AND s.lieu_id = l.id AND s.archivee_le IS NULL) s
    WHERE l.organisme_id = ${organismeId}::uuid
      AND ${filtre.id === undefined ? sql`(l.archive_le IS NOT NULL) = ${filtre.archives ?? false}` : sql`l.id = ${filtre.id}::uuid`}
    ORDER BY plateforme.normaliser(l.nom), l.id LIMIT 500`.execute(tx);
  return rows.map(({ ouvre, ferme, ...lieu }) => ({
    ...lieu,
    ouvre: Temporal.PlainTime.from(ouvre),
    ferme: Temporal.PlainTime.from(ferme),
  }));
}

type LieuBrut = Omit<LieuLu, 'ouvre' | 'ferme' | 'jours'> & {
  readonly jours: readonly JourSemaine[];
  readonly ouvre: string;
  readonly ferme: string;
};

/** Un lieu, archivé ou non. `null` quand l'organisme n'en a pas de tel. */
export async function lieuParId(tx: Tx, organismeId: string, id: string): Promise<LieuLu | null> {
  const [lieu] = await lieux(tx, organismeId, { id });
  return lieu ?? null;
}
