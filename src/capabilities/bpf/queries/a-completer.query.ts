import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#platform/db/types.ts';
import type { Bornes } from './participations.query.ts';

/** What the report will need and nobody has said yet, with where to say it. */
export interface ACompleter {
  readonly quoi: 'type' | 'origine' | 'objectif' | 'nsf' | 'statut';
  readonly id: string;
  readonly nom: string;
  readonly detail: string;
}

/** Registrations and formations of the period that lack something; one row each. */
export const manquesDeLaPeriode = (
  organismeId: string,
  { debut, fin }: Bornes,
): RawBuilder<ACompleter> => sql`
  WITH dossiers AS (
    SELECT i.id, i.personne_id, i.type_stagiaire, s.intitule AS session, f.id AS formation_id, f.intitule AS formation,
      f.objectif_bpf, f.nsf, NOT EXISTS (SELECT FROM parcours.financement fi
        WHERE fi.organisme_id = i.organisme_id AND fi.inscription_id = i.id) AS sans_origine
    FROM parcours.session s
    JOIN parcours.inscription i ON i.organisme_id = s.organisme_id AND i.session_id = s.id
      AND i.situation NOT IN ('candidature.deposee', 'entretien.tenu', 'candidature.admise', 'candidature.refusee',
        'candidature.retiree', 'inscription.annulee')
    JOIN catalogue.formation f ON f.organisme_id = s.organisme_id AND f.id = s.formation_id
      AND f.nature <> 'horsChamp' AND f.objectif_bpf IS DISTINCT FROM 'horsBpf'
    WHERE s.organisme_id = ${organismeId}::uuid AND s.annulee_le IS NULL AND s.debut <= ${fin}::date AND s.fin >= ${debut}::date
  )
  SELECT m.quoi, d.id, p.prenom || ' ' || coalesce(p.nom_usage, p.nom_naissance) AS nom, d.session AS detail
  FROM dossiers d
  CROSS JOIN LATERAL (VALUES ('type', d.type_stagiaire IS NULL), ('origine', d.sans_origine)) AS m(quoi, manque)
  JOIN annuaire.personne p ON p.organisme_id = ${organismeId}::uuid AND p.id = d.personne_id
  WHERE m.manque
  UNION ALL
  SELECT DISTINCT m.quoi, d.formation_id, d.formation, ''
  FROM dossiers d
  CROSS JOIN LATERAL (VALUES ('objectif', d.objectif_bpf IS NULL), ('nsf', d.nsf IS NULL)) AS m(quoi, manque)
  WHERE m.manque
  UNION ALL
  SELECT DISTINCT 'statut', cf.personne_id, p.prenom || ' ' || coalesce(p.nom_usage, p.nom_naissance), ''
  FROM planning.creneau_formateur cf
  JOIN annuaire.personne p ON p.organisme_id = cf.organisme_id AND p.id = cf.personne_id
  WHERE cf.organisme_id = ${organismeId}::uuid AND NOT cf.annule AND cf.debut >= ${debut}::date AND cf.debut < ${fin}::date + 1
    AND NOT EXISTS (SELECT FROM bpf.statut_formateur sf WHERE sf.organisme_id = cf.organisme_id AND sf.personne_id = cf.personne_id)`;

const MAXIMUM = 500;

/** The rows to mend in an exercise, at most 500. One statement. */
export async function aCompleter(
  tx: Tx,
  organismeId: string,
  bornes: Bornes,
): Promise<readonly ACompleter[]> {
  const { rows } = await sql<ACompleter>`
    SELECT * FROM (${manquesDeLaPeriode(organismeId, bornes)}) m
    ORDER BY array_position(ARRAY['type', 'objectif', 'nsf', 'origine', 'statut'], m.quoi), m.nom LIMIT ${MAXIMUM}`.execute(
    tx,
  );
  return rows;
}
