import { beforeAll, describe, expect, it } from 'vitest';
import { today } from '#platform/clock.ts';
import { type TestClient, type TestOrganisme, useHouse } from '#tests/support/house.ts';
import { nouvelleClasse, nouvelleHorloge } from '../fixtures/classe.ts';

const horloge = nouvelleHorloge();
const test = useHouse({ clock: horloge });
const URL = '/reglages/emargement';

let organisme: TestOrganisme;
let direction: TestClient;

const champs = (changements: Record<string, string> = {}) => ({
  ouvertureAvantMinutes: '90',
  signatureApresMinutes: '30',
  clotureAvantMinutes: '15',
  toleranceRetardMinutes: '0',
  delaiJustificatifJours: '3',
  aCompterDu: today(horloge).toString(),
  ...changements,
});

beforeAll(async () => {
  organisme = await test.createOrganisme();
  direction = await test.signIn(organisme, ['direction']);
});

describe('settings of the sheets', () => {
  it('belong to those who run the organisme', async () => {
    const formateur = await test.signIn(organisme, ['formateur']);
    expect((await formateur.get(URL)).status).toBe(403);
    expect((await direction.get('/reglages')).text).toContain(`href="${URL}"`);
  });

  it('are refused out of bounds, and for days gone by', async () => {
    const loin = await direction.post(URL, champs({ ouvertureAvantMinutes: '600' }), 'regler');
    expect(loin.status).toBe(422);
    const hier = today(horloge).subtract({ days: 1 }).toString();
    const passe = await direction.post(URL, champs({ aCompterDu: hier }), 'regler');
    expect(passe.text).toContain('les jours passés ne changent pas');
  });

  it('decide of the créneaux of their days only', async () => {
    const debut = horloge.instant.round('minute').add({ minutes: 60 });
    const classe = await nouvelleClasse(test, organisme, {
      debut,
      fin: debut.add({ hours: 2 }),
      apprenants: 1,
    });
    expect((await classe.formateur.get(classe.feuille)).text).toContain('Vous pourrez ouvrir');
    const apres = today(horloge).add({ days: 3 }).toString();
    expect((await direction.post(URL, champs({ aCompterDu: apres }), 'regler')).status).toBe(303);
    expect((await classe.formateur.get(classe.feuille)).text).toContain('Vous pourrez ouvrir');
    expect((await direction.post(URL, champs(), 'regler')).status).toBe(303);
    expect((await classe.ouvrir()).status).toBe(303);
    horloge.instant = debut.add({ minutes: 4 });
    await classe.apprenant(0).post(classe.signer, { code: await classe.code() });
    expect((await classe.presences())[0]).toMatchObject({ statut: 'retard', minutes: 116 });
  });
});
