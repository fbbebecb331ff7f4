import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  additionner,
  MODALITES,
  pourCent,
  totalDe,
  VOLUMES_NULS,
  type ModuleFormation,
  type Volumes,
} from '#capabilities/catalogue/index.ts';
import { calendrierIndividuel, type CreneauDeSession } from './calendrier-individuel.ts';
import { parcoursIndividuel, refusDeDecisions, type Decision, type Motif } from './parcours-individuel.ts';
import { suggestionsDe, type NiveauAcquis } from './positionnement.ts';

const unModule = (id: string, volumes: Partial<Volumes>): ModuleFormation => ({
  id,
  intitule: `Module ${id}`,
  contenu: 'Contenu',
  competences: [],
  blocCode: null,
  volumes: { ...VOLUMES_NULS, ...volumes },
});
const modules = [
  unModule('reseaux', { presentiel: 1200 }),
  unModule('bureautique', { presentiel: 300, foad: 300 }),
  unModule('stage', { entreprise: 4200 }),
];
const motif: Motif = { code: 'positionnement', texte: 'Acquis constatés le 3 septembre' };
const dispense: Decision = { genre: 'dispense', moduleId: 'reseaux', motif };
const allege: Decision = {
  genre: 'allege',
  moduleId: 'bureautique',
  volumes: { ...VOLUMES_NULS, presentiel: 60, foad: 180 },
  motif,
};
const ajoute: Decision = {
  genre: 'ajoute',
  moduleId: 'anglais',
  intitule: 'Anglais',
  volumes: { ...VOLUMES_NULS, distanceSynchrone: 120 },
  motif: { code: 'besoin', texte: 'Demandé par l’entreprise' },
};

describe('parcoursIndividuel', () => {
  it('garde, allège, dispense et ajoute, avec les heures et le taux de distance recalculés', () => {
    const parcours = parcoursIndividuel(modules, [dispense, allege, ajoute]);
    expect(
      parcours.lignes.map(({ moduleId, genre, volumes }) => `${moduleId} ${genre} ${totalDe(volumes)}`),
    ).toEqual(['reseaux dispense 0', 'bureautique allege 240', 'stage conserve 4200', 'anglais ajoute 120']);
    expect(parcours.minutesAllegees).toBe(1200 + 360);
    expect(parcours.minutesAjoutees).toBe(120);
    expect(pourCent(parcours.distance)).toBe(83.3);
  });

  it.each<[string, Decision[]]>([
    ['ModuleInconnu', [{ genre: 'conserve', moduleId: 'inconnu' }]],
    ['ModuleDejaPrevu', [{ ...ajoute, moduleId: 'stage' }]],
    ['DecisionEnDouble', [dispense, { genre: 'conserve', moduleId: 'reseaux' }]],
    ['MotifManquant', [{ ...dispense, motif: { code: 'vae', texte: ' ' } }]],
    ['VolumesInvalides', [{ ...allege, volumes: { ...VOLUMES_NULS, foad: -1 } }]],
    ['VolumesInvalides', [{ ...ajoute, volumes: VOLUMES_NULS }]],
    ['AllegementPlusLong', [{ ...allege, volumes: { ...VOLUMES_NULS, distanceSynchrone: 10 } }]],
    ['AllegementPlusLong', [{ ...allege, volumes: { ...VOLUMES_NULS, presentiel: 300, foad: 300 } }]],
    ['ParcoursVide', modules.map(({ id }): Decision => ({ genre: 'dispense', moduleId: id, motif }))],
  ])('refuse : %s', (refus, decisions) => expect(refusDeDecisions(modules, decisions)?.refus).toBe(refus));

  it('accepte de ne rien changer', () => {
    expect(refusDeDecisions(modules, [])).toBeNull();
    expect(parcoursIndividuel(modules, []).volumes).toEqual(
      additionner(modules.map(({ volumes }) => volumes)),
    );
  });

  it('conserve les minutes : prévues − allégées + ajoutées = suivies, par modalité aussi', () => {
    const minutes = fc.nat(2000);
    const volumes = fc.record({
      presentiel: minutes,
      distanceSynchrone: minutes,
      foad: minutes,
      entreprise: minutes,
    });
    const programme = fc
      .array(volumes, { minLength: 1, maxLength: 6 })
      .map((liste) => liste.map((v, i) => unModule(`m${i}`, v)));
    const choix = fc.array(
      fc.tuple(fc.constantFrom('conserve', 'dispense', 'allege', 'ajoute'), fc.nat(100)),
      {
        maxLength: 6,
      },
    );
    fc.assert(
      fc.property(programme, choix, volumes, (liste, choisis, ajoutes) => {
        const decisions = choisis.map(([genre, part], i): Decision => {
          const moduleId = `m${i % liste.length}`;
          if (genre === 'ajoute')
            return { genre, moduleId: `a${i}`, intitule: 'Ajout', volumes: ajoutes, motif };
          if (genre === 'dispense') return { genre, moduleId, motif };
          if (genre === 'conserve') return { genre: 'conserve', moduleId };
          const v = liste[i % liste.length]?.volumes ?? VOLUMES_NULS;
          const reduit = Object.fromEntries(MODALITES.map((m) => [m, Math.floor((v[m] * part) / 101)]));
          return { genre: 'allege', moduleId, volumes: reduit as Volumes, motif };
        });
        fc.pre(refusDeDecisions(liste, decisions) === null);
        const parcours = parcoursIndividuel(liste, decisions);
        expect(totalDe(parcours.prevus) - parcours.minutesAllegees + parcours.minutesAjoutees).toBe(
          totalDe(parcours.volumes),
        );
        expect(parcours.volumes).toEqual(additionner(parcours.lignes.map((ligne) => ligne.volumes)));
        expect(parcours.prevus).toEqual(additionner(liste.map((m) => m.volumes)));
      }),
    );
  });
});

const raison = (declare: NiveauAcquis | null, constate: NiveauAcquis | null) =>
  suggestionsDe([{ id: 'm' }], [{ moduleId: 'm', declare, constate }]).map(
    (s) => `${s.decision} ${s.raison}`,
  )[0];

describe('suggestionsDe', () => {
  it('ne dispense jamais sur la seule parole de la personne', () => {
    expect(raison(3, null)).toBe('discuter sansConstat');
    expect(raison(1, 3)).toBe('discuter ecart');
    expect(raison(3, 3)).toBe('dispenser acquis');
    expect(raison(null, 3)).toBe('dispenser acquis');
    expect(raison(1, 2)).toBe('discuter presqueAcquis');
    expect(raison(1, 0)).toBe('conserver aApprendre');
    expect(suggestionsDe([{ id: 'autre' }], [])).toMatchObject([{ decision: 'conserver' }]);
  });
});

const creneau = (id: string, moduleId: string, debut: string, minutes: number): CreneauDeSession => {
  const instant = Temporal.Instant.from(debut);
  return { id, moduleId, modalite: 'presentiel', debut: instant, fin: instant.add({ minutes }) };
};

describe('calendrierIndividuel', () => {
  it('retire les modules dispensés et dit ce qui reste à planifier', () => {
    const { lignes } = parcoursIndividuel(modules, [dispense, allege, ajoute]);
    const calendrier = calendrierIndividuel(lignes, [
      creneau('c2', 'bureautique', '2026-11-25T08:00:00Z', 180),
      creneau('c1', 'reseaux', '2026-11-24T08:00:00Z', 180),
    ]);
    expect(calendrier.aSuivre.map(({ id }) => id)).toEqual(['c2']);
    expect(calendrier.dispenses.map(({ id }) => id)).toEqual(['c1']);
    expect(calendrier.ecarts).toEqual([
      { moduleId: 'bureautique', modalite: 'presentiel', minutesAttendues: 60, minutesPlanifiees: 180 },
      { moduleId: 'anglais', modalite: 'distanceSynchrone', minutesAttendues: 120, minutesPlanifiees: 0 },
    ]);
  });
});
