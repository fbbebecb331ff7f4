import { describe, expect, it } from 'vitest';
import { a } from '../fixtures/creneau.ts';
import {
  anomaliesDe,
  cleDAnomalie,
  type EssaiVu,
  type Observations,
  type SignatureVue,
} from './anomalies.ts';
import { etapeDe } from './code-tournant.ts';

const signature = (id: string, heure: string, changements: Partial<SignatureVue> = {}): SignatureVue => ({
  id,
  creneauId: 'c1',
  personneId: `personne-${id}`,
  a: a(heure),
  methode: 'code',
  appareil: `appareil-${id}`,
  etape: etapeDe(a(heure)),
  commune: 'Mulhouse',
  ...changements,
});
const deux = (changements: Partial<SignatureVue>) => [
  signature('s1', '08:00', changements),
  signature('s2', '08:01', changements),
];
const essai = (heure: string, affiche: string | null): EssaiVu => ({
  id: `essai-${heure}`,
  creneauId: 'c1',
  personneId: 'p1',
  a: a(heure),
  etape: affiche === null ? null : etapeDe(a(affiche)),
});
const observer = (changements: Partial<Observations>) =>
  anomaliesDe({
    signatures: [],
    essais: [],
    affichages: new Map([['c1', a('07:55')]]),
    appareilsPretes: new Set(['tablette']),
    ...changements,
  });

describe('anomaliesDe', () => {
  it('ne trouve rien dans une matinée normale', () => {
    const signatures = ['08:00', '08:01', '08:02', '08:03'].map((heure, i) => signature(`s${i}`, heure));
    expect(observer({ signatures, essais: [essai('08:01', '08:00'), essai('08:02', null)] })).toEqual([]);
  });

  it('voit un appareil qui signe pour deux personnes, sauf appareil prêté ou validation du formateur', () => {
    expect(observer({ signatures: deux({ appareil: 'x' }) })).toEqual([
      { nom: 'AppareilPartage', creneauId: 'c1', appareil: 'x', signatureIds: ['s1', 's2'] },
    ]);
    expect(observer({ signatures: deux({ appareil: 'tablette' }) })).toEqual([]);
    expect(observer({ signatures: deux({ appareil: 'x', methode: 'faceAFace' }) })).toEqual([]);
    expect(observer({ signatures: deux({ appareil: 'x', personneId: 'p1' }) })).toEqual([]);
  });

  it('voit une signature avant que la salle n’affiche un code, ou avec un code d’avant', () => {
    expect(observer({ signatures: [signature('s1', '07:50')] })).toMatchObject([
      { nom: 'SignatureAvantAffichage' },
    ]);
    const ancien = signature('s1', '07:55', { etape: etapeDe(a('07:54')) });
    expect(observer({ signatures: [ancien] })).toMatchObject([{ signatureIds: ['s1'] }]);
    expect(observer({ signatures: [signature('s1', '08:00')], affichages: new Map() })).toHaveLength(1);
  });

  it('voit une rafale et ne la compte qu’une fois', () => {
    const rapides = [0, 200, 400, 600, 800, 1000, 1150].map((ms, i) =>
      signature(`s${i}`, '08:00', { a: a('08:00').add({ milliseconds: ms }) }),
    );
    const [rafale, ...autres] = observer({ signatures: rapides });
    expect(rafale).toEqual({ nom: 'Rafale', creneauId: 'c1', signatureIds: rapides.map(({ id }) => id) });
    expect(autres).toEqual([]);
    expect(observer({ signatures: rapides.slice(0, 5) })).toEqual([]);
  });

  it('voit deux signatures dans deux communes à trop peu de minutes, dans un sens comme dans l’autre', () => {
    const matin = signature('s1', '08:00', { personneId: 'p1' });
    const ailleurs = (heure: string, commune: string | null = 'Dieuze') =>
      signature('s2', heure, { personneId: 'p1', commune, creneauId: 'c2' });
    const affichages = new Map([
      ['c1', a('07:50')],
      ['c2', a('07:50')],
    ]);
    expect(observer({ affichages, signatures: [ailleurs('08:04'), matin] })).toEqual([
      { nom: 'TrajetImpossible', creneauId: 'c2', signatureIds: ['s1', 's2'], minutesEcoulees: 4 },
    ]);
    expect(observer({ affichages, signatures: [ailleurs('07:57'), matin] })).toMatchObject([
      { creneauId: 'c1' },
    ]);
    expect(observer({ affichages, signatures: [matin, ailleurs('08:05')] })).toEqual([]);
    expect(observer({ affichages, signatures: [matin, ailleurs('08:01', null)] })).toEqual([]);
  });

  it('voit un code qui a voyagé', () => {
    expect(observer({ essais: [essai('08:10', '08:00')] })).toMatchObject([{ ageSecondes: 600 }]);
  });
});

const partage = (...signatureIds: string[]) =>
  cleDAnomalie({ nom: 'AppareilPartage', creneauId: 'c1', appareil: 'x', signatureIds });

describe('cleDAnomalie', () => {
  it('reconnaît la même anomalie, quel que soit l’ordre, et en voit une autre quand elle grandit', () => {
    expect(partage('s1', 's2')).toBe(partage('s2', 's1'));
    expect(partage('s1', 's2', 's3')).not.toBe(partage('s1', 's2'));
    expect(cleDAnomalie({ nom: 'Rafale', creneauId: 'c1', signatureIds: ['s1', 's2'] })).not.toBe(
      partage('s1', 's2'),
    );
  });
});
