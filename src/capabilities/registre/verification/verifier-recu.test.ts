import { describe, expect, it } from 'vitest';
import { memoryKeys } from '#platform/keys/index.ts';
import type { TestOrganisme } from '#tests/support/house.ts';
import { useHouse } from '#tests/support/house.ts';
import { effacerFaits } from '../actions/effacer-faits.ts';
import { recu as emettre, recus } from '../actions/emettre-recus.ts';
import { scellerTout } from '../actions/sceller-lot.ts';
import { ecrireRecu, type Recu, texteDeRecu } from '../domain/recu.ts';
import { consignerDes, fait } from '../fixtures/faits.ts';
import { useJournaux } from '../fixtures/journaux.ts';
import { consigner } from '../index.ts';
import { verifierRecu } from './verifier-recu.ts';

const test = useHouse();
const { journal, en, supprimerFait, modifierJusquALaFeuille } = useJournaux(test);

const recuDe = (organisme: TestOrganisme, id: string) =>
  test.inside(organisme, (context) => emettre(context, id)) as Promise<Recu>;
const verdict = (recu: Recu, attendu?: Parameters<typeof verifierRecu>[2]) =>
  test.house.services.db.forInstance((tx) => verifierRecu(tx, recu, attendu));
const page = async (texte: string) => {
  const { status, text } = await test.anonymous().get(`/verifier?recu=${encodeURIComponent(texte)}`);
  return { status, text };
};

describe('a receipt', () => {
  it('is given before the seal, and finds its act after', async () => {
    const organisme = await test.createOrganisme('Atelier du reçu');
    const [id = ''] = await test.inside(organisme, (context) => consignerDes(context, 3));
    const recu = await recuDe(organisme, id);
    expect(await verdict(recu)).toEqual({ etat: 'en-attente', organisme: 'Atelier du reçu' });
    await scellerTout(test.house.services);
    expect(await verdict(recu)).toMatchObject({ etat: 'scelle', indice: 0, taille: 3, effaceLe: null });
    const shown = await page(ecrireRecu(recu));
    expect(shown.status).toBe(200);
    expect(shown.text).toContain('Ce reçu est vrai');
    expect(shown.text).toContain('Atelier du reçu');
    expect(shown.text).not.toContain('essai.fait');
  });

  it('is given for many facts at once, in their order, and for none that is not there', async () => {
    const organisme = await test.createOrganisme();
    const ids = await test.inside(organisme, (context) => consignerDes(context, 3));
    const autre = test.house.services.newId();
    const found = await test.inside(organisme, (context) =>
      recus(context, [ids[2] ?? '', autre, ids[0] ?? '']),
    );
    expect(found.map(({ faitId }) => faitId)).toEqual([ids[2], ids[0]]);
  });

  it('that was changed, invented or shown with something else is named', async () => {
    const { organisme, ids } = await journal();
    const recu = await recuDe(organisme, ids[0] as string);
    expect(await verdict({ ...recu, faitId: ids[1] as string })).toEqual({ etat: 'faux' });
    const intruse = memoryKeys().create();
    const invente = { ...recu, cleId: intruse.id, signature: intruse.sign(texteDeRecu(recu)) };
    expect(await verdict(invente)).toEqual({ etat: 'cle-inconnue' });
    expect(await verdict(recu, { faitId: ids[1] as string })).toEqual({ etat: 'rejoue' });
    expect(await verdict(recu, { organismeId: test.house.services.newId() })).toEqual({
      etat: 'autre-organisme',
    });
    const ancien = { ...recu, temps: Temporal.Instant.from('2020-01-01T00:00:00Z') };
    const cle = test.house.services.keys.get(recu.cleId);
    const antidate = { ...ancien, signature: cle?.sign(texteDeRecu(ancien)) as Uint8Array };
    expect(await verdict(antidate)).toEqual({ etat: 'cle-perimee' });
  });

  it('catches a register that lost or changed its act', async () => {
    const { organisme, ids } = await journal();
    const [premier, second] = [
      await recuDe(organisme, ids[0] as string),
      await recuDe(organisme, ids[1] as string),
    ];
    await supprimerFait(organisme, ids[0] as string);
    await en(organisme, 'DELETE FROM registre.feuille WHERE organisme_id = $1 AND fait_id = $2', ids[0]);
    await modifierJusquALaFeuille(organisme, ids[1] as string);
    expect(await verdict(premier)).toMatchObject({ etat: 'absent' });
    expect(await verdict(second)).toMatchObject({ etat: 'autre-feuille' });
    expect((await page(ecrireRecu(premier))).text).toContain('Gardez ce reçu');
  });

  it('says that the content was erased by law', async () => {
    const organisme = await test.createOrganisme();
    const personne = test.house.services.newId();
    const [id = ''] = await test.inside(organisme, (context) =>
      consigner(context, fait(1, { sujets: { personne } })),
    );
    await scellerTout(test.house.services);
    const recu = await recuDe(organisme, id);
    await test.inside(organisme, (context) =>
      effacerFaits(context, { personneId: personne, base: 'RGPD, article 17' }),
    );
    expect(await verdict(recu)).toMatchObject({ etat: 'scelle', effaceBase: 'RGPD, article 17' });
    expect((await page(ecrireRecu(recu))).text).toContain('RGPD, article 17');
  });

  it('that is no receipt is told so, whatever was pasted', async () => {
    for (const texte of ['bonjour', 'A'.repeat(194), '<script>', 'x'.repeat(5_000)]) {
      expect((await page(texte)).status).toBe(200);
    }
    expect((await page('bonjour')).text).toContain('Ce n’est pas un reçu');
  });
});

describe('the page of an act', () => {
  it('shows the seal and the receipt to who may see it, and nothing to another organisme', async () => {
    const { organisme, ids } = await journal();
    const direction = await test.signIn(organisme, ['direction']);
    const shown = await direction.get(`/registre/faits/${ids[4]}`);
    expect(shown.status).toBe(200);
    expect(shown.text).toContain('Scellé');
    const code = /<code>([\w-]{194})<\/code>/u.exec(shown.text)?.[1] ?? '';
    expect((await page(code)).text).toContain('Ce reçu est vrai');
    const ailleurs = await test.signIn(await test.createOrganisme(), ['direction']);
    expect((await ailleurs.get(`/registre/faits/${ids[4]}`)).status).toBe(404);
    const apprenant = await test.signIn(organisme, ['apprenant']);
    expect((await apprenant.get(`/registre/faits/${ids[4]}`)).status).toBe(403);
  });
});
