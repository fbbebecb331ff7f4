import { describe, expect, it } from 'vitest';
import { jugerMotDePasse } from './mot-de-passe.ts';

const verdict = (motDePasse: string, courriel = 'lea.furst@campus.fr') => {
  const result = jugerMotDePasse(motDePasse, courriel);
  return result.ok ? 'accepté' : result.refusal.refus;
};

describe('a password', () => {
  it.each(['trois chats roses', 'Xk7#pQ2!vB9z', 'motdepasse-essai-long', 'кошка на окне'])(
    'such as « %s » is accepted',
    (motDePasse) => {
      expect(verdict(motDePasse)).toBe('accepté');
    },
  );

  it.each(['court', '', 'onze lettre'])(
    'of fewer than twelve characters (« %s ») is refused',
    (motDePasse) => {
      expect(verdict(motDePasse)).toBe('MotDePasseTropCourt');
    },
  );

  it('counts characters, not bytes: twelve emojis are twelve characters', () => {
    expect(verdict('😀😃😄😁😆😅😂🤣')).toBe('MotDePasseTropCourt');
  });

  it.each([
    'aaaaaaaaaaaa',
    'motdepasse1234',
    'Password!2026',
    '123456789012',
    'lea.furst-2026',
    'Azertyuiop12',
    'demo-ancrage',
  ])('that everybody would try (« %s ») is refused', (motDePasse) => {
    expect(verdict(motDePasse)).toBe('MotDePasseTropFacile');
  });
});
