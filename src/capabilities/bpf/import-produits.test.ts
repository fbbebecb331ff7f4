import { describe, expect, it } from 'vitest';
import { useHouse } from '#tests/support/house.ts';
import { lireJour, lireMontant } from './domain/lire-produit.ts';

const test = useHouse();

const FICHIER = `Date;Montant;Origine des fonds;Payeur;Facture
12/03/2026;1 250,50;entreprise;Ateliers de la Doller;F-1
2026-03-13;-250,50;Entreprise, pour ses salariés;Ateliers de la Doller;A-1
31/02/2026;10;cpf;Caisse;F-2
14/03/2026;10;tirelire;Caisse;F-3
15/03/2026;0;cpf;Caisse;F-4
16/03/2026;100;cpf;Caisse;F-5
16/03/2026;200;region;Région;F-5
`;

const CONTROLER = { _acte: 'controler' };
const jeton = (texte: string) => /name="_csrf" value="([^"]+)"/u.exec(texte)?.[1] ?? '';
const csv = (texte: string) => ({ name: 'produits.csv', content: new TextEncoder().encode(texte) });

describe('cells', () => {
  it('are read as French writes them', () => {
    expect([lireJour('1/2/2026'), lireJour('2026-02-30'), lireJour('hier')]).toEqual([
      '2026-02-01',
      null,
      null,
    ]);
    expect(['1 250,50 €', '-3', '0', 'dix', '1,234'].map(lireMontant)).toEqual([
      125_050,
      -300,
      null,
      null,
      null,
    ]);
  });
});

describe('a file of invoices', () => {
  it('is checked row by row, then written once, an invoice with two origins as two lines', async () => {
    const organisme = await test.createOrganisme();
    const assistant = await test.signIn(organisme, ['assistant']);
    const lus = () => test.inside(organisme, ({ tx }) => tx.selectFrom('bpf.produit').selectAll().execute());
    const importer = async () => {
      const controle = await assistant.upload('/bpf/produits/importer', CONTROLER, csv(FICHIER));
      expect(controle.text).toContain('Lignes prêtes\u00a0: 4. Lignes à corriger dans le fichier\u00a0: 3.');
      expect(controle.text).toContain('Origine des fonds absente ou inconnue.');
      const lignes =
        /name="lignes" value="([^"]*)"/u.exec(controle.text)?.[1]?.replaceAll('&quot;', '"') ?? '';
      return () =>
        assistant.postRaw('/bpf/produits/importer', {
          _acte: 'importer',
          _csrf: jeton(controle.text),
          lignes,
        });
    };
    const confirmer = await importer();
    expect(await lus()).toEqual([]);
    expect((await confirmer()).status).toBe(303);
    await (
      await importer()
    )();
    const produits = await lus();
    expect(
      produits.map(({ facture, rang, montant_centimes: centimes }) => [facture, rang, centimes]).toSorted(),
    ).toEqual([
      ['A-1', 1, -25_050],
      ['F-1', 1, 125_050],
      ['F-5', 1, 10_000],
      ['F-5', 2, 20_000],
    ]);
  });

  it('refuses what is no list, in words', async () => {
    const organisme = await test.createOrganisme();
    const assistant = await test.signIn(organisme, ['assistant']);
    const sans = await assistant.upload('/bpf/produits/importer', CONTROLER, csv('Nom;Prénom\nA;B\n'));
    expect(sans.status).toBe(422);
    const faux = await assistant.postRaw('/bpf/produits/importer', {
      _acte: 'importer',
      _csrf: jeton(sans.text),
      lignes: '[{"le":"x"}]',
    });
    expect(faux.status).toBe(422);
  });
});
