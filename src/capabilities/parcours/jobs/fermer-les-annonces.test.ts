import { expect, it } from 'vitest';
import { useHouse } from '#tests/support/house.ts';
import { publicationEssai, sessionEssai } from '../fixtures/parcours.ts';
import { fermerLesAnnonces } from './fermer-les-annonces.ts';

let maintenant = Temporal.Instant.from('2026-10-05T08:00:00Z');
const test = useHouse({ clock: { now: () => maintenant } });

it('nobody applies any more once a session has begun', async () => {
  const organisme = await test.createOrganisme();
  const slug = await test.inside(organisme, async (context) => {
    const publiee = await publicationEssai(context);
    await sessionEssai(context, { formationId: publiee.formationId, debut: '2026-10-06', fin: '2026-12-18' });
    return publiee.slug;
  });
  const recrute = async () => (await test.anonymous().get(`/catalogue/${slug}/candidater`)).text;
  await fermerLesAnnonces({}, test.house.services);
  expect(await recrute()).toContain('Envoyer ma candidature');
  maintenant = Temporal.Instant.from('2026-10-05T22:05:00Z');
  await fermerLesAnnonces({}, test.house.services);
  expect(await recrute()).toContain('pas de session ouverte');
});
