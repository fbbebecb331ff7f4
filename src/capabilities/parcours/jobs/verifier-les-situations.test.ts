import { expect, it } from 'vitest';
import { useHouse } from '#tests/support/house.ts';
import { inscriptionEssai, personneEssai, sessionEssai } from '../fixtures/parcours.ts';
import { verifierLesSituations } from './verifier-les-situations.ts';

const test = useHouse();

it('finds a situation that lies, mends it and says so', async () => {
  const organisme = await test.createOrganisme();
  const id = await test.inside(organisme, async (context) =>
    inscriptionEssai(context, await sessionEssai(context), await personneEssai(context)),
  );
  const situation = () =>
    test.inside(organisme, ({ tx }) =>
      tx.selectFrom('parcours.inscription').select('situation').executeTakeFirstOrThrow(),
    );
  await verifierLesSituations({}, test.house.services);
  await test.inside(organisme, ({ tx }) =>
    tx.updateTable('parcours.inscription').set({ situation: 'parcours.abandonne' }).execute(),
  );
  await expect(verifierLesSituations({}, test.house.services)).rejects.toThrow(id);
  expect(await situation()).toEqual({ situation: 'inscription.enregistree' });
  await verifierLesSituations({}, test.house.services);
});
