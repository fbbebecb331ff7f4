import { beforeAll, describe, expect, it } from 'vitest';
import { type TestClient, type TestOrganisme, useHouse } from '#tests/support/house.ts';
import { creerSeance, type Seance } from '#tests/support/seance.ts';
import { echeanceLegale } from './domain/exercice.ts';
import { cycleDuCertificat } from './domain/obligations.ts';

const test = useHouse();
const jour = (iso: string) => Temporal.PlainDate.from(iso);

let organisme: TestOrganisme;
let direction: TestClient;
let seance: Seance;

beforeAll(async () => {
  organisme = await test.createOrganisme();
  direction = await test.signIn(organisme, ['direction']);
  const debut = Temporal.Instant.from('2026-03-12T08:00:00Z');
  seance = await creerSeance(test, organisme, { debut, fin: debut.add({ hours: 3 }), apprenants: 1 });
});

const lues = () =>
  test.inside(organisme, ({ tx }) =>
    tx.selectFrom('bpf.obligation').selectAll().orderBy('echeance').orderBy('id').execute(),
  );

describe('legal days', () => {
  it('are the next 30 April after the end of the exercise', () => {
    expect(echeanceLegale(jour('2025-12-31')).toString()).toBe('2026-04-30');
    expect(echeanceLegale(jour('2026-03-31')).toString()).toBe('2026-04-30');
    expect(echeanceLegale(jour('2026-08-31')).toString()).toBe('2027-04-30');
  });

  it('follow the certificate: surveillance from the 14th to the 22nd month, renewal at three years', () => {
    const cycle = cycleDuCertificat(jour('2025-01-15'));
    expect(Object.values(cycle).map(String)).toEqual(['2026-03-15', '2026-11-15', '2028-01-15']);
  });
});

describe('obligations', () => {
  it('hold the report to declare, whose day follows the parameter', async () => {
    const { location } = await direction.post('/bpf', { debut: '2025-01-01', fin: '2025-12-31' }, 'ouvrir');
    expect((await lues()).map(({ echeance }) => echeance)).toEqual(['2026-04-30']);
    await direction.post(
      `${location}/parametres`,
      { echeance: '2026-05-31', comptage: 'inscription', chiffreAffaires: '' },
      'regler',
    );
    expect((await lues()).map(({ echeance }) => echeance)).toEqual(['2026-05-31']);
  });

  it('are set once for one certificate', async () => {
    for (const _ of [1, 2]) await direction.post('/obligations', { delivreLe: '2025-09-01' }, 'certificat');
    expect((await lues()).filter(({ nature }) => nature === 'certificat')).toHaveLength(2);
  });

  it('are done with a proof, once, and come back when they recur', async () => {
    await direction.post(
      '/obligations',
      { nature: 'document', titre: 'Relire le livret', echeance: '2026-09-01', moisRecurrence: '12' },
      'ajouter',
    );
    const livret = (await lues()).find(({ titre }) => titre === 'Relire le livret');
    const faire = (preuve: string) =>
      direction.post('/obligations', { obligationId: livret?.id ?? '', le: '2026-08-30', preuve }, 'faire');
    expect((await faire('')).status).toBe(422);
    expect((await faire('Livret version 4')).status).toBe(303);
    expect((await faire('encore')).status).toBe(404);
    const apres = (await lues()).filter(({ titre }) => titre === 'Relire le livret');
    expect(apres.map(({ echeance, preuve }) => [echeance, preuve])).toEqual([
      ['2026-09-01', 'Livret version 4'],
      ['2027-09-01', null],
    ]);
  });

  it('are on the home page when late', async () => {
    expect((await direction.get('/')).text).toContain('Déclarer le bilan pédagogique et financier');
  });
});

describe('information of funders', () => {
  it('tells the entry, then the stop instead of the planned end', async () => {
    const inscription_id = seance.apprenants[0]?.inscriptionId ?? '';
    const { text } = await direction.get('/bpf/financeurs?du=2026-01-01&au=2026-12-31&export=csv');
    expect(text).toMatch(/Financeur non dit;[^\n]*Entrée en formation;2026-02-12/u);
    expect(text).toMatch(/Fin de la formation;2026-04-12/u);
    await test.inside(organisme, ({ tx, newId }) =>
      tx
        .insertInto('parcours.etape')
        .values({
          organisme_id: organisme.id,
          id: newId(),
          inscription_id,
          type: 'parcours.abandonne',
          le: '2026-03-20',
        })
        .execute(),
    );
    const apres = await direction.get('/bpf/financeurs?du=2026-01-01&au=2026-12-31&export=csv');
    expect(apres.text).toContain('Arrêt avant la fin;2026-03-20');
    expect(apres.text).not.toContain('Fin de la formation');
  });
});
