import { describe, expect, it } from 'vitest';
import { capabilities } from '../../src/house.ts';
import { capabilityOf, isTest, readSources } from './source-files.ts';

const sources = readSources();
const house = capabilities({ portier: {} as never, demo: [] });
const byName = new Map(house.map((capability) => [capability.name, capability]));

/** The composition root: it may open any door. */
const isRoot = (path: string) => /^src\/(?:[^/]+\.tsx?$|(?:cli|demo|shell)\/)/u.test(path);

const edges = sources
  .filter(({ path }) => !isTest(path))
  .flatMap(({ path, imports }) => imports.map((target) => ({ path, target })));

function faults(check: (edge: { path: string; target: string }) => boolean): string[] {
  return edges.filter(check).map(({ path, target }) => `${path} → ${target}`);
}

describe('the floors of the house', () => {
  it('were read at all', () => {
    expect(sources.length).toBeGreaterThan(150);
    expect(edges.length).toBeGreaterThan(300);
    expect(
      edges.some(
        ({ target }) => target === 'src/capabilities/registre/index.ts' || target === 'src/design/index.ts',
      ),
    ).toBe(true);
  });

  it('opens a capability by its index only', () => {
    expect(
      faults(({ path, target }) => {
        const owner = capabilityOf(target);
        if (owner === null || owner === capabilityOf(path) || isRoot(path)) return false;
        return target !== `src/capabilities/${owner}/index.ts`;
      }),
    ).toEqual([]);
  });

  it('uses only the capabilities named in dependsOn', () => {
    expect(
      faults(({ path, target }) => {
        const [from, to] = [capabilityOf(path), capabilityOf(target)];
        if (from === null || to === null || from === to) return false;
        return !(byName.get(from)?.dependsOn ?? []).includes(to);
      }),
    ).toEqual([]);
  });

  it('depends downwards, never in circles', () => {
    for (const { name, floor, dependsOn } of house) {
      for (const other of dependsOn) {
        const below = byName.get(other);
        expect(below, `${name} depends on ${other}, which does not exist`).toBeDefined();
        expect(below?.floor ?? 99, `${name} (floor ${floor}) depends on ${other}`).toBeLessThanOrEqual(floor);
        expect(below?.dependsOn ?? [], `${name} and ${other} depend on each other`).not.toContain(name);
      }
    }
  });

  it('keeps technique free of the trade, the design free of both, rules free of technique', () => {
    expect(
      faults(
        ({ path, target }) => path.startsWith('src/platform/') && target.startsWith('src/capabilities/'),
      ),
    ).toEqual([]);
    expect(
      faults(({ path, target }) => path.startsWith('src/design/') && !target.startsWith('src/design/')),
    ).toEqual([]);
    expect(
      faults(
        ({ path, target }) =>
          path.startsWith('src/engines/') &&
          !target.startsWith('src/engines/') &&
          !target.startsWith('src/platform/result'),
      ),
    ).toEqual([]);
    expect(
      faults(
        ({ path, target }) =>
          /\/domain\//u.test(path) && /^src\/(platform\/(db|http|jobs|mail|files)|design)\//u.test(target),
      ),
    ).toEqual([]);
  });
});

describe('the size of files', () => {
  const lines = sources.map((file) => file.lines).toSorted((a, b) => a - b);
  const at = (share: number) => lines[Math.floor(lines.length * share)] ?? 0;

  it('has no file over 400 lines', () => {
    expect(sources.filter((file) => file.lines > 400).map(({ path }) => path)).toEqual([]);
  });

  it('has a median under 60 lines and nine in ten under 200', () => {
    expect(at(0.5)).toBeLessThan(60);
    expect(at(0.9)).toBeLessThan(200);
  });
});
