import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { PersonalColumn } from '#platform/capability.ts';
import { archiveDe } from './archive.ts';
import {
  aEffacerAuTerme,
  aEffacerSurDemande,
  planDe,
  promessesIntenables,
  remplacement,
  termes,
} from './plan.ts';
import { registreDesTraitements } from './registre-traitements.ts';
import { cheminVersPersonne, type Colonne, type Table } from './structure.ts';

const colonne = (nom: string, other: Partial<Colonne> = {}): Colonne => ({
  nom,
  type: 'text',
  nullable: false,
  calculee: false,
  controle: 'aucun',
  ...other,
});

const table = (nom: string, colonnes: string[], liens: Table['liens'] = []): [string, Table] => [
  nom,
  { nom, modifiable: true, liens, colonnes: ['organisme_id', ...colonnes].map((one) => colonne(one)) },
];

const tables = new Map([
  table('annuaire.personne', ['id', 'prenom']),
  table('annuaire.contact', ['id', 'personne_id', 'fonction']),
  table(
    'parcours.inscription',
    ['id', 'personne_id', 'tuteur_id'],
    [{ colonne: 'tuteur_id', vers: 'annuaire.contact' }],
  ),
  table(
    'emargement.presence',
    ['id', 'inscription_id'],
    [{ colonne: 'inscription_id', vers: 'parcours.inscription' }],
  ),
  table(
    'parcours.session',
    ['id', 'responsable_id'],
    [{ colonne: 'responsable_id', vers: 'annuaire.personne' }],
  ),
  table('registre.fait', ['id', 'donnees']),
  table(
    'registre.fait_sujet',
    ['fait_id', 'genre', 'sujet_id'],
    [{ colonne: 'fait_id', vers: 'registre.fait' }],
  ),
  table('identite.avis', ['id', 'compte_id', 'titre']),
]);

describe('the way from a table to a person', () => {
  it('follows the person, the account, the dossier and the subjects', () => {
    expect(cheminVersPersonne('annuaire.personne', tables)).toEqual({ genre: 'personne', colonne: 'id' });
    expect(cheminVersPersonne('identite.avis', tables)).toEqual({ genre: 'compte', colonne: 'compte_id' });
    expect(cheminVersPersonne('registre.fait', tables)).toEqual({
      genre: 'sujet',
      table: 'registre.fait_sujet',
      colonne: 'fait_id',
    });
    expect(cheminVersPersonne('emargement.presence', tables)).toEqual({
      genre: 'parent',
      colonne: 'inscription_id',
      parent: 'parcours.inscription',
      chemin: { genre: 'personne', colonne: 'personne_id' },
    });
  });

  it('does not take a session for a file of its manager, nor a table without organisme', () => {
    expect(cheminVersPersonne('parcours.session', tables)).toBeNull();
    expect(cheminVersPersonne('inconnue.table', tables)).toBeNull();
  });
});

const declaration = (column: string, other: Partial<PersonalColumn> = {}): PersonalColumn => ({
  column,
  category: 'identite',
  purpose: 'Suivre',
  basis: 'contrat',
  retentionMonths: 36,
  erasure: 'effacer',
  ...other,
});

describe('what is erased', () => {
  const [plan] = planDe(
    [
      declaration('annuaire.contact.fonction'),
      declaration('annuaire.contact.id', { erasure: 'conserver-preuve', retentionMonths: 72 }),
      declaration('parcours.session.responsable_id'),
    ],
    tables,
  );

  it('on request is all but the proof; at its term the proof too', () => {
    if (plan === undefined) throw new Error('no plan');
    expect(aEffacerSurDemande(plan).map(({ nom }) => nom)).toEqual(['fonction']);
    expect(aEffacerAuTerme(plan, 36).map(({ nom }) => nom)).toEqual(['fonction']);
    expect(aEffacerAuTerme(plan, 72).map(({ nom }) => nom)).toEqual(['fonction', 'id']);
    expect(aEffacerSurDemande({ ...plan, modifiable: false })).toEqual([]);
    expect(termes([plan])).toEqual([36, 72]);
  });

  it.each([
    [{ nullable: true, type: 'date' }, 'nul'],
    [{ nullable: true, controle: 'seule' }, 'nul'],
    [{ type: 'text' }, 'mot'],
    [{ type: 'jsonb' }, 'objet-vide'],
    [{ type: 'ARRAY' }, 'liste-vide'],
    [{ type: 'text', controle: 'seule' }, null],
    [{ nullable: true, controle: 'ensemble' }, 'mot-si-rempli'],
    [{ nullable: true, type: 'date', controle: 'ensemble' }, null],
    [{ nullable: true, controle: 'code' }, null],
    [{ type: 'integer' }, null],
  ] as const)('a column %o becomes %s', (form, expected) => {
    expect(remplacement(colonne('x', form))).toBe(expected);
  });

  it('is never promised when the database would not let it', () => {
    const code = { ...colonne('code', { controle: 'seule' }), declaration: declaration('a.b.code') };
    const kept = { ...code, declaration: declaration('a.b.code', { erasure: 'conserver-preuve' }) };
    const one = { nom: 'a.b', chemin: { genre: 'personne', colonne: 'id' }, modifiable: true } as const;
    expect(promessesIntenables([{ ...one, colonnes: [code] }])).toEqual(['a.b.code']);
    expect(promessesIntenables([{ ...one, colonnes: [kept] }])).toEqual([]);
  });
});

describe('the register of processing', () => {
  it('has one line a purpose and basis, with the longest retention', () => {
    const lignes = registreDesTraitements([
      declaration('a.b.c'),
      declaration('a.b.d', { category: 'contact', retentionMonths: 72, erasure: 'remplacer' }),
      declaration('a.b.e', { basis: 'consentement' }),
      declaration('a.b.f', { purpose: 'Autre', retentionMonths: null }),
    ]);
    expect(lignes).toHaveLength(3);
    expect(lignes[0]).toMatchObject({
      mois: 72,
      categories: ['identite', 'contact'],
      colonnes: ['a.b.c', 'a.b.d'],
    });
    expect(lignes[2]).toMatchObject({ finalite: 'Autre', mois: null });
  });
});

describe('the archive', () => {
  it('says the same to people and to machines, and foreign words stay words', () => {
    const ligne = { prenom: '<script>alert(1)</script>', objet: { a: 1 } };
    const files = unzipSync(
      archiveDe('Zoé', '24 novembre 2026', [
        { table: 'a.b', colonnes: ['prenom', 'objet'], lignes: [ligne] },
      ]),
    );
    const text = (name: string) => new TextDecoder().decode(files[name]);
    expect(JSON.parse(text('donnees.json'))).toMatchObject({
      personne: 'Zoé',
      donnees: [{ lignes: [ligne] }],
    });
    expect(text('donnees.html')).toContain('&lt;script&gt;');
    expect(text('donnees.html')).not.toContain('<script>');
  });
});
