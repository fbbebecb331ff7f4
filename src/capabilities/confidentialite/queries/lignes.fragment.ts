import { type RawBuilder, sql } from 'kysely';
import type { Chemin } from '../domain/structure.ts';

/** Whose rows are sought. */
export interface Personne {
  readonly organismeId: string;
  readonly personneId: string;
}

/** `schema.table` as an identifier. */
export const identifiant = (table: string) => sql.table(table);

/** The condition that keeps the rows of a person, on a table called `alias`. */
export function lignesDe(alias: string, chemin: Chemin, personne: Personne): RawBuilder<boolean> {
  const { organismeId, personneId } = personne;
  const isolee = sql`${sql.ref(`${alias}.organisme_id`)} = ${organismeId}::uuid`;
  switch (chemin.genre) {
    case 'personne':
      return sql`${isolee} AND ${sql.ref(`${alias}.${chemin.colonne}`)} = ${personneId}::uuid`;
    case 'compte':
      return sql`${isolee} AND ${sql.ref(`${alias}.${chemin.colonne}`)} IN (
        SELECT m.compte_id FROM identite.membre m WHERE m.organisme_id = ${organismeId}::uuid AND m.personne_id = ${personneId}::uuid)`;
    case 'adresse':
      return sql`${isolee} AND lower(${sql.ref(`${alias}.${chemin.colonne}`)}) IN (
        SELECT lower(p.courriel) FROM annuaire.personne p WHERE p.organisme_id = ${organismeId}::uuid AND p.id = ${personneId}::uuid)`;
    case 'parent': {
      const above = `${alias}p`;
      return sql`${isolee} AND ${sql.ref(`${alias}.${chemin.colonne}`)} IN (
        SELECT ${sql.ref(`${above}.id`)} FROM ${identifiant(chemin.parent)} AS ${sql.ref(above)}
        WHERE ${lignesDe(above, chemin.chemin, personne)})`;
    }
    case 'sujet':
      return sql`${isolee} AND ${sql.ref(`${alias}.id`)} IN (
        SELECT ${sql.ref(`s.${chemin.colonne}`)} FROM ${identifiant(chemin.table)} AS s
        WHERE s.organisme_id = ${organismeId}::uuid AND s.sujet_id = ${personneId}::uuid)
        AND NOT EXISTS (SELECT FROM ${identifiant(chemin.table)} AS autre WHERE autre.organisme_id = ${organismeId}::uuid
          AND ${sql.ref(`autre.${chemin.colonne}`)} = ${sql.ref(`${alias}.id`)} AND autre.genre = 'personne' AND autre.sujet_id <> ${personneId}::uuid)`;
  }
}
