import { describe, expect, it } from 'vitest';
import { courrielOptionnel, dateOptionnelle, entierOptionnel } from './champs.ts';
import { fieldErrors } from './form-state.ts';

const phrase = (
  champ: { safeParse(value: unknown): { error?: { issues: readonly never[] } } },
  value: unknown,
) => fieldErrors(champ.safeParse(value).error?.issues ?? [])[0]?.message;

describe('facultatif', () => {
  it('reads nothing as null', () => {
    expect([undefined, '', '  '].map((value) => dateOptionnelle().parse(value))).toEqual([null, null, null]);
    expect(entierOptionnel(0, 9).parse(' 7 ')).toBe(7);
  });

  it('says what is wrong with the words of the field itself', () => {
    expect(phrase(dateOptionnelle() as never, '31/02')).toContain('Écrivez une date');
    expect(phrase(courrielOptionnel() as never, 'moi')).toContain('adresse électronique complète');
    expect(phrase(entierOptionnel(1, 9) as never, 'douze')).toContain('nombre entier');
  });
});
