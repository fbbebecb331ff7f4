import type { Kysely } from 'kysely';
import type { DB } from './schema.generated.ts';

/** A query builder bound to one open transaction, already limited to one organisme (or to the instance). */
export type Tx = Kysely<DB> & { readonly __tx?: never };

/** Who may see what in a transaction. */
export type Scope =
  | { readonly kind: 'tenant'; readonly organismeId: string; readonly acteurId: string | null }
  | { readonly kind: 'instance' }
  | { readonly kind: 'role'; readonly role: string };
