import { describe, expect, it } from 'vitest';
import { fixedClock } from '#platform/clock.ts';
import { newId } from '#platform/ids.ts';
import { useHouse } from '#tests/support/house.ts';
import { ajouterEtape } from '../../actions/ajouter-etapes.ts';
import {
  candidatureEssai,
  formationEssai,
  inscriptionEssai,
  personneEssai,
  sessionEssai,
} from '../../fixtures/parcours.ts';

const test = useHouse({ clock: fixedClock('2026-10-05T08:00:00Z') });

/** A session with two learners who have begun, and a trainer. */
const promotion = async () => {
  const organisme = await test.createOrganisme();
  const donnees = await test.inside(organisme, async (context) => {
    const { id: formationId, modules } = await formationEssai(context);
    const sessionId = await sessionEssai(context, { formationId });
    const lina = await inscriptionEssai(context, sessionId, await personneEssai(context, 'Meyer', 'Lina'));
    const omar = await inscriptionEssai(context, sessionId, await personneEssai(context, 'Kaya', 'Omar'));
    const formateurId = await personneEssai(context, 'Muller', 'Agathe');
    return { sessionId, modules, lina, omar, formateurId };
  });
  const formateur = await test.signIn(organisme, ['formateur'], donnees.formateurId);
  return { organisme, formateur, ...donnees };
};

const ecrites = (organismeId: string) =>
  test.house.services.db.pool
    .query<{
      inscription_id: string;
      module_id: string;
      resultat: string;
      commentaire: string | null;
      evalue_par: string | null;
    }>(
      `SELECT inscription_id, module_id, resultat, commentaire, evalue_par FROM parcours.evaluation
       WHERE organisme_id = $1 ORDER BY inscription_id, module_id`,
      [organismeId],
    )
    .then(({ rows }) => rows);

describe('the evaluation of what was acquired', () => {
  it('is written for all the persons of a module at once, by the trainer, and read on each file', async () => {
    const { organisme, formateur, sessionId, modules, lina, omar, formateurId } = await promotion();
    const adresse = `/sessions/${sessionId}/evaluations`;
    const faite = await formateur.post(adresse, {
      module: modules[0],
      [`resultat-${lina}`]: 'acquis',
      [`mots-${lina}`]: 'Très à l’aise',
      [`resultat-${omar}`]: 'en-cours',
    });
    expect([faite.status, faite.headers['location']]).toEqual([303, `${adresse}?module=${modules[0]}`]);
    const base = { module_id: modules[0], evalue_par: formateurId };
    expect(await ecrites(organisme.id)).toEqual(
      [
        { inscription_id: lina, resultat: 'acquis', commentaire: 'Très à l’aise', ...base },
        { inscription_id: omar, resultat: 'en-cours', commentaire: null, ...base },
      ].toSorted((a, b) => (a.inscription_id < b.inscription_id ? -1 : 1)),
    );
    const { text } = await formateur.get(`/inscriptions/${lina}/evaluation`);
    expect(text).toContain('Très à l’aise');
    expect(text).toContain('Agathe Muller');
    const matrice = await formateur.get(`/sessions/${sessionId}`);
    expect(matrice.text.replaceAll('\u00a0', ' ')).toContain('1 module évalué sur 2');
  });

  it('is taken back by choosing « not yet », and leaves a fact each time', async () => {
    const { organisme, formateur, modules, lina } = await promotion();
    const adresse = `/inscriptions/${lina}/evaluation`;
    await formateur.post(adresse, { [`resultat-${modules[0]}`]: 'non-acquis' });
    await formateur.post(adresse, { [`resultat-${modules[0]}`]: '' });
    expect(await ecrites(organisme.id)).toEqual([]);
    const { rows } = await test.house.services.db.pool.query(
      `SELECT donnees->'resultats' AS resultats FROM registre.fait WHERE organisme_id = $1 AND type = 'acquis.evalues'`,
      [organisme.id],
    );
    expect(rows).toHaveLength(2);
  });

  it('notes as acquired what nobody evaluated, in one act of the matrix, and leaves the rest', async () => {
    const { organisme, formateur, sessionId, modules, lina, omar } = await promotion();
    await formateur.post(`/inscriptions/${lina}/evaluation`, { [`resultat-${modules[1]}`]: 'non-acquis' });
    const faite = await formateur.post(`/sessions/${sessionId}`, {
      _acte: 'appliquer',
      _id: newId(),
      portee: 'choisies',
      inscriptions: [lina],
      acte: 'acquis.tous',
      le: '2026-10-05',
    });
    expect(faite.status).toBe(303);
    const resultats = (await ecrites(organisme.id)).map(({ inscription_id, module_id, resultat }) => [
      inscription_id === omar,
      module_id === modules[1],
      resultat,
    ]);
    expect(resultats.toSorted()).toEqual([
      [false, false, 'acquis'],
      [false, true, 'non-acquis'],
    ]);
  });

  it('is refused before the person begins, and for a module of another formation', async () => {
    const { organisme, formateur, sessionId, modules, lina } = await promotion();
    const candidat = await test.inside(organisme, async (context) =>
      candidatureEssai(context, sessionId, await personneEssai(context, 'Zeller', 'Anaïs')),
    );
    const tropTot = await formateur.post(`/inscriptions/${candidat}/evaluation`, {
      [`resultat-${modules[0]}`]: 'acquis',
    });
    expect([tropTot.status, tropTot.text.includes('n’a pas commencé')]).toEqual([409, true]);
    const autre = await formateur.post(`/inscriptions/${lina}/evaluation`, {
      [`resultat-${newId()}`]: 'acquis',
    });
    expect(autre.status).toBe(422);
    expect(await ecrites(organisme.id)).toEqual([]);
  });

  it('is read by the office, written by trainers only, and still possible after an early end', async () => {
    const { organisme, sessionId, modules, lina } = await promotion();
    const bureau = await test.signIn(organisme, ['assistant']);
    expect((await bureau.get(`/sessions/${sessionId}/evaluations`)).status).toBe(403);
    const refus = await bureau.post(`/inscriptions/${lina}/evaluation`, {
      [`resultat-${modules[0]}`]: 'acquis',
    });
    expect(refus.status).toBe(403);
    await test.inside(organisme, (context) =>
      ajouterEtape(context, {
        id: newId(),
        inscriptionId: lina,
        evenement: { genre: 'parcours.abandonne', motif: 'emploi' },
        le: Temporal.PlainDate.from('2026-10-02'),
      }),
    );
    const responsable = await test.signIn(organisme, ['responsable_pedagogique']);
    const faite = await responsable.post(`/inscriptions/${lina}/evaluation`, {
      [`resultat-${modules[0]}`]: 'acquis',
    });
    expect(faite.status).toBe(303);
  });
});
