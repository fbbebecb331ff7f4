import { createReadStream } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sharedData } from '#tests/support/shared-data.ts';
import type { Anomalie } from './anomalie.ts';
import { ouvrirRome } from './rome.ts';

const METIERS =
  'code_rome,libelle_rome,code_rome_parent,emploi_cadre\nM1805,Études,M1805,O\nM1855,Dév,M1805,\nX9,Faux,,\n';

describe('ROME', () => {
  it('lit les métiers et ignore un code qui n’en est pas un', async () => {
    const anomalies: Anomalie[] = [];
    const lu = await ouvrirRome(Buffer.from(METIERS), 'rome.csv', (anomalie) => anomalies.push(anomalie));
    expect(await Array.fromAsync<unknown>(lu.lignes)).toEqual([
      expect.objectContaining({ code: 'M1805', parent: null, emploiCadre: true }),
      expect.objectContaining({ code: 'M1855', parent: 'M1805', emploiCadre: null }),
    ]);
    expect(anomalies).toEqual([
      { nom: 'CodeRomeIllisible', fichier: 'rome.csv', ligne: 4, colonne: 'code_rome', valeur: 'X9' },
    ]);
  });

  const codes = sharedData('rome-codes-v460.csv');
  it.skipIf(codes.missing)('lit le véritable répertoire', async () => {
    const lu = await ouvrirRome(createReadStream(codes.path), 'rome', () => expect.unreachable());
    const lignes = await Array.fromAsync<unknown>(lu.lignes);
    expect(lignes).toHaveLength(1_584);
    expect(lignes).toContainEqual({
      code: 'A1206',
      libelle: 'Concepteur / Conceptrice paysagiste',
      parent: 'F1101',
      emploiReglemente: true,
      emploiCadre: true,
      transitionNumerique: false,
      transitionEcologique: true,
    });
  });

  const noms = sharedData('rome-metiers.csv');
  it.skipIf(noms.missing)('lit les véritables appellations', async () => {
    const lu = await ouvrirRome(createReadStream(noms.path), 'appellations', () => expect.unreachable());
    expect(lu.genre).toBe('appellations');
    expect(await Array.fromAsync<unknown>(lu.lignes)).toHaveLength(11_522);
  });
});
