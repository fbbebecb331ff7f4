import { describe, expect, it } from 'vitest';
import { useHouse } from '#tests/support/house.ts';
import { chiffres, choisis, csv, importeur, xlsx } from '../../fixtures/imports.ts';
import { agir, faitsDe } from '../../fixtures/maison.ts';
import { unePersonne } from '../../fixtures/personne.ts';
import { creerPersonne } from '../creer-personne.ts';
import { fusionnerPersonnes } from '../fusionner-personnes.ts';
import { appliquerImport } from './travailler.ts';

const test = useHouse();

async function bureau() {
  const organisme = await test.createOrganisme();
  const client = await test.signIn(organisme, ['assistant']);
  const personnes = () =>
    agir(test, organisme, ({ tx }) =>
      tx
        .selectFrom('annuaire.personne')
        .where('fusionnee_dans', 'is', null)
        .orderBy('cle_tri')
        .orderBy('id')
        .select([
          'id',
          'prenom',
          'nom_naissance',
          'date_naissance',
          'courriel',
          'telephone',
          'code_postal',
          'ville',
        ])
        .execute(),
    );
  const personne = async (given: Parameters<typeof unePersonne>[0]) => {
    const id = test.house.services.newId();
    await agir(test, organisme, (context) => creerPersonne(context, { id, ...unePersonne(given) }));
    return id;
  };
  return { organisme, client, personnes, personne, ...importeur(test, organisme, client) };
}

const ENTETES = 'Réf;NOM;Prénom;Né(e) le;E-mail;Tél;CP;Ville';

describe('an import of persons', () => {
  it('goes from the file to the annuaire, and a second time changes nothing', async () => {
    const { organisme, client, envoyer, controler, appliquer, personnes } = await bureau();
    const fichier = csv(
      ENTETES,
      'R1;Konaté;Bakary;12/03/1994;Bakary@Exemple.fr;06 12 34 56 78;1000;Bourg-en-Bresse',
      'R2;Müller;Zoé;1 mars 1990;;;57260;Dieuze',
    );
    const url = await envoyer(fichier);
    const report = await controler(url);
    expect(chiffres(report)).toEqual([2, 0, 0, 0]);
    expect(await personnes()).toEqual([]);
    expect(chiffres(await appliquer(url))).toEqual([2, 0, 0, 0]);
    const [bakary, zoe] = await personnes();
    expect(bakary).toMatchObject({
      prenom: 'Bakary',
      date_naissance: '1994-03-12',
      courriel: 'bakary@exemple.fr',
      telephone: '0612345678',
      code_postal: '01000',
    });
    expect(zoe).toMatchObject({ date_naissance: '1990-03-01', telephone: null });
    expect(await faitsDe(test, organisme, bakary?.id ?? '')).toEqual(['personne.creee']);
    expect((await client.get(`/personnes/${bakary?.id}`)).text).toContain('Essai assistant');

    const again = await envoyer(fichier);
    expect(chiffres(await controler(again))).toEqual([0, 0, 2, 0]);
    expect((await client.get(again)).text).not.toContain('Importer 2 lignes');
    expect(await personnes()).toHaveLength(2);
  });

  it('completes what is known, erases nothing with an empty cell, and keeps each change as a fact', async () => {
    const { organisme, envoyer, controler, appliquer, personnes, personne } = await bureau();
    const id = await personne({ referenceExterne: 'R1', ville: 'Metz', telephone: '0600000000' });
    const url = await envoyer(csv(ENTETES, 'R1;Konaté;Bakary;;;;;Dieuze'));
    expect(chiffres(await controler(url))).toEqual([0, 1, 0, 0]);
    await appliquer(url);
    expect(await personnes()).toMatchObject([{ id, ville: 'Dieuze', telephone: '0600000000' }]);
    expect(await faitsDe(test, organisme, id)).toEqual(['personne.creee', 'personne.modifiee']);
  });

  it('says for each cell what is wrong, and imports the rest', async () => {
    const { client, envoyer, controler, appliquer, personnes } = await bureau();
    const url = await envoyer(
      csv(
        ENTETES,
        'R1;;Bakary;;;;;',
        'R2;Weber;Anna;31/02/1990;pas une adresse;12;57260;Dieuze',
        'R3;Weber;Paul;12/03/2190;;;;',
        'R2;Autre;Nom;;;;;',
        'R4;Trop;Longue;;;;;;de trop',
      ),
    );
    const report = await controler(url);
    expect(chiffres(report)).toEqual([2, 0, 0, 3]);
    for (const phrase of [
      'Remplissez ce champ',
      'Écrivez une date qui existe',
      '31/02/1990',
      'adresse électronique complète',
      'numéro à 10 chiffres',
      'dans l’avenir',
      'déjà à la ligne 3',
      'plus de cellules que d’en-têtes',
    ]) {
      expect(report).toContain(phrase);
    }
    const file = await client.get(`${url}?export=csv`);
    expect(file.text).toContain('3;Né(e) le;31/02/1990;Écrivez une date qui existe');
    await appliquer(url);
    expect(await personnes()).toMatchObject([
      { prenom: 'Anna', date_naissance: null, courriel: null, ville: 'Dieuze' },
      { prenom: 'Paul', date_naissance: null },
    ]);
  });

  it('finds a person by address, by name and birth date, and by her merged record', async () => {
    const { organisme, envoyer, controler, appliquer, personnes, personne } = await bureau();
    const parAdresse = await personne({ prenom: 'Anna', nomNaissance: 'Weber', courriel: 'anna@exemple.fr' });
    const parNaissance = await personne({
      prenom: 'Paul',
      nomNaissance: 'Lévy',
      dateNaissance: '1980-01-02',
    });
    const gardee = await personne({ prenom: 'Zoé', nomNaissance: 'Muller' });
    const absorbee = await personne({ prenom: 'Zoe', nomNaissance: 'Mueller', referenceExterne: 'R9' });
    await agir(test, organisme, (context) =>
      fusionnerPersonnes(context, {
        id: test.house.services.newId(),
        gardeeId: gardee,
        absorbeeId: absorbee,
        choix: {},
      }),
    );
    const url = await envoyer(
      csv(
        ENTETES,
        ';Weber-Klein;Anna;;ANNA@exemple.fr;;;Metz',
        ';LEVY;paul;02/01/1980;;;;Nancy',
        'R9;Mueller;Zoe;;;;;Dieuze',
      ),
    );
    expect(await controler(url)).toContain('elle sera renommée');
    expect(chiffres(await appliquer(url))).toEqual([0, 3, 0, 0]);
    const villes = new Map((await personnes()).map(({ id, ville }) => [id, ville]));
    expect([villes.get(parAdresse), villes.get(parNaissance), villes.get(gardee)]).toEqual([
      'Metz',
      'Nancy',
      'Dieuze',
    ]);
    expect(villes.size).toBe(3);
  });

  it('remembers the columns for the next file, and asks for those that are missing', async () => {
    const { client, envoyer, controler } = await bureau();
    const fichier = csv('Patronyme;Appellation;Divers', 'Weber;Anna;x');
    const url = await envoyer(fichier);
    expect(choisis((await client.get(url)).text)).toEqual({ c0: '', c1: '', c2: '' });
    const refused = await client.post(url, { c0: 'nomNaissance', c1: 'nomNaissance' }, 'controler');
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('quelle colonne contient');
    expect(choisis(refused.text)).toMatchObject({ c0: 'nomNaissance', c1: 'nomNaissance' });
    expect(chiffres(await controler(url, { c0: 'nomNaissance', c1: 'prenom' }))).toEqual([1, 0, 0, 0]);
    const next = await envoyer(fichier);
    expect(choisis((await client.get(next)).text)).toEqual({ c0: 'nomNaissance', c1: 'prenom', c2: '' });
    const { client: autre, envoyer: envoyerAilleurs } = await bureau();
    const ailleurs = await envoyerAilleurs(fichier);
    expect(choisis((await autre.get(ailleurs)).text)).toEqual({ c0: '', c1: '', c2: '' });
  });

  it('reads Excel as it reads CSV: dates, numbers that lost their zero', async () => {
    const { envoyer, controler, appliquer, personnes } = await bureau();
    const fichier = await xlsx(
      ['Nom', 'Prénom', 'Date de naissance', 'Téléphone', 'Code postal'],
      [['Weber', 'Anna', Temporal.PlainDate.from('1990-05-01'), 612345678, 1000]],
    );
    const url = await envoyer(fichier, 'personnes', 'liste.xlsx');
    await controler(url);
    await appliquer(url);
    expect(await personnes()).toMatchObject([
      { date_naissance: '1990-05-01', telephone: '0612345678', code_postal: '01000' },
    ]);
  });

  it('takes back its own export without a change', async () => {
    const { client, envoyer, controler, personne } = await bureau();
    await personne({ nomNaissance: '=Konaté', telephone: '+352621123456', adresse: '3; rue "du" Puits' });
    const { text } = await client.get('/personnes?export=csv');
    const url = await envoyer(Buffer.from(text));
    expect(chiffres(await controler(url))).toEqual([0, 0, 1, 0]);
  });

  it('can be taken up again, given up, and is nobody else’s', async () => {
    const { client, envoyer, controler } = await bureau();
    const url = await envoyer(csv('Nom;Prénom', 'Weber;Anna'));
    await controler(url);
    expect((await client.get('/')).text).toContain('Terminer l’import de liste.csv');
    await client.post(url, {}, 'reprendre');
    expect((await client.get(url)).text).toContain('Que contient chaque colonne');
    await controler(url);
    const { client: autre } = await bureau();
    expect((await autre.get(url)).status).toBe(404);
    await client.post(url, {}, 'abandonner');
    expect((await client.get(url)).text).toContain('contenu du fichier est effacé');
    const late = await client.post(url, {}, 'appliquer');
    expect(late.status).toBe(409);
  });
});

describe('an import of companies', () => {
  it('knows them by their SIRET', async () => {
    const { client, envoyer, controler, appliquer } = await bureau();
    const fichier = csv(
      'Société;N° SIRET;Code APE;Effectif',
      'Ateliers du Saulnois;130 025 265 00013;6201z;12',
      'Fausse;13002526500014;;',
      'Doublure;13002526500013;;',
    );
    const url = await envoyer(fichier, 'entreprises');
    const report = await controler(url);
    expect(chiffres(report)).toEqual([1, 0, 0, 2]);
    expect(report).toContain('un chiffre est faux');
    expect(report).toContain('déjà à la ligne 2');
    await appliquer(url);
    expect((await client.get('/entreprises')).text).toContain('Ateliers du Saulnois');
    const again = await envoyer(fichier, 'entreprises');
    expect(chiffres(await controler(again))).toEqual([0, 0, 1, 2]);
  });
});

describe('ten thousand rows', () => {
  it('are imported within thirty seconds, show their progress, and survive a stop in the middle', async () => {
    const { organisme, client, envoyer, controler, personnes } = await bureau();
    const lignes = Array.from(
      { length: 10_000 },
      (_, n) =>
        `R${n};Nom${n % 977};Prénom${n % 89};${(n % 28) + 1}/${(n % 12) + 1}/${1950 + (n % 50)};p${n}@exemple.fr;06${String(n).padStart(8, '0')};57260;Dieuze`,
    );
    const url = await envoyer(csv(ENTETES, ...lignes));
    expect(chiffres(await controler(url))).toEqual([10_000, 0, 0, 0]);
    await client.post(url, {}, 'appliquer');
    const travail = { organismeId: organisme.id, importId: url.split('/').at(-1) ?? '' };
    const { db, clock, newId } = test.house.services;
    // The process stops at the eighth lot: its transaction is lost, those before it are not.
    let lots = 0;
    const coupe: typeof db.forTenant = (scope, run, options) => {
      lots += 1;
      if (lots === 9) throw new Error('stopped');
      return db.forTenant(scope, run, options);
    };
    await expect(appliquerImport({ db: { ...db, forTenant: coupe }, clock, newId }, travail)).rejects.toThrow(
      'stopped',
    );
    const { text, headers } = await client.get(url);
    expect(text).toContain('3\u202f500 lignes sur 10\u202f000');
    expect(headers['refresh']).toBe('2');
    expect(await personnes()).toHaveLength(3_500);
    await appliquerImport({ db, clock, newId }, travail);
    expect(chiffres((await client.get(url)).text)).toEqual([10_000, 0, 0, 0]);
    expect(await personnes()).toHaveLength(10_000);
    await appliquerImport({ db, clock, newId }, travail);
    expect(await personnes()).toHaveLength(10_000);
  });
});
