import type { Capability } from '../capability.ts';
import { HouseFault } from '../http/kernel.ts';
import type { JobHandler } from './jobs.ts';

type Handlers = Readonly<Record<string, JobHandler>>;

/** One table of jobs for the house; a name taken twice is a fault. */
export function collectJobs(platform: Handlers, capabilities: readonly Capability[]): Handlers {
  const all = new Map<string, JobHandler>();
  for (const jobs of [platform, ...capabilities.map((capability) => capability.jobs ?? {})]) {
    for (const [name, handler] of Object.entries(jobs)) {
      if (all.has(name)) throw new HouseFault(`Two jobs share the name ${name}`);
      all.set(name, handler);
    }
  }
  return Object.fromEntries(all);
}
