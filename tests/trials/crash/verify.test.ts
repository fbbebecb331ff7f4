import { describe, expect, it } from 'vitest';
import type { Attempt } from './client.ts';
import { judge } from './verify.ts';

const attempt = (id: string, changes: Partial<Attempt> = {}): Attempt => ({
  id,
  outcome: 'acknowledged',
  sent: 1,
  status: 303,
  ...changes,
});

describe('judge', () => {
  it('finds nothing when every acknowledged signature has its row and its fact', () => {
    const attempts = [
      attempt('a'),
      attempt('b', { sent: 3 }),
      attempt('c', { outcome: 'unsettled', status: null }),
    ];
    const kept = new Map([
      ['a', 1],
      ['b', 1],
      ['c', 1],
      ['never sent by us', 1],
    ]);
    expect(judge(attempts, kept, 0)).toMatchObject({
      acknowledged: 2,
      acknowledgedLater: 1,
      unsettled: 1,
      lost: 0,
      doubled: 0,
    });
  });

  it('finds a signature without row, one without fact, one with two facts, and a person who signed twice', () => {
    const kept = new Map([
      ['b', 0],
      ['c', 2],
    ]);
    const outcome = judge([attempt('a'), attempt('b'), attempt('c')], kept, 1);
    expect(outcome).toMatchObject({ lost: 2, doubled: 2 });
  });

  it('counts refusals by status', () => {
    const refused = { outcome: 'refused', status: 410 } as const;
    expect(judge([attempt('a', refused), attempt('b', refused)], new Map(), 0).refusals).toEqual({
      '410': 2,
    });
  });
});
