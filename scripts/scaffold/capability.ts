/** The files of a new capability, by their path in its folder. It has one page for everyone who works in the organisme. */
export function filesOf(name: string, floor: number): Record<string, string> {
  const id = camel(name);
  return {
    'README.md': readme(name),
    'capability.ts': capability(name, id, floor),
    'messages.fr.ts': messages(name),
    [`pages/${name}.page.tsx`]: page(name, id),
    [`${name}.test.ts`]: test(name),
  };
}

/** Puts a capability on top of the list in `src/house.ts`. */
export function withCapability(house: string, name: string): string {
  const id = camel(name);
  const list = /(const ABOVE_IDENTITE: readonly Capability\[\] = \[[^]*?)\n\];/u;
  const lastImport = /^import .* from '#capabilities\/.*;$(?![^]*^import .* from '#capabilities\/)/mu;
  if (!list.test(house) || !lastImport.test(house))
    throw new Error('src/house.ts no longer looks as expected');
  return house
    .replace(lastImport, (line) => `${line}\nimport { ${id} } from '#capabilities/${name}/capability.ts';`)
    .replace(list, (_all, before: string) => `${before}\n  ${id},\n];`);
}

const camel = (name: string): string =>
  name.replaceAll(/-([a-z])/gu, (_all, letter: string) => letter.toUpperCase());

const title = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1).replaceAll('-', ' ');

const readme = (name: string): string => `# ${title(name)}

Ce que la loi ou les utilisateurs demandent, en trois phrases, avec les sources.

## Les mots

| mot | sens | source |
|---|---|---|

## Les règles

## Ce que cette capacité ne fait pas
`;

const capability = (
  name: string,
  id: string,
  floor: number,
): string => `import { EQUIPE } from '#capabilities/identite/index.ts';
import { defineCapability } from '#platform/capability.ts';
import { messages } from './messages.fr.ts';
import { page${title(id)} } from './pages/${name}.page.tsx';

export const ${id} = defineCapability({
  name: '${name}',
  floor: ${floor},
  dependsOn: ['identite'],
  rights: { '${name}.voir': { libelle: messages.droitVoir, roles: EQUIPE } },
  routes: [page${title(id)}],
  nav: [{ href: '/${name}', label: messages.titre, icon: 'folder', right: '${name}.voir', order: 80 }],
});
`;

const messages = (name: string): string => `/** Every sentence of this capability that a person reads. */
export const messages = {
  titre: '${title(name)}',
  droitVoir: 'Voir la page « ${title(name)} »',
  vide: 'Rien pour l’instant',
  videAide: 'Dites ici ce qu’il faut faire en premier.',
};
`;

const page = (name: string, id: string): string => `import { EmptyState } from '#design/index.ts';
import { page } from '#platform/http/define.ts';
import { messages } from '../messages.fr.ts';

export const page${title(id)} = page({
  path: '/${name}',
  access: '${name}.voir',
  view: async () => ({
    title: messages.titre,
    body: <EmptyState title={messages.vide}>{messages.videAide}</EmptyState>,
  }),
});
`;

const test = (name: string): string => `import { describe, expect, it } from 'vitest';
import { useHouse } from '#tests/support/house.ts';
import { messages } from './messages.fr.ts';

const test = useHouse();

describe('the page /${name}', () => {
  it('opens for those who work in the organisme, and only for them', async () => {
    const organisme = await test.createOrganisme();
    const formateur = await test.signIn(organisme, ['formateur']);
    const shown = await formateur.get('/${name}');
    expect(shown.status).toBe(200);
    expect(shown.text).toContain(messages.titre);
    expect((await (await test.signIn(organisme, ['apprenant'])).get('/${name}')).status).toBe(403);
    expect((await test.anonymous().get('/${name}')).location).toContain('/connexion');
  });
});
`;
