import { describe, expect, it } from 'vitest';
import { useHouse } from '#tests/support/house.ts';

describe('the mailbox of a demo', () => {
  const demo = useHouse({ demo: true });

  it('shows what the instance writes, with its button, sent or not', async () => {
    const member = await demo.signIn(await demo.createOrganisme(), ['direction']);
    await demo.anonymous().post('/connexion/lien', { courriel: member.courriel });
    await demo.house.runDueJobs();
    const visitor = demo.anonymous();
    const box = await visitor.get(`/demo/courrier?q=${member.courriel}`);
    const mail = /\/demo\/courrier\/[0-9a-f-]{36}/u.exec(box.text)?.[0] ?? '';
    const chemin = /\/connexion\/lien\/[\w-]{43}/u.exec((await visitor.get(mail)).text)?.[0] ?? '';
    expect((await visitor.post(chemin, {})).location).toBe('/');
  });
});

describe('in production', () => {
  const production = useHouse();

  it('there is no mailbox', async () => {
    expect((await production.anonymous().get('/demo/courrier')).status).toBe(404);
  });
});
