import { describe, expect, it } from 'vitest';
import { type TestOrganisme, useHouse } from '#tests/support/house.ts';
import { creerSeance } from '#tests/support/seance.ts';
import { newId } from '#platform/ids.ts';
import { ouvrirAudit, type NouvelAudit } from './actions/ouvrir-audit.ts';

let maintenant = Temporal.Instant.from('2026-11-24T09:00:00Z');
const test = useHouse({ clock: { now: () => maintenant } });

const demande = (autre: Partial<NouvelAudit> = {}): NouvelAudit => ({
  id: newId(),
  genre: 'blanc',
  referentiel: 2026,
  auditeur: 'Ines Auditrice',
  courriel: 'auditrice@essai.fr',
  valableJusquau: '2026-12-08',
  ...autre,
});

/** Opens an audit and returns the path of the auditor's house. */
async function maison(organisme: TestOrganisme, audit: NouvelAudit): Promise<string> {
  const fait = await test.inside(organisme, (context) => ouvrirAudit(context, audit));
  if (!fait.ok || fait.value.chemin === null) throw new Error('the audit opens');
  return fait.value.chemin;
}

describe('an audit', () => {
  it('opened, drawn, written, answered, closed', async () => {
    const organisme = await test.createOrganisme();
    const debut = maintenant.add({ hours: 2 });
    await creerSeance(test, organisme, { debut, fin: debut.add({ hours: 3 }), apprenants: 4 });
    const referent = await test.signIn(organisme, ['referent_qualite']);
    const { id, ...champs } = demande();
    const ouvert = await referent.post(
      '/qualite/audits',
      { ...champs, _id: id, referentiel: '2026' },
      'ouvrir',
    );
    const chemin = /\/audit\/[\w-]{43}/u.exec(ouvert.text)?.[0] ?? '';
    expect((await test.courriels()).at(-1)).toMatchObject({ a: 'auditrice@essai.fr', chemin });

    const auditrice = test.anonymous();
    const accueil = await auditrice.get(chemin);
    expect(accueil.status).toBe(200);
    expect(accueil.text).toContain(`${chemin}/indicateurs/33`);
    expect((await auditrice.post(chemin, { graine: 'cerise', taille: '3' }, 'tirer')).status).toBe(303);
    const tire = await auditrice.get(chemin);
    expect(tire.text).toContain('3 sur 4');
    expect(tire.text).toContain('cerise');
    const liste = /\?liste=[\w-]+/u.exec(tire.text)?.[0] ?? '';
    expect((await auditrice.get(`${chemin}${liste}`)).text.trim().split('\n')).toHaveLength(5);

    const quatre = `${chemin}/indicateurs/4`;
    const ecrit = await auditrice.post(quatre, { genre: 'majeure', texte: 'Besoins non analysés' }, 'ecrire');
    expect(ecrit.status).toBe(303);
    expect((await auditrice.get(quatre)).text).toContain('Besoins non analysés');

    const ici = `/qualite/audits/${id}`;
    const rapport = await referent.get(ici);
    expect(rapport.text).toContain('Besoins non analysés');
    expect(rapport.text).toMatch(/24\sfévrier\s2027/u);
    const constatId = /<option value="([\w-]{36})"/u.exec(rapport.text)?.[1] ?? '';
    const reponse = { constatId, reponse: 'Grille d’entretien refaite' };
    expect((await referent.post(ici, reponse, 'repondre')).status).toBe(303);
    expect((await referent.post(ici, reponse, 'repondre')).status).toBe(409);
    expect((await auditrice.get(chemin)).text).toContain('Grille d’entretien refaite');

    expect((await referent.post(ici, {}, 'clore')).status).toBe(303);
    expect((await auditrice.get(quatre)).text).not.toContain('name="_acte" value="ecrire"');
    const faits = await test.inside(organisme, ({ tx }) =>
      tx.selectFrom('registre.fait').select('type').orderBy('id').execute(),
    );
    expect(faits.map(({ type }) => type).filter((type) => /^(audit|constat)\./u.test(type))).toEqual([
      'audit.ouvert',
      'audit.tire',
      'constat.ecrit',
      'constat.repondu',
      'audit.clos',
    ]);
  });

  it('writes nothing once closed, and the link opens nothing once taken back', async () => {
    const organisme = await test.createOrganisme();
    const audit = demande();
    const chemin = await maison(organisme, audit);
    const auditrice = test.anonymous();
    const csrf = /name="_csrf" value="([^"]+)"/u.exec((await auditrice.get(chemin)).text)?.[1] ?? '';
    const direction = await test.signIn(organisme, ['direction']);
    await direction.post(`/qualite/audits/${audit.id}`, {}, 'clore');
    const tard = { _csrf: csrf, _acte: 'tirer', _id: newId(), graine: 'a', taille: '2' };
    expect((await auditrice.postRaw(chemin, tard)).text).toContain('Cet audit est clos');
    await direction.post(`/qualite/audits/${audit.id}`, {}, 'retirer');
    expect((await auditrice.get(chemin)).status).toBe(410);
  });

  it('is refused after its last day, and may not be opened for a day gone', async () => {
    const organisme = await test.createOrganisme();
    const chemin = await maison(organisme, demande({ valableJusquau: '2026-11-25' }));
    const avant = maintenant;
    maintenant = Temporal.Instant.from('2026-11-25T22:59:00Z');
    expect((await test.anonymous().get(chemin)).status).toBe(200);
    maintenant = Temporal.Instant.from('2026-11-25T23:00:00Z');
    expect((await test.anonymous().get(chemin)).status).toBe(410);
    maintenant = avant;
    const refus = await test.inside(organisme, (context) =>
      ouvrirAudit(context, demande({ valableJusquau: '2026-11-23' })),
    );
    expect(refus).toEqual({ ok: false, refusal: { refus: 'ValiditePassee' } });
  });

  it('under 2019 is read in 2019: no indicator 33', async () => {
    const organisme = await test.createOrganisme();
    const chemin = await maison(organisme, demande({ referentiel: 2019 }));
    const accueil = await test.anonymous().get(chemin);
    expect(accueil.text).toContain('Référentiel 2019');
    expect(accueil.text).toContain(`${chemin}/indicateurs/32`);
    expect(accueil.text).not.toContain(`${chemin}/indicateurs/33`);
    expect((await test.anonymous().get(`${chemin}/indicateurs/33`)).status).toBe(404);
  });

  it('belongs to its organisme; a trainer reads, and may not open', async () => {
    const [alpha, beta] = [await test.createOrganisme('Alpha'), await test.createOrganisme('Beta')];
    const audit = demande();
    await maison(alpha, audit);
    const ailleurs = await test.signIn(beta, ['direction']);
    expect((await ailleurs.get(`/qualite/audits/${audit.id}`)).status).toBe(404);
    const formateur = await test.signIn(alpha, ['formateur']);
    const { id, ...champs } = demande();
    const refus = await formateur.post(
      '/qualite/audits',
      { ...champs, _id: id, referentiel: '2026' },
      'ouvrir',
    );
    expect(refus.status).toBe(403);
  });
});
