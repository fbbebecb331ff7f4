import { sql } from 'kysely';
import type { ActionContext } from '../http/route.ts';

/** A mail to send, in words: the frame (greeting, button, signature) is the same for all. */
export interface Courriel {
  readonly a: string;
  /** Name of the person, greeted by it. */
  readonly nom?: string | null;
  readonly sujet: string;
  /** Paragraphs of plain text, without greeting nor signature. */
  readonly lignes: readonly string[];
  /** The one thing to do; `chemin` is a path of ours (`/signer/…`). */
  readonly lien?: { readonly libelle: string; readonly chemin: string };
  /** Who writes: name of the organisme, or of the instance when absent. */
  readonly signature?: string;
  /** Where an answer goes. */
  readonly repondreA?: string | null;
  /** Asked twice with one key, the mail leaves once. Absent: each call sends. */
  readonly cle?: string;
}

/** What is kept of a mail until it has left. */
export interface ContenuCourriel {
  readonly lignes: readonly string[];
  readonly lien?: { readonly libelle: string; readonly chemin: string };
}

type MailContext = Pick<ActionContext, 'tx' | 'clock' | 'newId'>;

/** Sends one mail after the transaction; nothing leaves when it rolls back. Returns the mail's id, to follow it. */
export async function envoyerCourriel(context: MailContext, courriel: Courriel): Promise<string> {
  const [id] = await envoyerCourriels(context, [courriel]);
  if (id === undefined) throw new Error('one mail has one id');
  return id;
}

/** Sends mails after the transaction: one statement, whatever their number. Returns their ids, in order. */
export async function envoyerCourriels(
  context: MailContext,
  courriels: readonly Courriel[],
): Promise<string[]> {
  if (courriels.length === 0) return [];
  const rows = courriels.map(({ a, nom, sujet, lignes, lien, signature, repondreA, cle }) => {
    const id = context.newId();
    return {
      id,
      cle: cle ?? id,
      destinataire: a,
      nom_destinataire: nom ?? null,
      signature: signature ?? 'Ancrage',
      repondre_a: repondreA ?? null,
      sujet,
      contenu: { lignes, ...(lien === undefined ? {} : { lien }) } satisfies ContenuCourriel,
    };
  });
  const { rows: kept } = await sql<{ id: string }>`
    SELECT id FROM plateforme.deposer_courriels(${JSON.stringify(rows)}::jsonb,
      ${context.clock.now().toString()}::timestamptz) ORDER BY rang`.execute(context.tx);
  return kept.map(({ id }) => id);
}
