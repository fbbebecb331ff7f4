import * as fc from 'fast-check';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { useHouse } from '#tests/support/house.ts';
import { ecrireEtapes } from '../actions/ecrire-etapes.ts';
import { chronologie, statutLe } from '../domain/chronologie.ts';
import { occupeUnePlace } from '../domain/places.ts';
import { histoires, jours } from '../fixtures/histoires.ts';
import { personneEssai, sessionEssai } from '../fixtures/parcours.ts';
import { placesPrises } from '../queries/etapes.fragment.ts';

const test = useHouse();

describe('what SQL says of a status', () => {
  it('is what the rules say: who is expected, who holds a place', async () => {
    const organisme = await test.createOrganisme();
    const essais = fc.sample(fc.tuple(histoires, jours, jours), { numRuns: 150, seed: 2026 });
    const vus = { attendus: 0, places: 0 };
    for (const [histoire, ...quand] of essais) {
      await test.inside(organisme, async (context) => {
        const { tx, organismeId } = context;
        const sessionId = await sessionEssai(context);
        const id = context.newId();
        const personneId = await personneEssai(context);
        await tx
          .insertInto('parcours.inscription')
          .values({ organisme_id: organismeId, id, session_id: sessionId, personne_id: personneId })
          .execute();
        const ids = new Map(histoire.map((fait) => [fait.id, context.newId()]));
        const nouvelId = (rang: string) => ids.get(rang) ?? '';
        const faits = histoire.map((fait) => ({
          ...fait,
          id: nouvelId(fait.id),
          ...(fait.genre === 'fait.annule' ? { faitId: nouvelId(fait.faitId) } : {}),
        }));
        const dossier = { id, personneId, sessionId, etapes: [] };
        await ecrireEtapes(
          context,
          faits.map((fait) => ({ dossier, fait: fait as (typeof histoire)[number] })),
        );
        for (const jour of quand) {
          const statut = statutLe(chronologie(histoire), jour);
          const { rows } = await sql<{ attendu: boolean; places: number }>`
            SELECT parcours.est_inscrit(${organismeId}::uuid, ${id}::uuid, ${jour.toString()}::date) AS attendu,
              ${placesPrises(organismeId, jour)} AS places
            FROM parcours.session s WHERE s.organisme_id = ${organismeId}::uuid AND s.id = ${sessionId}::uuid`.execute(
            tx,
          );
          expect({
            histoire: histoire.map(({ genre, le }) => `${le} ${genre}`),
            jour: jour.toString(),
            ...rows[0],
          }).toEqual({
            histoire: histoire.map(({ genre, le }) => `${le} ${genre}`),
            jour: jour.toString(),
            attendu: statut === 'enFormation',
            places: occupeUnePlace(statut) ? 1 : 0,
          });
          vus.attendus += statut === 'enFormation' ? 1 : 0;
          vus.places += occupeUnePlace(statut) ? 1 : 0;
        }
      });
    }
    expect(vus.attendus).toBeGreaterThan(20);
    expect(vus.places).toBeGreaterThan(vus.attendus);
  });
});
