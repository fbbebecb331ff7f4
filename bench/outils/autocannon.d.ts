declare module 'autocannon' {
  interface Options {
    url: string;
    connections: number;
    amount?: number;
    duration?: number;
    headers?: Record<string, string>;
    timeout?: number;
  }
  interface Run extends PromiseLike<unknown> {
    on(
      event: 'response',
      listener: (client: unknown, status: number, bytes: number, milliseconds: number) => void,
    ): Run;
  }
  export default function autocannon(options: Options): Run;
}
