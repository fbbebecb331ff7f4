export type PoolFaultKind = 'queue-full' | 'timeout' | 'crashed' | 'closed';

/** Why a pool did not run a call. `queue-full` means: try again later. */
export class PoolFault extends Error {
  readonly kind: PoolFaultKind;
  constructor(kind: PoolFaultKind, detail?: string) {
    super(detail ? `worker pool: ${kind} (${detail})` : `worker pool: ${kind}`);
    this.name = 'PoolFault';
    this.kind = kind;
  }
}
