import { sql } from 'kysely';
import { TEMPS_REALISES } from '#capabilities/emargement/index.ts';
import type { Tx } from '#platform/db/types.ts';
import type { DossierLu } from '../domain/faits.ts';

const enVigueur = sql`NOT EXISTS (SELECT FROM parcours.etape a
  WHERE a.organisme_id = e.organisme_id AND a.annule_etape_id = e.id)`;

const entreprise = sql`CASE WHEN en.id IS NOT NULL THEN jsonb_build_object('id', en.id, 'nom', en.raison_sociale, 'siret', en.siret,
  'courriel', coalesce(en.courriel, ''),
  'adresse', jsonb_build_object('voie', coalesce(en.adresse, ''), 'codePostal', coalesce(en.code_postal, ''), 'commune', coalesce(en.ville, '')),
  'representant', (SELECT jsonb_build_object('personneId', r.id, 'nom', r.prenom || ' ' || coalesce(r.nom_usage, r.nom_naissance),
      'qualite', ct.fonction, 'courriel', coalesce(r.courriel, ''))
    FROM annuaire.contact ct JOIN annuaire.personne r ON r.organisme_id = ct.organisme_id AND r.id = ct.personne_id
    WHERE ct.organisme_id = en.organisme_id AND ct.entreprise_id = en.id AND ct.retire_le IS NULL AND NOT ct.tuteur
    ORDER BY ct.cree_le, ct.id LIMIT 1)) END`;

const positionnements = sql`(SELECT coalesce(jsonb_agg(jsonb_build_object('moduleId', po.module_id, 'module', m.intitule,
    'declare', po.niveau_declare, 'constate', po.niveau_observe) ORDER BY m.rang), '[]')
  FROM parcours.positionnement po JOIN catalogue.module m ON m.organisme_id = po.organisme_id AND m.id = po.module_id
  WHERE po.organisme_id = i.organisme_id AND po.inscription_id = i.id)`;

const decisions = sql`(SELECT coalesce(jsonb_agg(jsonb_build_object('moduleId', pm.module_id, 'decision', pm.decision,
    'intitule', pm.intitule, 'motifCode', pm.motif_code, 'motif', pm.motif, 'presentiel', pm.minutes_presentiel,
    'distance', pm.minutes_distance, 'foad', pm.minutes_foad, 'entreprise', pm.minutes_entreprise) ORDER BY pm.module_id), '[]')
  FROM parcours.parcours_module pm WHERE pm.organisme_id = i.organisme_id AND pm.inscription_id = i.id)`;

const evaluations = sql`(SELECT coalesce(jsonb_agg(jsonb_build_object('moduleId', ev.module_id, 'resultat', ev.resultat)
    ORDER BY ev.module_id), '[]')
  FROM parcours.evaluation ev WHERE ev.organisme_id = i.organisme_id AND ev.inscription_id = i.id)`;

/** Hours done, by module and way of teaching: the same source as every other page. */
const realise = sql`(SELECT coalesce(jsonb_agg(jsonb_build_object('module', h.module, 'modalite', h.modalite, 'minutes', h.minutes)
    ORDER BY h.module, h.modalite), '[]')
  FROM (SELECT t.module, t.modalite, sum(t.minutes)::int AS minutes
    FROM ${TEMPS_REALISES} t WHERE t.organisme_id = i.organisme_id AND t.inscription_id = i.id
    GROUP BY 1, 2) h)`;

/**
 * The files of a session (of one person with `inscriptionId`) that hold or held a place, by name, with all that their
 * documents say. One statement.
 */
export async function dossiersDeSession(
  tx: Tx,
  organismeId: string,
  sessionId: string,
  inscriptionId: string | null = null,
): Promise<readonly DossierLu[]> {
  const { rows } = await sql<DossierLu>`
    SELECT i.id, i.personne_id AS "personneId", p.prenom, coalesce(p.nom_usage, p.nom_naissance) AS nom, p.courriel, p.telephone,
      jsonb_build_object('voie', coalesce(p.adresse, ''), 'codePostal', coalesce(p.code_postal, ''), 'commune', coalesce(p.ville, ''))
        AS adresse,
      ${entreprise} AS entreprise, i.type_stagiaire AS "typeStagiaire", i.prix_centimes AS "prixCentimes",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('origine', fi.origine, 'millieme', fi.millieme, 'financeur', fi.financeur)
          ORDER BY fi.millieme DESC, fi.origine), '[]')
        FROM parcours.financement fi WHERE fi.organisme_id = i.organisme_id AND fi.inscription_id = i.id) AS financements,
      (SELECT e.donnees -> 'periode' FROM parcours.etape e WHERE e.organisme_id = i.organisme_id AND e.inscription_id = i.id
        AND e.donnees ? 'periode' AND ${enVigueur} ORDER BY e.le DESC, e.cree_le DESC, e.id DESC LIMIT 1) AS periode,
      d.type AS "derniereEtape", d.type IN ('candidature.deposee', 'entretien.tenu') AS candidat,
      CASE WHEN d.type IN ('parcours.abandonne', 'parcours.termine') THEN d.le::text END AS "arreteLe",
      ARRAY(SELECT g.groupe_id::text FROM planning.groupe_membre g
        WHERE g.organisme_id = i.organisme_id AND g.inscription_id = i.id) AS "groupeIds",
      ${positionnements} AS positionnements, ${decisions} AS decisions, ${evaluations} AS evaluations, ${realise} AS realise,
      (SELECT max(t.le)::text FROM ${TEMPS_REALISES} t
        WHERE t.organisme_id = i.organisme_id AND t.inscription_id = i.id AND t.minutes > 0) AS "dernierJour",
      (SELECT count(*)::int FROM emargement.feuille f
        JOIN planning.creneau c ON c.organisme_id = f.organisme_id AND c.id = f.creneau_id AND c.session_id = i.session_id
        JOIN emargement.presence pr ON pr.organisme_id = f.organisme_id AND pr.creneau_id = f.creneau_id
          AND pr.inscription_id = i.id AND pr.remplacee_par IS NULL
        WHERE f.organisme_id = i.organisme_id AND f.close_le IS NULL AND c.annule_le IS NULL) AS "feuillesOuvertes"
    FROM parcours.inscription i
    JOIN annuaire.personne p ON p.organisme_id = i.organisme_id AND p.id = i.personne_id
    LEFT JOIN annuaire.entreprise en ON en.organisme_id = i.organisme_id AND en.id = i.entreprise_id
    LEFT JOIN LATERAL (SELECT e.type, e.le FROM parcours.etape e WHERE e.organisme_id = i.organisme_id
      AND e.inscription_id = i.id AND e.type NOT IN ('fait.annule', 'periode.changee') AND ${enVigueur}
      ORDER BY e.le DESC, e.cree_le DESC, e.id DESC LIMIT 1) d ON true
    WHERE i.organisme_id = ${organismeId}::uuid AND i.session_id = ${sessionId}::uuid
      AND (${inscriptionId}::uuid IS NULL OR i.id = ${inscriptionId}::uuid)
      AND d.type NOT IN ('candidature.refusee', 'candidature.retiree', 'inscription.annulee')
    ORDER BY p.cle_tri, i.id`.execute(tx);
  return rows;
}
