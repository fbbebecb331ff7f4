import { Client } from 'pg';

export interface Grand {
  readonly organismeId: string;
  readonly sessionId: string;
  readonly creneauId: string;
  readonly personneId: string;
  readonly inscriptionId: string;
  readonly formationId: string;
}

/** Small organismes around the large one. */
const PETITS = 10_000;

/**
 * Fills a migrated database with 10,000 small organismes (some twenty rows each) and makes one existing organisme large, by set
 * operations and without triggers: plans read statistics, not meaning. Columns that triggers copy are written here.
 */
export async function remplir(url: string, organismeId: string): Promise<Grand> {
  const client = new Client(url);
  await client.connect();
  try {
    await client.query(`SET session_replication_role = replica`);
    await client.query(
      `CREATE TEMP TABLE o AS
       SELECT ${uid(`'o'`, 'i')} AS id, 1 AS sessions, 2 AS inscrits, 2 AS jours FROM generate_series(1, ${PETITS}) i
       UNION ALL SELECT '${organismeId}'::uuid, 150, 20, 20`,
    );
    await client.query('ANALYZE o');
    for (const sql of INSTRUCTIONS) await client.query(sql);
    await client.query('ANALYZE');
    const { rows } = await client.query<Omit<Grand, 'organismeId'>>(
      `SELECT ${id('s', '1')} AS "sessionId", ${id('c', '110')} AS "creneauId", ${id('p', '1')} AS "personneId",
         ${id('i', '1001')} AS "inscriptionId", ${id('f', '1')} AS "formationId"
       FROM o WHERE o.id = $1`,
      [organismeId],
    );
    return { organismeId, ...(rows[0] as Omit<Grand, 'organismeId'>) };
  } finally {
    await client.end();
  }
}

function uid(genre: string, rang: string): string {
  return `overlay(overlay(md5(${genre} || (${rang})::text) placing '8' from 13) placing '8' from 17)::uuid`;
}
/** A stable id in an organisme `o`. */
const id = (genre: string, rang: string) => uid(`'${genre}' || o.id::text`, rang);

const SESSIONS = `o CROSS JOIN generate_series(1, o.sessions) s`;
const JOURS = `${SESSIONS} CROSS JOIN generate_series(0, o.jours - 1) d`;
const DEBUT = `date_trunc('hour', now()) + make_interval(days => d - o.jours / 2)`;

const INSTRUCTIONS: readonly string[] = [
  `INSERT INTO identite.organisme (id, slug, nom, raison_sociale, siret, ville)
   SELECT o.id, 'plan-' || row_number() OVER (), 'Organisme', 'Organisme', '13002526500013', 'Mulhouse' FROM o WHERE o.sessions = 1`,
  `INSERT INTO annuaire.personne (organisme_id, id, nom_naissance, prenom, courriel)
   SELECT o.id, ${id('p', 's * 100 + r')}, 'Nom' || s || 'x' || r, 'Prénom' || r, 'p' || s || '.' || r || '@exemple.fr'
   FROM ${SESSIONS} CROSS JOIN generate_series(1, o.inscrits) r
   UNION ALL SELECT o.id, ${id('p', '1')}, 'Personne', 'Une', 'une@exemple.fr' FROM o`,
  `INSERT INTO annuaire.entreprise (organisme_id, id, siret, raison_sociale)
   SELECT o.id, ${id('e', 's')}, lpad(s::text, 14, '0'), 'Entreprise ' || s FROM ${SESSIONS}`,
  `INSERT INTO catalogue.formation (organisme_id, id, code, intitule, objectifs)
   SELECT o.id, ${id('f', 's')}, 'F' || s, 'Formation ' || s, ARRAY['Un objectif'] FROM ${SESSIONS} WHERE s <= 20`,
  `INSERT INTO catalogue.module (organisme_id, id, formation_id, rang, intitule, minutes_presentiel)
   SELECT o.id, ${id('m', 's * 10 + r')}, ${id('f', 's')}, r, 'Module ' || r, 420
   FROM ${SESSIONS} CROSS JOIN generate_series(1, 2) r WHERE s <= 20`,
  `INSERT INTO parcours.session (organisme_id, id, formation_id, code, intitule, debut, fin)
   SELECT o.id, ${id('s', 's')}, ${id('f', '1 + s % least(20, o.sessions)')}, 'S' || s, 'Session ' || s, current_date - 60, current_date + 200
   FROM ${SESSIONS}`,
  `INSERT INTO parcours.inscription (organisme_id, id, session_id, personne_id, type_stagiaire, situation, situation_le)
   SELECT o.id, ${id('i', 's * 1000 + r')}, ${id('s', 's')}, ${id('p', `CASE WHEN s = 1 AND r = 1 THEN 1 ELSE s * 100 + r END`)},
     'salariePrive', 'inscription.enregistree', current_date - 60
   FROM ${SESSIONS} CROSS JOIN generate_series(1, o.inscrits) r`,
  `INSERT INTO parcours.etape (organisme_id, id, inscription_id, type, le, donnees)
   SELECT organisme_id, gen_random_uuid(), id, 'inscription.enregistree', current_date - 60,
     jsonb_build_object('periode', jsonb_build_object('debut', current_date - 60, 'fin', current_date + 200)) FROM parcours.inscription`,
  `INSERT INTO planning.lieu (organisme_id, id, nom) SELECT o.id, ${id('l', '1')}, 'Site' FROM o`,
  `INSERT INTO planning.salle (organisme_id, id, lieu_id, nom, capacite)
   SELECT o.id, ${id('r', 's')}, ${id('l', '1')}, 'Salle ' || s, 30 FROM ${SESSIONS}`,
  `INSERT INTO planning.creneau (organisme_id, id, session_id, module_id, modalite, debut, fin, salle_id, encadre)
   SELECT o.id, ${id('c', 's * 100 + d')}, ${id('s', 's')}, ${id('m', `(1 + s % least(20, o.sessions)) * 10 + 1`)}, 'presentiel',
     ${DEBUT}, ${DEBUT} + interval '3 hours', ${id('r', 's')}, s % 50 <> 0
   FROM ${JOURS}`,
  `INSERT INTO planning.creneau_formateur (organisme_id, creneau_id, personne_id, periode)
   SELECT c.organisme_id, c.id, ${id('p', 's * 100 + 1')}, c.periode
   FROM ${JOURS} JOIN planning.creneau c ON c.organisme_id = o.id AND c.id = ${id('c', 's * 100 + d')} WHERE c.encadre`,
  `INSERT INTO planning.indisponibilite (organisme_id, id, personne_id, periode)
   SELECT o.id, gen_random_uuid(), ${id('p', 's * 100 + 1')}, tstzrange(${DEBUT}, ${DEBUT} + interval '1 day')
   FROM ${JOURS} WHERE d < 2`,
  `INSERT INTO emargement.feuille (organisme_id, creneau_id, ouverte_le, ouverte_par, secret, code_montre_le, close_le, close_par)
   SELECT organisme_id, id, debut, id, sha256(id::text::bytea), debut, CASE WHEN fin < now() THEN fin END, CASE WHEN fin < now() THEN id END
   FROM planning.creneau WHERE debut < now() + interval '1 minute'`,
  `INSERT INTO emargement.presence (organisme_id, id, creneau_id, inscription_id, statut, methode, minutes, signee_le)
   SELECT c.organisme_id, gen_random_uuid(), c.id, i.id, 'present', 'code', 180, c.debut
   FROM planning.creneau c JOIN parcours.inscription i ON i.organisme_id = c.organisme_id AND i.session_id = c.session_id
   WHERE c.fin < now()`,
  `INSERT INTO registre.fait (organisme_id, id, type, acteur_genre, survenu_le, donnees, sel, engagement)
   SELECT organisme_id, id, 'creneau.signe', 'systeme', signee_le, '{}', substring(sha256(id::text::bytea) for 16), sha256(id::text::bytea)
   FROM emargement.presence`,
  `INSERT INTO registre.fait_sujet (organisme_id, fait_id, genre, sujet_id)
   SELECT pr.organisme_id, pr.id, 'personne', i.personne_id
   FROM emargement.presence pr JOIN parcours.inscription i ON i.organisme_id = pr.organisme_id AND i.id = pr.inscription_id`,
  `INSERT INTO documents.document (organisme_id, id, type, annee, rang, numero, objet, donnees_actuelles, empreinte_actuelle, empreinte,
     constate_le, cree_le)
   SELECT i.organisme_id, i.id, 'convocation', 2026, row_number() OVER w, 'CO-' || row_number() OVER w, 'Session', '{}', e.e, e.e, now(), now()
   FROM parcours.inscription i, LATERAL (SELECT encode(sha256(i.id::text::bytea), 'hex') AS e) e
   WINDOW w AS (PARTITION BY i.organisme_id ORDER BY i.id)`,
  `INSERT INTO documents.version (organisme_id, document_id, version, modele, donnees, empreinte, etabli_le, lieu, cree_le)
   SELECT organisme_id, id, 1, 1, '{}', empreinte, current_date, 'Mulhouse', now() FROM documents.document`,
  `INSERT INTO documents.sujet (organisme_id, document_id, genre, sujet_id)
   SELECT organisme_id, id, 'inscription', id FROM documents.document`,
];
