import { beforeEach, describe, expect, it } from 'vitest';
import { consigner } from '#capabilities/registre/index.ts';
import { fixedClock } from '#platform/clock.ts';
import { newId } from '#platform/ids.ts';
import { type TestOrganisme, useHouse } from '#tests/support/house.ts';
import type { DemandeSerie } from '../domain/serie.ts';
import type { JourSemaine } from '../domain/recurrence.ts';
import { le, type TerrainEssai, terrainEssai, uneDemande } from '../fixtures/terrain-essai.ts';
import { annulerSerie, retablirSerie } from './annuler-serie.ts';
import { creerCreneau } from './creer-creneau.ts';
import { poserSerie } from './poser-serie.ts';

const test = useHouse({ clock: fixedClock('2026-11-16T09:00:00Z') });
let organisme: TestOrganisme;
let terrain: TerrainEssai;

beforeEach(async () => {
  organisme = await test.createOrganisme();
  terrain = await test.inside(organisme, ({ tx }) => terrainEssai(tx, organisme.id));
});

const jour = (iso: string) => Temporal.PlainDate.from(iso);
const plage = (debut: string, fin: string) => ({
  debut: Temporal.PlainTime.from(debut),
  fin: Temporal.PlainTime.from(fin),
});
/** Les lundis et mardis, matin et après-midi, du 30 novembre au 29 décembre 2026. */
const uneSerie = (changements: Partial<DemandeSerie> = {}): DemandeSerie => ({
  sessionId: terrain.sessions[0],
  groupeId: null,
  modalite: 'presentiel',
  salleId: terrain.salles[0],
  formateurIds: [terrain.formateurs[0]],
  lienVisio: null,
  intitule: null,
  modules: [],
  choix: new Map(),
  recurrence: {
    du: jour('2026-11-30'),
    au: jour('2026-12-29'),
    motifs: [
      {
        jours: new Set<JourSemaine>([1, 2]),
        plages: [plage('09:00', '12:30'), plage('13:30', '17:00')],
      },
    ],
  },
  ...changements,
});
const poser = (changements: Partial<DemandeSerie> = {}, id = newId(), prevenir = false) =>
  test.inside(organisme, (context) => poserSerie(context, { ...uneSerie(changements), id, prevenir }));
const creneaux = () =>
  test.inside(organisme, ({ tx }) =>
    tx.selectFrom('planning.creneau').selectAll().orderBy('debut').execute(),
  );
const poserUn = (changements: Parameters<typeof uneDemande>[1]) =>
  test.inside(organisme, (context) =>
    creerCreneau(context, { ...uneDemande(terrain, changements), prevenir: false }),
  );

const annuler = (serieId: string) =>
  test.inside(organisme, (context) => annulerSerie(context, { serieId, prevenir: false }));
const retablir = (serieId: string) =>
  test.inside(organisme, (context) => retablirSerie(context, { serieId, prevenir: false }));

describe('poser une série', () => {
  it('pose tout d’un coup, une seule fois, et le consigne', async () => {
    const id = newId();
    expect(await poser({}, id)).toEqual({ ok: true, value: { id, creneaux: 20 } });
    expect(await poser({}, id)).toEqual({ ok: true, value: { id, creneaux: 20 } });
    const poses = await creneaux();
    expect(poses).toHaveLength(20);
    expect(poses.every(({ serie_id }) => serie_id === id)).toBe(true);
    const faits = await test.inside(organisme, ({ tx }) =>
      tx
        .selectFrom('registre.fait as f')
        .innerJoin('registre.fait_sujet as s', 's.fait_id', 'f.id')
        .where('s.sujet_id', '=', terrain.sessions[0])
        .select('f.type')
        .execute(),
    );
    expect(faits).toEqual([{ type: 'serie.posee' }]);
  });

  it('donne les places aux modules dans l’ordre, à la minute, et s’arrête quand tout est placé', async () => {
    const [un, deux] = terrain.modules;
    await poser({
      modules: [
        { id: un, minutes: 300 },
        { id: deux, minutes: 330 },
      ],
    });
    const poses = await creneaux();
    expect(
      poses.map(({ module_id, debut, fin }) => [module_id === un ? 1 : 2, debut.until(fin).total('minutes')]),
    ).toEqual([
      [1, 210],
      [1, 90],
      [2, 120],
      [2, 210],
    ]);
  });

  it('saute les semaines en entreprise, les jours fériés et les fermetures', async () => {
    await test.inside(organisme, ({ tx }) =>
      tx
        .insertInto('planning.fermeture')
        .values({
          organisme_id: organisme.id,
          id: newId(),
          debut: '2026-12-21',
          fin: '2026-12-25',
          motif: 'Noël',
        })
        .execute(),
    );
    const alternance = { genre: 'rythme', premiereSemaine: '2026-W49', centre: 1, entreprise: 1 } as const;
    const { recurrence } = uneSerie();
    await poser({ recurrence: { ...recurrence, alternance } });
    const jours = [...new Set((await creneaux()).map(({ debut }) => debut.toString().slice(0, 10)))];
    expect(jours).toEqual([
      '2026-11-30',
      '2026-12-01',
      '2026-12-14',
      '2026-12-15',
      '2026-12-28',
      '2026-12-29',
    ]);
  });

  it('refuse tout quand une seule place est prise, et pose quand elle est retirée ou mise ailleurs', async () => {
    await poserUn({
      sessionId: terrain.sessions[1],
      formateurIds: [],
      debut: le('2026-12-07', '10:00'),
      fin: le('2026-12-07', '11:00'),
    });
    expect(await poser()).toMatchObject({
      refusal: { refus: 'SerieEnConflit', places: 1, premiere: '2026-12-07T09:00' },
    });
    expect(await creneaux()).toHaveLength(1);
    const choix = new Map([['2026-12-07T09:00', { retirer: true } as const]]);
    expect(await poser({ choix })).toMatchObject({ ok: true, value: { creneaux: 19 } });
  });

  it.each([
    ['RecurrenceInversee', { du: jour('2026-12-31') }],
    ['CreneauHorsSession', { au: jour('2027-07-06') }],
    ['SerieSansCreneau', { du: jour('2026-12-23'), au: jour('2026-12-24') }],
  ] as const)('refuse : %s', async (refus, periode) => {
    const { recurrence } = uneSerie();
    expect(await poser({ recurrence: { ...recurrence, ...periode } })).toMatchObject({ refusal: { refus } });
  });

  it('prévient chacun une seule fois', async () => {
    await poser({}, newId(), true);
    const recus = (await test.courriels()).filter(({ sujet }) => sujet.startsWith('20 nouveaux créneaux'));
    expect(recus.map(({ a }) => a).toSorted()).toEqual([
      'agathe@exemple.fr',
      'lina@exemple.fr',
      'noé@exemple.fr',
    ]);
  });
});

describe('annuler une série', () => {
  it('annule ce qui n’est pas signé, et le remet tel quel', async () => {
    const id = newId();
    await poser({}, id);
    const [premier] = await creneaux();
    await test.inside(organisme, (context) =>
      consigner(context, {
        type: 'creneau.ouvert',
        survenuLe: context.clock.now(),
        sujets: { creneau: premier?.id ?? '' },
        donnees: {},
      }),
    );
    expect(await annuler(id)).toEqual({ ok: true, value: { creneaux: 19 } });
    expect((await creneaux()).filter(({ annule_le }) => annule_le === null)).toHaveLength(1);
    expect(await annuler(id)).toEqual({ ok: true, value: { creneaux: 0 } });
    expect(await retablir(id)).toEqual({ ok: true, value: { creneaux: 19 } });
    expect((await creneaux()).filter(({ annule_le }) => annule_le === null)).toHaveLength(20);
  });

  it('ne se rétablit pas sur une place reprise', async () => {
    const id = newId();
    await poser({}, id);
    await annuler(id);
    await poserUn({ debut: le('2026-12-08', '09:00'), fin: le('2026-12-08', '10:00') });
    expect(await retablir(id)).toMatchObject({
      refusal: { refus: 'SerieEnConflit', places: 1, premiere: '2026-12-08T09:00' },
    });
    expect(await annuler(newId())).toMatchObject({ refusal: { refus: 'SerieIntrouvable' } });
  });
});
