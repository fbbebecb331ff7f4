import { sql } from 'kysely';
import type { ContexteAnnuaire } from './contexte.ts';

/** Neighbours compared with each name, in each order. */
const FENETRE = 6;
/** Names as alike as this may be one name written twice (pg_trgm, 0 to 1)… */
const PROCHE = 0.7;
/** …and less will do when something else agrees: the birth date, the telephone. */
const ASSEZ_PROCHE = 0.45;
/** Pairs kept: nobody examines more, and the surest come first. */
const MAXIMUM = 1_000;

/**
 * Looks for persons recorded twice among those who are active: same name and no other birth date, same e-mail address, name
 * and first name the other way round, or names that are close. Close names are compared with their neighbours in three
 * orders (by name, by first name, by birth date) rather than with everybody: the sorted neighbourhood method (Hernández and
 * Stolfo, 1995), a second for fifty thousand persons. Replaces what was found before; pairs set aside stay so.
 */
export async function detecterDoublons({ tx, organismeId, clock }: ContexteAnnuaire): Promise<void> {
  await sql`
    WITH p AS MATERIALIZED (
      SELECT id, cle_identite AS nom, annuaire.cle(prenom || ' ' || nom_naissance) AS inverse, date_naissance AS ne, courriel, telephone
      FROM annuaire.personne
      WHERE organisme_id = ${organismeId}::uuid AND fusionnee_dans IS NULL AND archivee_le IS NULL
    ), rangs AS (
      SELECT id, nom, inverse, ne, 1 AS ordre, row_number() OVER (ORDER BY nom, id) AS rang FROM p
      UNION ALL SELECT id, nom, inverse, ne, 2, row_number() OVER (ORDER BY inverse, id) FROM p
      UNION ALL SELECT id, nom, inverse, ne, 3, row_number() OVER (ORDER BY ne, nom, id) FROM p WHERE ne IS NOT NULL
    ), paires AS (
      SELECT a.id AS un, b.id AS deux, 'nom' AS raison FROM p a JOIN p b ON b.nom = a.nom AND a.id < b.id
        WHERE coalesce(a.ne = b.ne, true)
      UNION ALL
      SELECT a.id, b.id, 'courriel' FROM p a JOIN p b ON b.courriel = a.courriel AND a.id < b.id
      UNION ALL
      SELECT least(a.id, b.id), greatest(a.id, b.id), 'nom_inverse' FROM p a JOIN p b ON b.inverse = a.nom AND a.id <> b.id
        WHERE a.nom <> b.nom AND coalesce(a.ne = b.ne, true)
      UNION ALL
      SELECT a.id, b.id, 'telephone' FROM p a JOIN p b ON b.telephone = a.telephone AND a.id < b.id
        WHERE public.similarity(a.nom, b.nom) >= ${ASSEZ_PROCHE}::real AND coalesce(a.ne = b.ne, true)
      UNION ALL
      SELECT least(a.id, b.id), greatest(a.id, b.id), 'nom_proche'
        FROM rangs a CROSS JOIN generate_series(1, ${FENETRE}::int) AS ecart
        JOIN rangs b ON b.ordre = a.ordre AND b.rang = a.rang + ecart
        WHERE a.nom NOT IN (b.nom, b.inverse) AND coalesce(a.ne = b.ne, true)
          AND public.similarity(a.nom, b.nom) >= CASE WHEN a.ne = b.ne THEN ${ASSEZ_PROCHE}::real ELSE ${PROCHE}::real END
    ), trouvees AS (
      SELECT un, deux, array_agg(DISTINCT raison ORDER BY raison) AS raisons, count(DISTINCT raison) - 1 + public.similarity(a.nom, b.nom) AS force
      FROM paires JOIN p a ON a.id = un JOIN p b ON b.id = deux
      GROUP BY un, deux, a.nom, b.nom ORDER BY force DESC, un, deux LIMIT ${MAXIMUM}::int
    ), oubliees AS (
      DELETE FROM annuaire.doublon d WHERE organisme_id = ${organismeId}::uuid AND ecarte_le IS NULL
        AND NOT EXISTS (SELECT FROM trouvees WHERE un = premiere_id AND deux = seconde_id)
    )
    INSERT INTO annuaire.doublon (organisme_id, premiere_id, seconde_id, raisons, force, detecte_le)
    SELECT ${organismeId}::uuid, un, deux, raisons, force, ${clock.now().toString()}::timestamptz FROM trouvees
    ON CONFLICT (organisme_id, premiere_id, seconde_id) DO UPDATE SET raisons = excluded.raisons, force = excluded.force
  `.execute(tx);
}

/** Says that two records are two persons: the pair is not shown again, until it is taken back. */
export async function ecarterDoublon(
  { tx, organismeId, clock }: ContexteAnnuaire,
  personneIds: readonly [string, string],
  ecarter: boolean,
): Promise<void> {
  const [premiere, seconde] = personneIds.toSorted();
  await sql`
    UPDATE annuaire.doublon SET ecarte_le = ${ecarter ? clock.now().toString() : null}::timestamptz
    WHERE organisme_id = ${organismeId}::uuid AND premiere_id = ${premiere}::uuid AND seconde_id = ${seconde}::uuid
  `.execute(tx);
}
