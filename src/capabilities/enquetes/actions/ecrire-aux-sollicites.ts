import { sql } from 'kysely';
import { creerLiens } from '#capabilities/identite/index.ts';
import { WALL_ZONE } from '#platform/clock.ts';
import type { ActionContext } from '#platform/http/route.ts';
import { type Courriel, envoyerCourriels } from '#platform/mail/courriel.ts';
import { estAnonyme, type Genre } from '../domain/genres.ts';
import { type Brute, jour } from '../queries/dates.ts';
import { mots } from '../messages.fr.ts';

/** The act that these links open: route access `lien:enquete`. */
export const BUT_DU_LIEN = 'enquete';

/** A link opens the page this long after the end, to say in clear words that the survey is over. */
const APRES_LA_FIN = { days: 90 };
const USAGES = 100;

interface Sollicite {
  readonly id: string;
  readonly personneId: string | null;
  readonly nom: string;
  readonly courriel: string;
  readonly genre: Genre;
  readonly fin: Temporal.PlainDate;
  readonly titre: string | null;
  readonly organisme: string;
  readonly repondreA: string | null;
}

/**
 * Writes, with a link of their own, to those of a campaign who have not answered and have an address. Returns how many.
 * @param relance 0 for the first mail, then the rank of the reminder; each leaves once
 */
export async function ecrireAuxSollicites(
  context: ActionContext,
  campagneId: string,
  relance: number,
): Promise<number> {
  const sollicites = await joignables(context, campagneId);
  const liens = await creerLiens(
    context,
    sollicites.map(({ id, personneId, fin }) => ({
      but: BUT_DU_LIEN,
      sujets: { sollicitationId: id },
      personneId,
      expireLe: fin.add(APRES_LA_FIN).toZonedDateTime({ timeZone: WALL_ZONE }).toInstant(),
      usages: USAGES,
    })),
  );
  await envoyerCourriels(
    context,
    sollicites.map((un, rang) => courrielDe(un, relance, liens[rang]?.jeton ?? '')),
  );
  return sollicites.length;
}

const courrielDe = (
  { id, nom, courriel, genre, fin, titre, organisme, repondreA }: Sollicite,
  relance: number,
  jeton: string,
): Courriel => ({
  a: courriel,
  nom,
  sujet: relance === 0 ? mots.courriel.sujet(genre, titre) : mots.courriel.sujetRelance(titre),
  lignes: mots.courriel.lignes(estAnonyme(genre), fin),
  lien: { libelle: mots.courriel.bouton, chemin: `/enquete/${jeton}` },
  signature: organisme,
  repondreA,
  cle: `enquete:${id}:${relance}`,
});

async function joignables({ tx, organismeId }: ActionContext, campagneId: string): Promise<Sollicite[]> {
  const { rows } = await sql<Brute<Sollicite, 'fin'>>`
    SELECT so.id, so.personne_id AS "personneId", coalesce(p.prenom, so.nom, '') AS nom,
      coalesce(p.courriel, so.courriel) AS courriel, c.genre, c.fin, coalesce(m.intitule, se.intitule) AS titre,
      o.nom AS organisme, o.courriel AS "repondreA"
    FROM enquetes.sollicitation so
    JOIN enquetes.campagne c ON c.organisme_id = so.organisme_id AND c.id = so.campagne_id
    JOIN identite.organisme o ON o.id = so.organisme_id
    LEFT JOIN annuaire.personne p ON p.organisme_id = so.organisme_id AND p.id = so.personne_id
    LEFT JOIN parcours.session se ON se.organisme_id = c.organisme_id AND se.id = c.session_id
    LEFT JOIN catalogue.module m ON m.organisme_id = c.organisme_id AND m.id = c.module_id
    WHERE so.organisme_id = ${organismeId}::uuid AND so.campagne_id = ${campagneId}::uuid AND so.repondue_le IS NULL
      AND coalesce(p.courriel, so.courriel) IS NOT NULL
    ORDER BY so.id`.execute(tx);
  return rows.map((row) => ({ ...row, fin: jour(row.fin) }));
}
