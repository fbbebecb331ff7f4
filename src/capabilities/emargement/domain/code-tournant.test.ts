import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeTournant, debutDEtape, etapeDe, verifierCode } from './code-tournant.ts';

const secret = new Uint8Array(32).fill(7);
const midi = Temporal.Instant.from('2026-11-24T11:00:00Z');
const { code, changeA } = codeTournant(secret, midi);
const apres = (secondes: number) => verifierCode(secret, code, midi.add({ seconds: secondes }));
const instants = fc
  .integer({ min: 1_000_000, max: 4_000_000_000 })
  .map((s) => Temporal.Instant.fromEpochMilliseconds(s * 1000));
const secrets = fc.uint8Array({ minLength: 32, maxLength: 32 });

describe('code tournant', () => {
  it('se lit sans erreur, reste trente secondes et dit quand il change', () => {
    expect(code).toMatch(/^[CDFGHJKMNPQRTVWXY34679]{6}$/);
    expect(changeA.toString()).toBe('2026-11-24T11:00:30Z');
    expect(codeTournant(secret, midi.add({ seconds: 29 })).code).toBe(code);
    expect(codeTournant(secret, changeA).code).not.toBe(code);
  });

  it('donne les codes calculés par une autre implémentation', () => {
    const codes = [0, 1, 2].map((n) => codeTournant(secret, debutDEtape(59_000_000 + n)).code);
    expect(codes).toEqual(['KND67Y', 'GTCN6P', 'KFNPJC']);
  });

  it('est accepté pendant sa tranche et la suivante, à la tolérance près, puis expire', () => {
    const etape = etapeDe(midi);
    expect(apres(0)).toEqual({ verdict: 'juste', etape });
    expect(apres(59)).toEqual({ verdict: 'juste', etape });
    expect(apres(64)).toEqual({ verdict: 'juste', etape });
    expect(apres(65)).toEqual({ verdict: 'expire', etape, ageSecondes: 65 });
    expect(apres(-5)).toEqual({ verdict: 'juste', etape });
    expect(apres(-6)).toEqual({ verdict: 'faux' });
    expect(apres(3600)).toEqual({ verdict: 'faux' });
  });

  it('se tape en minuscules, avec des espaces ou un tiret', () => {
    const tape = `${code.slice(0, 3).toLowerCase()}\u00a0- ${code.slice(3)}`;
    expect(verifierCode(secret, tape, midi).verdict).toBe('juste');
    expect(verifierCode(secret, `${code}C`, midi).verdict).toBe('faux');
    expect(verifierCode(secret, code.slice(0, 5), midi).verdict).toBe('faux');
  });

  it('vaut pour son secret et sa tranche, jamais pour un autre', () => {
    fc.assert(
      fc.property(
        secrets,
        secrets,
        instants,
        fc.integer({ min: 0, max: 64 }),
        (un, autre, instant, delai) => {
          const affiche = codeTournant(un, instant);
          const debut = debutDEtape(affiche.etape);
          expect(verifierCode(un, affiche.code, debut.add({ seconds: delai }))).toEqual({
            verdict: 'juste',
            etape: affiche.etape,
          });
          fc.pre(Buffer.compare(un, autre) !== 0);
          expect(verifierCode(autre, affiche.code, instant).verdict).not.toBe('juste');
        },
      ),
    );
  });

  it('refuse toute saisie étrangère sans tomber', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (saisie) => {
        fc.pre(!saisie.toUpperCase().includes(code));
        expect(verifierCode(secret, saisie, midi).verdict).toBe('faux');
      }),
    );
  });

  it('tire ses signes à peu près également', () => {
    const comptes = new Map<string, number>();
    for (let etape = 0; etape < 4000; etape += 1) {
      for (const signe of codeTournant(secret, debutDEtape(etape)).code)
        comptes.set(signe, (comptes.get(signe) ?? 0) + 1);
    }
    const attendu = 24_000 / 22;
    const chi2 = [...comptes.values()].reduce((somme, n) => somme + (n - attendu) ** 2 / attendu, 0);
    expect(comptes.size).toBe(22);
    // 21 degrés de liberté : 46,8 est dépassé une fois sur mille par un tirage égal ; le secret est fixe, donc l'essai aussi.
    expect(chi2).toBeLessThan(46.8);
  });
});
