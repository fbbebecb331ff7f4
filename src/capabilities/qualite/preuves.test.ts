import { describe, expect, it } from 'vitest';
import { type TestOrganisme, useHouse } from '#tests/support/house.ts';
import { newId } from '#platform/ids.ts';
import { verifier } from './actions/verifier.ts';

const test = useHouse();
const PDF = new TextEncoder().encode('%PDF-1.7\npreuve');
const AUJOURDHUI = Temporal.Now.plainDateISO('Europe/Paris').toString();

async function personne(organisme: TestOrganisme): Promise<string> {
  const id = newId();
  const ligne = { organisme_id: organisme.id, id, nom_naissance: 'Kessler', prenom: 'Anne' };
  await test.inside(organisme, ({ tx }) => tx.insertInto('annuaire.personne').values(ligne).execute());
  return id;
}

const depots = (organisme: TestOrganisme) =>
  test.inside(organisme, ({ tx }) =>
    tx
      .selectFrom('qualite.depot_version as v')
      .innerJoin('qualite.depot as d', 'd.id', 'v.depot_id')
      .orderBy('v.version')
      .select(['d.id', 'd.intitule', 'd.retire_le', 'v.version', 'v.texte', 'v.fichier', 'v.expire_le'])
      .execute(),
  );

describe('a deposited proof', () => {
  it('a file, then a new version: both are kept and can be read again', async () => {
    const organisme = await test.createOrganisme();
    const referent = await test.signIn(organisme, ['referent_qualite']);
    const envoye = await referent.upload(
      '/qualite/indicateurs/17',
      {
        _acte: 'deposer',
        _id: newId(),
        intitule: 'Bail des locaux',
        dateeDu: AUJOURDHUI,
        expireLe: '',
        texte: '',
      },
      { name: 'bail.pdf', content: PDF },
    );
    expect(envoye.status).toBe(303);
    const [depot] = await depots(organisme);
    expect(depot).toMatchObject({ intitule: 'Bail des locaux', version: 1, texte: null });
    expect((await referent.get('/qualite')).text).toContain('1\u00a0valable');
    const ici = `/qualite/depots/${depot?.id}`;
    const remplace = await referent.post(
      ici,
      { dateeDu: AUJOURDHUI, expireLe: '', texte: 'Bail reconduit jusqu’en 2030' },
      'remplacer',
    );
    expect(remplace.status).toBe(303);
    expect((await depots(organisme)).map(({ version }) => version)).toEqual([1, 2]);
    const fichier = await referent.get(`${ici}/versions/1`);
    expect(fichier.bytes).toEqual(Buffer.from(PDF));
    expect((await referent.get(`${ici}/versions/2`)).status).toBe(404);
    const retire = await referent.post(ici, { motif: 'Locaux quittés' }, 'retirer');
    expect(retire.status).toBe(303);
    expect((await referent.get(ici)).text).toContain('Locaux quittés');
    expect((await referent.get('/qualite')).text).not.toContain('1\u00a0valable');
  });

  it('empty, out of order or to come is refused beside its field, and nothing typed is lost', async () => {
    const organisme = await test.createOrganisme();
    const referent = await test.signIn(organisme, ['referent_qualite']);
    const essayer = (champs: Record<string, string>) =>
      referent.post(
        '/qualite/indicateurs/18',
        { intitule: 'Organigramme', dateeDu: '2026-01-10', expireLe: '', texte: 'Texte', ...champs },
        'deposer',
      );
    const vide = await essayer({ texte: '' });
    expect(vide.status).toBe(422);
    expect(vide.text).toContain('une pièce vide ne prouve rien');
    expect(vide.text).toContain('value="Organigramme"');
    expect((await essayer({ expireLe: '2026-01-09' })).text).toContain('avant la date de la pièce');
    expect((await essayer({ dateeDu: '2199-01-01' })).text).toContain('pas encore venue');
    expect(await depots(organisme)).toEqual([]);
  });

  it('sent twice, it is deposited once', async () => {
    const organisme = await test.createOrganisme();
    const referent = await test.signIn(organisme, ['referent_qualite']);
    const champs = { _id: newId(), intitule: 'Charte', dateeDu: AUJOURDHUI, expireLe: '', texte: 'Texte' };
    for (let fois = 0; fois < 2; fois += 1)
      expect((await referent.post('/qualite/indicateurs/18', champs, 'deposer')).status).toBe(303);
    expect(await depots(organisme)).toHaveLength(1);
  });

  it('makes its indicator conforme while it is valid, to complete once it has expired', async () => {
    const organisme = await test.createOrganisme();
    const direction = await test.signIn(organisme, ['direction']);
    const champs = { intitule: 'Veille', dateeDu: '2026-01-10', texte: 'Registre de veille' };
    await direction.post('/qualite/indicateurs/23', { ...champs, expireLe: '2199-01-01' }, 'deposer');
    await direction.post('/qualite/indicateurs/24', { ...champs, expireLe: '2026-02-10' }, 'deposer');
    const etats = await test.inside(organisme, async (context) => {
      await verifier(context);
      const lus = await context.tx.selectFrom('qualite.releve').select(['numero', 'etat']).execute();
      return new Map(lus.map(({ numero, etat }) => [numero, etat]));
    });
    expect([etats.get(23), etats.get(24), etats.get(25)]).toEqual(['conforme', 'a-completer', 'a-completer']);
  });
});

describe('who is in charge', () => {
  it('finds on the home page what is missing; nobody from outside the team may be named', async () => {
    const organisme = await test.createOrganisme();
    const personneId = await personne(organisme);
    const etrangere = await personne(organisme);
    const referent = await test.signIn(organisme, ['referent_qualite'], personneId);
    const refus = await referent.post('/qualite/indicateurs/9', { personneId: etrangere }, 'confier');
    expect(refus.status).toBe(422);
    expect((await referent.post('/qualite/indicateurs/9', { personneId }, 'confier')).status).toBe(303);
    await test.inside(organisme, verifier);
    expect((await referent.get('/')).text).toContain('Compléter l’indicateur 9');
    await referent.post('/qualite/indicateurs/9', { personneId: '' }, 'confier');
    expect((await referent.get('/')).text).not.toContain('Compléter l’indicateur 9');
  });

  it('an indicator without object for the organisme asks nothing', async () => {
    const organisme = await test.createOrganisme();
    const direction = await test.signIn(organisme, ['direction']);
    const regle = await direction.post(
      '/reglages/qualite',
      { categories: ['BC'], certificatDebut: '' },
      'enregistrer',
    );
    expect(regle.status).toBe(303);
    const tableau = await direction.get('/qualite');
    expect(tableau.text).toContain('Sans objet');
    expect((await direction.get('/qualite/indicateurs/29')).text).toContain('ne concerne pas les catégories');
    const rien = await direction.post('/reglages/qualite', { certificatDebut: '' }, 'enregistrer');
    expect(rien.text).toContain('Cochez au moins une catégorie');
  });

  it('a trainer reads and may not write', async () => {
    const organisme = await test.createOrganisme();
    const formateur = await test.signIn(organisme, ['formateur']);
    expect((await formateur.get('/qualite/indicateurs/4')).status).toBe(200);
    const refus = await formateur.post('/qualite/indicateurs/4', { le: AUJOURDHUI, note: 'Essai' }, 'noter');
    expect(refus.status).toBe(403);
    expect((await formateur.get('/reglages/qualite')).status).toBe(403);
  });
});
