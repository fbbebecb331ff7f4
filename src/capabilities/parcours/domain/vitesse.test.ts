import { describe, expect, it } from 'vitest';
import { uuidV7 } from '#platform/ids.ts';
import { envoyeTropVite } from './vitesse.ts';

const fait = Temporal.Instant.from('2026-10-05T08:00:00Z');
const formulaire = uuidV7(fait.epochMilliseconds, new Uint8Array(10));
const apres = (milliseconds: number) => envoyeTropVite(formulaire, fait.add({ milliseconds }));

describe('envoyeTropVite', () => {
  it('laisse trois secondes à une personne', () => {
    expect([apres(0), apres(2_999), apres(3_000), apres(3_600_000)]).toEqual([true, true, false, false]);
  });

  it('ne juge pas un identifiant d’un autre temps', () => {
    expect(envoyeTropVite(formulaire, fait.subtract({ seconds: 5 }))).toBe(false);
    expect(envoyeTropVite('pas un identifiant', fait)).toBe(false);
  });
});
