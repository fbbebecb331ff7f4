import { describe, expect, it } from 'vitest';
import { JOURS_ALERTE, validite } from './validite.ts';

const fin = Temporal.PlainDate.from('2027-02-28');
const fiche = { actif: true, dateFinEnregistrement: fin };

describe('validite', () => {
  it('compte jusqu’au dernier jour compris', () => {
    expect(validite(fiche, fin)).toEqual({ etat: 'expireBientot', jours: 0 });
    expect(validite(fiche, fin.add({ days: 1 }))).toEqual({ etat: 'expiree' });
  });

  it('alerte à temps, pas plus tôt', () => {
    expect(validite(fiche, fin.subtract({ days: JOURS_ALERTE }))).toMatchObject({ etat: 'expireBientot' });
    expect(validite(fiche, fin.subtract({ days: JOURS_ALERTE + 1 }))).toEqual({
      etat: 'enVigueur',
      jours: JOURS_ALERTE + 1,
    });
  });

  it('suit France compétences quand elle retire une fiche avant son terme', () => {
    expect(validite({ actif: false, dateFinEnregistrement: fin }, fin.subtract({ years: 1 }))).toEqual({
      etat: 'expiree',
    });
  });

  it('ne promet rien sans date de fin', () => {
    expect(validite({ actif: true, dateFinEnregistrement: null }, fin)).toEqual({ etat: 'inconnue' });
  });
});
