import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createNewId, derivedId, uuidV7 } from './ids.ts';

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

  it('are made of another, the same each time, and never of two parts alike', () => {
    const seed = '01923456-789a-7fff-bfff-ffffffffffff';
    expect(derivedId(seed, 'a')).toBe(derivedId(seed, 'a'));
    expect(derivedId(seed, 'a')).toMatch(/^01923456-789a-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u);
    expect(new Set(['a', 'b', 'ab'].map((part) => derivedId(seed, part))).size).toBe(3);
  });
});
