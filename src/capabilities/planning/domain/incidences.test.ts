import { describe, expect, it } from 'vitest';
import { apercuDuChangement, refusDeChanger, type CreneauPlanifie, type DocumentVu } from './incidences.ts';

const avant: CreneauPlanifie = {
  id: 'c1',
  debut: Temporal.Instant.from('2026-11-24T08:00:00Z'),
  fin: Temporal.Instant.from('2026-11-24T11:00:00Z'),
  moduleId: 'm1',
  modalite: 'presentiel',
  salleId: 's1',
  formateurIds: ['f1', 'f2'],
  lienVisio: null,
  intitule: null,
};
const document = (type: string, etat: DocumentVu['etat']): DocumentVu => ({ id: type, type, etat });
const documents = [
  document('convocation', 'envoye'),
  document('convention', 'signe'),
  document('programme', 'brouillon'),
  document('livret-accueil', 'envoye'),
];
const resume = (apres: CreneauPlanifie | null) =>
  apercuDuChangement(avant, apres, ['a2', 'a1'], documents).documents.map(
    (d) => `${d.document.type} ${d.suite}`,
  );
const libre = { etat: 'prevu', signatures: 0 } as const;

describe('apercuDuChangement', () => {
  it('prévient anciens et nouveaux formateurs et périme le programme', () => {
    const apercu = apercuDuChangement(
      avant,
      { ...avant, formateurIds: ['f3', 'f1'] },
      ['a2', 'a1'],
      documents,
    );
    expect(apercu.personnes).toEqual(['a1', 'a2', 'f1', 'f2', 'f3']);
    expect(apercu.documents.map((d) => d.document.type)).toEqual(['programme']);
  });

  it('distingue un horaire déplacé d’une durée changée', () => {
    const heure = { hours: 1 };
    expect(resume({ ...avant, debut: avant.debut.add(heure), fin: avant.fin.add(heure) })).toEqual([
      'convocation renvoyer',
      'programme regenerer',
    ]);
    expect(resume({ ...avant, fin: avant.fin.add(heure) })).toContain('convention avenant');
  });

  it('compte les minutes gagnées ou perdues', () => {
    expect(apercuDuChangement(avant, null, [], []).minutes).toBe(-180);
    expect(apercuDuChangement(avant, { ...avant, fin: avant.fin.add({ minutes: 20 }) }, [], []).minutes).toBe(
      20,
    );
  });

  it('ne dérange personne quand rien ne change', () => {
    const apercu = apercuDuChangement(avant, { ...avant, formateurIds: ['f2', 'f1'] }, ['a1'], documents);
    expect(apercu).toEqual({ changements: [], personnes: [], documents: [], minutes: 0 });
  });
});

describe('refusDeChanger', () => {
  it('protège une feuille signée, même pour une simple salle', () => {
    const autreSalle = { ...avant, salleId: 's2' };
    expect(refusDeChanger(avant, autreSalle, { etat: 'ouvert', signatures: 3 })).toEqual({
      refus: 'FeuilleDejaSignee',
      signatures: 3,
    });
    expect(refusDeChanger(avant, null, { etat: 'clos', signatures: 0 })?.refus).toBe('FeuilleDejaSignee');
    expect(refusDeChanger(avant, autreSalle, { etat: 'ouvert', signatures: 0 })?.refus).toBe(
      'FeuilleOuverte',
    );
  });

  it('laisse changer un créneau prévu, et dit quand rien ne change', () => {
    expect(refusDeChanger(avant, null, libre)).toBeNull();
    expect(refusDeChanger(avant, avant, libre)?.refus).toBe('CreneauInchange');
  });
});
