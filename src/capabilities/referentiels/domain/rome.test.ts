import { createReadStream } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sharedData } from '#tests/support/shared-data.ts';
import type { Anomalie } from './anomalie.ts';
import { lireAppellations, lireMetiersRome } from './rome.ts';

const metiers =
  'code_rome,libelle_rome,code_rome_parent,emploi_cadre\nM1805,Études,M1805,O\nM1855,Dév,M1805,\nX9,Faux,,\n';

describe('ROME', () => {
  it('lit les métiers et ignore un code qui n’en est pas un', async () => {
    const anomalies: Anomalie[] = [];
    const lus = await Array.fromAsync(
      lireMetiersRome(Buffer.from(metiers), (anomalie) => anomalies.push(anomalie)),
    );
    expect(lus.map(({ code, codeParent, emploiCadre }) => [code, codeParent, emploiCadre])).toEqual([
      ['M1805', null, true],
      ['M1855', 'M1805', null],
    ]);
    expect(anomalies).toEqual([
      { nom: 'CodeRomeIllisible', fichier: 'rome', ligne: 4, colonne: 'code_rome', valeur: 'X9' },
    ]);
  });

  const codes = sharedData('rome-codes-v460.csv');
  it.skipIf(codes.missing)('lit le véritable répertoire', async () => {
    const lus = await Array.fromAsync(
      lireMetiersRome(createReadStream(codes.path), () => expect.unreachable()),
    );
    expect(lus).toHaveLength(1_584);
    expect(lus.find(({ code }) => code === 'A1206')).toEqual({
      code: 'A1206',
      libelle: 'Concepteur / Conceptrice paysagiste',
      codeParent: 'F1101',
      emploiReglemente: true,
      emploiCadre: true,
      transitionNumerique: false,
      transitionDemographique: false,
      transitionEcologique: 'Emploi Vert',
    });
  });

  const appellations = sharedData('rome-metiers.csv');
  it.skipIf(appellations.missing)('lit les véritables appellations', async () => {
    const lues = await Array.fromAsync(
      lireAppellations(createReadStream(appellations.path), () => expect.unreachable()),
    );
    expect(lues).toHaveLength(11_522);
    expect(lues.filter(({ principale }) => principale)).toHaveLength(609);
  });
});
