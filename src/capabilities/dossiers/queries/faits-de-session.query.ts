import { sql } from 'kysely';
import type { Tx } from '#platform/db/types.ts';
import { CLAUSES, type Clauses } from '../domain/clauses.ts';
import type { ContactLu, CreneauLu, FaitsSession } from '../domain/faits.ts';

type Ligne = Omit<FaitsSession, 'creneaux' | 'clauses'> & {
  readonly clauses: Record<string, unknown> | null;
  readonly creneaux: readonly (Omit<CreneauLu, 'debut' | 'fin'> & { debut: string; fin: string })[];
};

/** A person to call, from `annuaire.personne as p`; the organisme's telephone when she has none. */
const contact = (fonction: string) => sql<ContactLu>`jsonb_build_object(
  'nom', p.prenom || ' ' || coalesce(p.nom_usage, p.nom_naissance), 'fonction', ${fonction}::text,
  'telephone', coalesce(p.telephone, o.telephone, ''), 'courriel', coalesce(p.courriel, o.courriel, ''))`;

const creneaux = sql`
  SELECT coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'groupeId', c.groupe_id, 'groupe', g.nom, 'moduleId', c.module_id,
      'sujet', coalesce(m.intitule, c.intitule, s.intitule), 'modalite', c.modalite, 'debut', c.debut, 'fin', c.fin,
      'lienVisio', c.lien_visio,
      'salle', CASE WHEN sa.id IS NOT NULL THEN jsonb_build_object('id', sa.id, 'nom', sa.nom, 'equipements', sa.equipements,
        'accessible', sa.accessible, 'lieuId', l.id, 'lieu', l.nom, 'acces', coalesce(l.acces, ''),
        'adresse', jsonb_build_object('voie', l.adresse, 'codePostal', l.code_postal, 'commune', l.ville)) END,
      'formateurs', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', p.id,
          'nom', p.prenom || ' ' || coalesce(p.nom_usage, p.nom_naissance), 'titres', coalesce(t.titres, '')) ORDER BY p.cle_tri), '[]')
        FROM planning.creneau_formateur cf
        JOIN annuaire.personne p ON p.organisme_id = cf.organisme_id AND p.id = cf.personne_id
        LEFT JOIN dossiers.formateur t ON t.organisme_id = cf.organisme_id AND t.personne_id = cf.personne_id
        WHERE cf.organisme_id = c.organisme_id AND cf.creneau_id = c.id)) ORDER BY c.debut, c.id), '[]')
  FROM planning.creneau c
  LEFT JOIN planning.groupe g ON g.organisme_id = c.organisme_id AND g.id = c.groupe_id
  LEFT JOIN catalogue.module m ON m.organisme_id = c.organisme_id AND m.id = c.module_id
  LEFT JOIN planning.salle sa ON sa.organisme_id = c.organisme_id AND sa.id = c.salle_id
  LEFT JOIN planning.lieu l ON l.organisme_id = sa.organisme_id AND l.id = sa.lieu_id
  WHERE c.organisme_id = s.organisme_id AND c.session_id = s.id AND c.annule_le IS NULL
    AND c.modalite IN ('presentiel', 'distance')`;

/** A session, by its id or by one of its files. */
export type QuelleSession = { readonly sessionId: string } | { readonly inscriptionId: string };

/** What the documents of a session have in common; null when the organisme has no such session. One statement. */
export async function faitsDeSession(
  tx: Tx,
  organismeId: string,
  quelle: QuelleSession,
  mots: { readonly responsable: string; readonly referentHandicap: string },
): Promise<FaitsSession | null> {
  const { rows } = await sql<Ligne>`
    SELECT s.id, s.code, s.intitule, s.formation_id AS "formationId", s.debut::text, s.fin::text, s.capacite,
      s.lien_visio AS "lienVisio", o.exonere_tva AS "exonereTva",
      jsonb_build_object('nom', o.representant, 'qualite', o.qualite_representant) AS representant,
      (SELECT ${contact(mots.responsable)} FROM annuaire.personne p
        WHERE p.organisme_id = s.organisme_id AND p.id = s.responsable_id) AS responsable,
      coalesce(
        (SELECT jsonb_build_object('nom', cl.referent_handicap, 'fonction', ${mots.referentHandicap}::text,
            'telephone', coalesce(o.telephone, ''), 'courriel', coalesce(o.courriel, ''))
          WHERE cl.referent_handicap <> ''),
        (SELECT ${contact(mots.referentHandicap)} FROM identite.membre me
          JOIN annuaire.personne p ON p.organisme_id = me.organisme_id AND p.id = me.personne_id
          WHERE me.organisme_id = s.organisme_id AND me.actif AND 'referent_handicap' = ANY(me.roles)
          ORDER BY me.cree_le, me.id LIMIT 1)) AS "referentHandicap",
      CASE WHEN cl.organisme_id IS NOT NULL THEN to_jsonb(cl) END AS clauses, (${creneaux}) AS creneaux
    FROM parcours.session s
    JOIN identite.organisme o ON o.id = s.organisme_id
    LEFT JOIN dossiers.clauses cl ON cl.organisme_id = s.organisme_id
    WHERE s.organisme_id = ${organismeId}::uuid AND s.id = ${idDe(organismeId, quelle)}`.execute(tx);
  const ligne = rows[0];
  if (ligne === undefined) return null;
  return {
    ...ligne,
    clauses: clausesDe(ligne.clauses),
    creneaux: ligne.creneaux.map((un) => ({
      ...un,
      debut: Temporal.Instant.from(un.debut),
      fin: Temporal.Instant.from(un.fin),
    })),
  };
}

const idDe = (organismeId: string, quelle: QuelleSession) =>
  'sessionId' in quelle
    ? sql`${quelle.sessionId}::uuid`
    : sql`(SELECT i.session_id FROM parcours.inscription i
        WHERE i.organisme_id = ${organismeId}::uuid AND i.id = ${quelle.inscriptionId}::uuid)`;

const VALIDITE_DEVIS_JOURS = 30;

/** The clauses of a row of `dossiers.clauses`, blank when nothing was written yet. */
export function clausesDe(ligne: Record<string, unknown> | null): Clauses {
  const textes = CLAUSES.map((clause) => [clause, String(ligne?.[colonneDe(clause)] ?? '')]);
  return {
    ...(Object.fromEntries(textes) as Omit<Clauses, 'validiteDevisJours'>),
    validiteDevisJours: Number(ligne?.['validite_devis_jours'] ?? VALIDITE_DEVIS_JOURS),
  };
}

/** `aApporter` is written `a_apporter` in the table. */
export const colonneDe = (clause: string): string =>
  clause.replaceAll(/[A-Z]/gu, (lettre) => `_${lettre.toLowerCase()}`);
