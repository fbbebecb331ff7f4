import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { a, CLOSE, OUVERTE, PREVUE, REGLAGES, unCreneau } from '../fixtures/creneau.ts';
import { refusDeSignature } from '../messages/refus.fr.ts';
import {
  refusDeSigner,
  type ContexteSignature,
  type DemandeSignature,
  type PreuvePresence,
} from './signature.ts';

const juste: PreuvePresence = { methode: 'code', code: { verdict: 'juste', etape: 1 } };
const demande = (changements: Partial<DemandeSignature> = {}): DemandeSignature => ({
  personneId: 'p1',
  auteurId: 'p1',
  preuve: juste,
  maintenant: a('08:05'),
  ...changements,
});
const contexte = (changements: Partial<ContexteSignature> = {}): ContexteSignature => ({
  creneau: unCreneau(),
  feuille: OUVERTE,
  estAttendue: true,
  signeeA: null,
  echecs: [],
  reglages: REGLAGES,
  ...changements,
});
const distance = unCreneau({ modalite: 'distanceSynchrone' });
const lien = (lienDuCreneau: string): PreuvePresence => ({
  methode: 'distance',
  lienDuCreneau,
  rejointeLe: null,
});
const visio = (rejointeLe: Temporal.Instant | null): PreuvePresence => ({
  methode: 'distance',
  lienDuCreneau: null,
  rejointeLe,
});
const faceAFace: PreuvePresence = { methode: 'faceAFace', formateurId: 'f1' };
const echecs = (...minutes: string[]) => minutes.map(a);

describe('refusDeSigner', () => {
  it('reçoit la personne attendue avec le code de la salle, son lien à distance ou la validation du formateur', () => {
    expect(refusDeSigner(demande(), contexte())).toBeNull();
    expect(refusDeSigner(demande({ preuve: lien('c1') }), contexte({ creneau: distance }))).toBeNull();
    const rejointe = visio(a('08:00'));
    expect(refusDeSigner(demande({ preuve: rejointe }), contexte({ creneau: distance }))).toBeNull();
    expect(refusDeSigner(demande({ preuve: faceAFace, auteurId: 'f1' }), contexte())).toBeNull();
  });

  it.each<[string, Partial<DemandeSignature>, Partial<ContexteSignature>]>([
    ['SignaturePourAutrui', { auteurId: 'p2' }, {}],
    ['PasInscrit', {}, { estAttendue: false }],
    ['CreneauAnnule', {}, { creneau: unCreneau({ annule: true }) }],
    ['DejaSigne', {}, { signeeA: a('08:01') }],
    ['CreneauPasOuvert', { maintenant: a('07:30') }, { feuille: PREVUE }],
    ['CreneauDejaClos', { maintenant: a('11:10') }, { feuille: CLOSE }],
    ['HorsDelai', { maintenant: a('11:31') }, {}],
    ['MethodeNonPrevue', { preuve: lien('c1') }, {}],
    ['VisioPasRejointe', { preuve: visio(null) }, { creneau: distance }],
    ['LienDAutreCreneau', { preuve: lien('c2') }, { creneau: distance }],
    ['PasFormateurDuCreneau', { preuve: faceAFace, auteurId: 'p1' }, {}],
    ['PasFormateurDuCreneau', { preuve: { ...faceAFace, formateurId: 'f9' }, auteurId: 'f9' }, {}],
    ['CodeFaux', { preuve: { methode: 'code', code: { verdict: 'faux' } } }, {}],
    [
      'CodeExpire',
      { preuve: { methode: 'code', code: { verdict: 'expire', etape: 1, ageSecondes: 90 } } },
      {},
    ],
    ['TropDeTentatives', {}, { echecs: echecs('08:01', '08:02', '08:02', '08:03', '08:04') }],
  ])('%s, avec une phrase à lire', (nom, changementsDemande, changementsContexte) => {
    const refus = refusDeSigner(demande(changementsDemande), contexte(changementsContexte));
    expect(refus?.refus).toBe(nom);
    expect(refus && refusDeSignature(refus)).toMatch(/^[A-ZÀ-Ý].+\.$/u);
  });

  it('dit l’heure où réessayer, puis laisse réessayer', () => {
    const cinq = echecs('08:01', '08:02', '08:02', '08:03', '08:04');
    const refus = refusDeSigner(demande(), contexte({ echecs: cinq }));
    expect(refus).toEqual({ refus: 'TropDeTentatives', reessayerA: a('08:06') });
    expect(refusDeSigner(demande({ maintenant: a('08:06') }), contexte({ echecs: cinq }))).toBeNull();
  });

  it('compte les essais qui restent', () => {
    const faux: PreuvePresence = { methode: 'code', code: { verdict: 'faux' } };
    const restants = (...minutes: string[]) =>
      refusDeSigner(demande({ preuve: faux }), contexte({ echecs: echecs(...minutes) }));
    expect(restants()).toEqual({ refus: 'CodeFaux', essaisRestants: 4 });
    expect(restants('08:01', '08:02', '08:03', '08:04')).toEqual({ refus: 'CodeFaux', essaisRestants: 0 });
    expect(restants('07:50')).toEqual({ refus: 'CodeFaux', essaisRestants: 4 });
  });

  it('accepte exactement quand la personne attendue, feuille ouverte, signe une fois, à temps, avec sa preuve', () => {
    const preuves = fc.constantFrom<PreuvePresence>(juste, faceAFace, lien('c1'), lien('c2'));
    const cas = fc.record({
      preuve: preuves,
      feuille: fc.constantFrom(PREVUE, OUVERTE, OUVERTE, OUVERTE, CLOSE),
      creneau: fc.constantFrom(unCreneau(), distance),
      attendue: fc.constantFrom(true, true, true, false),
      deja: fc.constantFrom(false, false, false, true),
      auteurId: fc.constantFrom('p1', 'p1', 'p2', 'f1', 'f2'),
      minutes: fc.integer({ min: -60, max: 240 }),
    });
    fc.assert(
      fc.property(cas, ({ preuve, feuille, creneau, attendue, deja, auteurId, minutes }) => {
        const maintenant = a('08:00').add({ minutes });
        const preuveValable = {
          code: auteurId === 'p1',
          faceAFace: auteurId === 'f1',
          distance:
            auteurId === 'p1' &&
            creneau === distance &&
            'lienDuCreneau' in preuve &&
            preuve.lienDuCreneau === 'c1',
        }[preuve.methode];
        const attendu = attendue && !deja && feuille === OUVERTE && minutes <= 210 && preuveValable;
        const signeeA = deja ? a('08:01') : null;
        const refus = refusDeSigner(
          demande({ preuve, auteurId, maintenant }),
          contexte({ feuille, creneau, estAttendue: attendue, signeeA }),
        );
        expect(refus === null).toBe(attendu);
      }),
      { numRuns: 500 },
    );
  });
});
