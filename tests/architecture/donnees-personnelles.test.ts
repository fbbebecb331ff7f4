import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { planDe, promessesIntenables } from '#capabilities/confidentialite/domain/plan.ts';
import { lireStructure } from '#capabilities/confidentialite/queries/structure.query.ts';
import { createDatabase } from '#platform/db/database.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import { capabilities } from '../../src/house.ts';

const house = capabilities({ portier: {} as never, demo: [] });
const declared = house.flatMap(({ personalData }) => personalData ?? []);

/** A table with one of these speaks of a person: the personne, the account, the dossier, or an address. */
const SIGNS = new Set([
  'personne_id',
  'compte_id',
  'userId',
  'inscription_id',
  'courriel',
  'email',
  'destinataire',
  'nom_naissance',
  'adresse_ip',
]);

/** Columns that say nothing of a person by themselves, by form. */
const TECHNICAL: readonly { readonly why: string; readonly is: (column: Column) => boolean }[] = [
  { why: 'isolation', is: ({ name }) => name === 'organisme_id' },
  {
    why: 'link to another row',
    is: ({ name, type }) => type === 'uuid' && /(^id|_id|Id|_dans|_par|_actif)$/u.test(name),
  },
  {
    why: 'when a row was written',
    is: ({ name, type }) => type.startsWith('timestamp') && /(_le|_jusqua|At|Le|Until|depuis)$/u.test(name),
  },
  { why: 'fingerprint of a secret', is: ({ name, type }) => name === 'empreinte' && type === 'bytea' },
];

/** Columns of such tables that are not personal data, one by one, with the reason. */
const company = 'a company is not a person';
const library = 'state of the identity library, without meaning for the person';
const ALLOWED: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    [
      'siret',
      'raison_sociale',
      'enseigne',
      'naf',
      'idcc',
      'effectif',
      'opco',
      'adresse',
      'code_postal',
      'ville',
      'cle_tri',
      'recherche',
    ].map((name) => [`annuaire.entreprise.${name}`, company]),
  ),
  ...Object.fromEntries(
    [
      'slug',
      'nom',
      'raison_sociale',
      'siret',
      'nda',
      'region_nda',
      'uai',
      'adresse',
      'code_postal',
      'ville',
      'telephone',
      'courriel',
      'site_web',
      'alsace_moselle',
      'exonere_tva',
    ].map((name) => [`identite.organisme.${name}`, company]),
  ),
  ...Object.fromEntries(
    [
      'auth.account.scope',
      'auth.passkey.credentialID',
      'auth.passkey.counter',
      'auth.passkey.deviceType',
      'auth.passkey.backedUp',
      'auth.passkey.transports',
      'auth.passkey.aaguid',
      'auth.twoFactor.verified',
      'auth.twoFactor.failedVerificationCount',
      'auth.twoFactor.dernierPas',
      'auth.user.emailVerified',
      'auth.user.twoFactorEnabled',
    ].map((name) => [name, library]),
  ),
  'auth.account.accessToken': 'never kept: taken away as soon as the person is let in',
  'auth.account.refreshToken': 'never kept: taken away as soon as the person is let in',
  'auth.account.idToken': 'never kept: taken away as soon as the person is let in',
  'auth.session.token': 'lives while one request is answered',
  'auth.session.ipAddress': 'lives while one request is answered',
  'auth.session.userAgent': 'lives while one request is answered',
  'auth.user.image': 'never filled',
  'confidentialite.effacement.mois': 'which part was erased',
  'documents.envoi.demande': 'what is asked of the document, not of the person',
  'documents.envoi.partie': 'which party of the document',
  'documents.envoi.version': 'rank of a version',
  'emargement.presence.etape_code': 'rank of a rotating code',
  'identite.avis.cle': 'name of a cause',
  'identite.avis.lien': 'address of a page',
  'identite.jeton_compte.but': 'what a link opens',
  'identite.lien_acte.but': 'what a link opens',
  'identite.lien_acte.sujets': 'links to other rows',
  'identite.lien_acte.usages': 'counter of a link',
  'identite.lien_acte.usages_max': 'counter of a link',
  'parcours.parcours_module.module_du_programme': 'link to another row',
  'planning.creneau_formateur.annule': 'state of the créneau',
  'plateforme.courriel.cle': 'name of a cause',
  'plateforme.courriel.erreur': 'answer of the mail server',
  'plateforme.courriel.repondre_a': 'address of the organisme',
  'plateforme.courriel.signature': 'name of the organisme',
};

interface Column {
  readonly table: string;
  readonly name: string;
  readonly type: string;
}

const database = useTestDatabase();
let columns: readonly Column[] = [];
let client: Client;
beforeAll(async () => {
  client = new Client(database.url);
  await client.connect();
  const { rows } = await client.query<Column>(`
    SELECT table_schema || '.' || table_name AS table, column_name AS name, data_type AS type
    FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
    WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema', 'graphile_worker', 'public')
    ORDER BY 1, ordinal_position`);
  columns = rows;
});
afterAll(() => client.end());

const full = ({ table, name }: Column) => `${table}.${name}`;

describe('the register of personal data', () => {
  it('declares every column of a table that speaks of a person', () => {
    const personal = new Set(columns.filter(({ name }) => SIGNS.has(name)).map(({ table }) => table));
    expect(personal.size).toBeGreaterThan(15);
    const known = new Set(declared.map(({ column }) => column));
    const missing = columns
      .filter(({ table }) => personal.has(table))
      .filter((column) => !known.has(full(column)) && !(full(column) in ALLOWED))
      .filter((column) => !TECHNICAL.some(({ is }) => is(column)))
      .map(full);
    expect(missing).toEqual([]);
  });

  it('declares and allows nothing that does not exist, and nothing twice', () => {
    const existing = new Set(columns.map(full));
    const names = declared.map(({ column }) => column);
    expect([...names, ...Object.keys(ALLOWED)].filter((name) => !existing.has(name))).toEqual([]);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    expect(names.filter((name) => name in ALLOWED)).toEqual([]);
  });

  it('promises no erasure that the database would not let happen: declare it « conserver-preuve »', async () => {
    const db = createDatabase(database.url);
    try {
      const plan = await db.forInstance(async (tx) => planDe(declared, await lireStructure(tx)));
      expect(plan.length).toBeGreaterThan(10);
      expect(promessesIntenables(plan)).toEqual([]);
    } finally {
      await db.close();
    }
  });
});
