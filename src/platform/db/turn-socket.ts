import { Socket } from 'node:net';

/**
 * A socket that sends in one packet all that is written in one turn of the event loop: a transaction's opening with its
 * first statement, and statements asked for together. Each packet wakes PostgreSQL up, which costs both sides more than
 * most statements do.
 */
export function turnSocket(): Socket {
  const socket = new Socket();
  const write = socket.write.bind(socket) as (...given: unknown[]) => boolean;
  socket.write = (...given: unknown[]): boolean => {
    if (socket.writableCorked === 0) {
      socket.cork();
      // Comes after the microtasks: whoever awaited an answer that is there still writes in this turn.
      process.nextTick(() => socket.uncork());
    }
    return write(...given);
  };
  return socket;
}
