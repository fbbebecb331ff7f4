import { describe, expect, it } from 'vitest';
import { fixedClock } from '#platform/clock.ts';
import { newId } from '#platform/ids.ts';
import type { ActionContext } from '#platform/http/route.ts';
import { type TestOrganisme, useHouse } from '#tests/support/house.ts';
import { personneEssai, sessionEssai } from '../fixtures/parcours.ts';
import { inscriptionsDeSession } from '../queries/inscriptions.query.ts';
import { ajouterEtape, ajouterEtapes } from './ajouter-etapes.ts';
import { inscrire, type NouvelleInscription } from './inscrire.ts';

const test = useHouse({ clock: fixedClock('2026-10-05T08:00:00Z') });
const jour = (date: string) => Temporal.PlainDate.from(date);

const demande = (sessionId: string, personneId: string, id = newId()): NouvelleInscription => ({
  id,
  sessionId,
  personneId,
  entrepriseId: null,
  tuteurId: null,
  typeStagiaire: 'rechercheEmploi',
  financements: [
    { origine: 'region', millieme: 667, financeur: 'Grand Est' },
    { origine: 'france-travail', millieme: 333, financeur: null },
  ],
  prixCentimes: 250_000,
});

const ouvrir = async (organisme: TestOrganisme, capacite: number | null = null) =>
  test.inside(organisme, async (context) => ({
    sessionId: await sessionEssai(context, { capacite }),
    lina: await personneEssai(context),
    omar: await personneEssai(context, 'Kaya', 'Omar'),
  }));

const tenter = (organisme: TestOrganisme, voulue: NouvelleInscription) =>
  test.inside(organisme, async (context) => {
    const result = await inscrire(context, voulue);
    return result.ok ? 'ok' : result.refusal.refus;
  });

const lireStatuts = (context: ActionContext, sessionId: string) =>
  inscriptionsDeSession(context.tx, context.organismeId, sessionId, jour('2026-10-05')).then((lignes) =>
    lignes.map(({ prenom, statut }) => [prenom, statut]),
  );

const pause = (inscriptionId: string, id = newId()) => ({
  id,
  inscriptionId,
  evenement: { genre: 'parcours.interrompu', motif: 'emploi' } as const,
});

describe('inscrire', () => {
  it('opens a file whose status follows the calendar, and records what the BPF asks', async () => {
    const organisme = await test.createOrganisme();
    const { sessionId, lina } = await ouvrir(organisme);
    expect(await tenter(organisme, demande(sessionId, lina))).toBe('ok');
    await test.inside(organisme, async (context) => {
      expect(await lireStatuts(context, sessionId)).toEqual([['Lina', 'enFormation']]);
      const fait = await context.tx
        .selectFrom('registre.fait')
        .where('type', '=', 'inscription.enregistree')
        .select('donnees')
        .executeTakeFirstOrThrow();
      expect(fait.donnees).toMatchObject({
        typeStagiaire: 'rechercheEmploi',
        financements: [
          { origine: 'region', millieme: 667 },
          { origine: 'france-travail', millieme: 333 },
        ],
        periode: { debut: '2026-09-07', fin: '2027-06-25' },
      });
    });
  });

  it('does it once when the form is sent twice, and refuses a second file', async () => {
    const organisme = await test.createOrganisme();
    const { sessionId, lina } = await ouvrir(organisme);
    const envoi = demande(sessionId, lina);
    expect([await tenter(organisme, envoi), await tenter(organisme, envoi)]).toEqual(['ok', 'ok']);
    expect(await tenter(organisme, demande(sessionId, lina))).toBe('DejaInscrit');
    await test.inside(organisme, async (context) => {
      const [dossier] = await inscriptionsDeSession(
        context.tx,
        context.organismeId,
        sessionId,
        jour('2026-10-05'),
      );
      expect(dossier?.etapes.length).toBe(1);
    });
  });

  it('goes on with a file that was cancelled', async () => {
    const organisme = await test.createOrganisme();
    const { sessionId, lina } = await ouvrir(organisme);
    const premiere = demande(sessionId, lina);
    await tenter(organisme, premiere);
    await test.inside(organisme, (context) =>
      ajouterEtape(context, {
        id: newId(),
        inscriptionId: premiere.id,
        evenement: { genre: 'inscription.annulee' },
      }),
    );
    expect(await tenter(organisme, demande(sessionId, lina))).toBe('ok');
    await test.inside(organisme, async (context) => {
      const dossiers = await inscriptionsDeSession(
        context.tx,
        context.organismeId,
        sessionId,
        jour('2026-10-05'),
      );
      expect(dossiers.map(({ id, statut }) => [id, statut])).toEqual([[premiere.id, 'enFormation']]);
    });
  });

  it('never sells the last place twice, even at the same moment', async () => {
    const organisme = await test.createOrganisme();
    const { sessionId, lina, omar } = await ouvrir(organisme, 1);
    const issues = await Promise.all([
      tenter(organisme, demande(sessionId, lina)),
      tenter(organisme, demande(sessionId, omar)),
    ]);
    expect(issues.toSorted()).toEqual(['SessionComplete', 'ok']);
  });

  it.each([
    ['TypeStagiaireManquant', { typeStagiaire: null }],
    ['FinancementManquant', { financements: [] }],
    [
      'PartsDifferentesDuTout',
      { financements: [{ origine: 'cpf' as const, millieme: 900, financeur: null }] },
    ],
    ['ApprenantIntrouvable', { personneId: newId() }],
    ['EntrepriseDuDossierIntrouvable', { entrepriseId: newId() }],
    ['TuteurIntrouvable', { tuteurId: newId() }],
    ['SessionIntrouvable', { sessionId: newId() }],
    ['PeriodeInversee', { periode: { debut: jour('2027-01-02'), fin: jour('2027-01-01') } }],
  ])('refuses with %s and writes nothing', async (refus, ecart) => {
    const organisme = await test.createOrganisme();
    const { sessionId, lina } = await ouvrir(organisme);
    expect(await tenter(organisme, { ...demande(sessionId, lina), ...ecart })).toBe(refus);
    await test.inside(organisme, async (context) => {
      expect(await lireStatuts(context, sessionId)).toEqual([]);
    });
  });

  it('does not see the people of another organisme', async () => {
    const [ici, ailleurs] = [await test.createOrganisme(), await test.createOrganisme()];
    const { sessionId } = await ouvrir(ici);
    const { lina } = await ouvrir(ailleurs);
    expect(await tenter(ici, demande(sessionId, lina))).toBe('ApprenantIntrouvable');
  });
});

describe('ajouterEtapes', () => {
  it('does what makes sense, tells the rest, and cancels without erasing', async () => {
    const organisme = await test.createOrganisme();
    const { sessionId, lina, omar } = await ouvrir(organisme);
    const [a, b] = [demande(sessionId, lina), demande(sessionId, omar)];
    await tenter(organisme, a);
    await tenter(organisme, b);
    await test.inside(organisme, async (context) => {
      const premiere = pause(a.id);
      expect(await ajouterEtapes(context, [premiere])).toEqual({ faites: 1, refusees: [] });
      const suite = await ajouterEtapes(context, [premiere, pause(a.id), pause(b.id), pause(newId())]);
      expect(suite.faites).toBe(2);
      expect(suite.refusees.map(({ refus }) => refus)).toEqual([
        { refus: 'EtapeImpossible', genre: 'parcours.interrompu', statut: 'interrompu' },
        { refus: 'InscriptionIntrouvable' },
      ]);
      expect(await lireStatuts(context, sessionId)).toEqual([
        ['Omar', 'interrompu'],
        ['Lina', 'interrompu'],
      ]);
      const annuler = { genre: 'fait.annule', faitId: premiere.id } as const;
      const annulation = await ajouterEtape(context, {
        id: newId(),
        inscriptionId: a.id,
        evenement: annuler,
      });
      expect(annulation.ok).toBe(true);
      expect(await lireStatuts(context, sessionId)).toEqual([
        ['Omar', 'interrompu'],
        ['Lina', 'enFormation'],
      ]);
      const encore = await ajouterEtape(context, { id: newId(), inscriptionId: a.id, evenement: annuler });
      expect(encore).toEqual({ ok: false, refusal: { refus: 'EtapeDejaAnnulee' } });
    });
  });

  it('refuses to cancel what a later step rests on', async () => {
    const organisme = await test.createOrganisme();
    const { sessionId, lina } = await ouvrir(organisme);
    const dossier = { ...demande(sessionId, lina), le: jour('2026-09-01') };
    await tenter(organisme, dossier);
    await test.inside(organisme, async (context) => {
      const pause = newId();
      const etape = { inscriptionId: dossier.id, le: jour('2026-09-20') };
      await ajouterEtape(context, {
        ...etape,
        id: pause,
        evenement: { genre: 'parcours.interrompu', motif: 'emploi' },
      });
      await ajouterEtape(context, {
        ...etape,
        id: newId(),
        le: jour('2026-09-25'),
        evenement: { genre: 'parcours.repris' },
      });
      const annuler = { genre: 'fait.annule', faitId: pause } as const;
      const result = await ajouterEtape(context, { ...etape, id: newId(), evenement: annuler });
      expect(result).toEqual({
        ok: false,
        refusal: { refus: 'EtapeContredite', genre: 'parcours.repris', le: '2026-09-25' },
      });
    });
  });
});
