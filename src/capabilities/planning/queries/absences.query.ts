import { sql } from 'kysely';
import type { Tx } from '#platform/db/types.ts';
import type { Intervalle } from '../domain/intervalle.ts';
import type { Nomme } from '../domain/terrain.ts';
import { formateurs } from './choix-creneau.query.ts';

/** Une absence d'un formateur, ou une indisponibilité d'une salle. */
export interface AbsenceLue extends Intervalle {
  readonly id: string;
  readonly personneId: string | null;
  readonly salleId: string | null;
  readonly nom: string;
  readonly motif: string | null;
  /** Créneaux déjà posés pendant cette absence. */
  readonly creneaux: number;
}

export interface Absences {
  readonly absences: readonly AbsenceLue[];
  readonly formateurs: readonly Nomme[];
  readonly salles: readonly Nomme[];
}

type Brute = Omit<AbsenceLue, 'debut' | 'fin'> & { readonly debut: string; readonly fin: string };

/** Les absences qui ne sont pas finies, la plus proche d'abord, et qui peut en avoir. `de` : d'une seule personne. Une requête. */
export async function absencesAVenir(
  tx: Tx,
  organismeId: string,
  maintenant: Temporal.Instant,
  de: string | null,
): Promise<Absences> {
  const org = sql`${organismeId}::uuid`;
  const { rows } = await sql<{ absences: readonly Brute[]; formateurs: Nomme[]; salles: Nomme[] }>`
    SELECT (SELECT coalesce(jsonb_agg(jsonb_build_object('id', u.id, 'personneId', u.personne_id, 'salleId', u.salle_id,
        'debut', lower(u.periode), 'fin', upper(u.periode), 'motif', u.motif,
        'nom', coalesce(p.prenom || ' ' || coalesce(p.nom_usage, p.nom_naissance), sa.nom || ', ' || l.nom),
        'creneaux', (SELECT count(*) FROM planning.creneau c WHERE c.organisme_id = u.organisme_id AND c.annule_le IS NULL
           AND c.periode && u.periode AND (c.salle_id = u.salle_id OR EXISTS (SELECT FROM planning.creneau_formateur cf
             WHERE cf.organisme_id = c.organisme_id AND cf.creneau_id = c.id AND cf.personne_id = u.personne_id))))
        ORDER BY lower(u.periode), u.id), '[]')
      FROM (SELECT * FROM planning.indisponibilite u WHERE u.organisme_id = ${org}
              AND upper(u.periode) > ${maintenant.toString()}::timestamptz AND (${de}::uuid IS NULL OR u.personne_id = ${de}::uuid)
             ORDER BY lower(u.periode), u.id LIMIT 300) u
      LEFT JOIN annuaire.personne p ON p.organisme_id = u.organisme_id AND p.id = u.personne_id
      LEFT JOIN planning.salle sa ON sa.organisme_id = u.organisme_id AND sa.id = u.salle_id
      LEFT JOIN planning.lieu l ON l.organisme_id = sa.organisme_id AND l.id = sa.lieu_id) AS absences,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'nom', p.prenom || ' ' || coalesce(p.nom_usage, p.nom_naissance))
        ORDER BY p.cle_tri), '[]') FROM annuaire.personne p
      WHERE p.organisme_id = ${org} AND p.archivee_le IS NULL AND p.id IN (${formateurs(organismeId)})) AS formateurs,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('id', sa.id, 'nom', sa.nom || ', ' || l.nom) ORDER BY l.nom, sa.nom), '[]')
      FROM planning.salle sa JOIN planning.lieu l ON l.organisme_id = sa.organisme_id AND l.id = sa.lieu_id
      WHERE sa.organisme_id = ${org} AND sa.archivee_le IS NULL) AS salles`.execute(tx);
  const { absences = [], ...choix } = rows[0] ?? { formateurs: [], salles: [] };
  return {
    ...choix,
    absences: absences.map((absence) => ({
      ...absence,
      debut: Temporal.Instant.from(absence.debut),
      fin: Temporal.Instant.from(absence.fin),
    })),
  };
}
