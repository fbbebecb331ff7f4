import { beforeEach, describe, expect, it } from 'vitest';
import { fixedClock } from '#platform/clock.ts';
import { type Answer, type TestClient, type TestOrganisme, useHouse } from '#tests/support/house.ts';
import { creerCreneau } from '../actions/creer-creneau.ts';
import { le, type TerrainEssai, terrainEssai, uneDemande } from '../fixtures/terrain-essai.ts';

const test = useHouse({ clock: fixedClock('2026-11-16T09:00:00Z') });
let organisme: TestOrganisme;
let bureau: TestClient;
let terrain: TerrainEssai;

beforeEach(async () => {
  organisme = await test.createOrganisme();
  bureau = await test.signIn(organisme, ['assistant']);
  terrain = await test.inside(organisme, ({ tx }) => terrainEssai(tx, organisme.id));
});

const url = () => `/sessions/${terrain.sessions[0]}/planifier`;
/** Les lundis du 30 novembre au 14 décembre, matin et après-midi, pour le premier module (21 h en présence). */
const adresse = (changements: Record<string, string | string[]> = {}): string => {
  const saisie = {
    apercu: 'oui',
    du: '2026-11-30',
    au: '2026-12-14',
    jours: ['1'],
    matinDebut: '09:00',
    matinFin: '12:30',
    apresMidiDebut: '13:30',
    apresMidiFin: '17:00',
    modules: [terrain.modules[0]],
    modalite: 'presentiel',
    salleId: terrain.salles[0],
    formateurIds: [terrain.formateurs[0], ''],
    ...changements,
  };
  const query = new URLSearchParams();
  for (const [nom, valeurs] of Object.entries(saisie))
    for (const valeur of typeof valeurs === 'string' ? [valeurs] : valeurs) query.append(nom, valeur);
  return `${url()}?${query}`;
};
/** Les champs d'un formulaire, comme un navigateur les enverrait : cachés, et listes sur leur choix. */
function envoyer({ text }: Answer, repere: string): URLSearchParams {
  const form = text.split('<form').find((un) => un.split('</form>', 1)[0]?.includes(repere)) ?? '';
  const champs = new URLSearchParams();
  for (const [, nom = '', valeur = ''] of form.matchAll(
    /<input type="hidden" name="([^"]+)" value="([^"]*)"/gu,
  ))
    champs.append(nom, valeur);
  for (const [, nom = '', reste = ''] of form.matchAll(/<select[^>]* name="([^"]+)"[^>]*>(.*?)<\/select>/gu))
    champs.append(nom, /<option value="([^"]*)" selected/u.exec(reste)?.[1] ?? '');
  return champs;
}
const confirmer = async (apercu: Answer, chemin: string) => {
  const champs: Record<string, string[]> = {};
  for (const [nom, valeur] of envoyer(apercu, 'value="poser"'))
    champs[nom] = [...(champs[nom] ?? []), valeur];
  return bureau.postRaw(chemin, champs);
};
const creneaux = () =>
  test.inside(organisme, ({ tx }) =>
    tx.selectFrom('planning.creneau').selectAll().orderBy('debut').execute(),
  );
const gener = (changements: Parameters<typeof uneDemande>[1]) =>
  test.inside(organisme, (context) =>
    creerCreneau(context, { ...uneDemande(terrain, changements), prevenir: false }),
  );

describe('poser une série depuis la page', () => {
  it('montre les créneaux avant de les poser, puis les pose d’un coup', async () => {
    expect((await bureau.get(url())).text).toContain('Accueillir un public (reste 21\u00a0h en présence)');
    const apercu = await bureau.get(adresse());
    expect(apercu.text).toContain('6 créneaux, 21\u00a0h');
    expect(await creneaux()).toHaveLength(0);
    const posee = await confirmer(apercu, adresse());
    expect(posee.location).toContain('semaine=2026-W49');
    expect(await creneaux()).toHaveLength(6);
    expect((await bureau.get(url())).text).toContain('Accueillir un public (tout est posé)');
  });

  it('dit les jours sautés, les modules sans place et les places de trop', async () => {
    const court = await bureau.get(adresse({ au: '2026-12-07' }));
    expect(court.text).toContain('Accueillir un public\u00a0: il manque 7\u00a0h');
    const long = await bureau.get(adresse({ au: '2027-01-04', jours: ['1', '5'] }));
    expect(long.text).toContain('2 jours sautés');
    expect(long.text).toContain('Jour férié\u00a0: Noël');
    expect(long.text).toContain('ne servent pas');
  });

  it('nomme chaque conflit avec ce que l’on peut faire à côté, puis pose ce qui est choisi', async () => {
    // La salle seule gêne le 30 novembre ; Lina est prise le 7 décembre.
    await gener({
      sessionId: terrain.sessions[1],
      formateurIds: [],
      debut: le('2026-12-07', '10:00'),
      fin: le('2026-12-07', '11:00'),
      salleId: terrain.salles[1],
    });
    await test.inside(organisme, (context) =>
      context.tx
        .insertInto('planning.indisponibilite')
        .values({
          organisme_id: organisme.id,
          id: context.newId(),
          salle_id: terrain.salles[0],
          periode: '[2026-11-30T08:00+01,2026-11-30T10:00+01)',
          motif: 'Travaux',
        })
        .execute(),
    );
    const apercu = await bureau.get(adresse());
    expect(apercu.text).toContain('2 places sont déjà prises');
    expect(apercu.text).toContain('Travaux');
    expect(apercu.text).toContain('Lina Meyer');
    expect(apercu.text).toContain('Prendre Amphithéâtre');
    expect(apercu.text).not.toContain('Poser ces');
    const choisi = `${url()}?${envoyer(apercu, 'Appliquer ces choix')}`;
    const regle = await bureau.get(choisi);
    expect(regle.text).toContain('1 place retirée');
    expect((await confirmer(regle, choisi)).status).toBe(303);
    const poses = (await creneaux()).filter(({ serie_id }) => serie_id !== null);
    expect(poses).toHaveLength(5);
    expect(poses[0]?.salle_id).toBe(terrain.salles[1]);
    expect(poses.some(({ debut }) => debut.equals(le('2026-12-07', '09:00')))).toBe(false);
  });

  it('refuse tout quand une place est prise entre l’aperçu et la confirmation, et le montre', async () => {
    const apercu = await bureau.get(adresse());
    await gener({ debut: le('2026-12-14', '09:00'), fin: le('2026-12-14', '10:00') });
    const refusee = await confirmer(apercu, adresse());
    expect(refusee.status).toBe(409);
    expect(refusee.text).toContain('1 place de la série est déjà prise');
    expect(await creneaux()).toHaveLength(1);
  });

  it('dit ce qui manque à côté du champ, sans rien perdre', async () => {
    const faux = await bureau.get(adresse({ matinFin: '', du: 'demain', intitule: 'Atelier CV' }));
    expect(faux.text).toContain('Donnez l’heure de début et l’heure de fin');
    expect(faux.text).toContain('Écrivez une date');
    expect(faux.text).toContain('value="Atelier CV"');
    expect((await bureau.get(adresse({ jours: [] }))).text).toContain('Choisissez au moins un jour');
    expect((await bureau.get(adresse({ salleId: '' }))).text).toContain('Choisissez une salle');
    expect((await bureau.get(adresse({ modalite: 'foad' }))).text).toContain('n’ont plus d’heures à poser');
    const rythme = { rythme: 'liste', semaines: '2026-W60' };
    expect((await bureau.get(adresse(rythme))).text).toContain('n’existe pas. Exemple attendu');
  });

  it('annule et rétablit toute la série depuis la liste', async () => {
    await confirmer(await bureau.get(adresse()), adresse());
    const liste = await bureau.get(url());
    const serie = envoyer(liste, 'Annuler la série').get('serie') ?? '';
    expect((await bureau.post(url(), { serie }, 'annuler')).status).toBe(303);
    expect((await bureau.get(url())).text).toContain('0 / 6');
    expect((await bureau.post(url(), { serie }, 'retablir')).status).toBe(303);
    expect((await bureau.get(url())).text).toContain('6 / 6');
  });

  it('est fermé aux formateurs et aux autres organismes', async () => {
    expect((await (await test.signIn(organisme, ['formateur'])).get(url())).status).toBe(403);
    const ailleurs = await test.signIn(await test.createOrganisme('Ailleurs'), ['direction']);
    expect((await ailleurs.get(url())).status).toBe(404);
  });
});
