import type { JobHandler } from '../jobs/jobs.ts';
import type { Services } from '../http/route.ts';
import type { ContenuCourriel } from './courriel.ts';
import { messages } from './messages.fr.ts';
import { rendreCourriel } from './rendu.ts';
import { CourrielRefuse, type MailTransport } from './transport.ts';

export interface MailOptions {
  /** Null: no mail server. A demo then keeps its mails to show them; production tries again later. */
  readonly transport: MailTransport | null;
  /** Address that mails come from. */
  readonly from: string;
  /** Mails stay readable after they left: the mailbox of a demo. */
  readonly keep: boolean;
}

/** Mails are forgotten a year after they were asked for. */
const KEPT_MONTHS = 12;

/** The jobs of the mail: one sends, one forgets. */
export function mailJobs(options: MailOptions): Readonly<Record<string, JobHandler>> {
  return {
    'courrier.envoyer': (payload, services) => envoyer(options, services, String(payload['id'])),
    'courrier.oublier': (_payload, { db, clock }) =>
      db.forInstance(async (tx) => {
        const limit = clock.now().toZonedDateTimeISO('UTC').subtract({ months: KEPT_MONTHS }).toInstant();
        await tx.deleteFrom('plateforme.courriel').where('depose_le', '<', limit).execute();
      }),
  };
}

export const MAIL_CRONTAB = ['40 3 * * * courrier.oublier'];

/** Sends once: the row is held while the server answers. A crash in between sends again with the same message id. */
function envoyer(options: MailOptions, services: Services, id: string): Promise<void> {
  return services.db.forInstance(async (tx) => {
    const mail = await tx
      .selectFrom('plateforme.courriel')
      .where('id', '=', id)
      .where('envoye_le', 'is', null)
      .where('refuse_le', 'is', null)
      .selectAll()
      .forUpdate()
      .executeTakeFirst();
    if (mail === undefined) return;
    const { transport, keep, from } = options;
    if (transport === null && !keep) throw new Error(messages.sansTransport);
    const contenu = mail.contenu as ContenuCourriel | null;
    if (contenu === null) throw new Error(`mail ${id} has lost its words`);
    const end = keep ? {} : { contenu: null };
    try {
      const rendered = rendreCourriel(
        { ...contenu, nom: mail.nom_destinataire, signature: mail.signature },
        services.baseUrl,
      );
      await transport?.send({
        ...rendered,
        messageId: `<${id}@${new URL(services.baseUrl).hostname}>`,
        from: { name: mail.signature, address: from },
        to: { name: mail.nom_destinataire ?? '', address: mail.destinataire },
        ...(mail.repondre_a === null ? {} : { replyTo: mail.repondre_a }),
        subject: mail.sujet,
      });
    } catch (error) {
      if (!(error instanceof CourrielRefuse)) throw error;
      await tx
        .updateTable('plateforme.courriel')
        .set({ ...end, refuse_le: services.clock.now(), erreur: error.message.slice(0, 500) })
        .where('id', '=', id)
        .execute();
      return;
    }
    await tx
      .updateTable('plateforme.courriel')
      .set({ ...end, envoye_le: services.clock.now() })
      .where('id', '=', id)
      .execute();
  });
}
