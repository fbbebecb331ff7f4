import { describe, expect, it, vi } from 'vitest';
import { fixedClock } from '#platform/clock.ts';
import { TxConnection } from '#platform/db/connection.ts';
import { newId } from '#platform/ids.ts';
import { type TestClient, useHouse } from '#tests/support/house.ts';
import { ajouterEtape } from '../../actions/ajouter-etapes.ts';
import { inscriptionEssai, personneEssai, sessionEssai } from '../../fixtures/parcours.ts';

const test = useHouse({ clock: fixedClock('2026-10-05T08:00:00Z') });

const NOMS = [
  ['Meyer', 'Lina'],
  ['Kaya', 'Omar'],
  ['Zeller', 'Anaïs'],
] as const;

/** A session with three learners; the ids of their files in the order of {@link NOMS}. */
const promotion = async () => {
  const organisme = await test.createOrganisme();
  const { sessionId, dossiers } = await test.inside(organisme, async (context) => {
    const id = await sessionEssai(context);
    const inscrits: string[] = [];
    for (const [nom, prenom] of NOMS) {
      inscrits.push(await inscriptionEssai(context, id, await personneEssai(context, nom, prenom)));
    }
    return { sessionId: id, dossiers: inscrits };
  });
  return { organisme, sessionId, dossiers, adresse: `/sessions/${sessionId}` };
};

/** The state that the matrix gives to a person at a column, as a screen reader says it. */
const cellule = async (client: TestClient, adresse: string, personne: string, colonne: string) => {
  const { text } = await client.get(adresse);
  const lu = text.replaceAll('\u00ad', '');
  const debut = lu.indexOf(`${personne}, ${colonne}`);
  return debut < 0 ? null : /\u00a0: ([^<]+)</u.exec(lu.slice(debut))?.[1];
};

const envoi = (acte: string, inscriptions: readonly string[], autres: Record<string, string> = {}) => ({
  _id: newId(),
  portee: 'choisies',
  inscriptions,
  acte,
  le: '2026-10-05',
  ...autres,
});

describe('the matrix of a session', () => {
  it('shows each person at each step, linked to the act', async () => {
    const { organisme, dossiers, adresse } = await promotion();
    const client = await test.signIn(organisme, ['assistant']);
    expect(await cellule(client, adresse, 'Kaya Omar', 'Dossier')).toBe('En formation');
    expect(await cellule(client, adresse, 'Kaya Omar', 'Positionnement')).toBe('Positionnement à faire');
    expect((await client.get(adresse)).text).toContain(`/inscriptions/${dossiers[1]}/positionnement`);
  });

  it('expects no certification where the formation ends with an attestation', async () => {
    const { organisme, adresse } = await promotion();
    const client = await test.signIn(organisme, ['direction']);
    expect((await client.get(adresse)).text).toContain('Certification à venir');
    await test.inside(organisme, ({ tx }) =>
      tx.updateTable('catalogue.formation').set({ reconnaissance: 'attestation' }).execute(),
    );
    expect((await client.get(adresse)).text).not.toContain('Certification à venir');
  });

  it('acts on the rows that were ticked, and only on them', async () => {
    const { organisme, dossiers, adresse } = await promotion();
    const client = await test.signIn(organisme, ['direction']);
    const choisis = dossiers.slice(0, 2);
    expect((await client.post(adresse, envoi('parcours.termine', choisis), 'appliquer')).status).toBe(303);
    expect(await cellule(client, adresse, 'Meyer Lina', 'Dossier')).toBe('Formation terminée');
    expect(await cellule(client, adresse, 'Zeller Anaïs', 'Dossier')).toBe('En formation');
    expect(await cellule(client, adresse, 'Meyer Lina', 'Certification')).toBe('Résultat à saisir');
  });

  it('acts on all, tells whom it could not, and does it once', async () => {
    const { organisme, dossiers, adresse } = await promotion();
    const client = await test.signIn(organisme, ['direction']);
    await test.inside(organisme, (context) =>
      ajouterEtape(context, {
        id: newId(),
        inscriptionId: dossiers[0] ?? '',
        evenement: { genre: 'parcours.abandonne', motif: 'emploi' },
      }),
    );
    const toutes = envoi('parcours.termine', [], { portee: 'toutes' });
    for (const _ of [1, 2]) {
      expect((await client.post(adresse, toutes, 'appliquer')).status).toBe(303);
      const { text } = await client.get(adresse);
      expect(text).toContain('2 dossiers ont changé');
      expect(text).toContain('Lina Meyer');
      expect(text).toContain('Parcours arrêté');
    }
    const etapes = await test.inside(organisme, ({ tx }) =>
      tx.selectFrom('parcours.etape').where('type', '=', 'parcours.termine').select('id').execute(),
    );
    expect(etapes.length).toBe(2);
  });

  it('keeps the ticks when the act is missing, and asks for somebody', async () => {
    const { organisme, dossiers, adresse } = await promotion();
    const client = await test.signIn(organisme, ['direction']);
    const sansActe = await client.post(adresse, envoi('', [dossiers[1] ?? '']), 'appliquer');
    expect(sansActe.status).toBe(422);
    expect(sansActe.text).toContain('Choisissez ce qu’il faut faire');
    expect(sansActe.text).toMatch(
      new RegExp(`value="${dossiers[1]}"[^>]*checked=""|checked=""[^>]*value="${dossiers[1]}"`, 'u'),
    );
    const personne = await client.post(adresse, envoi('parcours.termine', []), 'appliquer');
    expect(personne.text).toContain('Cochez au moins une personne');
  });

  it('offers to each role the acts it may do', async () => {
    const { organisme, dossiers, adresse } = await promotion();
    const formateur = await test.signIn(organisme, ['formateur']);
    const vue = await formateur.get(adresse);
    expect(vue.text).toContain('value="positionnement.conclu"');
    expect(vue.text).not.toContain('value="parcours.termine"');
    const essai = await formateur.post(adresse, envoi('parcours.termine', dossiers), 'appliquer');
    expect(essai.status).toBe(422);
    await formateur.post(adresse, envoi('positionnement.conclu', dossiers), 'appliquer');
    expect(await cellule(formateur, adresse, 'Kaya Omar', 'Positionnement')).toBe('Positionnement conclu');
    const auditeur = await test.signIn(organisme, ['auditeur']);
    expect((await auditeur.get(adresse)).text).not.toContain('type="checkbox"');
  });

  it('registers together the candidates whose files are complete', async () => {
    const { organisme, sessionId, dossiers, adresse } = await promotion();
    const client = await test.signIn(organisme, ['assistant']);
    const incomplet = await test.inside(organisme, async (context) => {
      const { tx, organismeId } = context;
      for (const inscriptionId of dossiers) {
        await ajouterEtape(context, {
          id: newId(),
          inscriptionId,
          evenement: { genre: 'inscription.annulee' },
        });
      }
      const [id, personneId] = [newId(), await personneEssai(context, 'Ader', 'Zoé')];
      const dossier = { organisme_id: organismeId, id, session_id: sessionId, personne_id: personneId };
      await tx.insertInto('parcours.inscription').values(dossier).execute();
      await ajouterEtape(context, {
        id: newId(),
        inscriptionId: id,
        evenement: { genre: 'candidature.deposee' },
      });
      return id;
    });
    expect(await cellule(client, adresse, 'Kaya Omar', 'Dossier')).toBe(null);
    expect(await cellule(client, `${adresse}?tous=oui`, 'Kaya Omar', 'Dossier')).toBe('Inscription annulée');
    await client.post(adresse, envoi('inscription.enregistree', [...dossiers, incomplet]), 'appliquer');
    const { text } = await client.get(adresse);
    expect(text).toContain('3 dossiers ont changé');
    expect(text).toContain('Zoé Ader\u00a0: Choisissez la situation');
  });

  it('costs at most five statements', async () => {
    const { organisme, adresse } = await promotion();
    const client = await test.signIn(organisme, ['direction']);
    const sent = vi.spyOn(TxConnection.prototype, 'executeQuery');
    expect((await client.get(adresse)).status).toBe(200);
    expect(sent.mock.calls.length).toBeGreaterThan(0);
    expect(sent.mock.calls.length).toBeLessThanOrEqual(5);
    sent.mockRestore();
  });
});
