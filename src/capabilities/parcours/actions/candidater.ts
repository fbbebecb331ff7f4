import { creerPersonne } from '#capabilities/annuaire/index.ts';
import { aviser, GESTION } from '#capabilities/identite/index.ts';
import { sql } from 'kysely';
import type { ActionContext } from '#platform/http/route.ts';
import { envoyerCourriel } from '#platform/mail/courriel.ts';
import { ok, type Refusal, type Result } from '#platform/result.ts';
import { candidatureFr } from '../messages/candidature.fr.ts';
import type { AnnonceOuverte } from '../queries/annonces.query.ts';
import { ouvrirCandidature } from './ouvrir-candidature.ts';

export interface Candidature {
  /** Made by the form: sent twice, received once. */
  readonly id: string;
  readonly prenom: string;
  readonly nomNaissance: string;
  readonly dateNaissance: string | null;
  readonly courriel: string;
  readonly telephone: string | null;
  readonly projet: string | null;
}

/**
 * Somebody from outside asks to enter a session that is announced. A person already known by name and address keeps her
 * file; the answer is the same for all, so that nobody learns who is known.
 */
export async function candidater(
  context: ActionContext,
  annonce: AnnonceOuverte,
  candidature: Candidature,
): Promise<Result<null, Refusal>> {
  const personneId = (await personneConnue(context, candidature)) ?? candidature.id;
  if (personneId === candidature.id) {
    const creee = await creerPersonne(context, { ...SANS_ADRESSE, ...identiteDe(candidature) });
    if (!creee.ok) return creee;
  }
  const { id, projet } = candidature;
  const ouverte = await ouvrirCandidature(context, { id, sessionId: annonce.sessionId, personneId, projet });
  // Somebody who is already in the session is answered as anybody else.
  if (!ouverte.ok && ouverte.refusal.refus !== 'EtapeImpossible') return ouverte;
  await accuserReception(context, annonce, candidature);
  if (ouverte.ok) await prevenirLEquipe(context, annonce, candidature);
  return ok(null);
}

const SANS_ADRESSE = {
  nomUsage: null,
  adresse: null,
  codePostal: null,
  ville: null,
  commune: null,
  referenceExterne: null,
};

const identiteDe = ({ id, prenom, nomNaissance, dateNaissance, courriel, telephone }: Candidature) => ({
  id,
  prenom,
  nomNaissance,
  dateNaissance,
  courriel,
  telephone,
});

/** A person of the same name with the same address: families share an address, not a name. */
async function personneConnue(
  { tx, organismeId }: ActionContext,
  { prenom, nomNaissance, courriel }: Candidature,
): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    SELECT id FROM annuaire.personne
    WHERE organisme_id = ${organismeId}::uuid AND courriel = ${courriel} AND fusionnee_dans IS NULL
      AND cle_identite = annuaire.cle(${`${nomNaissance} ${prenom}`})
    ORDER BY cree_le LIMIT 1`.execute(tx);
  return rows[0]?.id ?? null;
}

async function accuserReception(
  context: ActionContext,
  { formation, organisme, debut, fin }: AnnonceOuverte,
  { id, prenom, courriel }: Candidature,
): Promise<void> {
  const words = candidatureFr.mail.recue;
  await envoyerCourriel(context, {
    a: courriel,
    nom: prenom,
    sujet: words.sujet(formation),
    lignes: words.lignes(formation, debut, fin),
    signature: organisme,
    cle: `candidature.recue:${id}`,
  });
}

async function prevenirLEquipe(
  context: ActionContext,
  { sessionId, formation }: AnnonceOuverte,
  { id, prenom, nomNaissance }: Candidature,
): Promise<void> {
  await aviser(context, {
    destinataires: { roles: GESTION.filter((role) => role !== 'direction') },
    titre: candidatureFr.avis(`${prenom} ${nomNaissance}`, formation),
    lien: `/candidatures?sessionId=${sessionId}`,
    cle: `candidature.deposee:${id}`,
  });
}
