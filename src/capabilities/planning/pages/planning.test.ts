import { beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#platform/ids.ts';
import { fixedClock } from '#platform/clock.ts';
import { type TestClient, type TestOrganisme, useHouse } from '#tests/support/house.ts';
import { creerCreneau } from '../actions/creer-creneau.ts';
import { annulerCreneau } from '../actions/annuler-creneau.ts';
import type { DemandeCreneau } from '../domain/demande.ts';
import { le, type TerrainEssai, terrainEssai, uneDemande } from '../fixtures/terrain-essai.ts';

const test = useHouse({ clock: fixedClock('2026-11-23T09:00:00Z') });
let organisme: TestOrganisme;
let bureau: TestClient;
let terrain: TerrainEssai;

const poser = async (changements: Partial<DemandeCreneau> = {}) => {
  const done = await test.inside(organisme, (context) =>
    creerCreneau(context, { ...uneDemande(terrain, changements), prevenir: false }),
  );
  if (!done.ok) throw new Error(JSON.stringify(done.refusal));
  return done.value.id;
};

beforeAll(async () => {
  organisme = await test.createOrganisme();
  bureau = await test.signIn(organisme, ['assistant']);
  terrain = await test.inside(organisme, ({ tx }) => terrainEssai(tx, organisme.id));
  await poser();
  await poser({
    sessionId: terrain.sessions[1],
    moduleId: terrain.modules[1],
    salleId: terrain.salles[1],
    formateurIds: [],
    debut: le('2026-11-26', '13:30'),
    fin: le('2026-11-26', '17:00'),
  });
});

describe('la semaine', () => {
  it('montre toutes les salles, et dit quand il manque un formateur', async () => {
    const { text } = await bureau.get('/planning');
    expect(text).toContain('Semaine 48, du 23 au 29\u00a0novembre 2026');
    expect(text).toContain('Accueillir un public');
    expect(text).toContain('Sans formateur');
    expect((await bureau.get('/planning?vue=session')).text).toContain('Promotion B');
  });

  it('montre une salle, et rien des autres', async () => {
    const { text } = await bureau.get(`/planning?vue=salle&id=${terrain.salles[0]}`);
    expect(text).toContain('Planning de Atelier');
    expect(text).toContain('Accueillir un public');
    expect(text).not.toContain('Animer un atelier');
    expect(text).toContain('1 créneau, 3\u00a0h');
  });

  it('montre à chacun le sien : qui enseigne, et qui apprend, dans toutes ses sessions', async () => {
    const agathe = await test.signIn(organisme, ['formateur'], terrain.formateurs[0]);
    const sien = (await agathe.get('/planning')).text;
    expect([sien.includes('Mon planning'), sien.includes('Accueillir'), sien.includes('Animer')]).toEqual([
      true,
      true,
      false,
    ]);
    const lina = (
      await (await test.signIn(organisme, ['apprenant'], terrain.apprenants.lina)).get('/planning')
    ).text;
    expect([lina.includes('Accueillir'), lina.includes('Animer')]).toEqual([true, true]);
    const noe = (await (await test.signIn(organisme, ['apprenant'], terrain.apprenants.noe)).get('/planning'))
      .text;
    expect([noe.includes('Accueillir'), noe.includes('Animer')]).toEqual([true, false]);
  });

  it('ne laisse pas un apprenant regarder quelqu’un d’autre', async () => {
    const noe = await test.signIn(organisme, ['apprenant'], terrain.apprenants.noe);
    const { text } = await noe.get(`/planning?vue=personne&id=${terrain.apprenants.lina}`);
    expect(text).not.toContain('Animer un atelier');
    expect(text).not.toContain('Lina');
    const sansFiche = await test.signIn(organisme, ['apprenant']);
    expect((await sansFiche.get('/planning')).text).toContain('relié à personne');
  });

  it('va d’une semaine à l’autre, par son numéro ou par un jour', async () => {
    const { text } = await bureau.get('/planning?semaine=2026-W53');
    expect(text).toContain('Semaine 53, du 28\u00a0décembre 2026 au 3\u00a0janvier 2027');
    expect(text).toContain('semaine=2027-W01');
    expect(text).toContain('Jour de l’an');
    expect((await bureau.get('/planning?jour=2027-01-05')).text).toContain('Semaine 1,');
    expect((await bureau.get('/planning?semaine=2025-W53')).text).toContain('Semaine 48,');
    expect((await bureau.get('/planning?semaine=n’importe&vue=quoi')).status).toBe(200);
  });

  it('dit les fermetures et les indisponibilités', async () => {
    await test.inside(organisme, async ({ tx }) => {
      await tx
        .insertInto('planning.fermeture')
        .values({
          organisme_id: organisme.id,
          id: newId(),
          debut: '2026-12-24',
          fin: '2026-12-31',
          motif: 'Congés de fin d’année',
        })
        .execute();
      await tx
        .insertInto('planning.indisponibilite')
        .values({
          organisme_id: organisme.id,
          id: newId(),
          personne_id: terrain.formateurs[1],
          periode: '[2026-11-25T00:00+01,2026-11-26T00:00+01)',
          motif: 'Congé',
        })
        .execute();
    });
    expect((await bureau.get('/planning?semaine=2026-W53')).text).toContain('Congés de fin d’année');
    const karim = await bureau.get(`/planning?vue=formateur&id=${terrain.formateurs[1]}`);
    expect(karim.text).toContain('Indisponible\u00a0: Congé');
  });

  it('liste à part ce qui est annulé', async () => {
    const id = await poser({
      debut: le('2026-11-27', '09:00'),
      fin: le('2026-11-27', '10:00'),
      moduleId: null,
    });
    await test.inside(organisme, (context) =>
      annulerCreneau(context, { creneauId: id, motif: 'Neige', prevenir: false }),
    );
    const { text } = await bureau.get(`/planning?vue=session&id=${terrain.sessions[0]}`);
    expect(text).toContain('Annulés cette semaine');
    expect(text.match(new RegExp(`/creneaux/${id}`, 'gu'))).toHaveLength(1);
  });

  it('s’exporte, annulés compris', async () => {
    const { text } = await bureau.get('/planning?vue=salle&export=csv');
    expect(text).toContain('Agathe Muller');
    expect(text).toContain('Annulé');
    expect((await bureau.get(`/planning?vue=salle&id=${terrain.salles[1]}&export=csv`)).text).not.toContain(
      'Agathe',
    );
  });

  it('ne montre rien d’un autre organisme', async () => {
    const ailleurs = await test.signIn(await test.createOrganisme('Ailleurs'), ['direction']);
    for (const [vue, id] of [
      ['salle', terrain.salles[0]],
      ['session', terrain.sessions[0]],
      ['personne', terrain.apprenants.lina],
    ])
      expect((await ailleurs.get(`/planning?vue=${vue}&id=${id}`)).status).toBe(404);
    expect((await ailleurs.get('/planning')).text).not.toContain('Atelier');
  });
});
