import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#platform/db/types.ts';
import type { EtapeLue } from '../domain/etape.ts';
import type { Statut } from '../domain/statut.ts';
import { etapesDe } from './etapes.fragment.ts';
import { statutDes } from './inscriptions.query.ts';

/** A file, as the learner or her company sees it. */
export interface MonParcours {
  readonly inscriptionId: string;
  readonly personneId: string;
  readonly nom: string;
  readonly prenom: string;
  readonly sessionId: string;
  readonly session: string;
  readonly formation: string;
  readonly debut: string;
  readonly fin: string;
  readonly lienVisio: string | null;
  readonly responsable: string | null;
  readonly entreprise: string | null;
  readonly tuteur: string | null;
  readonly etapes: readonly EtapeLue[];
  readonly statut: Statut | null;
  readonly situe: boolean;
  readonly conclu: boolean;
  /** Minutes to follow, what was decided for the person included. */
  readonly minutes: number;
}

/** The files of a person, the latest session first. One statement. */
export const parcoursDePersonne = (
  tx: Tx,
  organismeId: string,
  personneId: string,
  jour: Temporal.PlainDate,
) => lire(tx, organismeId, sql`i.personne_id = ${personneId}::uuid`, jour);

/** The files that a person of a company follows: those of her company, and those she is the tutor of. One statement. */
export const parcoursSuivisPar = (
  tx: Tx,
  organismeId: string,
  personneId: string,
  jour: Temporal.PlainDate,
) =>
  lire(
    tx,
    organismeId,
    sql`(i.tuteur_id = ${personneId}::uuid OR i.entreprise_id IN (
      SELECT c.entreprise_id FROM annuaire.contact c
      WHERE c.organisme_id = ${organismeId}::uuid AND c.personne_id = ${personneId}::uuid AND c.retire_le IS NULL))`,
    jour,
  );

const LIMITE = 200;

async function lire(
  tx: Tx,
  organismeId: string,
  condition: RawBuilder<unknown>,
  jour: Temporal.PlainDate,
): Promise<readonly MonParcours[]> {
  const { rows } = await sql<Omit<MonParcours, 'statut'>>`
    SELECT i.id AS "inscriptionId", i.personne_id AS "personneId", coalesce(p.nom_usage, p.nom_naissance) AS nom, p.prenom,
      s.id AS "sessionId", s.intitule AS session, f.intitule AS formation, s.debut, s.fin, s.lien_visio AS "lienVisio",
      r.prenom || ' ' || coalesce(r.nom_usage, r.nom_naissance) AS responsable,
      coalesce(en.enseigne, en.raison_sociale) AS entreprise,
      t.prenom || ' ' || coalesce(t.nom_usage, t.nom_naissance) AS tuteur, ${etapesDe(organismeId)} AS etapes,
      i.positionne_le IS NOT NULL AS conclu,
      EXISTS (SELECT FROM parcours.positionnement po WHERE po.organisme_id = i.organisme_id AND po.inscription_id = i.id
        AND po.niveau_declare IS NOT NULL) AS situe,
      ${minutesDuParcours} AS minutes
    FROM parcours.inscription i
    JOIN parcours.session s ON s.organisme_id = i.organisme_id AND s.id = i.session_id
    JOIN catalogue.formation f ON f.organisme_id = s.organisme_id AND f.id = s.formation_id
    JOIN annuaire.personne p ON p.organisme_id = i.organisme_id AND p.id = i.personne_id
    LEFT JOIN annuaire.personne r ON r.organisme_id = s.organisme_id AND r.id = s.responsable_id
    LEFT JOIN annuaire.entreprise en ON en.organisme_id = i.organisme_id AND en.id = i.entreprise_id
    LEFT JOIN annuaire.personne t ON t.organisme_id = i.organisme_id AND t.id = i.tuteur_id
    WHERE i.organisme_id = ${organismeId}::uuid AND ${condition}
    ORDER BY s.debut DESC, i.id LIMIT ${LIMITE}`.execute(tx);
  return rows.map((row) => ({ ...row, statut: statutDes(row.etapes, jour) }));
}

/** The hours of a path, as `parcoursIndividuel` counts them: programme, less what is left out or shortened, and what is added. */
const minutesDuParcours = sql<number>`(
  (SELECT coalesce(sum(CASE pm.decision WHEN 'dispense' THEN 0
      WHEN 'allege' THEN pm.minutes_presentiel + pm.minutes_distance + pm.minutes_foad + pm.minutes_entreprise
      ELSE m.minutes_presentiel + m.minutes_distance + m.minutes_foad + m.minutes_entreprise END), 0)
    FROM catalogue.module m
    LEFT JOIN parcours.parcours_module pm ON pm.organisme_id = i.organisme_id AND pm.inscription_id = i.id AND pm.module_id = m.id
    WHERE m.organisme_id = s.organisme_id AND m.formation_id = s.formation_id)
  + (SELECT coalesce(sum(pm.minutes_presentiel + pm.minutes_distance + pm.minutes_foad + pm.minutes_entreprise), 0)
    FROM parcours.parcours_module pm
    WHERE pm.organisme_id = i.organisme_id AND pm.inscription_id = i.id AND pm.decision = 'ajoute'))::int`;
