import { SMTPServer } from 'smtp-server';

/** A mail server that keeps what it receives. */
export interface TestSmtp {
  readonly url: string;
  readonly received: readonly string[];
  /** Refuses the next mails with this SMTP code; null accepts them. */
  refuseWith(code: number | null): void;
  stop(): Promise<void>;
}

/** Listens on a free port of the loopback address. */
export async function startSmtp(): Promise<TestSmtp> {
  const received: string[] = [];
  let refusal: number | null = null;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo(_address, _session, callback) {
      if (refusal === null) return callback();
      callback(Object.assign(new Error('mailbox trouble'), { responseCode: refusal }));
    },
    onData(stream, _session, callback) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        received.push(Buffer.concat(chunks).toString('utf8'));
        callback();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const address = server.server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    refuseWith: (code) => {
      refusal = code;
    },
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
