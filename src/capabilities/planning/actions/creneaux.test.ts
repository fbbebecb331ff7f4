import { beforeEach, describe, expect, it } from 'vitest';
import { newId } from '#platform/ids.ts';
import { fixedClock } from '#platform/clock.ts';
import { type TestOrganisme, useHouse } from '#tests/support/house.ts';
import { consigner } from '#capabilities/registre/index.ts';
import type { DemandeCreneau } from '../domain/demande.ts';
import { le, type TerrainEssai, terrainEssai, uneDemande } from '../fixtures/terrain-essai.ts';
import { annulerCreneau, retablirCreneau } from './annuler-creneau.ts';
import { creerCreneau } from './creer-creneau.ts';
import { type Deplacement, deplacerCreneau } from './deplacer-creneau.ts';

const test = useHouse({ clock: fixedClock('2026-11-16T09:00:00Z') });
let organisme: TestOrganisme;
let terrain: TerrainEssai;

beforeEach(async () => {
  organisme = await test.createOrganisme();
  terrain = await test.inside(organisme, ({ tx }) => terrainEssai(tx, organisme.id));
});

const poser = (changements: Partial<DemandeCreneau> = {}, prevenir = false) =>
  test.inside(organisme, (context) =>
    creerCreneau(context, { ...uneDemande(terrain, changements), prevenir }),
  );
const pose = async (changements: Partial<DemandeCreneau> = {}) => {
  const done = await poser(changements);
  if (!done.ok) throw new Error(JSON.stringify(done.refusal));
  return done.value.id;
};
const deplacer = (creneauId: string, changements: Omit<Deplacement, 'creneauId' | 'prevenir'>) =>
  test.inside(organisme, (context) =>
    deplacerCreneau(context, { creneauId, prevenir: false, ...changements }),
  );
const annuler = (creneauId: string) =>
  test.inside(organisme, (context) =>
    annulerCreneau(context, { creneauId, motif: 'Neige', prevenir: false }),
  );
const consigne = (creneauId: string, type: string) =>
  test.inside(organisme, (context) =>
    consigner(context, {
      type,
      survenuLe: context.clock.now(),
      sujets: { creneau: creneauId },
      donnees: {},
    }),
  );
const expliquer = (done: { ok: boolean; refusal?: { refus: string } }) =>
  done.refusal === undefined ? '' : test.house.kernel.explain(done.refusal).message;

describe('poser un créneau', () => {
  it('le pose une fois, même envoyé deux fois, et le consigne', async () => {
    const demande = uneDemande(terrain);
    const fois = [await poser(demande), await poser(demande)];
    expect(fois).toEqual(Array.from({ length: 2 }, () => ({ ok: true, value: { id: demande.id } })));
    const faits = await test.inside(organisme, ({ tx }) =>
      tx.selectFrom('registre.fait').select('type').execute(),
    );
    expect(faits.map(({ type }) => type)).toEqual(['creneau.planifie']);
  });

  it('laisse deux créneaux se toucher', async () => {
    await pose();
    expect((await poser({ debut: le('2026-11-24', '12:00'), fin: le('2026-11-24', '14:00') })).ok).toBe(true);
  });

  it('nomme la salle, la session et l’heure qui gênent', async () => {
    await pose();
    const done = await poser({
      sessionId: terrain.sessions[1],
      formateurIds: [terrain.formateurs[1]],
      debut: le('2026-11-24', '11:00'),
      fin: le('2026-11-24', '13:00'),
    });
    expect(done).toMatchObject({ ok: false, refusal: { refus: 'PersonneOccupee' } });
    expect(expliquer(done)).toBe(
      'Déjà pris à ce moment\u00a0: Lina Meyer et Atelier (Promotion A – Accueillir un public, mardi 24\u00a0novembre 2026 de 9\u00a0h à 12\u00a0h).',
    );
  });

  it('refuse le formateur pris ailleurs, même dans une autre salle', async () => {
    await pose();
    const done = await poser({ sessionId: terrain.sessions[1], salleId: terrain.salles[1] });
    expect(expliquer(done)).toContain('Déjà pris à ce moment\u00a0: Agathe Muller et Lina Meyer');
  });

  it('refuse le formateur indisponible, avec le motif', async () => {
    await test.inside(organisme, ({ tx }) =>
      tx
        .insertInto('planning.indisponibilite')
        .values({
          organisme_id: organisme.id,
          id: newId(),
          personne_id: terrain.formateurs[0],
          periode: '[2026-11-24T00:00:00+01:00,2026-11-25T00:00:00+01:00)',
          motif: 'Congé',
        })
        .execute(),
    );
    const done = await poser();
    expect(done).toMatchObject({ refusal: { refus: 'FormateurIndisponible' } });
    expect(expliquer(done)).toContain('Congé');
  });

  it('refuse toute la session et un de ses groupes à la même heure, et deux groupes qui partagent quelqu’un', async () => {
    const [rouge, bleu] = [newId(), newId()];
    await test.inside(organisme, async ({ tx }) => {
      const base = { organisme_id: organisme.id, session_id: terrain.sessions[0] };
      await tx
        .insertInto('planning.groupe')
        .values([
          { ...base, id: rouge, nom: 'Rouge' },
          { ...base, id: bleu, nom: 'Bleu' },
        ])
        .execute();
      await tx
        .insertInto('planning.groupe_membre')
        .values(
          [rouge, bleu].map((groupe_id) => ({
            organisme_id: organisme.id,
            groupe_id,
            inscription_id: terrain.inscriptions.lina,
          })),
        )
        .execute();
    });
    await pose({ groupeId: rouge });
    const ailleurs = { salleId: terrain.salles[1], formateurIds: [terrain.formateurs[1]] };
    expect(await poser(ailleurs)).toMatchObject({ refusal: { refus: 'GroupeOccupe' } });
    const done = await poser({ ...ailleurs, groupeId: bleu });
    expect(done).toMatchObject({ refusal: { refus: 'PersonneOccupee' } });
    expect(expliquer(done)).toContain('Lina Meyer');
  });

  it.each([
    ['SalleManquante', { salleId: null }],
    ['LienVisioManquant', { modalite: 'distance', salleId: null }],
    ['HeuresDuCreneauInversees', { fin: le('2026-11-24', '08:00') }],
    ['CreneauTropLong', { fin: le('2026-11-25', '08:00') }],
    ['CreneauHorsSession', { debut: le('2027-07-01', '09:00'), fin: le('2027-07-01', '12:00') }],
    ['JourFerme', { debut: le('2026-12-25', '09:00'), fin: le('2026-12-25', '12:00') }],
    ['JourFerme', { debut: le('2026-12-26', '09:00'), fin: le('2026-12-26', '12:00') }],
    ['SessionIntrouvable', { sessionId: newId() }],
    ['ModuleHorsFormation', { moduleId: newId() }],
    ['GroupeHorsSession', { groupeId: newId() }],
    ['FormateurIntrouvable', { formateurIds: [newId()] }],
    ['SalleIntrouvable', { salleId: newId() }],
  ] as const)('refuse : %s', async (refus, changements) => {
    const done = await poser(changements as Partial<DemandeCreneau>);
    expect(done).toMatchObject({ ok: false, refusal: { refus } });
    expect(expliquer(done)).not.toBe('');
  });

  it('refuse une salle trop petite, et dit combien de places il faut', async () => {
    await test.inside(organisme, ({ tx }) =>
      tx.updateTable('planning.salle').set({ capacite: 1 }).where('id', '=', terrain.salles[0]).execute(),
    );
    expect(expliquer(await poser())).toContain('elle a 1 places et 2 personnes sont attendues');
  });

  it('ouvre un jour férié que l’organisme a choisi de travailler', async () => {
    await test.inside(organisme, ({ tx }) =>
      tx
        .insertInto('planning.ferie_ouvert')
        .values({ organisme_id: organisme.id, jour: '2026-11-11' })
        .execute(),
    );
    expect((await poser({ debut: le('2026-11-11', '09:00'), fin: le('2026-11-11', '12:00') })).ok).toBe(true);
  });

  it('ne voit rien d’un autre organisme', async () => {
    const autre = await test.createOrganisme('Ailleurs');
    const done = await test.inside(autre, (context) =>
      creerCreneau(context, { ...uneDemande(terrain), prevenir: false }),
    );
    expect(done).toMatchObject({ refusal: { refus: 'SessionIntrouvable' } });
  });

  it('prévient par courriel les personnes sans compte', async () => {
    expect((await poser({}, true)).ok).toBe(true);
    const recus = (await test.courriels()).filter(({ sujet }) => sujet.startsWith('Nouveau créneau'));
    expect(recus.map(({ a }) => a).toSorted()).toEqual([
      'agathe@exemple.fr',
      'lina@exemple.fr',
      'noé@exemple.fr',
    ]);
    expect(recus[0]?.lignes.join(' ')).toContain('Salle\u00a0: Atelier, Site de Mulhouse.');
  });
});

describe('deux réservations au même instant', () => {
  it('une seule gagne, l’autre est refusée avec un nom', async () => {
    const voulues = Array.from({ length: 6 }, (_, rang) =>
      poser({
        sessionId: terrain.sessions[rang % 2] as string,
        formateurIds: [],
        moduleId: null,
      }),
    );
    const faites = await Promise.all(voulues);
    expect(faites.filter(({ ok }) => ok)).toHaveLength(1);
    for (const refusee of faites.filter(({ ok }) => !ok)) {
      expect(expliquer(refusee)).toMatch(/Déjà pris à ce moment.*Atelier/u);
    }
  });

  it.each([
    ['creneau_salle_libre', 1],
    ['creneau_groupe_libre', 0],
  ] as const)('la base refuse même sans le verrou : %s', async (constraint, session) => {
    await pose();
    const ecrire = test.inside(organisme, ({ tx }) =>
      tx
        .insertInto('planning.creneau')
        .values({
          organisme_id: organisme.id,
          id: newId(),
          session_id: terrain.sessions[session],
          modalite: 'presentiel',
          intitule: 'Autre',
          debut: le('2026-11-24', '10:00'),
          fin: le('2026-11-24', '11:00'),
          salle_id: terrain.salles[constraint === 'creneau_salle_libre' ? 0 : 1],
        })
        .execute(),
    );
    await expect(ecrire).rejects.toMatchObject({ code: '23P01', constraint });
  });
});

describe('changer un créneau', () => {
  it('le déplace, remplace ses formateurs et compte la révision', async () => {
    const id = await pose();
    const done = await deplacer(id, {
      debut: le('2026-11-24', '10:00'),
      fin: le('2026-11-24', '12:30'),
      formateurIds: [terrain.formateurs[1]],
    });
    expect(done.ok).toBe(true);
    const row = await test.inside(organisme, ({ tx }) =>
      tx
        .selectFrom('planning.creneau as c')
        .innerJoin('planning.creneau_formateur as f', 'f.creneau_id', 'c.id')
        .where('c.id', '=', id)
        .select(['c.debut', 'c.revision', 'f.personne_id'])
        .execute(),
    );
    expect(row).toMatchObject([{ revision: 1, personne_id: terrain.formateurs[1] }]);
    expect(row[0]?.debut.toString()).toBe('2026-11-24T09:00:00Z');
    expect((await poser({ debut: le('2026-11-24', '08:30'), fin: le('2026-11-24', '10:00') })).ok).toBe(true);
  });

  it('ne se gêne pas lui-même, mais ne double personne', async () => {
    const id = await pose();
    await pose({ debut: le('2026-11-24', '13:30'), fin: le('2026-11-24', '17:00') });
    expect((await deplacer(id, { fin: le('2026-11-24', '12:30') })).ok).toBe(true);
    expect(await deplacer(id, { fin: le('2026-11-24', '14:00') })).toMatchObject({ ok: false });
    expect(await deplacer(id, {})).toMatchObject({ refusal: { refus: 'CreneauInchange' } });
    expect(await deplacer(newId(), {})).toMatchObject({ refusal: { refus: 'CreneauIntrouvable' } });
  });

  it('libère la place d’un créneau annulé, et ne la reprend que si elle est libre', async () => {
    const id = await pose();
    expect((await annuler(id)).ok).toBe(true);
    expect((await annuler(id)).ok).toBe(true);
    const autre = await pose();
    const retablir = () =>
      test.inside(organisme, (context) => retablirCreneau(context, { creneauId: id, prevenir: false }));
    expect(expliquer(await retablir())).toContain('Agathe Muller, Promotion A et Atelier');
    await annuler(autre);
    expect((await retablir()).ok).toBe(true);
  });
});

describe('une feuille ouverte ou signée est une preuve', () => {
  it('le créneau ne change plus, ni par l’action ni par la base', async () => {
    const id = await pose();
    await consigne(id, 'creneau.ouvert');
    const plusTard = { fin: le('2026-11-24', '12:30') };
    expect(await deplacer(id, plusTard)).toMatchObject({ refusal: { refus: 'FeuilleOuverte' } });
    await consigne(id, 'creneau.signe');
    expect(await deplacer(id, plusTard)).toMatchObject({ refusal: { refus: 'FeuilleDejaSignee' } });
    expect(await annuler(id)).toMatchObject({ refusal: { refus: 'FeuilleDejaSignee', signatures: 1 } });
    const scope = { organismeId: organisme.id, acteurId: null };
    const { db } = test.house.services;
    await expect(
      db.forTenant(scope, (tx) =>
        tx.updateTable('planning.creneau').set({ salle_id: null }).where('id', '=', id).execute(),
      ),
    ).rejects.toMatchObject({ code: '23001', constraint: 'creneau_fige' });
    await expect(
      db.forTenant(scope, (tx) =>
        tx.deleteFrom('planning.creneau_formateur').where('creneau_id', '=', id).execute(),
      ),
    ).rejects.toMatchObject({ constraint: 'creneau_fige' });
  });
});
