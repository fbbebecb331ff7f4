import { sql } from 'kysely';
import {
  append,
  EMPTY_FRONTIER,
  hashesOf,
  inclusionPath,
  type NodeId,
  rootOf,
} from '#engines/merkle/index.ts';
import { today } from '#platform/clock.ts';
import type { Services } from '#platform/http/route.ts';
import { aLaMicroseconde } from '../domain/contenu.ts';
import { feuilleDuJour, texteDuJour } from '../domain/ensemble.ts';
import type { TeteSignee } from '../domain/tete.ts';
import { ROLE_REGISTRE, VERROU } from '../persistence/role.ts';
import { cleCourante } from './cle-courante.ts';

const nom = ({ level, index }: NodeId): string => `${level}/${index}`;

/**
 * Signs the head of today over the latest heads of all the organismes, with each one's way to it. Once a day: asked again, it
 * does nothing. Returns whether it did.
 */
export function ancrer(services: Pick<Services, 'db' | 'clock' | 'keys'>): Promise<boolean> {
  const { db, clock } = services;
  const jour = today(clock).toString();
  return db.forRole(ROLE_REGISTRE, async (tx) => {
    await sql`SELECT pg_advisory_xact_lock(${VERROU})`.execute(tx);
    const deja = await tx
      .selectFrom('registre.ensemble')
      .where('jour', '=', jour)
      .select('jour')
      .executeTakeFirst();
    const { rows: tetes } = await sql<TeteSignee>`
      SELECT DISTINCT ON (organisme_id) organisme_id AS "organismeId", taille, racine, horodatage, cle_id AS "cleId", signature
      FROM registre.tete ORDER BY organisme_id, taille DESC`.execute(tx);
    const cle = deja === undefined && tetes.length > 0 ? await cleCourante(tx, services) : null;
    if (cle === null) return false;
    const noeuds = new Map<string, Uint8Array>();
    const feuilles = tetes.map(feuilleDuJour);
    for (const [index, hash] of feuilles.entries()) noeuds.set(nom({ level: 0, index }), hash);
    const arbre = append(EMPTY_FRONTIER, feuilles, { onNode: (id, hash) => noeuds.set(nom(id), hash) });
    const taille = tetes.length;
    const horodatage = aLaMicroseconde(clock.now());
    const racine = rootOf(arbre);
    const signature = cle.sign(texteDuJour({ jour, taille, racine, horodatage }));
    await tx
      .insertInto('registre.ensemble')
      .values({
        jour,
        taille,
        racine: Buffer.from(racine),
        horodatage,
        cle_id: cle.id,
        signature: Buffer.from(signature),
      })
      .execute();
    const places = tetes.map((tete, rang) => ({
      organisme: tete.organismeId,
      rang,
      taille: tete.taille,
      chemin: Buffer.concat(
        hashesOf(inclusionPath(rang, taille), (id) => noeuds.get(nom(id)) as Uint8Array),
      ).toString('hex'),
    }));
    await sql`
      INSERT INTO registre.ensemble_tete (organisme_id, jour, rang, taille, chemin)
      SELECT organisme, ${jour}::date, rang, taille, decode(chemin, 'hex')
      FROM jsonb_to_recordset(${JSON.stringify(places)}::jsonb) AS p(organisme uuid, rang int, taille bigint, chemin text)`.execute(
      tx,
    );
    return true;
  });
}
