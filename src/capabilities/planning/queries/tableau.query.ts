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
  /** Un formateur au moins le tient. */
  readonly encadre: boolean;
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
  const suite = apres === null ? sql`true` : sql`(q.cle, q.id::text) > (${apres.key}, ${apres.id}::text)`;
  const { rows } = await sql<Omit<LigneDuTableau, 'creneaux'> & { creneaux: readonly Brut[] }>`
    WITH lignes AS MATERIALIZED (
      SELECT q.* FROM (${LIGNES_DE[tableau](organismeId, quand, suite)}) q WHERE ${suite} ORDER BY q.cle, q.id::text LIMIT ${LIGNES + 1}
    )
    SELECT q.id, q.nom, q.detail, q.cle, (
      SELECT coalesce(json_agg(json_build_object('id', c.id, 'debut', c.debut, 'fin', c.fin, 'modalite', c.modalite,
          'titre', coalesce(c.intitule,
            (SELECT m.intitule FROM catalogue.module m WHERE m.organisme_id = ${organismeId}::uuid AND m.id = c.module_id), s.intitule),
          'session', s.intitule, 'encadre', c.encadre,
          'salle', (SELECT sa.nom FROM planning.salle sa WHERE sa.organisme_id = ${organismeId}::uuid AND sa.id = c.salle_id))
        ORDER BY c.debut, c.id), '[]')
      FROM planning.creneau c
      JOIN parcours.session s ON s.organisme_id = c.organisme_id AND s.id = c.session_id
      WHERE c.organisme_id = ${organismeId}::uuid AND c.annule_le IS NULL AND ${DE_LA_LIGNE[tableau](quand)}
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

/** Les lignes `q` d'un tableau. `suite` : celles d'après le curseur. */
type LignesDe = (organismeId: string, quand: Intervalle, suite: RawBuilder<unknown>) => RawBuilder<unknown>;

const LIGNES_DE: Readonly<Record<Tableau, LignesDe>> = {
  // Le nom du lieu, puis celui de la salle : un signe plus petit que toute lettre les sépare.
  salle: (organismeId, _quand, suite) => sql`
    SELECT q.* FROM planning.lieu l CROSS JOIN LATERAL (
      SELECT q.* FROM (
        SELECT sa.id, sa.nom, l.nom AS detail, l.cle_tri || E'\\x01' || sa.cle_tri AS cle, sa.cle_tri
        FROM planning.salle sa
        WHERE sa.organisme_id = ${organismeId}::uuid AND sa.lieu_id = l.id AND sa.archivee_le IS NULL) q
      WHERE ${suite} ORDER BY q.cle_tri, q.id LIMIT ${LIGNES + 1}::int) q
    WHERE l.organisme_id = ${organismeId}::uuid AND l.archive_le IS NULL`,
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
  salle: (quand) => pendantChez(sql`c.salle_id`, quand),
  formateur: (
    quand,
  ) => sql`${pendant(quand)} AND c.id IN (SELECT cf.creneau_id FROM planning.creneau_formateur cf
    WHERE cf.organisme_id = c.organisme_id AND cf.personne_id = q.id AND NOT cf.annule AND cf.periode && ${PERIODE(quand)})`,
  session: (quand) => pendantChez(sql`c.session_id`, quand),
};

/**
 * Les créneaux d'une ligne pendant une période. La salle et le début se comparent ensemble : seul l'index qui commence par la salle sait
 * le faire, alors qu'un plan générique croit la période étroite et lirait pour chaque ligne la semaine de tout l'organisme.
 */
function pendantChez(colonne: RawBuilder<unknown>, { debut, fin }: Intervalle): RawBuilder<unknown> {
  return sql`(${colonne}, c.debut) > (q.id, ${debut.toString()}::timestamptz - interval '14 hours')
    AND (${colonne}, c.debut) < (q.id, ${fin.toString()}::timestamptz) AND c.fin > ${debut.toString()}::timestamptz`;
}
