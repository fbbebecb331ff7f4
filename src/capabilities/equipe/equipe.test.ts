import { beforeAll, describe, expect, it } from 'vitest';
import { creerPersonne } from '#capabilities/annuaire/index.ts';
import { fixedClock } from '#platform/clock.ts';
import { newId } from '#platform/ids.ts';
import { type TestOrganisme, useHouse } from '#tests/support/house.ts';
import { deposerElement, dossiersIncomplets } from './index.ts';

const test = useHouse();
const PDF = new Uint8Array(Buffer.from('%PDF-1.7\nun CV'));
let organisme: TestOrganisme;
let personneId: string;

beforeAll(async () => {
  organisme = await test.createOrganisme();
  personneId = newId();
  await test.inside(organisme, (context) =>
    creerPersonne(context, { id: personneId, prenom: 'Anne', nomNaissance: 'Formatrice' } as never),
  );
});

const depose = (id: string) =>
  ({ id, personneId, nature: 'cv', libelle: 'CV', le: '2025-01-10', expireLe: null, piece: null }) as const;

describe('the skills file', () => {
  it('takes a CV with its document, valid for a year, and gives it back', async () => {
    const direction = await test.signIn(organisme, ['direction']);
    await test.signIn(organisme, ['formateur'], personneId);
    const url = `/equipe/${personneId}`;
    const fields = {
      _acte: 'deposer',
      _id: newId(),
      nature: 'cv',
      libelle: 'CV de 2020',
      le: '2020-01-10',
      expireLe: '',
    };
    const answer = await direction.upload(url, fields, { name: 'cv.pdf', content: PDF });
    expect(answer.status).toBe(303);
    const page = await direction.get(url);
    expect(page.text).toContain('10/01/2021');
    expect(page.text).toContain('CV à renouveler');
    const href = new RegExp(`${url}/[0-9a-f-]+`, 'u').exec(page.text)?.[0] ?? '';
    expect((await direction.get(href)).bytes.toString()).toBe(Buffer.from(PDF).toString());
    expect((await direction.get('/equipe?export=csv')).text).toContain('Formatrice');
  });

  it('refuses what is not a document, and an end before its beginning, beside the field', async () => {
    const direction = await test.signIn(organisme, ['direction']);
    const url = `/equipe/${personneId}`;
    const fields = {
      _acte: 'deposer',
      _id: newId(),
      nature: 'diplome',
      libelle: 'Faux',
      le: '2020-01-10',
      expireLe: '',
    };
    expect(
      (await direction.upload(url, fields, { name: 'x.exe', content: new Uint8Array([77, 90]) })).status,
    ).not.toBe(303);
    const renverse = await direction.post(url, { ...fields, expireLe: '2019-01-01' }, 'deposer');
    expect(renverse.status).toBe(422);
    expect(renverse.text).toContain('Faux');
  });

  it('deposits once when the form is sent twice', async () => {
    const id = newId();
    await test.inside(organisme, (context) => deposerElement(context, depose(id)));
    await test.inside(organisme, (context) => deposerElement(context, depose(id)));
    const { rows } = await test.house.services.db.pool.query('SELECT 1 FROM equipe.element WHERE id = $1', [
      id,
    ]);
    expect(rows).toHaveLength(1);
  });

  it('is named by the check until nothing is missing', async () => {
    const lus = (jour: string) =>
      test.inside(organisme, (context) => dossiersIncomplets({ ...context, clock: fixedClock(jour) }));
    const [lu] = await lus('2025-06-01T08:00:00Z');
    expect(lu).toMatchObject({ personneId, manques: ['CompetenceNonProuvee'] });
    const id = newId();
    await test.inside(organisme, (context) =>
      deposerElement(context, { ...depose(id), nature: 'experience' }),
    );
    expect(await lus('2025-06-01T08:00:00Z')).toEqual([]);
    expect(await lus('2026-01-11T08:00:00Z')).toMatchObject([{ manques: ['CvPerime'] }]);
  });
});

describe('the council and the referents', () => {
  it('has members, meetings and minutes; minutes wait for the day', async () => {
    const direction = await test.signIn(organisme, ['direction']);
    await direction.post(
      '/equipe/conseil',
      { nom: 'Zoé Membre', qualite: 'Apprentie', du: '2026-01-01' },
      'entrer',
    );
    await direction.post('/equipe/conseil', { tenueLe: '2199-01-01', ordreDuJour: 'Plus tard' }, 'convoquer');
    const page = await direction.get('/equipe/conseil');
    expect(page.text).toContain('Zoé Membre');
    const reunionId = /name="reunionId" value="([^"]+)"/u.exec(page.text)?.[1] ?? '';
    const tot = await direction.post(
      '/equipe/conseil',
      { reunionId, presents: 'Tous', compteRendu: 'Trop tôt', decisions: '' },
      'rediger',
    );
    expect(tot.status).toBe(409);
    expect(tot.text).toContain('Trop tôt');
  });

  it('keeps one referent in office for each mission', async () => {
    const direction = await test.signIn(organisme, ['direction'], personneId);
    for (const du of ['2026-01-01', '2026-03-01'])
      expect(
        (await direction.post('/equipe/referents', { mission: 'handicap', personneId, du }, 'nommer')).status,
      ).toBe(303);
    const { rows } = await test.house.services.db.pool.query(
      `SELECT du::text, au::text FROM equipe.referent WHERE organisme_id = $1 ORDER BY du`,
      [organisme.id],
    );
    expect(rows).toEqual([
      { du: '2026-01-01', au: '2026-02-28' },
      { du: '2026-03-01', au: null },
    ]);
  });

  it('is shown to the auditor and changed by management only', async () => {
    const auditeur = await test.signIn(organisme, ['auditeur']);
    expect((await auditeur.get('/equipe/conseil')).status).toBe(200);
    const envoi = await auditeur.post(
      '/equipe/conseil',
      { nom: 'X', qualite: 'Y', du: '2026-01-01' },
      'entrer',
    );
    expect(envoi.status).toBe(403);
    for (const role of ['formateur', 'apprenant', 'entreprise', 'referent_handicap'] as const) {
      const autre = await test.signIn(organisme, [role]);
      expect((await autre.get(`/equipe/${personneId}`)).status).toBe(403);
    }
  });
});
