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
  'documents.restriction.motif': 'why a document is kept',
  'documents.restriction.jusqu_au': 'until when a document is kept',
  'emargement.presence.etape_code': 'rank of a rotating code',
  'identite.avis.cle': 'name of a cause',
  'identite.avis.lien': 'address of a page',
  'identite.jeton_compte.but': 'what a link opens',
  'identite.lien_acte.but': 'what a link opens',
  'identite.lien_acte.sujets': 'links to other rows',
  'identite.lien_acte.usages': 'counter of a link',
  'identite.lien_acte.usages_max': 'counter of a link',
  ...Object.fromEntries(
    ['fichier', 'genre', 'pour_soi', 'avancement', 'octets', 'faits'].map((name) => [
      `preuves.dossier.${name}`,
      'state of an archive, that the eraser of the capability lets go',
    ]),
  ),
  'qualite.charge.numero': 'which indicator of the national framework',
  'parcours.parcours_module.module_du_programme': 'link to another row',
  'planning.creneau_formateur.annule': 'state of the créneau',
  'plateforme.courriel.cle': 'name of a cause',
  'plateforme.courriel.erreur': 'answer of the mail server',
  'plateforme.courriel.repondre_a': 'address of the organisme',
  'plateforme.courriel.signature': 'name of the organisme',
};

/**
 * Evidence that the application may add to and never change, a limit told in the README of `confidentialite`: once the person is
 * erased, what stays (minutes, codes, devices) hangs on no name.
 */
const APPEND_ONLY: readonly string[] = [
  'registre.fait',
  'parcours.etape',
  'emargement.presence',
  'emargement.essai',
  'emargement.justificatif',
  'emargement.anomalie',
  'emargement.appareil_prete',
  'emargement.acces_visio',
  'emargement.saisie',
  'emargement.activite',
];

/** SHA-256 that name no stored file: what data or signed bytes were. */
const FINGERPRINTS = [
  'bpf.cloture.empreinte',
  'catalogue.formation_version.empreinte',
  'documents.cachet.empreinte',
  'documents.document.empreinte',
  'documents.document.empreinte_actuelle',
  'documents.document.empreinte_avenant',
  'documents.signature.fichier',
  'documents.version.empreinte',
];

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

  it('brings every table to its term: the application may change it, or a capability takes care of it', async () => {
    const db = createDatabase(database.url);
    try {
      const structure = await db.forInstance((tx) => lireStructure(tx));
      const taken = new Set(house.flatMap(({ eraser }) => eraser?.tables ?? []));
      expect([...taken].filter((table) => !structure.has(table))).toEqual([]);
      const stuck = declared
        .filter(({ retentionMonths }) => retentionMonths !== null)
        .map(({ column }) => column.slice(0, column.lastIndexOf('.')))
        .filter((table) => !taken.has(table) && structure.get(table)?.modifiable === false);
      expect([...new Set(stuck)].filter((table) => !APPEND_ONLY.includes(table))).toEqual([]);
    } finally {
      await db.close();
    }
  });

  it('knows every column that holds the name of a stored file', async () => {
    const { rows } = await client.query<{ body: string }>(
      `SELECT pg_get_functiondef('confidentialite.fichiers_cites(text[])'::regprocedure) AS body`,
    );
    const { rows: named } = await client.query<{ column: string }>(`
      SELECT n.nspname || '.' || c.relname || '.' || a.attname AS column FROM pg_constraint k
      JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
      JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.conkey[1]
      WHERE k.contype = 'c' AND cardinality(k.conkey) = 1 AND pg_get_constraintdef(k.oid) LIKE '%0-9a-f]{64}%' ORDER BY 1`);
    expect(named.length).toBeGreaterThan(4);
    const cited = named
      .map(({ column }) => column)
      .filter((column) => {
        const [schema, table, name] = column.split('.');
        return new RegExp(`SELECT ${name}(::text)? FROM ${schema}.${table} `, 'u').test(rows[0]?.body ?? '');
      });
    expect(named.map(({ column }) => column).filter((column) => !cited.includes(column))).toEqual(
      FINGERPRINTS,
    );
  });
});
