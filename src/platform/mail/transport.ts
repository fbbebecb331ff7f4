import { createTransport } from 'nodemailer';

export interface Message {
  /** The same mail sent again after a crash carries the same id: mail programs show it once. */
  readonly messageId: string;
  readonly from: { readonly name: string; readonly address: string };
  readonly to: { readonly name: string; readonly address: string };
  readonly replyTo?: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** The road of the mails. Rejects with `CourrielRefuse` when trying again is of no use. */
export interface MailTransport {
  send(message: Message): Promise<void>;
  close(): void;
}

/** The mail server refuses this mail for good (SMTP 5xx): unknown address, refused content. */
export class CourrielRefuse extends Error {}

/** Sends by SMTP; the address of the server carries user and password. */
export function smtpTransport(url: string): MailTransport {
  const transport = createTransport(url, undefined);
  return {
    async send(message) {
      try {
        await transport.sendMail({ ...message, disableFileAccess: true, disableUrlAccess: true });
      } catch (error) {
        const { responseCode, message: words } = error as { responseCode?: number; message: string };
        if (responseCode !== undefined && responseCode >= 500)
          throw new CourrielRefuse(words, { cause: error });
        throw error;
      }
    },
    close: () => transport.close(),
  };
}
