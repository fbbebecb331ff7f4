import { startTestServer } from './postgres.ts';

/** One PostgreSQL for the whole vitest run. */
export default async function setup(): Promise<() => Promise<void>> {
  const server = await startTestServer();
  return async () => {
    await server?.stop();
  };
}
