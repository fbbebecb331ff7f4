import { describe, expect, it } from 'vitest';
import { useHouse } from '#tests/support/house.ts';
import { creerSeance } from '#tests/support/seance.ts';
import { fermerFeuille, noterLigne } from './fixtures/feuille-tenue.ts';

const test = useHouse();
const debut = Temporal.Instant.from('2026-10-05T07:00:00Z');

/** Two learners: one came for three hours, the other was absent and her first version corrected. */
const seanceTenue = async () => {
  const organisme = await test.createOrganisme();
  const seance = await creerSeance(test, organisme, { debut, fin: debut.add({ hours: 3 }), apprenants: 2 });
  await test.inside(organisme, async (context) => {
    await noterLigne(context, seance, 0, { statut: 'present', minutes: 180 });
    await noterLigne(context, seance, 1, { statut: 'absent', minutes: 0 });
  });
  return { organisme, seance };
};

describe('attendance, where others show it', () => {
  it('is a column of the session’s matrix', async () => {
    const { organisme, seance } = await seanceTenue();
    const direction = await test.signIn(organisme, ['direction']);
    const { text } = await direction.get(`/sessions/${seance.sessionId}`);
    expect(text).toContain('Venue à 1 créneau sur 1, aucune absence');
    expect(text).toContain('Venue à 0 créneau sur 1, 1 absence sans excuse');
  });

  it('is told to the learner and to her company, each only of those who are theirs', async () => {
    const { organisme, seance } = await seanceTenue();
    const [venu, absent] = seance.apprenants.map(({ personneId }) => personneId);
    const apprenant = await test.signIn(organisme, ['apprenant'], venu);
    expect((await apprenant.get('/mon-parcours')).text).toContain('0\u00a0h suivies, aucune absence');
    await test.inside(organisme, (context) => fermerFeuille(context, seance));
    const page = (await apprenant.get('/mon-parcours')).text;
    expect(page).toContain('3\u00a0h suivies, aucune absence');
    expect(page).not.toContain('1 absence');
    const tuteurId = seance.formateurId;
    await test.inside(organisme, ({ tx }) =>
      tx
        .updateTable('parcours.inscription')
        .set({ tuteur_id: tuteurId })
        .where('personne_id', '=', absent ?? '')
        .execute(),
    );
    const tuteur = await test.signIn(organisme, ['entreprise'], tuteurId);
    const suivi = (await tuteur.get('/mes-alternants')).text;
    expect(suivi).toContain('0\u00a0h suivies, 1 absence sans excuse');
    expect(suivi).not.toContain('3\u00a0h suivies');
  });
});
