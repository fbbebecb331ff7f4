import { sql } from 'kysely';
import type { ActionContext } from '#platform/http/route.ts';
import type { Role } from '../domain/roles.ts';

/** Who is told: accounts, persons of the annuaire (through their account), everybody who holds a role. */
export interface Destinataires {
  readonly comptes?: readonly string[];
  readonly personnes?: readonly string[];
  readonly roles?: readonly Role[];
}

/** Something that these people should know, with the page where they see it. */
export interface Avis {
  readonly destinataires: Destinataires;
  /** One sentence. */
  readonly titre: string;
  readonly texte?: string;
  /** Path of ours: `/sessions/…`. */
  readonly lien: string;
  /** The cause (`creneau.deplace:<id>`): the same cause tells an account once. Absent: each call tells. */
  readonly cle?: string;
}

export interface Avises {
  /** How many notices were written. */
  readonly nombre: number;
  /** Persons asked for that have no account: to be told by mail, with an act link. */
  readonly sansCompte: readonly string[];
}

/** Immediate mails wait a little, so that an act that causes ten notices makes one mail. */
const GROUPING = Temporal.Duration.from({ minutes: 2 });

/**
 * Tells members of the organisme, in the caller's transaction. The actor is not told of his own act. By mail too, at
 * once or in the morning's digest, as each has chosen.
 */
export async function aviser(context: ActionContext, ...avis: readonly Avis[]): Promise<Avises> {
  if (avis.length === 0) return { nombre: 0, sansCompte: [] };
  const cibles = await ciblesDe(context, avis);
  const rows = cibles
    .filter(({ compte_id }) => compte_id !== context.acteurId)
    .map(({ rang, compte_id }) => {
      const { titre, texte = '', lien, cle } = avis[rang - 1] as Avis;
      const id = context.newId();
      return { id, compte_id, titre, texte, lien, cle: cle ?? id };
    });
  const told = new Set(cibles.map(({ personne_id }) => personne_id));
  const asked = new Set(avis.flatMap(({ destinataires }) => destinataires.personnes ?? []));
  const sansCompte = [...asked].filter((personne) => !told.has(personne));
  return { nombre: await ecrire(context, rows), sansCompte };
}

interface Cible {
  rang: number;
  compte_id: string;
  personne_id: string | null;
}

async function ciblesDe(context: ActionContext, avis: readonly Avis[]): Promise<Cible[]> {
  const demandes = avis.map(({ destinataires: { comptes, personnes, roles } }, index) => ({
    rang: index + 1,
    comptes: comptes ?? [],
    personnes: personnes ?? [],
    roles: roles ?? [],
  }));
  const { rows } = await sql<Cible>`
    SELECT d.rang, m.compte_id, m.personne_id
    FROM jsonb_to_recordset(${JSON.stringify(demandes)}::jsonb)
      AS d(rang integer, comptes uuid[], personnes uuid[], roles text[])
    JOIN identite.membre m ON m.organisme_id = ${context.organismeId}::uuid AND m.actif
      AND (m.compte_id = ANY (d.comptes) OR m.personne_id = ANY (d.personnes) OR m.roles && d.roles)
    ORDER BY d.rang, m.compte_id`.execute(context.tx);
  return rows;
}

interface AvisRow {
  readonly id: string;
  readonly compte_id: string;
  readonly titre: string;
  readonly texte: string;
  readonly lien: string;
  readonly cle: string;
}

async function ecrire(context: ActionContext, rows: readonly AvisRow[]): Promise<number> {
  if (rows.length === 0) return 0;
  const now = context.clock.now();
  const { rows: counted } = await sql<{ nombre: number }>`
    WITH neuf AS (
      INSERT INTO identite.avis (organisme_id, id, compte_id, cle, titre, texte, lien, cree_le)
      SELECT ${context.organismeId}::uuid, a.id, a.compte_id, a.cle, a.titre, a.texte, a.lien, ${now.toString()}::timestamptz
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        AS a(id uuid, compte_id uuid, cle text, titre text, texte text, lien text)
      ON CONFLICT DO NOTHING
      RETURNING compte_id
    ), presses AS (
      SELECT DISTINCT n.compte_id FROM neuf n JOIN identite.preference_avis p ON p.compte_id = n.compte_id AND p.frequence = 'immediat'
    )
    SELECT (SELECT count(*) FROM neuf)::integer AS nombre,
      (SELECT count(plateforme.ajouter_travail('avis.envoyer', json_build_object('compteId', compte_id), 'avis:' || compte_id,
         ${now.add(GROUPING).toString()}::timestamptz)) FROM presses)`.execute(context.tx);
  return counted[0]?.nombre ?? 0;
}
