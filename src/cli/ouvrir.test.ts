import { describe, expect, it } from 'vitest';
import { useHouse } from '#tests/support/house.ts';
import type { Door } from './command.ts';
import { creerUnCompte } from './compte-creer.ts';
import { creerUnOrganisme } from './organisme-creer.ts';
import { runCommand } from './run.ts';

const test = useHouse();
const PASSWORD = 'une phrase assez longue';

/** Runs a command on the house; gives its code and what it said. */
async function ancrage(words: string[], secret = PASSWORD): Promise<{ code: number; said: string }> {
  const lines: string[] = [];
  const terminal = {
    print: (line: string) => void lines.push(line),
    printError: (line: string) => void lines.push(line),
  };
  const door: Door = {
    ...terminal,
    config: {} as Door['config'],
    instance: () => Promise.reject(new Error('not needed')),
    services: async () => ({ ...test.house.services, ...terminal }),
    readSecret: async () => secret,
  };
  const code = await runCommand([creerUnOrganisme, creerUnCompte], words, door);
  return { code, said: lines.join('\n') };
}

const organisme = ['organisme', 'creer', '--nom=L’École du Saulnois', '--siret=130 025 265 00013'];
const compte = [
  'compte',
  'creer',
  '--courriel=Ana@Exemple.fr',
  '--nom=Ana Weber',
  '--organisme=l-ecole-du-saulnois',
];

describe('opening an organisme and its first account', () => {
  it('leads to somebody who can sign in', async () => {
    expect(await ancrage(organisme)).toEqual({
      code: 0,
      said: 'Organisme créé : L’École du Saulnois (adresse : l-ecole-du-saulnois).',
    });
    expect((await ancrage([...compte, '--role=direction'])).code).toBe(0);
    const client = test.anonymous();
    const signed = await client.post('/connexion', { courriel: 'ana@exemple.fr', motDePasse: PASSWORD });
    expect(signed.status).toBe(303);
    expect((await client.get('/')).text).toContain('L’École du Saulnois');
  });

  it('gives roles to an account that exists, without asking for a password', async () => {
    const again = await ancrage([...compte, '--role=formateur', '--role=referent_handicap'], '');
    expect(again.code).toBe(0);
    expect(again.said).toContain('son mot de passe n’a pas changé');
  });

  it('refuses with a sentence, and changes nothing', async () => {
    expect(await ancrage(organisme)).toEqual({
      code: 1,
      said: 'Un organisme a déjà l’adresse « l-ecole-du-saulnois ».',
    });
    const other = ['compte', 'creer', '--courriel=b@exemple.fr', '--nom=B'];
    expect((await ancrage([...other, '--instance'], 'court')).said).toContain('12 caractères');
    expect((await ancrage([...other, '--organisme=inconnu', '--role=direction'])).said).toContain(
      'Connus : l-ecole-du-saulnois',
    );
    expect((await ancrage([...other, '--organisme=l-ecole-du-saulnois', '--role=chef'])).code).toBe(2);
    expect((await ancrage(other)).code).toBe(2);
    const made = await test.house.services.db.pool.query(
      `select from auth."user" where email = 'b@exemple.fr'`,
    );
    expect(made.rowCount).toBe(0);
  });
});
