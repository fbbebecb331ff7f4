import { describe, expect, it } from 'vitest';
import { lignesDe, texteSimple } from './textes-riches.ts';

describe('lignesDe', () => {
  it.each([
    [
      'une liste HTML',
      '<ul><li>Analyser</li><li>Concevoir &eacute;galement</li></ul>',
      ['Analyser', 'Concevoir également'],
    ],
    ['des tirets', '- Analyser\n- Concevoir', ['Analyser', 'Concevoir']],
    ['des puces', '• Analyser<br/>• Concevoir<br />', ['Analyser', 'Concevoir']],
    [
      'des paragraphes',
      '<p style="x">C1. Analyser</p><p>C2. Concevoir</p>',
      ['C1. Analyser', 'C2. Concevoir'],
    ],
    [
      'une phrase coupée',
      '- Analyser les besoins\nd’un usager\n- Concevoir',
      ['Analyser les besoins d’un usager', 'Concevoir'],
    ],
    ['des vides', ' \n<p>&nbsp;</p>\n- \n', []],
  ])('lit %s', (_, texte, lignes) => {
    expect(lignesDe(texte)).toEqual(lignes);
  });

  it('ne garde aucune balise, même hostile', () => {
    expect(lignesDe('<script>alert(1)</script><img src=x onerror=alert(1)>Agir')).toEqual(['alert(1) Agir']);
  });

  it('rend null quand il n’y a rien', () => {
    expect(texteSimple('<p></p>')).toBeNull();
  });
});
