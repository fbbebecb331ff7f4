import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { EXPECTED } from '#platform/config.ts';

describe('docs/deploiement.md', () => {
  const guide = readFileSync('docs/deploiement.md', 'utf8');

  it('names every setting', () => {
    expect(Object.keys(EXPECTED).length).toBeGreaterThan(15);
    expect(Object.keys(EXPECTED).filter((name) => !guide.includes(`\`${name}\``))).toEqual([]);
  });

  it('names files that exist', () => {
    for (const [, path] of guide.matchAll(/\]\(\.\.\/([^)]+)\)/gu)) {
      expect(readFileSync(path ?? '', 'utf8')).not.toBe('');
    }
    expect(guide).toContain('deploy/ancrage.service');
  });
});
