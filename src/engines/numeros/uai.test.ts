import { describe, expect, it } from 'vitest';
import { lireUai } from './uai.ts';

describe('a UAI', () => {
  // Lycée Louis-le-Grand, lycée Kléber (Strasbourg), université de Lorraine.
  it.each(['0750655E', '0670081Z', '0542493S', ' 0750655 e '])('such as « %s » is read', (texte) => {
    expect(lireUai(texte)).toBe(texte.replaceAll(' ', '').toUpperCase());
  });

  it.each(['0750655F', '750655E', '0750655', '07506550', '0750655O', ''])(
    'such as « %s » is refused',
    (texte) => {
      expect(lireUai(texte)).toBeNull();
    },
  );
});
