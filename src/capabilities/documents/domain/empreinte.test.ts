import { describe, expect, it } from 'vitest';
import { exemple } from '../fixtures/exemples.ts';
import { aRegenerer, empreinteDe } from './empreinte.ts';
import { completer, nomsDesTypes } from './types-document.ts';

describe('empreinte', () => {
  it.each(nomsDesTypes)('%s : stable, et différente dès qu’une donnée change', (type) => {
    const donnees = exemple(type);
    const empreinte = empreinteDe(type, donnees);
    expect(empreinte).toMatch(/^[0-9a-f]{64}$/u);
    expect(aRegenerer(empreinte, type, structuredClone(donnees))).toBe(false);
    const renomme = { ...donnees, organisme: { ...donnees.organisme, nom: 'Campus Fil rouge' } };
    expect(aRegenerer(empreinte, type, renomme as typeof donnees)).toBe(true);
  });

  it('ne dépend ni de l’ordre des champs ni des blancs laissés de côté', () => {
    const entier = completer('programme', { tarif: '980 €', debouches: [] });
    const partiel = completer('programme', { tarif: ' 980 €' });
    expect(empreinteDe('programme', partiel)).toBe(empreinteDe('programme', entier));
  });

  it('distingue deux types de mêmes données', () => {
    const empreintes = new Set(nomsDesTypes.map((type) => empreinteDe(type, completer(type, {}))));
    expect(empreintes.size).toBe(nomsDesTypes.length);
  });
});
