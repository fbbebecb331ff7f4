import { sql } from 'kysely';
import type { Tx } from '#platform/db/types.ts';
import type { EssaiVu, Observations, SignatureVue } from '../domain/anomalies.ts';
import { etapeDe } from '../domain/code-tournant.ts';

interface Row {
  readonly signatures: readonly (Omit<SignatureVue, 'a'> & { readonly a: string })[];
  readonly essais: readonly (Omit<EssaiVu, 'a' | 'etape'> & {
    readonly a: string;
    readonly age: number | null;
  })[];
  readonly affichages: readonly { readonly creneauId: string; readonly a: string }[];
  readonly pretes: readonly string[];
}

/**
 * What the control looks at: signatures made by the people themselves (replaced ones too), refused codes, first showings, for
 * the créneaux that begin in a period. One statement.
 */
export async function observationsEntre(
  tx: Tx,
  organismeId: string,
  du: Temporal.Instant,
  au: Temporal.Instant,
): Promise<Observations> {
  const { rows } = await sql<Row>`
    WITH c AS MATERIALIZED (
      SELECT c.organisme_id, c.id, c.modalite, nullif(concat_ws(' ', l.code_postal, l.ville), ' ') AS commune
      FROM planning.creneau c
      LEFT JOIN planning.salle sa ON sa.organisme_id = c.organisme_id AND sa.id = c.salle_id
      LEFT JOIN planning.lieu l ON l.organisme_id = sa.organisme_id AND l.id = sa.lieu_id
      WHERE c.organisme_id = ${organismeId}::uuid AND c.debut >= ${du.toString()}::timestamptz AND c.debut < ${au.toString()}::timestamptz
    )
    SELECT
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'creneauId', p.creneau_id, 'personneId', i.personne_id, 'a', p.signee_le,
           'methode', CASE p.methode WHEN 'visio' THEN 'distance' ELSE 'code' END, 'appareil', p.appareil, 'etape', p.etape_code,
           'commune', CASE c.modalite WHEN 'presentiel' THEN c.commune END)), '[]')
       FROM c JOIN emargement.presence p ON p.organisme_id = c.organisme_id AND p.creneau_id = c.id
       JOIN parcours.inscription i ON i.organisme_id = p.organisme_id AND i.id = p.inscription_id
       WHERE p.methode IN ('code', 'lien', 'visio')) AS signatures,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'creneauId', e.creneau_id, 'personneId', i.personne_id, 'a', e.le,
           'age', e.age_secondes)), '[]')
       FROM c JOIN emargement.essai e ON e.organisme_id = c.organisme_id AND e.creneau_id = c.id
       JOIN parcours.inscription i ON i.organisme_id = e.organisme_id AND i.id = e.inscription_id) AS essais,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('creneauId', f.creneau_id, 'a', f.code_montre_le)), '[]')
       FROM c JOIN emargement.feuille f ON f.organisme_id = c.organisme_id AND f.creneau_id = c.id
       WHERE f.code_montre_le IS NOT NULL) AS affichages,
      ARRAY(SELECT a.appareil FROM emargement.appareil_prete a WHERE a.organisme_id = ${organismeId}::uuid) AS pretes`.execute(
    tx,
  );
  const [row] = rows;
  if (row === undefined) throw new Error('an aggregate gives one row');
  return {
    signatures: row.signatures.map((one) => ({ ...one, a: Temporal.Instant.from(one.a) })),
    essais: row.essais.map(({ age, ...one }) => {
      const a = Temporal.Instant.from(one.a);
      return { ...one, a, etape: age === null ? null : etapeDe(a.subtract({ seconds: age })) };
    }),
    affichages: new Map(row.affichages.map(({ creneauId, a }) => [creneauId, Temporal.Instant.from(a)])),
    appareilsPretes: new Set(row.pretes),
  };
}
