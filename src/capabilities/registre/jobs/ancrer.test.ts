import { describe, expect, it } from 'vitest';
import { verifyInclusion } from '#engines/merkle/index.ts';
import { verifierOf } from '#platform/keys/index.ts';
import { type TestOrganisme, useHouse } from '#tests/support/house.ts';
import { ancrer } from '../actions/ancrer.ts';
import { type ClePublique } from '../domain/cle.ts';
import { feuilleDuJour, texteDuJour } from '../domain/ensemble.ts';
import { lireNotes, type TeteSignee } from '../domain/tete.ts';
import { useJournaux } from '../fixtures/journaux.ts';
import { clesPubliques, derniereTete, teteALaTaille } from '../index.ts';
import { ancrerLaNuit } from './ancrer.ts';

const test = useHouse();
const { journal, verifier } = useJournaux(test);
const PATH = '/reglages/registre';
const slugDe = ({ id }: TestOrganisme) => `essai-${id.slice(-12)}`;
const cles = () => test.house.services.db.forInstance(clesPubliques);

describe('where the heads go', () => {
  it('is the choice of the direction; a wrong address is told beside its field and nothing is lost', async () => {
    const { organisme } = await journal();
    const direction = await test.signIn(organisme, ['direction']);
    const refused = await direction.post(PATH, { publique: 'oui', destinataires: 'opco@exemple.fr\nfaux' });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('Une des adresses n’est pas complète');
    expect(refused.text).toContain('opco@exemple.fr');
    expect((await direction.post(PATH, { publique: 'oui', destinataires: 'opco@exemple.fr' })).status).toBe(
      303,
    );
    expect((await direction.get(PATH)).text).toContain('opco@exemple.fr');
    expect((await (await test.signIn(organisme, ['assistant'])).get(PATH)).status).toBe(403);
  });

  it('shows nothing of an organisme that did not choose to', async () => {
    const { organisme } = await journal();
    expect((await test.anonymous().get(`/registre/tetes/${slugDe(organisme)}`)).status).toBe(404);
    const direction = await test.signIn(organisme, ['direction']);
    await direction.post(PATH, { publique: 'oui', destinataires: '' });
    const shown = await test.anonymous().get(`/registre/tetes/${slugDe(organisme)}`);
    expect(shown.status).toBe(200);
    expect((await test.anonymous().get('/registre/tetes')).text).toContain(slugDe(organisme));
    const json = await test.anonymous().get(`/registre/tetes/${slugDe(organisme)}?format=json`);
    const { tetes } = JSON.parse(json.text) as { tetes: string[] };
    const kept = lireNotes(tetes.join('\n'), await cles());
    expect(kept.map(({ taille }) => taille)).toEqual([12, 9, 6, 3]);
    expect(await verifier(organisme, kept)).toMatchObject({ intact: true });
    await direction.post(PATH, { destinataires: '' });
    expect((await test.anonymous().get(`/registre/tetes/${slugDe(organisme)}`)).status).toBe(404);
  });
});

describe('each night', () => {
  it('the head of the day covers the head of every organisme, once', async () => {
    const { organisme } = await journal();
    await journal();
    expect(await ancrer(test.house.services)).toBe(true);
    expect(await ancrer(test.house.services)).toBe(false);
    await test.inside(organisme, async (context) => {
      const jour = await context.tx.selectFrom('registre.ensemble').selectAll().executeTakeFirstOrThrow();
      const place = await context.tx
        .selectFrom('registre.ensemble_tete')
        .selectAll()
        .executeTakeFirstOrThrow();
      const cle = (await clesPubliques(context.tx)).find(({ id }) => id === jour.cle_id) as ClePublique;
      expect(verifierOf(cle.publique)(texteDuJour(jour), jour.signature)).toBe(true);
      const tete = (await teteALaTaille(context, place.taille)) as TeteSignee;
      const proof = Array.from({ length: place.chemin.length / 32 }, (_, at) =>
        place.chemin.subarray(at * 32, at * 32 + 32),
      );
      const claim = { index: place.rang, size: jour.taille, root: jour.racine, proof };
      expect(verifyInclusion({ ...claim, leaf: feuilleDuJour(tete) })).toBe(true);
      expect(verifyInclusion({ ...claim, leaf: feuilleDuJour({ ...tete, taille: 11 }) })).toBe(false);
    });
  });

  it('each one chosen receives the head, once a day, in a mail that a verification reads', async () => {
    const { organisme } = await journal();
    const direction = await test.signIn(organisme, ['direction']);
    await direction.post(PATH, { destinataires: 'garde@exemple.fr, opco@exemple.fr' });
    expect((await direction.get(PATH)).text).toContain('Cette nuit, pour la première fois');
    await ancrerLaNuit({}, test.house.services);
    await ancrerLaNuit({}, test.house.services);
    const recus = (await test.courriels()).filter(({ a }) => a === 'garde@exemple.fr');
    expect(recus).toHaveLength(1);
    const kept = lireNotes(recus[0]?.lignes.join('\n\n') ?? '', await cles());
    expect(kept).toHaveLength(1);
    expect(kept[0]?.taille).toBe((await test.inside(organisme, derniereTete))?.taille);
    expect(await verifier(organisme, kept)).toMatchObject({ intact: true });
  });
});
