import { beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#platform/ids.ts';
import { type TestOrganisme, useHouse } from '#tests/support/house.ts';
import { annoncerSession, retirerAnnonce } from '../actions/annoncer-session.ts';
import type { ChangementsFormation } from '../actions/modifier-formation.ts';
import { modifierFormation } from '../actions/modifier-formation.ts';
import { montrerIndicateurs } from '../actions/montrer-indicateurs.ts';
import { publierFormation } from '../actions/publier-formation.ts';
import { retirerFormation } from '../actions/retirer-formation.ts';
import { formationPrete, reussi } from '../fixtures/preparer.ts';

const test = useHouse();
let alpha: TestOrganisme;
let beta: TestOrganisme;

async function publiee(organisme: TestOrganisme, intitule: string, changements: ChangementsFormation = {}) {
  const id = await formationPrete(test, organisme, changements, { intitule });
  reussi(await test.inside(organisme, (context) => publierFormation(context, id, true)));
  const { slug } = await test.inside(organisme, ({ tx }) =>
    tx
      .selectFrom('catalogue.publication')
      .select('slug')
      .where('formation_id', '=', id)
      .executeTakeFirstOrThrow(),
  );
  return { id, adresse: `/catalogue/${slug}` };
}

const lire = async (adresse: string) => (await test.anonymous().get(adresse)).text;

beforeAll(async () => {
  alpha = await test.createOrganisme('Campus Alpha');
  beta = await test.createOrganisme('Maison Bêta');
  await publiee(alpha, 'Électricien du bâtiment', {
    lieux: [{ codePostal: '57170', ville: 'Château-Salins' }],
    niveau_sortie: 3,
    rome: ['F1602'],
  });
  await publiee(beta, 'Médiateur numérique', { niveau_sortie: 5 });
  await formationPrete(test, alpha, {}, { intitule: 'Brouillon caché' });
});

describe('le catalogue public', () => {
  it('montre les formations publiées de tous les organismes, sans compte et sans script', async () => {
    const page = await lire('/catalogue');
    expect(page).toContain('Électricien du bâtiment');
    expect(page).toContain('Médiateur numérique');
    expect(page).not.toContain('Brouillon caché');
    expect(page).not.toContain('<script');
  });

  it.each([
    ['q=electricien', true, false],
    ['q=chateau+salins', true, false],
    ['q=100%25', false, false],
    ['departement=57', true, false],
    ['niveau=5', false, true],
    ['rome=F1602', true, false],
    ['modalite=presentiel', true, true],
    ['modalite=foad', false, false],
    ['niveau=5&departement=57', false, false],
    ['niveau=abc&departement=zz&rome=%00&modalite=avion&apres=xx', true, true],
  ])('filtre par %s', async (filtre, electricien, mediateur) => {
    const page = await lire(`/catalogue?${filtre}`);
    expect(page.includes('Électricien du bâtiment')).toBe(electricien);
    expect(page.includes('Médiateur numérique')).toBe(mediateur);
  });

  it('a une page par organisme, avec ses choix à lui', async () => {
    const slug = `essai-${beta.id.slice(-12)}`;
    const page = await lire(`/catalogue?organisme=${slug}`);
    expect(page).toContain('Les formations de Maison Bêta');
    expect(page).not.toContain('Électricien');
    expect(page).not.toContain('(57)');
    expect((await test.anonymous().get('/catalogue?organisme=inconnu')).status).toBe(404);
  });

  it('est le même pour une personne connectée d’un autre organisme', async () => {
    const client = await test.signIn(beta, ['formateur']);
    expect((await client.get('/catalogue')).text).toContain('Électricien du bâtiment');
  });
});

describe('la fiche publique', () => {
  it('dit tout ce que la loi demande, et la déclaration mot pour mot', async () => {
    const { adresse } = await publiee(alpha, 'Fiche entière');
    const page = await lire(adresse);
    for (const dit of [
      'Aucun prérequis',
      'Dépanner un réseau local',
      '35\u00a0h',
      'En présence, temps plein',
      'OPCO, Région',
      'Deux semaines',
      'par personne',
      'accueil@essai.example',
      'Travaux pratiques',
      'Mise en situation',
      'Locaux accessibles',
      'Attestation de fin de formation',
      'Enregistrée sous le numéro 44680000068. Cet enregistrement ne vaut pas agrément de l&#x27;Etat.',
    ]) {
      expect(page).toContain(dit);
    }
  });

  it('porte des données schema.org d’où rien ne s’échappe', async () => {
    const { adresse } = await publiee(alpha, 'Piège </script><script>alert(1)</script>');
    const page = await lire(adresse);
    expect(page.match(/<script/gu)).toHaveLength(1);
    const json = /<script type="application\/ld\+json">(.*?)<\/script>/su.exec(page)?.[1] ?? '';
    expect(JSON.parse(json)).toMatchObject({
      '@type': 'Course',
      name: 'Piège </script><script>alert(1)</script>',
      offers: { price: 1200, priceCurrency: 'EUR' },
      provider: { name: 'Campus Alpha' },
    });
  });

  it('garde la version publiée pendant que l’équipe travaille', async () => {
    const { id, adresse } = await publiee(alpha, 'Version figée');
    await test.inside(alpha, (c) => modifierFormation(c, id, { presentation: 'Texte en travail' }, null));
    expect(await lire(adresse)).not.toContain('Texte en travail');
  });

  it('annonce les sessions à venir, puis les oublie', async () => {
    const { id, adresse } = await publiee(alpha, 'Avec sessions');
    expect(await lire(adresse)).toContain('Aucune date n’est annoncée');
    const sessionId = newId();
    const session = {
      sessionId,
      formationId: id,
      lieu: 'Mulhouse',
      recrutement: 'ouvert',
      places: 4,
    } as const;
    await test.inside(alpha, (c) =>
      annoncerSession(c, { ...session, debut: '2099-01-05', fin: '2099-03-31' }),
    );
    await test.inside(alpha, (c) =>
      annoncerSession(c, { ...session, sessionId: newId(), debut: '2001-01-05', fin: '2001-03-31' }),
    );
    const page = await lire(adresse);
    expect(page).toMatch(/Du 5\sjanvier au 31\smars 2099/u);
    expect(page).not.toContain('mars 2001');
    expect(await lire('/catalogue?q=avec+sessions')).toContain(
      'Prochaine session\u00a0: 5\u00a0janvier 2099',
    );
    await test.inside(alpha, (c) => retirerAnnonce(c, sessionId));
    expect(await lire(adresse)).toContain('Aucune date n’est annoncée');
  });

  it('montre un résultat avec son effectif, sa période et son calcul, ou dit qu’il n’y en a pas', async () => {
    const { id, adresse } = await publiee(alpha, 'Avec résultats');
    expect(await lire(adresse)).toContain('pas encore de résultats à montrer');
    await test.inside(alpha, (c) =>
      montrerIndicateurs(c, id, [
        {
          code: 'reussite',
          libelle: 'Réussite',
          valeur: 0.875,
          unite: 'part',
          effectif: 8,
          periodeDebut: '2025-09-01',
          periodeFin: '2026-06-30',
          methode: 'Reçus parmi les présents.',
        },
      ]),
    );
    const page = await lire(adresse);
    expect(page).toMatch(/87,5\s%/u);
    expect(page).toContain('Reçus parmi les présents.');
    expect(page).toContain('à lire avec prudence');
  });

  it('dit qu’une formation n’est plus proposée, et qu’une autre n’a jamais existé', async () => {
    const { id, adresse } = await publiee(alpha, 'Retirée');
    await test.inside(alpha, (c) => retirerFormation(c, id));
    const reponse = await test.anonymous().get(adresse);
    expect(reponse.status).toBe(410);
    expect(reponse.text).toContain('n’est plus proposée');
    expect(await lire('/catalogue')).not.toContain('Retirée');
    expect((await test.anonymous().get('/catalogue/jamais-vue')).status).toBe(404);
  });
});
