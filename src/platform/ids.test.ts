import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createNewId, uuidV7 } from './ids.ts';

describe('ids', () => {
  it('are UUIDv7 that carry the time', () => {
    const id = uuidV7(0x0192_3456_789a, new Uint8Array(10).fill(0xff));
    expect(id).toBe('01923456-789a-7fff-bfff-ffffffffffff');
  });

  it('grow, in one millisecond, past its 4096 ids, and when the clock goes back', () => {
    let now = 1_700_000_000_000;
    const newId = createNewId(() => now, randomBytes);
    const ids = Array.from({ length: 9_000 }, (_, index) => {
      if (index === 5_000) now -= 60_000;
      return newId();
    });
    expect(ids).toEqual(ids.toSorted());
    expect(new Set(ids).size).toBe(ids.length);
  });
});
