import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { verifyConsistency, verifyInclusion } from '#engines/merkle/index.ts';
import { Rollback } from '#platform/db/database.ts';
import { verifierOf } from '#platform/keys/index.ts';
import { type TestOrganisme, useHouse } from '#tests/support/house.ts';
import { scellerLot, scellerTout } from '../actions/sceller-lot.ts';
import { remplacerCle } from '../actions/cle-courante.ts';
import { texteDAval } from '../domain/cle.ts';
import { contenuCanonique, engagement } from '../domain/contenu.ts';
import { type TeteSignee, texteDeTete } from '../domain/tete.ts';
import { consignerDes, fait } from '../fixtures/faits.ts';
import {
  clesPubliques,
  consigner,
  derniereTete,
  dernieresTetes,
  preuveCoherence,
  preuvesInclusion,
  teteALaTaille,
  teteCouvrant,
} from '../index.ts';
import { ROLE_REGISTRE, VERROU } from '../persistence/role.ts';
import { COLONNES_DU_FAIT, contenuDe, type LigneDeFait } from '../queries/faits.query.ts';
import { demarrerSequenceur } from './sequenceur.ts';
import { sql } from 'kysely';

const test = useHouse();

const ecrire = (organisme: TestOrganisme, combien: number, premier = 0) =>
  test.inside(organisme, (context) => consignerDes(context, combien, premier));
const indices = (organisme: TestOrganisme) =>
  test.inside(organisme, async ({ tx }) => {
    const rows = await tx
      .selectFrom('registre.feuille')
      .orderBy('indice')
      .select(['indice', 'fait_id'])
      .execute();
    return rows;
  });
const attente = () =>
  test.house.services.db.forRole(ROLE_REGISTRE, (tx) =>
    tx.selectFrom('registre.en_attente').selectAll().execute(),
  );

async function estSignee(tete: TeteSignee | null): Promise<boolean> {
  const cles = await test.house.services.db.forInstance(clesPubliques);
  const cle = cles.find(({ id }) => id === tete?.cleId);
  if (tete === null || cle === undefined) return false;
  return verifierOf(cle.publique)(texteDeTete(tete), tete.signature);
}

describe('the sequencer', () => {
  it('numbers the facts of each organisme without a gap, and signs what it numbered', async () => {
    const [a, b] = [await test.createOrganisme('A'), await test.createOrganisme('B')];
    const ids = [...(await ecrire(a, 3)), ...(await ecrire(a, 2, 3))];
    await ecrire(b, 4);
    expect(await scellerTout(test.house.services)).toBe(9);
    const feuilles = await indices(a);
    expect(feuilles.map(({ indice }) => indice)).toEqual([0, 1, 2, 3, 4]);
    expect(feuilles.map(({ fait_id }) => fait_id)).toEqual(ids);
    expect(await indices(b)).toHaveLength(4);
    const tete = await test.inside(a, derniereTete);
    expect(tete?.taille).toBe(5);
    expect(await estSignee(tete)).toBe(true);
    expect(await estSignee({ ...(tete as TeteSignee), taille: 4 })).toBe(false);
    expect(await attente()).toEqual([]);
  });

  it('seals nothing that was rolled back, and leaves the rest for the next batch', async () => {
    const organisme = await test.createOrganisme();
    await test.inside(organisme, async (context) => {
      await consignerDes(context, 2);
      throw new Rollback(null);
    });
    await ecrire(organisme, 5);
    expect(await scellerLot(test.house.services, 3)).toBe(3);
    expect((await test.inside(organisme, derniereTete))?.taille).toBe(3);
    expect(await scellerLot(test.house.services, 3)).toBe(2);
    expect(await scellerLot(test.house.services, 3)).toBe(0);
  });

  it('gives way to another process', async () => {
    const { db } = test.house.services;
    const organisme = await test.createOrganisme();
    await ecrire(organisme, 1);
    await db.forRole(ROLE_REGISTRE, async (tx) => {
      await sql`SELECT pg_advisory_xact_lock(${VERROU})`.execute(tx);
      expect(await scellerLot(test.house.services)).toBeNull();
    });
    expect(await scellerLot(test.house.services)).toBe(1);
  });

  it('works by itself beside the server', async () => {
    const organisme = await test.createOrganisme();
    const work = demarrerSequenceur(test.house.services, (error) => {
      throw error;
    });
    await ecrire(organisme, 2);
    for (let tries = 0; tries < 100 && (await attente()).length > 0; tries += 1) await sleep(100);
    await work.stop();
    expect((await test.inside(organisme, derniereTete))?.taille).toBe(2);
  });

  it('puts another key in force, which the former one signs for', async () => {
    const organisme = await test.createOrganisme();
    await ecrire(organisme, 1);
    await scellerTout(test.house.services);
    const nouvelle = await test.house.services.db.forRole(ROLE_REGISTRE, (tx) =>
      remplacerCle(tx, test.house.services),
    );
    await ecrire(organisme, 1);
    await scellerTout(test.house.services);
    const [seconde, premiere] = await test.inside(organisme, (context) => dernieresTetes(context, 2));
    expect(seconde?.cleId).toBe(nouvelle.id);
    expect(premiere?.cleId).not.toBe(nouvelle.id);
    const cles = await test.house.services.db.forInstance(clesPubliques);
    const cle = cles.find(({ id }) => id === nouvelle.id);
    const ancienne = cles.find(({ id }) => id === premiere?.cleId);
    expect(ancienne?.fin).toEqual(cle?.debut);
    const texte = texteDAval({
      publique: nouvelle.publicKey,
      debut: cle?.debut as Temporal.Instant,
      precedente: ancienne?.id ?? '',
    });
    expect(verifierOf(ancienne?.publique as Uint8Array)(texte, cle?.aval as Uint8Array)).toBe(true);
  });
});

describe('what is sealed', () => {
  it('can be made again from the row, to the last digit', async () => {
    const organisme = await test.createOrganisme();
    const personne = test.house.services.newId();
    await test.inside(organisme, async (context) => {
      await consigner(
        context,
        fait(1, {
          sujets: { personne: personne.toUpperCase(), apprenant: personne, session: context.newId() },
        }),
        fait(2, {
          donnees: { petit: 5e-324, grand: 1.797e308, neg: -0, entier: 1e21, texte: 'a\u2028"\\/é😀' },
        }),
        fait(3, { survenuLe: Temporal.Instant.from('2026-01-01T00:00:00Z') }),
      );
      const { rows } = await sql<LigneDeFait>`SELECT ${COLONNES_DU_FAIT} FROM registre.fait f`.execute(
        context.tx,
      );
      expect(rows).toHaveLength(3);
      for (const ligne of rows) {
        expect(engagement(ligne.sel as Buffer, contenuCanonique(contenuDe(ligne)))).toEqual(ligne.engagement);
      }
    });
  });

  it('is proved by a few hashes, whatever the batches it came in', async () => {
    const organisme = await test.createOrganisme();
    const ids: string[] = [];
    for (const combien of [1, 255, 300, 1, 130]) {
      ids.push(...(await ecrire(organisme, combien, ids.length)));
      await scellerTout(test.house.services);
    }
    const choisis = [0, 1, 255, 256, 511, 512, 556, 557, 686].map((rang) => ids[rang] as string);
    await test.inside(organisme, async (context) => {
      const tete = (await derniereTete(context)) as TeteSignee;
      expect(tete.taille).toBe(687);
      const preuves = await preuvesInclusion(context, choisis, tete.taille);
      expect(preuves.map(({ faitId }) => faitId)).toEqual(choisis);
      for (const { indice: index, engagement: leaf, chemin: proof } of preuves) {
        expect(verifyInclusion({ leaf, index, size: tete.taille, root: tete.racine, proof })).toBe(true);
        expect(verifyInclusion({ leaf, index: index + 1, size: tete.taille, root: tete.racine, proof })).toBe(
          false,
        );
      }
      for (const taille of [1, 256, 556, 557]) {
        const avant = (await teteALaTaille(context, taille)) as TeteSignee;
        const proof = await preuveCoherence(context, taille, tete.taille);
        const claim = {
          earlier: taille,
          earlierRoot: avant.racine,
          size: tete.taille,
          root: tete.racine,
          proof,
        };
        expect(verifyConsistency(claim)).toBe(true);
        expect(verifyConsistency({ ...claim, earlierRoot: tete.racine })).toBe(false);
      }
      expect((await teteCouvrant(context, 300))?.taille).toBe(556);
      expect(await preuvesInclusion(context, [context.newId()], tete.taille)).toEqual([]);
    });
  });

  it('cannot be changed by the application', async () => {
    const organisme = await test.createOrganisme();
    await ecrire(organisme, 1);
    await scellerTout(test.house.services);
    const essais = [
      `UPDATE registre.fait SET donnees = '{}'`,
      `DELETE FROM registre.fait`,
      `DELETE FROM registre.fait_sujet`,
      `INSERT INTO registre.feuille SELECT organisme_id, indice + 1, fait_id, engagement FROM registre.feuille`,
      `UPDATE registre.tete SET taille = 9`,
      `DELETE FROM registre.tete`,
      `UPDATE registre.frontiere SET taille = 9`,
      `DELETE FROM registre.en_attente`,
      `UPDATE registre.cle SET fin = now()`,
    ];
    for (const essai of essais) {
      const answer = await test
        .inside(organisme, ({ tx }) => sql.raw(essai).execute(tx))
        .catch((error: { code?: string }) => error.code);
      expect({ essai, answer }).toEqual({ essai, answer: '42501' });
    }
  });
});
