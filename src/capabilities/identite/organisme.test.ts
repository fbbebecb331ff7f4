import { describe, expect, it } from 'vitest';
import { useHouse } from '#tests/support/house.ts';

const test = useHouse();
const PATH = '/reglages/organisme';

const fields = (other: Record<string, string> = {}) => ({
  nom: 'Campus Alpha',
  raisonSociale: 'Association Campus Alpha',
  siret: '130 025 265 00013',
  nda: '44 68 00000 68',
  regionNda: 'Grand Est',
  uai: '0670081Z',
  codePostal: '68100',
  ville: 'Mulhouse',
  telephone: '03 89 00 00 00',
  siteWeb: 'https://campus.exemple.fr',
  alsaceMoselle: 'oui',
  ...other,
});

describe('the settings of the organisme', () => {
  it('are kept as the registers write them, and recorded once', async () => {
    const organisme = await test.createOrganisme();
    const client = await test.signIn(organisme, ['direction']);
    expect((await client.post(PATH, fields())).status).toBe(303);
    expect((await client.post(PATH, fields())).status).toBe(303);
    const { text } = await client.get(PATH);
    expect(text).toContain('value="44680000068"');
    expect(text).toMatch(/name="alsaceMoselle"[^>]*checked/u);
    const facts = await test.inside(organisme, ({ tx }) =>
      tx.selectFrom('registre.fait').where('type', '=', 'organisme.modifie').select('donnees').execute(),
    );
    expect(facts).toHaveLength(1);
    expect(JSON.stringify(facts)).toContain('raisonSociale');
  });

  it.each([
    ['siret', '13002526500014', 'Ce SIRET n’est pas bon'],
    ['nda', '123', 'Écrivez les 11 chiffres'],
    ['uai', '0670081A', 'Ce numéro UAI n’est pas bon'],
    ['codePostal', '681', 'cinq chiffres'],
    ['siteWeb', 'javascript:alert(1)', 'Écrivez une adresse complète'],
    ['courriel', 'pas une adresse', 'adresse électronique complète'],
    ['nom', '', 'Remplissez ce champ'],
  ])('say what is wrong with %s « %s », and lose nothing', async (field, value, sentence) => {
    const client = await test.signIn(await test.createOrganisme(), ['direction']);
    const answer = await client.post(PATH, fields({ [field]: value }));
    expect(answer.status).toBe(422);
    expect(answer.text).toContain(sentence);
    expect(answer.text).toContain('Association Campus Alpha');
  });

  it('are for the direction', async () => {
    const client = await test.signIn(await test.createOrganisme(), ['assistant']);
    expect((await client.get(PATH)).status).toBe(403);
  });
});
