import { describe, expect, it } from 'vitest';
import { useHouse } from '#tests/support/house.ts';
import { agir, faitsDe } from '../fixtures/maison.ts';
import { uneEntreprise, unePersonne } from '../fixtures/personne.ts';
import { entrepriseParId } from '../persistence/entreprises.store.ts';
import { ajouterContact } from './ajouter-contact.ts';
import { archiverEntreprise } from './archiver.ts';
import { creerEntreprise } from './creer-entreprise.ts';
import { creerPersonne } from './creer-personne.ts';
import { modifierEntreprise } from './modifier-entreprise.ts';

const test = useHouse();
const nouvelId = () => test.house.services.newId();

describe('entreprises', () => {
  it('are created once a SIRET, changed, archived', async () => {
    const organisme = await test.createOrganisme();
    const id = nouvelId();
    await agir(test, organisme, async (context) => {
      await creerEntreprise(context, { id, ...uneEntreprise() });
      await modifierEntreprise(context, {
        id,
        version: null,
        ...uneEntreprise({ naf: '62.01Z', effectif: 12 }),
      });
      await archiverEntreprise(context, id);
    });
    const lue = await agir(test, organisme, ({ tx }) => entrepriseParId(tx, organisme.id, id));
    expect(lue).toMatchObject({ naf: '62.01Z', effectif: 12, siret: '13002526500013' });
    expect(lue?.archiveeLe).not.toBeNull();
    expect(await faitsDe(test, organisme, id)).toEqual([
      'entreprise.creee',
      'entreprise.modifiee',
      'entreprise.archivee',
    ]);
    const again = await agir(test, organisme, async (context) => {
      const result = await creerEntreprise(context, { id: nouvelId(), ...uneEntreprise() });
      return result.ok ? result.value : result.refusal;
    }).catch((error: unknown) => error);
    expect(again).toMatchObject({ refus: 'SiretDejaConnu', siret: '13002526500013' });
  });
});

describe('ajouterContact', () => {
  it('adds once, brings the function up to date, records each change', async () => {
    const organisme = await test.createOrganisme();
    const [entrepriseId, personneId] = [nouvelId(), nouvelId()];
    const add = (fonction: string, tuteur: boolean) =>
      agir(test, organisme, (context) =>
        ajouterContact(context, { id: nouvelId(), entrepriseId, personneId, fonction, tuteur }),
      );
    await agir(test, organisme, async (context) => {
      await creerEntreprise(context, { id: entrepriseId, ...uneEntreprise() });
      await creerPersonne(context, { id: personneId, ...unePersonne() });
    });
    expect(await add('Gérant', false)).toMatchObject({ value: { change: true } });
    expect(await add('Gérant', false)).toMatchObject({ value: { change: false } });
    expect(await add('Gérant', true)).toMatchObject({ value: { change: true } });
    expect(await faitsDe(test, organisme, personneId)).toEqual([
      'personne.creee',
      'contact.ajoute',
      'contact.ajoute',
    ]);
  });

  it('names what it does not find', async () => {
    const organisme = await test.createOrganisme();
    const contact = { id: nouvelId(), entrepriseId: nouvelId(), fonction: 'Gérant', tuteur: false };
    const personneId = nouvelId();
    const results = await agir(test, organisme, async (context) => {
      const first = await ajouterContact(context, { ...contact, personneId });
      await creerPersonne(context, { id: personneId, ...unePersonne() });
      return [first, await ajouterContact(context, { ...contact, personneId })];
    });
    expect(results).toMatchObject([
      { refusal: { refus: 'PersonneInconnue' } },
      { refusal: { refus: 'EntrepriseInconnue' } },
    ]);
  });
});
