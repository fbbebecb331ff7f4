import { beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#platform/ids.ts';
import { type TestClient, type TestOrganisme, useHouse } from '#tests/support/house.ts';
import { type Classe, nouvelleClasse, nouvelleHorloge } from '../fixtures/classe.ts';

const horloge = nouvelleHorloge();
const test = useHouse({ clock: horloge });
const DEBUT = Temporal.Now.instant().round('minute').add({ minutes: 5 });
const FIN = DEBUT.add({ hours: 3 });

let organisme: TestOrganisme;
let classe: Classe;
let bureau: TestClient;

const aParis = (instant: Temporal.Instant): string =>
  instant.toZonedDateTimeISO('Europe/Paris').toPlainTime().toString({ smallestUnit: 'minute' });
const page = (rang: number) => `/creneaux/${classe.seance.creneauId}/presence/${classe.inscription(rang)}`;
const enVigueur = async () =>
  (await classe.presences())
    .filter((row) => row.remplacee_par === null)
    .map(({ inscription_id, statut, minutes }) => [inscription_id, statut, minutes]);

beforeAll(async () => {
  organisme = await test.createOrganisme();
  bureau = await test.signIn(organisme, ['assistant']);
  horloge.instant = DEBUT.subtract({ minutes: 3 });
  classe = await nouvelleClasse(test, organisme, { debut: DEBUT, fin: FIN, apprenants: 5 });
  await classe.ouvrir();
  await classe.apprenant(0).post(classe.signer, { code: await classe.code() });
  await classe.apprenant(1).post(classe.signer, { code: await classe.code() });
});

describe('the trainer completes the sheet', () => {
  it('notes people without phone, in the form of the whole class', async () => {
    expect((await classe.formateur.post(classe.feuille, {}, 'valider')).text).toContain(
      'au moins une personne',
    );
    const fields = { [`constat-${classe.inscription(2)}`]: 'present' };
    expect((await classe.formateur.post(classe.feuille, fields, 'valider')).status).toBe(303);
    expect(await enVigueur()).toContainEqual([classe.inscription(2), 'present', 180]);
  });

  it('says beside the field of each person what is wrong, and keeps all that was typed', async () => {
    const arrivee = `arrivee-${classe.inscription(3)}`;
    const reste = { [`constat-${classe.inscription(4)}`]: 'absent' };
    const faux = await classe.formateur.post(classe.feuille, { ...reste, [arrivee]: '9h' }, 'valider');
    expect(faux.status).toBe(422);
    expect(faux.text).toContain(`id="champ-${arrivee}-erreur"`);
    const tot = aParis(DEBUT.subtract({ minutes: 2 }));
    const dehors = await classe.formateur.post(classe.feuille, { ...reste, [arrivee]: tot }, 'valider');
    expect(dehors.status).toBe(409);
    expect(dehors.text).toContain(`id="champ-${arrivee}-erreur"`);
    expect(dehors.text).toContain('Apprenant 3\u00a0: l’heure doit être');
    expect(dehors.text).toMatch(
      new RegExp(`constat-${classe.inscription(4)}"[^>]*checked[^>]*value="absent"`, 'u'),
    );
  });

  it('notes an early departure of somebody who signed, keeps the signature and its hour', async () => {
    const depart = aParis(FIN.subtract({ minutes: 30 }));
    expect((await classe.formateur.post(page(1), { constat: 'present', depart })).status).toBe(303);
    const [signature, note] = (await classe.presences()).filter(
      (row) => row.inscription_id === classe.inscription(1),
    );
    expect(note).toMatchObject({ statut: 'depart_anticipe', minutes: 150, remplace_id: signature?.id });
    expect(note?.signee_le.equals(signature?.signee_le ?? DEBUT)).toBe(true);
    expect(signature?.methode).toBe('code');
  });

  it('refuses hours outside the créneau or reversed, with the name of the person', async () => {
    const tot = aParis(DEBUT.subtract({ minutes: 1 }));
    const hors = await classe.formateur.post(page(3), { constat: 'present', arrivee: tot });
    expect(hors.status).toBe(409);
    expect(hors.text).toContain('doit être entre le début et la fin');
    expect(hors.text).toContain(`value="${tot}"`);
    const [arrivee, depart] = [aParis(DEBUT.add({ hours: 2 })), aParis(DEBUT.add({ hours: 1 }))];
    const inverses = await classe.formateur.post(page(3), { constat: 'present', arrivee, depart });
    expect(inverses.text).toContain('doit venir après');
  });

  it('asks why, to note absent somebody who signed', async () => {
    const court = await classe.formateur.post(page(0), { constat: 'absent' });
    expect(court.text).toContain('Dites pourquoi');
    const motif = 'A signé puis n’est pas entré dans la salle';
    expect((await classe.formateur.post(page(0), { constat: 'absent', motif })).status).toBe(303);
    expect(await enVigueur()).toContainEqual([classe.inscription(0), 'absent', 0]);
  });
});

describe('closing a sheet', () => {
  it('waits for the end, and for a word on each person', async () => {
    expect((await classe.formateur.post(classe.feuille, {}, 'clore')).text).toContain(
      'Vous pourrez contresigner',
    );
    horloge.instant = FIN;
    const answer = await classe.formateur.post(classe.feuille, {}, 'clore');
    expect(answer.status).toBe(409);
    expect(answer.text).toContain('2 personnes n’ont pas signé');
    expect(answer.text).toContain('Apprenant 3');
  });

  it('notes the absences and closes in one act, then takes nothing more', async () => {
    const answer = await classe.formateur.post(classe.feuille, { absents: 'oui' }, 'clore');
    expect(answer.status).toBe(303);
    expect((await classe.formateur.get(classe.feuille)).text).toContain('Contresignée à');
    expect(await enVigueur()).toContainEqual([classe.inscription(4), 'absent', 0]);
    expect((await classe.faits()).slice(-3)).toEqual(['absence.notee', 'absence.notee', 'creneau.clos']);
    expect((await classe.formateur.get(page(3))).status).toBe(404);
    expect((await classe.apprenant(3).get(classe.signer)).text).toContain('La feuille est close');
  });
});

const corriger = (rang: number) =>
  `/creneaux/${classe.seance.creneauId}/corriger/${classe.inscription(rang)}`;

describe('correcting a closed sheet', () => {
  it('asks for a reason, keeps both versions and shows them', async () => {
    const before = (await classe.presences()).find((row) => row.inscription_id === classe.inscription(4));
    const fields = { _id: newId(), remplaceId: before?.id ?? '', constat: 'excuse', motif: 'court' };
    expect((await bureau.post(corriger(4), fields)).text).toContain('10 caractères au moins');
    const motif = 'Certificat médical reçu le lendemain';
    expect((await bureau.post(corriger(4), { ...fields, motif })).status).toBe(303);
    expect(await enVigueur()).toContainEqual([classe.inscription(4), 'excuse', 0]);
    expect((await bureau.get(classe.feuille)).text).toContain('Feuille corrigée');
    expect((await bureau.get(corriger(4))).text).toContain(motif);
    const late = await bureau.post(corriger(4), { ...fields, _id: newId(), constat: 'present', motif });
    expect(late.text).toContain('Relisez sa correction');
  });

  it('refuses what changes nothing', async () => {
    const motif = 'Aucune raison de changer';
    const answer = await bureau.post(corriger(2), { constat: 'present', motif }, 'corriger');
    expect(answer.text).toContain('Rien n’a changé');
  });

  it('gives a trainer no right to correct, and a learner no right to the sheet', async () => {
    expect((await classe.formateur.get(corriger(0))).status).toBe(403);
    expect((await classe.apprenant(0).get(classe.feuille)).status).toBe(403);
  });
});

const dedans = <T>(run: Parameters<typeof test.inside<T>>[1]) => test.inside(organisme, run);

describe('the database itself', () => {
  it('lets the application neither change nor delete a presence, nor the rest of a sheet', async () => {
    await expect(dedans(({ tx }) => tx.deleteFrom('emargement.presence').execute())).rejects.toThrow(
      /denied/u,
    );
    await expect(
      dedans(({ tx }) => tx.updateTable('emargement.presence').set({ minutes: 1 }).execute()),
    ).rejects.toThrow(/denied/u);
    await expect(
      dedans(({ tx }) =>
        tx
          .updateTable('emargement.feuille')
          .set({ secret: Buffer.alloc(32) })
          .execute(),
      ),
    ).rejects.toThrow(/denied/u);
  });

  it('opens no closed sheet again, and writes no presence on it', async () => {
    await expect(
      dedans(({ tx }) =>
        tx
          .updateTable('emargement.feuille')
          .set({ close_le: null, close_par: null, contresignee_le: null, contresignee_par: null })
          .execute(),
      ),
    ).rejects.toMatchObject({ constraint: 'feuille_close' });
    await expect(
      dedans(({ tx, clock }) =>
        tx
          .insertInto('emargement.presence')
          .values({
            organisme_id: organisme.id,
            id: newId(),
            creneau_id: classe.seance.creneauId,
            inscription_id: classe.inscription(3),
            statut: 'present',
            methode: 'saisie',
            minutes: 180,
            signee_le: clock.now(),
          })
          .execute(),
      ),
    ).rejects.toMatchObject({ constraint: 'feuille_close' });
  });
});
