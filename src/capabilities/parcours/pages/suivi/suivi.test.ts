import { describe, expect, it } from 'vitest';
import { fixedClock } from '#platform/clock.ts';
import { newId } from '#platform/ids.ts';
import { type TestOrganisme, useHouse } from '#tests/support/house.ts';
import { ajouterEtape } from '../../actions/ajouter-etapes.ts';
import { deciderModule } from '../../actions/decider-module.ts';
import {
  candidatureEssai,
  entrepriseEssai,
  formationEssai,
  inscriptionEssai,
  personneEssai,
  sessionEssai,
} from '../../fixtures/parcours.ts';
import { parcoursDePersonne } from '../../queries/mes-parcours.query.ts';

const test = useHouse({ clock: fixedClock('2026-10-05T08:00:00Z') });
const jour = Temporal.PlainDate.from('2026-10-05');

/** A learner in a session of 30 h, followed by a company. */
const maison = async () => {
  const organisme = await test.createOrganisme();
  const donnees = await test.inside(organisme, async (context) => {
    const formation = await formationEssai(context);
    const sessionId = await sessionEssai(context, { formationId: formation.id });
    const { entrepriseId, contactId } = await entrepriseEssai(context);
    const personneId = await personneEssai(context);
    const inscriptionId = await inscriptionEssai(context, sessionId, personneId, entrepriseId);
    return { sessionId, entrepriseId, contactId, personneId, inscriptionId, modules: formation.modules };
  });
  return { organisme, ...donnees };
};

const accueil = async (
  organisme: TestOrganisme,
  role: 'assistant' | 'formateur' | 'apprenant',
  personneId?: string,
) => (await (await test.signIn(organisme, [role], personneId ?? null)).get('/')).text;

describe('mon parcours', () => {
  it('shows a learner her own files and asks her to place herself, once', async () => {
    const { organisme, personneId, inscriptionId, modules } = await maison();
    const apprenant = await test.signIn(organisme, ['apprenant'], personneId);
    const page = await apprenant.get('/mon-parcours');
    expect(page.text).toContain('Promotion d’essai');
    expect(page.text).toContain('30\u00a0h');
    expect(page.text).toContain(`/mon-positionnement/${inscriptionId}`);
    await apprenant.post(`/mon-positionnement/${inscriptionId}`, { [`niveau-${modules[0]}`]: '1' });
    expect((await apprenant.get('/mon-parcours')).text).not.toContain(`/mon-positionnement/${inscriptionId}`);
  });

  it('shows nothing of others, and says what to do to an account without a person', async () => {
    const { organisme } = await maison();
    const autre = await test.inside(organisme, (context) => personneEssai(context, 'Autre', 'Zoé'));
    const apprenant = await test.signIn(organisme, ['apprenant'], autre);
    expect((await apprenant.get('/mon-parcours')).text).toContain('pas encore de formation');
    const sansFiche = await test.signIn(organisme, ['apprenant']);
    expect((await sansFiche.get('/mon-parcours')).text).toContain('pas encore relié');
  });

  it('counts the hours as the individual path does', async () => {
    const { organisme, personneId, inscriptionId, modules } = await maison();
    const motif = { code: 'experience', texte: 'Expérience' } as const;
    const minutes = () =>
      test.inside(organisme, async ({ tx, organismeId }) =>
        (await parcoursDePersonne(tx, organismeId, personneId, jour)).map((un) => un.minutes),
      );
    expect(await minutes()).toEqual([1_800]);
    await test.inside(organisme, async (context) => {
      await deciderModule(context, inscriptionId, { genre: 'dispense', moduleId: modules[1], motif });
      const volumes = { presentiel: 600, distanceSynchrone: 0, foad: 0, entreprise: 0 };
      await deciderModule(context, inscriptionId, { genre: 'allege', moduleId: modules[0], volumes, motif });
      const ajoute = { genre: 'ajoute', moduleId: newId(), intitule: 'Plus', volumes, motif } as const;
      await deciderModule(context, inscriptionId, { ...ajoute, volumes: { ...volumes, foad: 45 } });
    });
    expect(await minutes()).toEqual([1_245]);
  });
});

describe('mes alternants', () => {
  it('shows to a company those it trains, without their money, and to nobody else', async () => {
    const { organisme, contactId } = await maison();
    const tuteur = await test.signIn(organisme, ['entreprise'], contactId);
    const page = await tuteur.get('/mes-alternants');
    expect(page.text).toContain('Lina Meyer');
    expect(page.text).toContain('En formation');
    expect(page.text).not.toContain('2\u202f500');
    const inconnu = await test.inside(organisme, (context) => personneEssai(context, 'Curieux', 'Max'));
    const curieux = await test.signIn(organisme, ['entreprise'], inconnu);
    expect((await curieux.get('/mes-alternants')).text).toContain('Aucune personne suivie');
    const ailleurs = await test.signIn(await test.createOrganisme(), ['entreprise'], null);
    expect((await ailleurs.get('/mes-alternants')).text).not.toContain('Meyer');
  });

  it('forgets a contact who has left the company', async () => {
    const { organisme, contactId } = await maison();
    await test.inside(organisme, ({ tx }) =>
      tx
        .updateTable('annuaire.contact')
        .set({ retire_le: Temporal.Instant.from('2026-10-01T00:00:00Z') })
        .execute(),
    );
    const ancien = await test.signIn(organisme, ['entreprise'], contactId);
    expect((await ancien.get('/mes-alternants')).text).toContain('Aucune personne suivie');
  });
});

describe('what waits on the home page', () => {
  it('is for each role what it can do', async () => {
    const { organisme, personneId, inscriptionId, sessionId } = await maison();
    await test.inside(organisme, async (context) => {
      await candidatureEssai(context, sessionId, await personneEssai(context, 'Roth', 'Ana'));
      await sessionEssai(context, { debut: '2026-10-12', fin: '2026-10-16' });
    });
    const assistant = await accueil(organisme, 'assistant');
    expect(assistant).toContain('Répondre à 1 candidature');
    expect(assistant).toContain('Confirmer «\u00a0Promotion d’essai');
    const formateur = await accueil(organisme, 'formateur');
    expect(formateur).toContain('Conclure le positionnement de 1 personne');
    expect(formateur).not.toContain('candidature');
    const apprenant = await accueil(organisme, 'apprenant', personneId);
    expect(apprenant).toContain(`/mon-positionnement/${inscriptionId}`);
    expect(apprenant).not.toContain('Répondre');
  });

  it('is done when it is done', async () => {
    const { organisme, inscriptionId, sessionId } = await maison();
    const direction = await test.signIn(organisme, ['direction']);
    await direction.post(`/sessions/${sessionId}`, { motif: 'Salle inondée' }, 'annuler');
    expect((await direction.get('/')).text).toContain('Prévenir et réorienter 1 personne');
    await test.inside(organisme, (context) =>
      ajouterEtape(context, { id: newId(), inscriptionId, evenement: { genre: 'inscription.annulee' } }),
    );
    expect((await direction.get('/')).text).not.toContain('réorienter');
  });
});

describe('the quick search', () => {
  it('finds a session by its words or its code, for those who may see it', async () => {
    const { organisme, sessionId, personneId } = await maison();
    const direction = await test.signIn(organisme, ['direction']);
    expect((await direction.get('/recherche?q=promo+essai')).text).toContain(`/sessions/${sessionId}`);
    expect((await direction.get(`/recherche?q=${sessionId.slice(-8)}`)).text).toContain(
      `/sessions/${sessionId}`,
    );
    const apprenant = await test.signIn(organisme, ['apprenant'], personneId);
    expect((await apprenant.get('/recherche?q=promo')).text).not.toContain('/sessions/');
    const ailleurs = await test.signIn(await test.createOrganisme(), ['direction']);
    expect((await ailleurs.get('/recherche?q=promo+essai')).text).not.toContain(sessionId);
  });
});
