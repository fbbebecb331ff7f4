import type { ActionContext } from '#platform/http/route.ts';
import { sql } from 'kysely';
import { consigner } from '#capabilities/registre/index.ts';
import { ok, refuse, type Refusal, type Result } from '#platform/result.ts';
import { prochainCode } from './creer-formation.ts';

/** Tout sauf ce qui est propre à l'original : son identité, ses dates, sa publication, sa relecture. */
const COPIEES = sql.raw(
  `nature, objectifs, sans_prerequis, prerequis, public_vise, reconnaissance, cqp_intitule, certification, certification_enregistree_le, blocs, methodes,
   modalites_pedagogiques, evaluation, accessibilite, delai_acces, tarif_genre, prix_centimes, prix_par, tarif_explication,
   financements, contact_nom, contact_courriel, contact_telephone, distance_assistance, distance_activites,
   distance_evaluations, presentation, debouches, poursuites, niveau_sortie, rome, lieux, objectif_bpf, nsf`,
);

/**
 * Copie une formation et ses modules, en préparation, sous le prochain code libre. Rend l'id de la copie.
 * @param copieId choisi par qui demande : demander deux fois copie une fois
 * @param intitule l'intitulé de la copie
 */
export async function dupliquerFormation(
  context: ActionContext,
  formationId: string,
  copieId: string,
  intitule: (original: string) => string,
): Promise<Result<string, Refusal<'FormationIntrouvable'>>> {
  const { tx, organismeId, clock } = context;
  const original = await tx
    .selectFrom('catalogue.formation')
    .select(['intitule', 'code'])
    .where('organisme_id', '=', organismeId)
    .where('id', '=', formationId)
    .executeTakeFirst();
  if (original === undefined) return refuse('FormationIntrouvable');
  const code = await prochainCode(context);
  const { rows } = await sql<{ id: string }>`
    INSERT INTO catalogue.formation (organisme_id, id, code, intitule, cree_le, modifie_le, ${COPIEES})
    SELECT organisme_id, ${copieId}, ${code}, ${intitule(original.intitule)}, ${clock.now()}::timestamptz, ${clock.now()}::timestamptz, ${COPIEES}
    FROM catalogue.formation WHERE organisme_id = ${organismeId} AND id = ${formationId}
    ON CONFLICT (organisme_id, id) DO NOTHING RETURNING id`.execute(tx);
  if (rows.length === 0) return ok(copieId);
  await copierModules(context, formationId, copieId);
  await consigner(context, {
    type: 'formation.dupliquee',
    survenuLe: clock.now(),
    sujets: { formation: copieId, original: formationId },
    donnees: { code, original: original.code },
  });
  return ok(copieId);
}

async function copierModules(
  { tx, organismeId, newId }: ActionContext,
  formationId: string,
  copieId: string,
): Promise<void> {
  const modules = await tx
    .selectFrom('catalogue.module')
    .select('id')
    .where('organisme_id', '=', organismeId)
    .where('formation_id', '=', formationId)
    .execute();
  const paires = JSON.stringify(modules.map(({ id }) => ({ de: id, vers: newId() })));
  await sql`
    INSERT INTO catalogue.module (organisme_id, id, formation_id, rang, intitule, contenu, competences, bloc_code,
      minutes_presentiel, minutes_distance, minutes_foad, minutes_entreprise)
    SELECT m.organisme_id, p.vers, ${copieId}, m.rang, m.intitule, m.contenu, m.competences, m.bloc_code,
      m.minutes_presentiel, m.minutes_distance, m.minutes_foad, m.minutes_entreprise
    FROM jsonb_to_recordset(${paires}::jsonb) AS p(de uuid, vers uuid)
    JOIN catalogue.module m ON m.organisme_id = ${organismeId} AND m.id = p.de`.execute(tx);
}
