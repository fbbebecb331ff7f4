import type { Tx } from '#platform/db/types.ts';
import type { ContenuCourriel } from '#platform/mail/courriel.ts';

export interface CourrielLu {
  readonly id: string;
  readonly destinataire: string;
  readonly nom: string | null;
  readonly signature: string;
  readonly sujet: string;
  readonly deposeLe: Temporal.Instant;
  readonly contenu: ContenuCourriel | null;
}

const lire = (tx: Tx) =>
  tx
    .selectFrom('plateforme.courriel')
    .select([
      'id',
      'destinataire',
      'nom_destinataire as nom',
      'signature',
      'sujet',
      'depose_le as deposeLe',
      'contenu',
    ]);

/** The last mails of the instance, newest first; those of one address when given. One statement. */
export async function derniersCourriels(tx: Tx, adresse: string, limite: number): Promise<CourrielLu[]> {
  let query = lire(tx).orderBy('depose_le', 'desc').orderBy('id', 'desc').limit(limite);
  if (adresse !== '')
    query = query.where('destinataire', 'ilike', `%${adresse.replaceAll(/[\\%_]/gu, String.raw`\$&`)}%`);
  const rows = await query.execute();
  return rows.map((row) => ({ ...row, contenu: row.contenu as ContenuCourriel | null }));
}

/** One mail; null when there is none, or when it has been forgotten. */
export async function courrielLu(tx: Tx, id: string): Promise<CourrielLu | null> {
  const row = await lire(tx).where('id', '=', id).executeTakeFirst();
  return row === undefined ? null : { ...row, contenu: row.contenu as ContenuCourriel | null };
}
