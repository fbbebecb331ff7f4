import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#platform/db/types.ts';
import type { Cursor } from '#platform/http/list.ts';
import type { Intervalle } from '../domain/intervalle.ts';
import { pendant } from './semaine.query.ts';

/** Ce qu'un tableau de la semaine met en lignes. */
export const TABLEAUX = ['salle', 'formateur', 'session'] as const;
export type Tableau = (typeof TABLEAUX)[number];

export interface CreneauDuTableau extends Intervalle {
  readonly id: string;
  readonly titre: string;
  readonly session: string;
  readonly salle: string | null;
  readonly formateurs: number;
  readonly modalite: string;
}

export interface LigneDuTableau {
  readonly id: string;
  readonly nom: string;
  readonly detail: string | null;
  readonly cle: string;
  readonly creneaux: readonly CreneauDuTableau[];
}

/** Lignes montrées à la fois : un écran se lit d'un coup d'œil. */
export const LIGNES = 20;

/** La semaine de toutes les salles, de tous les formateurs ou de toutes les sessions en cours. Une requête. */
export async function tableauDeLaSemaine(
  tx: Tx,
  organismeId: string,
  tableau: Tableau,
  quand: Intervalle,
  apres: Cursor | null,
): Promise<readonly LigneDuTableau[]> {
  const suite = apres === null ? sql`true` : sql`(q.cle, q.id::text) > (${apres.key}, ${apres.id})`;
  const { rows } = await sql<Omit<LigneDuTableau, 'creneaux'> & { creneaux: readonly Brut[] }>`
    WITH lignes AS MATERIALIZED (
      SELECT q.* FROM (${LIGNES_DE[tableau](organismeId, quand)}) q WHERE ${suite} ORDER BY q.cle, q.id::text LIMIT ${LIGNES + 1}
    )
    SELECT q.id, q.nom, q.detail, q.cle, (
      SELECT coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'debut', c.debut, 'fin', c.fin, 'modalite', c.modalite,
          'titre', coalesce(c.intitule, m.intitule, s.intitule), 'session', s.intitule, 'salle', sa.nom,
          'formateurs', (SELECT count(*) FROM planning.creneau_formateur cf WHERE cf.organisme_id = c.organisme_id AND cf.creneau_id = c.id))
        ORDER BY c.debut, c.id), '[]')
      FROM planning.creneau c
      JOIN parcours.session s ON s.organisme_id = c.organisme_id AND s.id = c.session_id
      LEFT JOIN catalogue.module m ON m.organisme_id = c.organisme_id AND m.id = c.module_id
      LEFT JOIN planning.salle sa ON sa.organisme_id = c.organisme_id AND sa.id = c.salle_id
      WHERE c.organisme_id = ${organismeId}::uuid AND c.annule_le IS NULL AND ${pendant(quand)} AND ${DE_LA_LIGNE[tableau](quand)}
    ) AS creneaux
    FROM lignes q ORDER BY q.cle, q.id::text`.execute(tx);
  return rows.map((ligne) => ({ ...ligne, creneaux: ligne.creneaux.map(enCreneau) }));
}

type Brut = Omit<CreneauDuTableau, 'debut' | 'fin'> & { readonly debut: string; readonly fin: string };

const enCreneau = (brut: Brut): CreneauDuTableau => ({
  ...brut,
  debut: Temporal.Instant.from(brut.debut),
  fin: Temporal.Instant.from(brut.fin),
});

const PERIODE = ({ debut, fin }: Intervalle) =>
  sql`tstzrange(${debut.toString()}::timestamptz, ${fin.toString()}::timestamptz)`;

const LIGNES_DE: Readonly<Record<Tableau, (organismeId: string, quand: Intervalle) => RawBuilder<unknown>>> =
  {
    salle: (organismeId) => sql`
    SELECT sa.id, sa.nom, l.nom AS detail, plateforme.normaliser(l.nom || ' ' || sa.nom) AS cle
    FROM planning.salle sa JOIN planning.lieu l ON l.organisme_id = sa.organisme_id AND l.id = sa.lieu_id
    WHERE sa.organisme_id = ${organismeId}::uuid AND sa.archivee_le IS NULL AND l.archive_le IS NULL`,
    formateur: (organismeId, quand) => sql`
    SELECT p.id, p.prenom || ' ' || coalesce(p.nom_usage, p.nom_naissance) AS nom, NULL::text AS detail, p.cle_tri AS cle
    FROM annuaire.personne p
    WHERE p.organisme_id = ${organismeId}::uuid AND p.id IN (
      SELECT me.personne_id FROM identite.membre me WHERE me.organisme_id = ${organismeId}::uuid AND me.actif AND 'formateur' = ANY (me.roles)
      UNION SELECT cf.personne_id FROM planning.creneau_formateur cf
      WHERE cf.organisme_id = ${organismeId}::uuid AND NOT cf.annule AND cf.periode && ${PERIODE(quand)})`,
    session: (organismeId, { debut, fin }) => sql`
    SELECT s.id, s.intitule AS nom, s.code AS detail, plateforme.normaliser(s.intitule) AS cle
    FROM parcours.session s
    WHERE s.organisme_id = ${organismeId}::uuid AND s.annulee_le IS NULL
      AND s.debut < (${fin.toString()}::timestamptz AT TIME ZONE 'Europe/Paris')::date
      AND s.fin >= (${debut.toString()}::timestamptz AT TIME ZONE 'Europe/Paris')::date`,
  };

const DE_LA_LIGNE: Readonly<Record<Tableau, (quand: Intervalle) => RawBuilder<unknown>>> = {
  salle: () => sql`c.salle_id = q.id`,
  formateur: (quand) => sql`c.id IN (SELECT cf.creneau_id FROM planning.creneau_formateur cf
    WHERE cf.organisme_id = c.organisme_id AND cf.personne_id = q.id AND NOT cf.annule AND cf.periode && ${PERIODE(quand)})`,
  session: () => sql`c.session_id = q.id`,
};
