import { describe, expect, it } from 'vitest';
import { defineCapability } from '../capability.ts';
import { collectFacts, HouseFault } from './kernel.ts';

const capability = (name: string, facts: Record<string, (payload: Record<string, unknown>) => string>) =>
  defineCapability({ name, floor: 1, dependsOn: [], facts });

describe('collectFacts', () => {
  it('tells a fact by the sentence of whoever declares it', () => {
    const sentenceOf = collectFacts([
      capability('a', { 'porte.ouverte': ({ qui }) => `${String(qui)} a ouvert la porte` }),
      capability('b', { 'porte.close': () => 'Porte close' }),
    ]);
    expect(sentenceOf('porte.ouverte', { qui: 'Anna' })).toBe('Anna a ouvert la porte');
    expect(sentenceOf('porte.close', {})).toBe('Porte close');
    expect(sentenceOf('porte.peinte', {})).toContain('porte.peinte');
  });

  it('refuses a house where two capabilities tell the same fact', () => {
    const twice = [capability('a', { 'x.y': () => '' }), capability('b', { 'x.y': () => '' })];
    expect(() => collectFacts(twice)).toThrow(HouseFault);
  });
});
