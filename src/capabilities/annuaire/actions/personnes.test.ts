import { describe, expect, it } from 'vitest';
import { useHouse } from '#tests/support/house.ts';
import { agir, faitsDe } from '../fixtures/maison.ts';
import { unePersonne } from '../fixtures/personne.ts';
import { personneParId, personnesParIds } from '../persistence/personnes.store.ts';
import { archiverPersonne, retablirPersonne } from './archiver.ts';
import { creerPersonne } from './creer-personne.ts';
import { modifierPersonne } from './modifier-personne.ts';

const test = useHouse();
const nouvelId = () => test.house.services.newId();

describe('creerPersonne', () => {
  it('keeps what was given and records the fact', async () => {
    const organisme = await test.createOrganisme();
    const id = nouvelId();
    const donnees = unePersonne({
      nomUsage: 'Konaté-Weber',
      courriel: 'bakary@exemple.fr',
      commune: '57163',
    });
    await agir(test, organisme, (context) => creerPersonne(context, { id, ...donnees }));
    const lue = await agir(test, organisme, ({ tx }) => personneParId(tx, organisme.id, id));
    expect(lue).toMatchObject({ id, ...donnees, archiveeLe: null, fusionneeDans: null });
    expect(await faitsDe(test, organisme, id)).toEqual(['personne.creee']);
  });

  it('does twice the same act once', async () => {
    const organisme = await test.createOrganisme();
    const personne = { id: nouvelId(), ...unePersonne() };
    const twice = await agir(test, organisme, async (context) => [
      await creerPersonne(context, personne),
      await creerPersonne(context, personne),
    ]);
    expect(twice).toMatchObject([{ value: { dejaFaite: false } }, { value: { dejaFaite: true } }]);
    expect(await faitsDe(test, organisme, personne.id)).toEqual(['personne.creee']);
  });

  it('refuses a birth to come and a reference already given', async () => {
    const organisme = await test.createOrganisme();
    const create = (given: Parameters<typeof unePersonne>[0]) =>
      agir(test, organisme, async (context) => {
        const result = await creerPersonne(context, { id: nouvelId(), ...unePersonne(given) });
        return result.ok ? 'fait' : result.refusal;
      });
    expect(await create({ dateNaissance: '2199-01-01' })).toEqual({ refus: 'DateNaissanceFuture' });
    expect(await create({ referenceExterne: 'YP-12' })).toBe('fait');
    const autre = await test.createOrganisme();
    await agir(test, autre, (context) =>
      creerPersonne(context, { id: nouvelId(), ...unePersonne({ referenceExterne: 'YP-12' }) }),
    );
    await expect(create({ referenceExterne: 'YP-12' })).resolves.toEqual({
      refus: 'ReferenceDejaPrise',
      reference: 'YP-12',
    });
  });

  it('is not seen by another organisme', async () => {
    const [ici, ailleurs] = [await test.createOrganisme(), await test.createOrganisme()];
    const id = nouvelId();
    await agir(test, ici, (context) => creerPersonne(context, { id, ...unePersonne() }));
    const lues = await agir(test, ailleurs, async ({ tx }) => [
      await personneParId(tx, ici.id, id),
      await personneParId(tx, ailleurs.id, id),
      (await personnesParIds(tx, ailleurs.id, [id])).size,
    ]);
    expect(lues).toEqual([null, null, 0]);
  });
});

describe('modifierPersonne', () => {
  it('records each field before and after, and nothing when nothing changed', async () => {
    const organisme = await test.createOrganisme();
    const id = nouvelId();
    await agir(test, organisme, (context) => creerPersonne(context, { id, ...unePersonne() }));
    const change = (given: Parameters<typeof unePersonne>[0], version: string | null = null) =>
      agir(test, organisme, (context) => modifierPersonne(context, { id, version, ...unePersonne(given) }));
    expect(await change({ ville: 'Dieuze' })).toMatchObject({ value: { champs: ['ville'] } });
    expect(await change({ ville: 'Dieuze' })).toMatchObject({ value: { champs: [] } });
    expect(await change({ ville: 'Metz' }, '2020-01-01T00:00:00Z')).toMatchObject({
      refusal: { refus: 'FicheModifieeEntretemps' },
    });
    expect(await faitsDe(test, organisme, id)).toEqual(['personne.creee', 'personne.modifiee']);
  });
});

describe('archiverPersonne', () => {
  it('is undone by retablirPersonne; each change is a fact', async () => {
    const organisme = await test.createOrganisme();
    const id = nouvelId();
    const changes = await agir(test, organisme, async (context) => {
      await creerPersonne(context, { id, ...unePersonne() });
      return [
        await archiverPersonne(context, id),
        await archiverPersonne(context, id),
        await retablirPersonne(context, id),
      ];
    });
    expect(changes).toMatchObject([
      { value: { change: true } },
      { value: { change: false } },
      { value: { change: true } },
    ]);
    const lue = await agir(test, organisme, ({ tx }) => personneParId(tx, organisme.id, id));
    expect(lue?.archiveeLe).toBeNull();
    expect(await faitsDe(test, organisme, id)).toEqual([
      'personne.creee',
      'personne.archivee',
      'personne.retablie',
    ]);
  });

  it('does not know a person of another organisme', async () => {
    const [ici, ailleurs] = [await test.createOrganisme(), await test.createOrganisme()];
    const id = nouvelId();
    await agir(test, ici, (context) => creerPersonne(context, { id, ...unePersonne() }));
    const refused = await agir(test, ailleurs, (context) => archiverPersonne(context, id));
    expect(refused).toMatchObject({ refusal: { refus: 'PersonneInconnue' } });
  });
});
