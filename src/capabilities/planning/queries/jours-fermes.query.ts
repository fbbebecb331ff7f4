import { sql } from 'kysely';
import type { Tx } from '#platform/db/types.ts';
import { calendriersDe, type JoursFermes } from '../domain/calendriers.ts';
import type { CalendrierOuverture } from '../domain/ouverture.ts';

/** Les calendriers de l'organisme et de ses lieux entre deux dates comprises. Une requête. */
export async function calendriers(
  tx: Tx,
  organismeId: string,
  du: Temporal.PlainDate,
  au: Temporal.PlainDate,
): Promise<(lieuId: string | null) => CalendrierOuverture> {
  const { rows } = await sql<{ fermes: JoursFermes }>`
    SELECT jsonb_build_object(
      'alsaceMoselle', o.alsace_moselle,
      'fermetures', (SELECT coalesce(jsonb_agg(jsonb_build_object('lieuId', f.lieu_id, 'du', f.debut, 'au', f.fin, 'motif', f.motif)), '[]')
                       FROM planning.fermeture f
                      WHERE f.organisme_id = o.id AND f.fin >= ${du.toString()}::date AND f.debut <= ${au.toString()}::date),
      'feriesOuverts', (SELECT coalesce(jsonb_agg(j.jour), '[]') FROM planning.ferie_ouvert j
                         WHERE j.organisme_id = o.id AND j.jour BETWEEN ${du.toString()}::date AND ${au.toString()}::date),
      'lieux', (SELECT coalesce(jsonb_agg(jsonb_build_object('lieuId', l.id, 'codePostal', l.code_postal, 'vendrediSaint', l.vendredi_saint)), '[]')
                  FROM planning.lieu l WHERE l.organisme_id = o.id)) AS fermes
    FROM identite.organisme o WHERE o.id = ${organismeId}::uuid`.execute(tx);
  const [row] = rows;
  if (row === undefined) throw new Error('the organisme of a transaction exists');
  return calendriersDe(row.fermes);
}
