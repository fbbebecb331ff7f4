import { describe, expect, it } from 'vitest';
import { useHouse } from '#tests/support/house.ts';
import { scellerTout } from '../actions/sceller-lot.ts';
import { consignerDes } from '../fixtures/faits.ts';
import { useJournaux } from '../fixtures/journaux.ts';

const test = useHouse();
const { en } = useJournaux(test);
const mesures = async () => {
  const { text } = await test.anonymous().get('/metriques');
  const mesure = (nom: string) => Number(new RegExp(`^${nom} (.+)$`, 'mu').exec(text)?.[1]);
  return [mesure('ancrage_registre_en_attente'), mesure('ancrage_registre_retard_secondes')];
};

describe('a sequencer that stands still', () => {
  it('is seen by the metrics and by the administrator', async () => {
    const admin = await test.signInAdministrator();
    expect(await mesures()).toEqual([0, 0]);
    expect((await admin.get('/instance')).text).toContain('Tout est scellé');
    const organisme = await test.createOrganisme();
    await test.inside(organisme, (context) => consignerDes(context, 3));
    expect((await admin.get('/instance')).text).toContain('3 en attente');
    await en(
      organisme,
      `UPDATE registre.fait SET consigne_le = consigne_le - interval '5 minutes' WHERE organisme_id = $1`,
    );
    const [attente, retard] = await mesures();
    expect(attente).toBe(3);
    expect(retard).toBeGreaterThan(299);
    expect((await admin.get('/instance')).text).toMatch(/3 actes attendent leur sceau depuis \d+\u00a0min/u);
    await scellerTout(test.house.services);
    expect((await admin.get('/instance')).text).toContain('Tout est scellé');
  });
});
