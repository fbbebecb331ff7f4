import { beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#platform/ids.ts';
import { type TestClient, type TestOrganisme, useHouse } from '#tests/support/house.ts';
import { creerSeance, type Seance } from '#tests/support/seance.ts';
import { fermerFeuille, noterLigne } from '../fixtures/feuille-tenue.ts';

const test = useHouse();
const DEBUT = Temporal.Instant.from('2026-03-02T08:00:00Z');

let organisme: TestOrganisme;
let seance: Seance;
let bureau: TestClient;

const dossier = () => seance.apprenants[0]?.inscriptionId ?? '';

const json = async (client: TestClient, url: string) => {
  const { status, text } = await client.api('GET', url);
  return { status, corps: JSON.parse(text) };
};

beforeAll(async () => {
  organisme = await test.createOrganisme();
  const fin = DEBUT.add({ hours: 3 });
  seance = await creerSeance(test, organisme, { debut: DEBUT, fin, apprenants: 2 });
  bureau = await test.signIn(organisme, ['assistant']);
  await test.inside(organisme, async (context) => {
    await noterLigne(context, seance, 0, { statut: 'retard', minutes: 150 });
    await noterLigne(context, seance, 1, { statut: 'absent', minutes: 0 });
    await fermerFeuille(context, seance);
  });
});

describe('the API of sheets', () => {
  it('lists them by state and day, never the secret of the code', async () => {
    const closes = await json(bureau, '/feuilles?etat=close&du=2026-03-02&au=2026-03-02');
    expect(closes.corps.feuilles).toMatchObject([
      { creneauId: seance.creneauId, etat: 'close', presents: 1, absents: 1, papier: false },
    ]);
    expect((await json(bureau, '/feuilles?etat=ouverte')).corps.feuilles).toEqual([]);
    expect((await json(bureau, '/feuilles?du=2026-13-45')).status).toBe(422);
  });

  it('reads one, with each person', async () => {
    const { status, corps } = await json(bureau, `/creneaux/${seance.creneauId}/feuille`);
    expect(status).toBe(200);
    expect(corps).toMatchObject({ etat: 'clos', papier: null });
    expect(corps.secret).toBeUndefined();
    const [premier] = corps.attendus;
    expect(premier).toMatchObject({ prenom: 'Apprenant 0', presence: { statut: 'retard', minutes: 150 } });
    expect((await json(bureau, `/creneaux/${newId()}/feuille`)).corps.refus).toBe('CreneauInconnu');
  });
});

describe('the API of hours', () => {
  it('gives those of a file, of a session and of payers', async () => {
    const sien = await json(bureau, `/inscriptions/${dossier()}/heures`);
    expect(sien.corps.modules).toMatchObject([{ modalite: 'presentiel', minutes: 150, manquees: 30 }]);
    expect(sien.corps.annees).toMatchObject([{ annee: 2026, presentiel: 150 }]);
    const session = await json(bureau, `/sessions/${seance.sessionId}/heures`);
    expect(session.corps.dossiers).toHaveLength(2);
    const financeurs = await json(bureau, '/heures/financeurs?du=2026-01-01&au=2026-12-31');
    expect(financeurs.corps.financeurs).toEqual([
      { origine: null, financeur: null, dossiers: 2, minutes: 150 },
    ]);
  });

  it('lists presences, and knows only its own files', async () => {
    const { corps } = await json(bureau, `/inscriptions/${dossier()}/presences`);
    expect(corps.presences).toMatchObject([{ statut: 'retard', minutes: 150, close: true }]);
    for (const suite of ['presences', 'heures'])
      expect((await json(bureau, `/inscriptions/${newId()}/${suite}`)).status).toBe(404);
    const apprenant = await test.signIn(organisme, ['apprenant'], seance.apprenants[0]?.personneId);
    expect((await apprenant.api('GET', `/inscriptions/${dossier()}/presences`)).status).toBe(403);
  });
});
