import { sql } from 'kysely';
import type { ActionContext } from '#platform/http/route.ts';
import type { StatutEnBase } from '../domain/statut-en-base.ts';

/** How a presence was known. */
export type Methode = 'code' | 'lien' | 'validation' | 'visio' | 'differe' | 'saisie' | 'correction';

/** A line of the sheet to write. */
export interface LignePresence {
  readonly id: string;
  readonly inscriptionId: string;
  readonly statut: StatutEnBase;
  readonly methode: Methode;
  readonly minutes: number;
  readonly signeeLe: Temporal.Instant;
  readonly arrivee?: Temporal.Instant | null;
  readonly depart?: Temporal.Instant | null;
  readonly appareil?: string | null;
  readonly adresseIp?: string | null;
  readonly navigateur?: string | null;
  readonly etapeCode?: number | null;
  readonly motif?: string | null;
  /** The line in force that this one takes the place of; it is kept. */
  readonly remplaceId?: string | null;
  readonly saisiePar?: string | null;
}

/**
 * Writes lines of one sheet in one statement, and says which were written. Left out: a person who already has a line in
 * force, and a line whose predecessor was replaced meanwhile. Breaks `feuille_close` when the sheet has just been closed.
 */
export async function ecrirePresences(
  { tx, organismeId }: Pick<ActionContext, 'tx' | 'organismeId'>,
  creneauId: string,
  lignes: readonly LignePresence[],
): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`
    WITH l AS (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(lignes.map(rowOf))}::jsonb)
        AS l(id uuid, inscription_id uuid, statut text, methode text, minutes integer, signee_le timestamptz, arrivee timestamptz,
             depart timestamptz, appareil text, adresse_ip inet, navigateur text, etape_code bigint, motif text, remplace_id uuid,
             saisie_par uuid)
    ), remplacees AS (
      UPDATE emargement.presence p SET remplacee_par = l.id FROM l
      WHERE p.organisme_id = ${organismeId}::uuid AND p.id = l.remplace_id AND p.creneau_id = ${creneauId}::uuid
        AND p.inscription_id = l.inscription_id AND p.remplacee_par IS NULL
      RETURNING p.id
    )
    INSERT INTO emargement.presence (organisme_id, id, creneau_id, inscription_id, statut, methode, minutes, signee_le, arrivee,
      depart, appareil, adresse_ip, navigateur, etape_code, motif, remplace_id, saisie_par)
    SELECT ${organismeId}::uuid, l.id, ${creneauId}::uuid, l.inscription_id, l.statut, l.methode, l.minutes, l.signee_le, l.arrivee,
      l.depart, l.appareil, l.adresse_ip, l.navigateur, l.etape_code, l.motif, l.remplace_id, l.saisie_par
    FROM l WHERE l.remplace_id IS NULL OR l.remplace_id IN (SELECT r.id FROM remplacees r)
    ON CONFLICT DO NOTHING
    RETURNING id`.execute(tx);
  return new Set(rows.map(({ id }) => id));
}

const text = (instant: Temporal.Instant | null | undefined): string | null => instant?.toString() ?? null;

const rowOf = (ligne: LignePresence) => ({
  id: ligne.id,
  inscription_id: ligne.inscriptionId,
  statut: ligne.statut,
  methode: ligne.methode,
  minutes: ligne.minutes,
  signee_le: text(ligne.signeeLe),
  arrivee: text(ligne.arrivee),
  depart: text(ligne.depart),
  appareil: ligne.appareil,
  adresse_ip: ligne.adresseIp,
  navigateur: ligne.navigateur?.slice(0, 300),
  etape_code: ligne.etapeCode,
  motif: ligne.motif,
  remplace_id: ligne.remplaceId,
  saisie_par: ligne.saisiePar,
});
