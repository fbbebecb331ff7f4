import { beforeAll, describe, expect, it } from 'vitest';
import { archiveOf } from '#tests/support/hostile-archives.ts';
import { type TestClient, useHouse } from '#tests/support/house.ts';
import { fixedClock } from '#platform/clock.ts';
import { chargerReferentielsDemo } from '../fixtures/demo.ts';
import { exportCsv, exportXml } from '../fixtures/exports.ts';

const essai = useHouse({ clock: fixedClock('2026-11-24T09:00:00Z') });
let formateur: TestClient;
let administrateur: TestClient;

beforeAll(async () => {
  const { services } = essai.house;
  await services.db.forInstance((tx) => chargerReferentielsDemo({ ...services, tx }));
  formateur = await essai.signIn(await essai.createOrganisme(), ['formateur']);
  administrateur = await essai.signInAdministrator();
});

const lignes = (texte: string): number => texte.match(/<tr/gu)?.length ?? 0;

describe('la liste des certifications', () => {
  it('montre toutes les fiches, avec leur validité', async () => {
    const { status, text } = await formateur.get('/certifications');
    expect(status).toBe(200);
    expect(text).toContain('TP - Développeur web et web mobile');
    expect(text).toContain('En vigueur');
    expect(text).toContain('Expirée');
  });

  it.each([
    ['q=mediation+NUMERIQUE', ['RNCP39181', 'RNCP34137']],
    ['q=BAC+PRO', ['RNCP37489']],
    ['q=37674', ['RNCP37674']],
    ['q=100%25', []],
    ['repertoire=RS&q=pix', ['RS5875']],
    ['rome=k1801', ['RNCP37274']],
    ['niveau=6&q=concepteur', ['RNCP37873']],
    ['etat=expiree&q=secretaire', ['RNCP36804']],
    ['etat=enVigueur&q=secretaire', []],
    ['etat=inconnue&q=tosa', ['RS6062']],
  ])('filtre par %s', async (filtre, numeros) => {
    const { text } = await formateur.get(`/certifications?${filtre}`);
    const trouves = [...text.matchAll(/href="\/certifications\/(\w+)"/gu)].map(([, numero]) => numero);
    expect(new Set(trouves)).toEqual(new Set(numeros));
  });

  it('tient bon devant des filtres insensés', async () => {
    const { status, text } = await formateur.get(
      '/certifications?niveau=99&etat=mort&rome=%00&apres=x&q=%E2%80%AE',
    );
    expect(status).toBe(200);
    expect(lignes(text)).toBeGreaterThan(20);
  });

  it('s’exporte en entier', async () => {
    const { headers, text } = await formateur.get('/certifications?export=csv&q=fibre');
    expect(headers['content-type']).toContain('text/csv');
    expect(text.trim().split('\r\n')).toHaveLength(3);
    expect(text).toContain('RNCP37443;');
  });

  it('demande de se connecter', async () => {
    expect((await essai.anonymous().get('/certifications')).status).toBe(303);
  });
});

describe('la page d’une certification', () => {
  it('dit l’essentiel, et ce que la source ne porte pas', async () => {
    const { status, text } = await formateur.get('/certifications/RNCP37674');
    expect(status).toBe(200);
    for (const dit of [
      'Enregistrée jusqu’au 1er septembre 2028 inclus',
      'Ministère du travail, de la santé et des solidarités',
      'Développeur / Développeuse informatique',
      'ne donne pas de bloc',
      'https://www.francecompetences.fr/recherche/rncp/37674/',
    ]) {
      expect(text.replaceAll(/[\u00a0\u202f]/gu, ' ')).toContain(dit);
    }
  });

  it('mène à la fiche qui la remplace', async () => {
    const { text } = await formateur.get('/certifications/RNCP34137');
    expect(text).toContain('n’est plus active');
    expect(text).toContain('href="/certifications/RNCP39181"');
  });

  it('avertit quand la date de fin n’est pas connue', async () => {
    expect((await formateur.get('/certifications/RS5875')).text).toContain('n’est pas connue. Vérifiez');
  });

  it.each(['/certifications/RNCP1234567', '/certifications/abc', '/certifications/RNCP%00'])(
    'n’existe pas : %s',
    async (chemin) => {
      expect((await formateur.get(chemin)).status).toBe(404);
    },
  );
});

const importer = (name: string, content: Uint8Array) =>
  administrateur.upload('/instance/referentiels', { referentiel: 'rncp' }, { name, content });

describe('l’importation par la page de l’instance', () => {
  it('reçoit, travaille à côté, puis montre ce qui a changé', async () => {
    const recu = await importer('export.zip', archiveOf(exportCsv()));
    expect(recu).toMatchObject({ status: 303, location: '/instance/referentiels' });
    expect((await administrateur.get('/instance/referentiels')).text).toContain('En attente');

    await essai.house.runDueJobs();
    await importer('export.xml', Buffer.from(exportXml().replace('28/02/2027', '28/02/2028')));
    await essai.house.runDueJobs();

    const { text } = await administrateur.get('/instance/referentiels');
    expect(text).not.toContain('En attente');
    const [, version = ''] = /href="(\/instance\/referentiels\/[^"]+)"[^>]*>export\.xml/u.exec(text) ?? [];
    const detail = await administrateur.get(version);
    expect(detail.text).toContain('2 lues, 1 ajoutée, 1 modifiée');
    expect(detail.text).toContain('<del>28/02/2027</del>');
    expect(detail.text).toContain('<ins>28/02/2028</ins>');
    expect((await administrateur.get(`${version}?genre=ajout`)).text).toContain('RS2');
  });

  it('montre les blocs, les compétences et l’historique de la fiche importée', async () => {
    const { text } = await formateur.get('/certifications/RNCP1');
    for (const dit of [
      'Premier bloc',
      'C1.2 - Choisir un outil',
      'Mise en situation',
      'Fiche modifiée',
      'PARTENAIRE A',
    ]) {
      expect(text).toContain(dit);
    }
  });

  it('refuse un mauvais fichier par une phrase, sans rien changer', async () => {
    await importer('photo.zip', Buffer.from('ceci n’est pas une archive'));
    await essai.house.runDueJobs();
    const { text } = await administrateur.get('/instance/referentiels');
    expect(text).toContain('Refusée');
    expect(text).toContain('n’est pas une archive ZIP lisible');
  });

  it('demande un fichier, à sa place', async () => {
    const { status, text } = await administrateur.post(
      '/instance/referentiels',
      { referentiel: 'rome' },
      'importer',
    );
    expect(status).toBe(422);
    expect(text).toContain('Choisissez un fichier.');
  });

  it('est fermée aux membres des organismes', async () => {
    for (const chemin of [
      '/instance/referentiels',
      `/instance/referentiels/${essai.house.services.newId()}`,
    ]) {
      expect((await formateur.get(chemin)).status).toBe(403);
    }
  });
});

describe('l’API', () => {
  it('cherche, pagine et détaille', async () => {
    const trouvees = JSON.parse((await formateur.api('GET', '/certifications?q=developpeur')).text);
    expect(trouvees).toMatchObject({ suivant: null });
    expect(trouvees.certifications).toContainEqual({
      numero: 'RNCP37674',
      intitule: 'Développeur web et web mobile',
      niveau: 5,
      etat: 'enVigueur',
      finEnregistrement: '2028-09-01',
    });
    const detail = JSON.parse((await formateur.api('GET', '/certifications/RNCP1')).text);
    expect(detail.blocs[0].competences).toHaveLength(2);
  });

  it('trouve un métier par une de ses appellations', async () => {
    const { text } = await formateur.api('GET', '/metiers?q=Formateur');
    expect(JSON.parse(text).metiers).toContainEqual({ code: 'K2111', libelle: 'Formateur / Formatrice' });
  });

  it('dit par son nom qu’une certification n’est pas connue', async () => {
    const { status, text } = await formateur.api('GET', '/certifications/RNCP7654321');
    expect(status).toBe(404);
    expect(JSON.parse(text)).toMatchObject({ refus: 'CertificationIntrouvable' });
  });
});
