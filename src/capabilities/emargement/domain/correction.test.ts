import { describe, expect, it } from 'vitest';
import { a, CLOSE, desConstats, OUVERTE, unCreneau } from '../fixtures/creneau.ts';
import { historiqueDe, refusDeCorriger, type Correction } from './correction.ts';

const origine = desConstats();
const venue = desConstats({ arriveeA: a('08:30') });
const correction = (changements: Partial<Correction> = {}): Correction => ({
  id: 'k1',
  personneId: 'p1',
  remplace: null,
  avant: origine,
  apres: venue,
  motif: 'Le téléphone de la personne était en panne.',
  auteurId: 'responsable',
  a: a('14:00'),
  ...changements,
});
const refus = (laCorrection: Correction, dejaFaites: Correction[] = [], feuille = CLOSE) =>
  refusDeCorriger(laCorrection, feuille, unCreneau(), historiqueDe(origine, dejaFaites))?.refus ?? null;

describe('historiqueDe', () => {
  it('garde l’original et chaque correction, la dernière fait foi, quel que soit l’ordre de lecture', () => {
    const seconde = correction({
      id: 'k2',
      remplace: 'k1',
      avant: venue,
      apres: desConstats({ arriveeA: a('08:15') }),
    });
    const historique = historiqueDe(origine, [seconde, correction()]);
    expect(historique.origine).toBe(origine);
    expect(historique.corrections.map(({ id }) => id)).toEqual(['k1', 'k2']);
    expect(historique.enVigueur).toBe(seconde.apres);
    expect(historiqueDe(origine, []).enVigueur).toBe(origine);
  });
});

describe('refusDeCorriger', () => {
  it('accepte une correction motivée d’une feuille close, puis une seconde', () => {
    expect(refus(correction())).toBeNull();
    const seconde = correction({ id: 'k2', remplace: 'k1', apres: desConstats({ noteeAbsente: true }) });
    expect(refus(seconde, [correction()], { ...CLOSE, etat: 'corrige' })).toBeNull();
  });

  it.each<[string, Partial<Correction>, Correction[]]>([
    ['MotifTropCourt', { motif: '  erreur  ' }, []],
    ['RienNeChange', { apres: desConstats() }, []],
    ['HeureHorsCreneau', { apres: desConstats({ arriveeA: a('07:59') }) }, []],
    ['HeureHorsCreneau', { apres: desConstats({ partieA: a('11:01') }) }, []],
    ['HeuresInversees', { apres: desConstats({ arriveeA: a('10:00'), partieA: a('09:00') }) }, []],
    ['DejaCorrige', { id: 'k2' }, [correction()]],
  ])('%s', (nom, changements, dejaFaites) => expect(refus(correction(changements), dejaFaites)).toBe(nom));

  it('renvoie à la feuille tant qu’elle est ouverte', () => {
    expect(refus(correction(), [], OUVERTE)).toBe('CreneauPasClos');
  });
});
