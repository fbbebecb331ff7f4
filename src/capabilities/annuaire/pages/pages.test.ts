import { describe, expect, it } from 'vitest';
import { useHouse } from '#tests/support/house.ts';
import { creerSeance } from '#tests/support/seance.ts';
import { archiverPersonne, retablirPersonne } from '../actions/archiver.ts';
import { creerEntreprise } from '../actions/creer-entreprise.ts';
import { creerPersonne } from '../actions/creer-personne.ts';
import { agir } from '../fixtures/maison.ts';
import { uneEntreprise, unePersonne } from '../fixtures/personne.ts';

const test = useHouse();
const nouvelId = () => test.house.services.newId();

async function bureau() {
  const organisme = await test.createOrganisme();
  const client = await test.signIn(organisme, ['assistant']);
  const personne = async (given: Parameters<typeof unePersonne>[0]) => {
    const id = nouvelId();
    await agir(test, organisme, (context) => creerPersonne(context, { id, ...unePersonne(given) }));
    return id;
  };
  const entreprise = async (given: Parameters<typeof uneEntreprise>[0] = {}) => {
    const id = nouvelId();
    await agir(test, organisme, (context) => creerEntreprise(context, { id, ...uneEntreprise(given) }));
    return id;
  };
  return { organisme, client, personne, entreprise };
}

describe('/personnes/nouvelle', () => {
  it('creates a person, shows her page and her history', async () => {
    const { client } = await bureau();
    const id = nouvelId();
    const fields = { _id: id, prenom: 'Zoé', nomNaissance: 'N’Diaye', telephone: '+33 6 12 34 56 78' };
    const sent = await client.post('/personnes/nouvelle', fields);
    expect(sent.location).toBe(`/personnes/${id}`);
    const { text } = await client.get(`/personnes/${id}`);
    expect(text).toContain('Zoé N’Diaye');
    expect(text).toContain('06\u00a012\u00a034\u00a056\u00a078');
    expect(text).toContain('Fiche créée');
    expect(text).toContain('Essai assistant');
    const again = await client.post('/personnes/nouvelle', fields);
    expect(again.location).toBe(`/personnes/${id}`);
  });

  it('keeps what was typed and says what is wrong beside each field', async () => {
    const { client } = await bureau();
    const answer = await client.post('/personnes/nouvelle', {
      _id: nouvelId(),
      prenom: ' ',
      nomNaissance: '',
      telephone: '12',
      dateNaissance: '2024-02-30',
      codePostal: '?',
      ville: 'Dieuze',
    });
    expect(answer.status).toBe(422);
    for (const expected of [
      'Remplissez ce champ',
      'numéro à 10 chiffres',
      'date qui existe',
      'code postal, par exemple',
      'value="Dieuze"',
    ]) {
      expect(answer.text).toContain(expected);
    }
  });

  it('shows who is like her first, and creates another person when told so', async () => {
    const { client, personne } = await bureau();
    const connue = await personne({ prenom: 'Bakary', nomNaissance: 'Konaté', dateNaissance: null });
    const fields = { _id: nouvelId(), prenom: 'bakary', nomNaissance: 'KONATE', dateNaissance: '1990-01-01' };
    const warned = await client.post('/personnes/nouvelle', fields);
    expect(warned.status).toBe(409);
    expect(warned.text).toContain(`/personnes/${connue}`);
    expect(warned.text).toContain('name="autre"');
    const sent = await client.post('/personnes/nouvelle', { ...fields, autre: 'oui' });
    expect(sent.status).toBe(303);
  });

  it('is closed to trainers and learners', async () => {
    const { organisme } = await bureau();
    for (const role of ['formateur', 'apprenant'] as const) {
      const client = await test.signIn(organisme, [role]);
      expect((await client.get('/personnes/nouvelle')).status).toBe(403);
    }
  });
});

describe('/personnes/:personneId', () => {
  it('hides birth date and address from trainers', async () => {
    const { organisme, client, personne } = await bureau();
    const id = await personne({ adresse: '3 rue du Puits', ville: 'Dieuze' });
    const formateur = await test.signIn(organisme, ['formateur']);
    expect((await client.get(`/personnes/${id}`)).text).toContain('3 rue du Puits');
    const { text } = await formateur.get(`/personnes/${id}`);
    expect(text).toContain('Dieuze');
    expect(text).not.toContain('3 rue du Puits');
    expect(text).not.toContain('1994');
  });

  it('shows the last facts, and the whole history on demand', async () => {
    const { client, organisme, personne } = await bureau();
    const url = `/personnes/${await personne({})}`;
    await agir(test, organisme, async (context) => {
      for (let turn = 0; turn < 8; turn += 1) {
        await archiverPersonne(context, url.split('/')[2] ?? '');
        await retablirPersonne(context, url.split('/')[2] ?? '');
      }
    });
    const few = await client.get(url);
    expect(few.text.match(/timeline-title/gu)).toHaveLength(12);
    expect(few.text).not.toContain('Fiche créée');
    const whole = await client.get(`${url}?histoire=tout`);
    expect(whole.text.match(/timeline-title/gu)).toHaveLength(17);
    expect(whole.text).toContain('Fiche créée');
  });

  it('shows the training files of a person, and those of a company, to who may read them', async () => {
    const { organisme, client } = await bureau();
    const debut = Temporal.Now.instant().add({ hours: 1 });
    const seance = await creerSeance(test, organisme, { debut, fin: debut.add({ hours: 2 }), apprenants: 1 });
    const url = `/personnes/${seance.apprenants[0]?.personneId}`;
    const { text } = await client.get(url);
    expect(text).toContain('Dossiers de formation');
    expect(text).toMatch(/href="\/inscriptions\/[\w-]+"/u);
  });

  it('changes the record, and refuses to overwrite what a colleague has just written', async () => {
    const { client, personne } = await bureau();
    const url = `/personnes/${await personne({})}`;
    const version =
      /name="version" value="([^"]+)"/u.exec((await client.get(`${url}/modifier`)).text)?.[1] ?? '';
    const fields = { prenom: 'Bakary', nomNaissance: 'Konaté', version };
    expect((await client.post(`${url}/modifier`, { ...fields, ville: 'Dieuze' })).location).toBe(url);
    expect((await client.get(url)).text).toContain('Fiche modifiée\u00a0: date de naissance, ville');
    const late = await client.post(`${url}/modifier`, { ...fields, ville: 'Metz' });
    expect(late.status).toBe(409);
    expect(late.text).toContain('value="Metz"');
  });

  it('archives and brings back', async () => {
    const { client, personne } = await bureau();
    const url = `/personnes/${await personne({ nomNaissance: 'Archivable' })}`;
    await client.post(url, {}, 'archiver');
    expect((await client.get('/personnes')).text).not.toContain('Archivable');
    expect((await client.get('/personnes?etat=archivees')).text).toContain('Archivable');
    await client.post(url, {}, 'retablir');
    expect((await client.get('/personnes')).text).toContain('Archivable');
  });

  it('does not exist for another organisme', async () => {
    const { personne } = await bureau();
    const id = await personne({});
    const { client } = await bureau();
    for (const url of [`/personnes/${id}`, `/personnes/${id}/modifier`, `/personnes/pas-un-id`]) {
      expect((await client.get(url)).status).toBe(404);
    }
    expect((await client.get(`/personnes?q=${encodeURIComponent('Konaté')}`)).text).not.toContain(id);
  });
});

describe('/personnes', () => {
  it('goes through everybody in both orders, whatever their number', async () => {
    const { client, organisme } = await bureau();
    const noms = Array.from({ length: 120 }, (_, index) => `Nom${String(index).padStart(3, '0')}`);
    await agir(test, organisme, async (context) => {
      for (const nomNaissance of noms) {
        await creerPersonne(context, { id: nouvelId(), ...unePersonne({ nomNaissance, prenom: 'É' }) });
      }
    });
    for (const [tri, expected] of [
      ['nom', noms],
      ['-nom', noms.toReversed()],
      ['ajout', noms],
      ['-ajout', noms.toReversed()],
    ] as const) {
      const seen: string[] = [];
      let url: string | undefined = `/personnes?tri=${tri}`;
      while (url !== undefined) {
        const { text }: { text: string } = await client.get(url);
        seen.push(...Array.from(text.matchAll(/(Nom\d{3}) É/gu), ([, nom]) => nom ?? ''));
        url = /href="([^"]+)" rel="next"/u.exec(text)?.[1]?.replaceAll('&amp;', '&');
      }
      expect([...new Set(seen)].toSorted()).toEqual(noms);
      // By date of addition, those of one transaction are told apart by their id.
      expect(seen).toEqual(expected);
    }
  });

  it('finds by name without accents, part of a word, telephone however spaced, e-mail, reference', async () => {
    const { client, personne } = await bureau();
    await personne({
      nomNaissance: 'Müller-Weiß',
      prenom: 'Zoé',
      courriel: 'z.muller@exemple.fr',
      telephone: '0612345678',
      referenceExterne: 'YP-1207',
    });
    await personne({ nomNaissance: 'Autre', prenom: 'Anna' });
    const findings = async (q: string) => {
      const { status, text } = await client.get(`/personnes?q=${encodeURIComponent(q)}`);
      return { q, status, zoe: text.includes('Müller-Weiß'), anna: text.includes('Autre Anna') };
    };
    for (const q of ['muller', 'ZOE weiss', 'ull', 'zo', '06 12 34', 'z.muller@exemple', 'YP-1207']) {
      expect(await findings(q)).toEqual({ q, status: 200, zoe: true, anna: false });
    }
    for (const q of ['100%', 'a%b', "' OR true --", '\\\\', 'oe', 'exemple.fr']) {
      expect(await findings(q)).toEqual({ q, status: 200, zoe: false, anna: false });
    }
  });

  it('proposes the names that look like a misspelt one, of this organisme only', async () => {
    const { client, personne } = await bureau();
    const ailleurs = await bureau();
    const bakary = await personne({ nomNaissance: 'Konaté', prenom: 'Bakary' });
    await personne({ nomNaissance: 'Weber', prenom: 'Anna' });
    const voisin = await ailleurs.personne({ nomNaissance: 'Konnaté', prenom: 'Bakari' });
    const { text } = await client.get('/personnes?q=Bakari+Konatte');
    expect(text).toContain('Ces noms y ressemblent');
    expect(text).toContain(bakary);
    expect(text).not.toContain('Weber');
    expect(text).not.toContain(voisin);
    expect((await client.get('/personnes?q=xyzzy')).text).toContain('Vérifiez l’orthographe');
  });

  it('answers any address', async () => {
    const { client } = await bureau();
    const queries = [
      'apres=x',
      'tri=x',
      'q=%00',
      'q=a&q=b',
      'etat=&export=pdf',
      `apres=${btoa('["2020","x"]')}`,
    ];
    const statuses = await Promise.all(
      queries.map(async (query) => (await client.get(`/personnes?${query}`)).status),
    );
    expect(statuses).toEqual(queries.map(() => 200));
  });

  it('is downloaded by the office only, with its formulas made harmless', async () => {
    const { client, organisme, personne } = await bureau();
    await personne({ nomNaissance: '=1+1', adresse: '3 rue du Puits' });
    const csv = await client.get('/personnes?export=csv');
    expect(csv.headers['content-type']).toContain('text/csv');
    expect(csv.text).toContain("'=1+1");
    expect(csv.text).toContain('3 rue du Puits');
    expect((await client.get('/personnes?export=xlsx')).text.startsWith('PK')).toBe(true);
    const formateur = await test.signIn(organisme, ['formateur']);
    expect((await formateur.get('/personnes?export=csv')).headers['content-type']).toContain('text/html');
  });
});

describe('/entreprises', () => {
  it('creates a company once a SIRET', async () => {
    const { client } = await bureau();
    const id = nouvelId();
    const fields = { raisonSociale: 'Boulangerie du Canal', siret: '130 025 265 00013', naf: '1071c' };
    const sent = await client.post('/entreprises/nouvelle', { _id: id, ...fields });
    expect(sent.location).toBe(`/entreprises/${id}`);
    expect((await client.get(`/entreprises/${id}`)).text).toContain('10.71C');
    const twice = await client.post('/entreprises/nouvelle', { _id: nouvelId(), ...fields });
    expect(twice.status).toBe(409);
    expect(twice.text).toContain('déjà dans votre annuaire');
    const wrong = await client.post('/entreprises/nouvelle', {
      _id: nouvelId(),
      raisonSociale: 'X',
      siret: '13002526500014',
    });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('un chiffre est faux');
  });

  it('adds a contact already known or new, retires and brings back', async () => {
    const { client, personne, entreprise } = await bureau();
    const url = `/entreprises/${await entreprise()}`;
    const personneId = await personne({ nomNaissance: 'Connue', prenom: 'Inès' });
    const found = await client.get(`${url}/contacts/nouveau?q=connue`);
    expect(found.text).toContain(`value="${personneId}"`);
    const add = (fields: Record<string, string>) => client.post(`${url}/contacts/nouveau`, fields);
    expect((await add({ _id: nouvelId(), fonction: 'Gérante' })).text).toContain(
      'Choisissez une personne trouvée',
    );
    const tutrice = await add({ _id: nouvelId(), personneId, fonction: 'Gérante', tuteur: 'oui' });
    expect(tutrice.location).toBe(url);
    await add({ _id: nouvelId(), prenom: 'Nour', nomNaissance: 'Nouveau', fonction: 'Comptable' });
    const { text } = await client.get(url);
    expect(text).toContain('Connue Inès');
    expect(text).toContain('Nouveau Nour');
    const contactId = /name="contactId" value="([^"]+)"/u.exec(text)?.[1] ?? '';
    await client.post(url, { contactId }, 'retirerContact');
    expect((await client.get(url)).text).toContain('Ancien contact');
    await client.post(url, { contactId }, 'remettreContact');
    expect((await client.get(url)).text).not.toContain('Ancien contact');
    expect((await client.get(`/personnes/${personneId}`)).text).toContain(url);
  });

  it('shows the other establishments of the same SIREN', async () => {
    const { client, entreprise } = await bureau();
    const siege = await entreprise({ raisonSociale: 'Poste siège', siret: '35600000000048' });
    await entreprise({ raisonSociale: 'Poste Dieuze', siret: '35600000049837' });
    expect((await client.get(`/entreprises/${siege}`)).text).toContain('Poste Dieuze');
  });
});

describe('the quick search', () => {
  it('finds persons and companies of the organisme only', async () => {
    const ici = await bureau();
    const ailleurs = await bureau();
    await ici.personne({ nomNaissance: 'Saulnois' });
    await ici.entreprise();
    await ailleurs.personne({ nomNaissance: 'Saulnois', prenom: 'Ailleurs' });
    const { text } = await ici.client.get('/recherche?q=saulnois');
    expect(text).toContain('Saulnois Bakary');
    expect(text).toContain('Ateliers du Saulnois');
    expect(text).not.toContain('Ailleurs');
  });
});

describe('/ma-fiche', () => {
  it('shows a learner her own record, and lets her correct how to reach her, nothing else', async () => {
    const { organisme, personne, client } = await bureau();
    const id = await personne({ nomNaissance: 'Weber', prenom: 'Anna', telephone: '0600000000' });
    const autre = await personne({ nomNaissance: 'Autre', prenom: 'Paul' });
    const apprenante = await test.signIn(organisme, ['apprenant'], id);
    const { text } = await apprenante.get('/ma-fiche');
    expect(text).toContain('Anna Weber');
    expect(text).not.toContain('Autre');
    const version = /name="version" value="([^"]+)"/u.exec(text)?.[1] ?? '';
    const fields = {
      telephone: '06 12 34 56 78',
      ville: 'Dieuze',
      nomNaissance: 'Pirate',
      personneId: autre,
    };
    await apprenante.post('/ma-fiche', { ...fields, version }, 'corriger');
    const page = (await client.get(`/personnes/${id}`)).text;
    expect(page).toContain('06\u00a012\u00a034\u00a056\u00a078');
    expect(page).toContain('Anna Weber');
    expect(page).toContain('Fiche modifiée\u00a0: téléphone, ville');
    expect((await apprenante.get(`/personnes/${autre}`)).status).toBe(403);
    expect((await apprenante.get('/personnes')).status).toBe(403);
  });

  it('says what to do when the account has no record yet', async () => {
    const client = await test.signIn(await test.createOrganisme(), ['entreprise']);
    expect((await client.get('/ma-fiche')).text).toContain('pas encore relié');
  });
});
