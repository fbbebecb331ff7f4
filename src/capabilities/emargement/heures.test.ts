import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#platform/ids.ts';
import { type TestClient, type TestOrganisme, useHouse } from '#tests/support/house.ts';
import { creerSeance, type Seance } from '#tests/support/seance.ts';
import { fermerFeuille, noterLigne } from './fixtures/feuille-tenue.ts';
import { heuresParAnnee, heuresParFinanceur, heuresParInscription, heuresRealisees } from './index.ts';

const test = useHouse();
/** Three hours of face to face in Paris, on the last day of a year. */
const DEBUT = Temporal.Instant.from('2025-12-31T08:00:00Z');

let organisme: TestOrganisme;
let seance: Seance;
let bureau: TestClient;
const dossier = (rang: number) => seance.apprenants[rang]?.inscriptionId ?? '';
const dedans = <T>(run: Parameters<typeof test.inside<T>>[1]) => test.inside(organisme, run);

const entre = (du: string, au: string) =>
  dedans(({ tx }) => heuresParInscription(tx, organisme.id, { tous: true }, { du, au }));

/** Four people: there, one hour late, absent with an accepted proof, absent without. */
beforeAll(async () => {
  organisme = await test.createOrganisme();
  seance = await creerSeance(test, organisme, {
    debut: DEBUT,
    fin: DEBUT.add({ hours: 3 }),
    apprenants: 4,
  });
  bureau = await test.signIn(organisme, ['assistant']);
  await dedans(async (context) => {
    await noterLigne(context, seance, 0, { statut: 'present', minutes: 180 });
    await noterLigne(context, seance, 1, { statut: 'retard', minutes: 120 });
    await noterLigne(context, seance, 2, { statut: 'absent', minutes: 0 });
    await noterLigne(context, seance, 3, { statut: 'absent', minutes: 0 });
    await context.tx
      .insertInto('emargement.justificatif')
      .values({
        organisme_id: organisme.id,
        id: newId(),
        personne_id: seance.apprenants[2]?.personneId ?? '',
        du: '2025-12-30',
        au: '2025-12-31',
        depose_le: DEBUT,
        decision: 'accepte',
        decide_le: DEBUT,
      })
      .execute();
    await context.tx
      .updateTable('catalogue.module')
      .set({ minutes_presentiel: 600, minutes_foad: 120 })
      .execute();
  });
});

describe('hours done', () => {
  it('count nothing while the sheet is open', async () => {
    const lues = await dedans(({ tx }) => heuresRealisees(tx, organisme.id, seance));
    expect(lues).toEqual([]);
  });

  it('are those of the closed sheet: lateness taken off, excused apart', async () => {
    await dedans((context) => fermerFeuille(context, seance));
    const lues = await dedans(({ tx }) => heuresRealisees(tx, organisme.id, seance));
    expect(
      lues.map(({ inscriptionId, module, modalite, minutes, excusees, manquees }) => [
        inscriptionId,
        module,
        modalite,
        minutes,
        excusees,
        manquees,
      ]),
    ).toEqual(
      [
        [dossier(0), 'Module d’essai', 'presentiel', 180, 0, 0],
        [dossier(1), 'Module d’essai', 'presentiel', 120, 0, 60],
        [dossier(2), 'Module d’essai', 'presentiel', 0, 180, 0],
        [dossier(3), 'Module d’essai', 'presentiel', 0, 0, 180],
      ].toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
    );
  });

  it('follow a correction, and forget the version before', async () => {
    await dedans((context) =>
      noterLigne(context, seance, 3, { statut: 'present', minutes: 180, remplace: true }),
    );
    const heures = await dedans(({ tx }) =>
      heuresParInscription(tx, organisme.id, { inscriptionIds: [dossier(3)] }),
    );
    expect(heures.get(dossier(3))).toMatchObject({ presentiel: 180, minutes: 180, manquees: 0 });
  });

  it('keep to the period, in days of Paris', async () => {
    expect((await entre('2025-12-31', '2025-12-31')).size).toBe(4);
    expect((await entre('2026-01-01', '2026-12-31')).size).toBe(0);
  });
});

const page = () => `/inscriptions/${dossier(0)}/heures`;
const moduleId = () =>
  dedans(
    async ({ tx }) => (await tx.selectFrom('catalogue.module').select('id').executeTakeFirstOrThrow()).id,
  );

describe('work that is not signed', () => {
  it('is validated within what is planned, once, and feeds the report of its year', async () => {
    const choix = `${await moduleId()}:foad`;
    const corps = { travailChoisi: choix, le: '2026-01-05', duree: '1 h 30', travail: 'Étude de cas rendue' };
    const _id = newId();
    for (const _ of [1, 2])
      expect((await bureau.post(page(), { _id, ...corps }, 'valider')).status).toBe(303);
    const trop = await bureau.post(page(), { ...corps, duree: '45' }, 'valider');
    expect(trop.status).toBe(422);
    const encore = await bureau.post(page(), { ...corps, duree: '0 h 31' }, 'valider');
    expect(encore.text).toContain('Il reste 30\u00a0min');
    expect(encore.text).toContain('0 h 31');
    const annees = await dedans(({ tx }) =>
      heuresParAnnee(tx, organisme.id, { inscriptionIds: [dossier(0)] }),
    );
    expect(annees.map(({ annee, presentiel, foad }) => [annee, presentiel, foad])).toEqual([
      [2025, 180, 0],
      [2026, 0, 90],
    ]);
  });

  it('is refused in the time to come, and outside the path', async () => {
    const corps = { le: '2199-01-01', duree: '1', travail: 'Un travail' };
    const demain = await bureau.post(
      page(),
      { ...corps, travailChoisi: `${await moduleId()}:foad` },
      'valider',
    );
    expect(demain.text).toContain('une fois fait');
    const ailleurs = await bureau.post(
      page(),
      { ...corps, le: '2026-01-05', travailChoisi: `${newId()}:entreprise` },
      'valider',
    );
    expect(ailleurs.text).toContain('pas au parcours');
  });

  it('never passes what is planned, even by two posts at once', async () => {
    const corps = {
      travailChoisi: `${await moduleId()}:foad`,
      le: '2026-01-06',
      duree: '0 h 20',
      travail: 'Quiz',
    };
    const statuts = await Promise.all(
      [1, 2].map(async () => (await bureau.post(page(), corps, 'valider')).status),
    );
    expect(statuts.toSorted()).toEqual([303, 422]);
  });

  it('leaves the hours when it is cancelled, and stays in sight', async () => {
    const id = await dedans(
      async ({ tx }) =>
        (
          await tx
            .selectFrom('emargement.activite')
            .where('minutes', '=', 20)
            .select('id')
            .executeTakeFirstOrThrow()
        ).id,
    );
    const motif = 'Travail d’une autre personne';
    expect((await bureau.post(page(), { activiteId: id, motif: 'non' }, 'annuler')).text).toContain(
      '10 caractères',
    );
    expect((await bureau.post(page(), { activiteId: id, motif }, 'annuler')).status).toBe(303);
    const heures = await dedans(({ tx }) => heuresParInscription(tx, organisme.id, { tous: true }));
    expect(heures.get(dossier(0))?.foad).toBe(90);
    expect((await bureau.get(page())).text).toContain(motif);
  });
});

const parts = [
  { origine: 'region', millieme: 333 },
  { origine: 'cpf', millieme: 333 },
  { origine: 'entreprise', millieme: 334 },
];

describe('hours by payer', () => {
  it('share each file to the minute, and keep apart those without payer', async () => {
    await dedans(({ tx }) =>
      tx
        .insertInto('parcours.financement')
        .values(parts.map((part) => ({ organisme_id: organisme.id, inscription_id: dossier(1), ...part })))
        .execute(),
    );
    const lues = await dedans(({ tx }) => heuresParFinanceur(tx, organisme.id, seance));
    expect(lues.find(({ origine }) => origine === null)).toMatchObject({
      dossiers: 3,
      minutes: 180 + 90 + 180,
    });
    expect(lues.reduce((somme, { minutes }) => somme + minutes, 0)).toBe(180 + 120 + 90 + 180);
    expect(lues.find(({ origine }) => origine === 'entreprise')?.minutes).toBe(40);
    const text = (await bureau.get('/emargement/financeurs?du=2025-01-01')).text;
    expect(text).toContain('Financement non renseigné');
    const csv = (await bureau.get('/emargement/financeurs?du=2025-01-01&export=csv')).text;
    expect(csv.split('\r\n').filter((ligne) => ligne.includes('Apprenant 1'))).toHaveLength(3);
  });

  it('lose no minute, whatever the shares', async () => {
    const coupes = fc.uniqueArray(fc.integer({ min: 1, max: 999 }), { minLength: 2, maxLength: 2 });
    await fc.assert(
      fc.asyncProperty(fc.nat(180), coupes, async (minutes, points) => {
        const [a = 0, b = 0] = points.toSorted((x, y) => x - y);
        const milliemes = [a, b - a, 1000 - b];
        await dedans(async (context) => {
          await noterLigne(context, seance, 1, { statut: 'retard', minutes, remplace: true });
          for (const [rang, { origine }] of parts.entries())
            await context.tx
              .updateTable('parcours.financement')
              .set({ millieme: milliemes[rang] ?? 0 })
              .where('origine', '=', origine)
              .execute();
        });
        const lues = await dedans(({ tx }) =>
          heuresParFinanceur(tx, organisme.id, { inscriptionIds: [dossier(1)] }),
        );
        expect(lues.reduce((somme, une) => somme + une.minutes, 0)).toBe(minutes);
        for (const [rang, { origine }] of parts.entries()) {
          const exacte = (minutes * (milliemes[rang] ?? 0)) / 1000;
          const part = lues.find((une) => une.origine === origine)?.minutes ?? 0;
          expect(Math.abs(part - exacte)).toBeLessThan(1);
        }
      }),
      { numRuns: 25 },
    );
  });
});

describe('the pages of hours', () => {
  it('show a session as people by modules, with totals, and export it', async () => {
    const url = `/sessions/${seance.sessionId}/heures`;
    const { text } = await bureau.get(url);
    expect(text).toContain('Module d’essai');
    expect(text).toContain('4\u00a0h\u00a030');
    const csv = (await bureau.get(`${url}?export=csv`)).text;
    expect(csv).toContain('Module d’essai (minutes)');
    expect(csv).toMatch(/Essai;Apprenant 0;270;270;0;0/u);
    expect((await bureau.get(`${url}?export=xlsx`)).bytes.subarray(0, 2)).toEqual(Buffer.from('PK'));
  });

  it('show a person her hours from her page, with what is planned', async () => {
    const personne = (await bureau.get(`/personnes/${seance.apprenants[2]?.personneId}`)).text;
    expect(personne).toContain('3\u00a0h excusées');
    expect(personne).toContain(`/inscriptions/${dossier(2)}/heures`);
    expect((await bureau.get(`/inscriptions/${dossier(2)}/heures`)).text).toContain('12\u00a0h');
  });

  it('are not for learners, and money is not for trainers', async () => {
    const apprenant = await test.signIn(organisme, ['apprenant'], seance.apprenants[0]?.personneId);
    expect((await apprenant.get(`/inscriptions/${dossier(0)}/heures`)).status).toBe(403);
    const formateur = await test.signIn(organisme, ['formateur'], seance.formateurId);
    expect((await formateur.get('/emargement/financeurs')).status).toBe(403);
    const auditeur = await test.signIn(organisme, ['auditeur']);
    const corps = { activiteId: newId(), motif: 'Aucune raison de le faire' };
    expect((await auditeur.post(`/inscriptions/${dossier(0)}/heures`, corps, 'annuler')).status).toBe(403);
  });
});
