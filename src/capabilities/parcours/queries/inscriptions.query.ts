import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#platform/db/types.ts';
import { chronologie, statutLe } from '../domain/chronologie.ts';
import type { TypeStagiaire } from '../domain/codes-bpf.ts';
import { type EtapeLue, faitDe } from '../domain/etape.ts';
import type { Statut } from '../domain/statut.ts';
import { etapesDe } from './etapes.fragment.ts';

/** A person's file in a session, with its status on the day asked. */
export interface Inscription {
  readonly id: string;
  readonly sessionId: string;
  readonly personneId: string;
  readonly nom: string;
  readonly prenom: string;
  readonly courriel: string | null;
  readonly telephone: string | null;
  readonly entrepriseId: string | null;
  readonly entreprise: string | null;
  readonly siret: string | null;
  readonly tuteurId: string | null;
  readonly tuteur: string | null;
  readonly typeStagiaire: TypeStagiaire | null;
  readonly prixCentimes: number | null;
  /** What the person said of her project when applying. */
  readonly projet: string | null;
  readonly etapes: readonly EtapeLue[];
  readonly statut: Statut | null;
}

/** The files of a session, by name. One statement. */
export const inscriptionsDeSession = (
  tx: Tx,
  organismeId: string,
  sessionId: string,
  jour: Temporal.PlainDate,
): Promise<readonly Inscription[]> =>
  inscriptionsOu(tx, organismeId, sql`i.session_id = ${sessionId}::uuid`, jour);

/** The files of a person, in the order they were opened. One statement. */
export const inscriptionsDePersonne = (
  tx: Tx,
  organismeId: string,
  personneId: string,
  jour: Temporal.PlainDate,
): Promise<readonly Inscription[]> =>
  inscriptionsOu(tx, organismeId, sql`i.personne_id = ${personneId}::uuid`, jour);

/** One file, or null. One statement. */
export async function inscriptionParId(
  tx: Tx,
  organismeId: string,
  id: string,
  jour: Temporal.PlainDate,
): Promise<Inscription | null> {
  const [inscription] = await inscriptionsOu(tx, organismeId, sql`i.id = ${id}::uuid`, jour);
  return inscription ?? null;
}

async function inscriptionsOu(
  tx: Tx,
  organismeId: string,
  condition: RawBuilder<unknown>,
  jour: Temporal.PlainDate,
): Promise<readonly Inscription[]> {
  const { rows } = await sql<Omit<Inscription, 'statut'>>`
    SELECT i.id, i.session_id AS "sessionId", i.personne_id AS "personneId",
      coalesce(p.nom_usage, p.nom_naissance) AS nom, p.prenom, p.courriel, p.telephone,
      i.entreprise_id AS "entrepriseId", coalesce(en.enseigne, en.raison_sociale) AS entreprise, en.siret,
      i.tuteur_id AS "tuteurId", t.prenom || ' ' || coalesce(t.nom_usage, t.nom_naissance) AS tuteur,
      i.type_stagiaire AS "typeStagiaire", i.prix_centimes AS "prixCentimes", i.projet, ${etapesDe(organismeId)} AS etapes
    FROM parcours.inscription i
    JOIN annuaire.personne p ON p.organisme_id = i.organisme_id AND p.id = i.personne_id
    LEFT JOIN annuaire.entreprise en ON en.organisme_id = i.organisme_id AND en.id = i.entreprise_id
    LEFT JOIN annuaire.personne t ON t.organisme_id = i.organisme_id AND t.id = i.tuteur_id
    WHERE i.organisme_id = ${organismeId}::uuid AND ${condition}
    ORDER BY nom, p.prenom, i.id`.execute(tx);
  return rows.map((row) => ({ ...row, statut: statutDes(row.etapes, jour) }));
}

/** The status that steps give on a day. */
export const statutDes = (etapes: readonly EtapeLue[], jour: Temporal.PlainDate): Statut | null =>
  statutLe(chronologie(etapes.map(faitDe)), jour);
